package dev.pgorm.exec;

/** What a session is asked to do: to run SQL text, or a statement of the query builder, or to explain one. */
@FunctionalInterface
public interface SessionWork {

    /** Does it; the listener hears what it gives. */
    ExecutionOutcome on(SqlSession session, SqlListener listener);
}
