package dev.pgorm.query;

import dev.pgorm.query.model.Merging;
import java.util.List;

/**
 * A merge in which nothing happens yet: it cannot be run.
 *
 * @param <R> what it returns for each row, where it returns them whole
 */
public final class MergeOn<R> extends MergeArms<R> {

    private final WriteTarget<R> target;
    private final List<Column<?>> fields;
    private final Merging merging;

    MergeOn(WriteTarget<R> target, List<Column<?>> fields, Merging merging) {
        this.target = target;
        this.fields = fields;
        this.merging = merging;
    }

    @Override
    WriteTarget<R> target() {
        return target;
    }

    @Override
    List<Column<?>> fields() {
        return fields;
    }

    @Override
    Merging merging() {
        return merging;
    }
}
