package dev.pgorm.query.model;

import java.util.List;
import java.util.OptionalLong;

/**
 * Rows of a relation that are read with the rows that they belong to.
 *
 * @param target the table that the relation leads to
 * @param outputs what is wanted of each row
 * @param limit how many at most, for each row that they belong to
 * @param nested what is read with them
 * @param narrowed whether the outputs are others than all columns
 */
public record Inclusion(
        Link link,
        Source.Relation target,
        List<Output> outputs,
        List<Term> where,
        List<Ordering> orderBy,
        OptionalLong limit,
        OptionalLong offset,
        List<Inclusion> nested,
        boolean narrowed) {

    public Inclusion {
        outputs = WholeRow.copy(outputs);
        where = List.copyOf(where);
        orderBy = List.copyOf(orderBy);
        nested = List.copyOf(nested);
    }

    /** All rows. */
    public static Inclusion all(Link link, Source.Relation target, List<Output> outputs) {
        return new Inclusion(
                link,
                target,
                outputs,
                List.of(),
                List.of(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                List.of(),
                false);
    }

    /** With further conditions. */
    public Inclusion and(List<Term> conditions) {
        return new Inclusion(
                link, target, outputs, Selection.plus(where, conditions), orderBy, limit, offset, nested, narrowed);
    }

    /** In another order. */
    public Inclusion orderedBy(List<Ordering> keys) {
        return new Inclusion(link, target, outputs, where, keys, limit, offset, nested, narrowed);
    }

    /** So many at most. */
    public Inclusion limitedTo(long count) {
        return new Inclusion(link, target, outputs, where, orderBy, OptionalLong.of(count), offset, nested, narrowed);
    }

    /** Without the first ones. */
    public Inclusion from(long first) {
        return new Inclusion(link, target, outputs, where, orderBy, limit, OptionalLong.of(first), nested, narrowed);
    }

    /** With what else is read with them. */
    public Inclusion with(List<Inclusion> further) {
        return new Inclusion(
                link, target, outputs, where, orderBy, limit, offset, Selection.plus(nested, further), narrowed);
    }

    /** With other outputs and relations instead of all fields. */
    public Inclusion giving(List<Output> others, List<Inclusion> relations) {
        return new Inclusion(link, target, others, where, orderBy, limit, offset, relations, true);
    }

    /**
     * Nothing, where all rows come with all of their columns.
     *
     * @throws IllegalArgumentException where some of them come with others, which an object of a model has no place for
     */
    public void requireWholeRows() {
        if (narrowed) {
            throw new IllegalArgumentException("rows of a model have whole related rows: leave out select(…) behind "
                    + link.name() + ", or select the relation beside the fields that are wanted");
        }
        nested.forEach(Inclusion::requireWholeRows);
    }
}
