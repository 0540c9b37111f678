package dev.pgorm.query;

import dev.pgorm.query.model.Merging;
import dev.pgorm.query.model.Selection;
import dev.pgorm.query.model.Source;
import dev.pgorm.query.model.Term;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A merge that does not say yet when two rows belong together.
 *
 * @param <R> what it returns for each row, where it returns them whole
 */
public final class MergeUsing<R> {

    private final WriteTarget<R> target;
    private final Source source;
    private final Optional<Selection> query;

    /** The fields of the table that given rows have; none where other rows are merged. */
    private final List<Column<?>> fields;

    MergeUsing(WriteTarget<R> target, Source source, Optional<Selection> query, List<Column<?>> fields) {
        this.target = target;
        this.source = source;
        this.query = query;
        this.fields = List.copyOf(fields);
    }

    /** A row of the table and one of the others belong together where all conditions hold. */
    public MergeOn<R> on(Condition first, Condition... further) {
        List<Term> on = Arrays.stream(Terms.conditions(first, further))
                .map(Condition::term)
                .toList();
        return new MergeOn<>(target, fields, new Merging(target.source(), source, query, on, List.of(), List.of()));
    }
}
