package dev.pgorm.query.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Rows of a relation that are read with the rows that they belong to.
 *
 * @param target the table that the relation leads to
 * @param outputs what is wanted of each row
 * @param limit how many at most, for each row that they belong to
 * @param nested what is read with them
 * @param narrowed whether the outputs are others than all columns
 * @param loadBy how they are read; empty = as it is best as a rule
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
        boolean narrowed,
        Optional<LoadBy> loadBy) {

    /**
     * Related rows.
     *
     * @throws IllegalArgumentException where they cannot be read in the way that is asked for
     */
    public Inclusion {
        outputs = WholeRow.copy(outputs);
        where = List.copyOf(where);
        orderBy = List.copyOf(orderBy);
        nested = List.copyOf(nested);
        if (loadBy.isPresent()) {
            requireReadable(loadBy.get(), link, limit.isPresent() || offset.isPresent());
        }
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
                false,
                Optional.empty());
    }

    /** With further conditions. */
    public Inclusion and(List<Term> conditions) {
        return new Inclusion(
                link,
                target,
                outputs,
                Selection.plus(where, conditions),
                orderBy,
                limit,
                offset,
                nested,
                narrowed,
                loadBy);
    }

    /** In another order. */
    public Inclusion orderedBy(List<Ordering> keys) {
        return new Inclusion(link, target, outputs, where, keys, limit, offset, nested, narrowed, loadBy);
    }

    /** So many at most. */
    public Inclusion limitedTo(long count) {
        return new Inclusion(
                link, target, outputs, where, orderBy, OptionalLong.of(count), offset, nested, narrowed, loadBy);
    }

    /** Without the first ones. */
    public Inclusion from(long first) {
        return new Inclusion(
                link, target, outputs, where, orderBy, limit, OptionalLong.of(first), nested, narrowed, loadBy);
    }

    /** With what else is read with them. */
    public Inclusion with(List<Inclusion> further) {
        return new Inclusion(
                link,
                target,
                outputs,
                where,
                orderBy,
                limit,
                offset,
                Selection.plus(nested, further),
                narrowed,
                loadBy);
    }

    /** With other outputs and relations instead of all fields. */
    public Inclusion giving(List<Output> others, List<Inclusion> relations) {
        return new Inclusion(link, target, others, where, orderBy, limit, offset, relations, true, loadBy);
    }

    /** Read in a way. */
    public Inclusion readBy(LoadBy way) {
        return new Inclusion(link, target, outputs, where, orderBy, limit, offset, nested, narrowed, Optional.of(way));
    }

    /** Read in a way, and all that is read with them too, unless they say another one. */
    public Inclusion otherwiseReadBy(LoadBy way) {
        return new Inclusion(
                link,
                target,
                outputs,
                where,
                orderBy,
                limit,
                offset,
                nested.stream().map(each -> each.otherwiseReadBy(way)).toList(),
                narrowed,
                loadBy.or(() -> Optional.of(way)));
    }

    private static void requireReadable(LoadBy way, Link link, boolean someOfEach) {
        String name = link.name();
        switch (way) {
            case JOIN -> {
                if (link.many()) {
                    throw new IllegalArgumentException(
                            "the relation " + name + " leads to many rows, and a row that they are"
                                    + " joined to would come once for each of them: loadBy(LEVELS) and loadBy(LATERAL) read them");
                }
                if (link.through().isPresent()) {
                    throw new IllegalArgumentException("the relation " + name
                            + " has a table between, and is not joined: loadBy(LEVELS) and loadBy(LATERAL) read it");
                }
            }
            case LEVELS -> {
                if (someOfEach) {
                    throw new IllegalArgumentException(
                            "so many rows of " + name + " for each row are asked for one row after"
                                    + " the other, which is loadBy(LATERAL): leave out loadBy(LEVELS), or limit(…) and offset(…)");
                }
            }
            case LATERAL -> {
                // every relation can be asked for row by row
            }
        }
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
