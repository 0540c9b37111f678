package dev.pgorm.query;

import dev.pgorm.query.explain.ExplainOption;
import dev.pgorm.query.explain.Plan;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Says what is missing where a statement does not know where to run. */
enum NoExecutor implements Executor {
    INSTANCE;

    @Override
    public <R> List<R> fetch(Select<R> select) {
        throw nowhere();
    }

    @Override
    public <R> Stream<R> stream(Select<R> select) {
        throw nowhere();
    }

    @Override
    public <R> List<R> fetch(Write<R> write) {
        throw nowhere();
    }

    @Override
    public long execute(Write<?> write) {
        throw nowhere();
    }

    @Override
    public long copy(Copy<?> copy) {
        throw nowhere();
    }

    @Override
    public <R> List<R> fetch(Sql<R> sql) {
        throw nowhere();
    }

    @Override
    public <R> Stream<R> stream(Sql<R> sql) {
        throw nowhere();
    }

    @Override
    public long execute(Sql<?> sql) {
        throw nowhere();
    }

    @Override
    public Plan explain(Statement statement, Collection<ExplainOption> options) {
        throw nowhere();
    }

    private static IllegalStateException nowhere() {
        return new IllegalStateException(
                "the statement does not know where to run: begin it with a database, db.from(…), or give it to one, db.fetch(…)");
    }
}
