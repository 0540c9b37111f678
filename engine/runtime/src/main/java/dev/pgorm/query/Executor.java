package dev.pgorm.query;

import dev.pgorm.query.explain.ExplainOption;
import dev.pgorm.query.explain.Plan;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Runs statements: a database, or a transaction in one. Failures are unchecked; the executor says which. */
public interface Executor {

    /** All rows of a query. */
    <R> List<R> fetch(Select<R> select);

    /** The rows of a query as they come; whoever asks closes it. */
    <R> Stream<R> stream(Select<R> select);

    /** Runs a statement that writes, and gives the rows that it returns; none where it returns none. */
    <R> List<R> fetch(Write<R> write);

    /** Runs a statement that writes, and tells how many rows it wrote. */
    long execute(Write<?> write);

    /** Writes rows in bulk, all or none of them, and tells how many. */
    long copy(Copy<?> copy);

    /** Runs SQL that a program wrote, and gives its rows; none where it gives none. */
    <R> List<R> fetch(Sql<R> sql);

    /** The rows of SQL that a program wrote as they come; whoever asks closes it. */
    <R> Stream<R> stream(Sql<R> sql);

    /** Runs SQL that a program wrote, and tells how many rows it wrote, or gave. */
    long execute(Sql<?> sql);

    /** How the server runs a statement; what that does where it is run for it is undone. */
    Plan explain(Statement statement, Collection<ExplainOption> options);

    /** What runs nothing: statements that begin with nothing have it. */
    static Executor none() {
        return NoExecutor.INSTANCE;
    }
}
