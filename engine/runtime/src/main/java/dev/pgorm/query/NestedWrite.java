package dev.pgorm.query;

import dev.pgorm.query.model.NestedWriting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An insert of one row, or an update of one, together with writes of the rows that are related to it. It is one statement: all of it happens
 * or nothing.
 *
 * @param <R> what it returns, which is the row
 */
public final class NestedWrite<R> implements Write<R> {

    private final Write<R> root;
    private final List<RelatedWrite> related;

    private NestedWrite(Write<R> root, List<RelatedWrite> related) {
        this.root = root;
        this.related = List.copyOf(related);
    }

    static <R> NestedWrite<R> of(Write<R> root, RelatedWrite... related) {
        return new NestedWrite<>(root, List.of()).with(related);
    }

    /** With further writes of related rows. */
    public NestedWrite<R> with(RelatedWrite... writes) {
        for (RelatedWrite each : writes) {
            if (!each.isOf(root.table())) {
                throw new IllegalArgumentException(
                        each.name() + " is no relation of " + root.table().modelName());
            }
            if (root instanceof Insert<?> && !each.kind().isForNewRows()) {
                throw new IllegalArgumentException("a new row has no related rows yet that could change: " + each.name()
                        + " takes create(…), connect(…) and connectOrCreate(…) here");
            }
        }
        List<RelatedWrite> all = new ArrayList<>(related);
        all.addAll(Arrays.asList(writes));
        NestedWrite<R> nested = new NestedWrite<>(root, all);
        NestedPlan.of(nested); // says what cannot be done where it stands
        return nested;
    }

    /** What happens to the row itself. */
    Write<R> root() {
        return root;
    }

    /** What happens to its related rows. */
    List<RelatedWrite> related() {
        return related;
    }

    /** The same row, read by somebody who knows what it consists of: methods for named queries do. */
    @Internal
    public <T> NestedWrite<T> into(RowMapper<T> mapper) {
        Write<T> read = switch (root) {
            case Insert<R> insert -> insert.into(mapper);
            case Update<R> update -> update.into(mapper);
            case Delete<R> ignored -> throw noRow();
            case Merge<R> ignored -> throw noRow();
            case NestedWrite<R> ignored -> throw noRow();
        };
        return new NestedWrite<>(read, related);
    }

    private static IllegalStateException noRow() {
        return new IllegalStateException("a row with related ones is inserted or updated");
    }

    @Override
    public NestedWriting command() {
        return NestedPlan.of(this);
    }

    @Internal
    @Override
    public RowMapper<R> mapper() {
        return root.mapper();
    }

    @Internal
    @Override
    public Table table() {
        return root.table();
    }

    @Internal
    @Override
    public Executor executor() {
        return root.executor();
    }
}
