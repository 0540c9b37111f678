package dev.pgorm.query;

import dev.pgorm.query.model.Merging;
import dev.pgorm.query.model.Term;
import java.util.Arrays;
import java.util.List;

/**
 * What happens in a merge. For each row what is said first counts, of those whose conditions hold.
 *
 * @param <R> what it returns for each row, where it returns them whole
 */
public abstract sealed class MergeArms<R> permits MergeOn, Merge {

    MergeArms() {}

    /** The table, with what a row of it is. */
    abstract WriteTarget<R> target();

    /** The fields that given rows of the table have. */
    abstract List<Column<?>> fields();

    /** What was said until now. */
    abstract Merging merging();

    /** Of the rows of the table that have a partner, those of which all conditions hold. */
    public final MergeMatched<R> whenMatched(Condition... conditions) {
        return new MergeMatched<>(this, Merging.Rows.MATCHED, terms(conditions));
    }

    /** Of the rows that the table has no partner of, those of which all conditions hold. */
    public final MergeNotMatched<R> whenNotMatched(Condition... conditions) {
        return new MergeNotMatched<>(this, terms(conditions));
    }

    /** Of the rows of the table that have no partner, those of which all conditions hold. PostgreSQL has it from version 17 on. */
    public final MergeMatched<R> whenNotMatchedBySource(Condition... conditions) {
        return new MergeMatched<>(this, Merging.Rows.NOT_MATCHED_BY_SOURCE, terms(conditions));
    }

    private static List<Term> terms(Condition... conditions) {
        return Arrays.stream(conditions).map(Condition::term).toList();
    }
}
