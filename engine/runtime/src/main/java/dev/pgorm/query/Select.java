package dev.pgorm.query;

import dev.pgorm.query.load.Loader;
import dev.pgorm.query.model.Inclusion;
import dev.pgorm.query.model.Join;
import dev.pgorm.query.model.Locking;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.Query;
import dev.pgorm.query.model.QueryRecord;
import dev.pgorm.query.model.Selection;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.render.SqlText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A query.
 *
 * @param <R> what a row of its result is
 */
public final class Select<R> implements Statement {

    private final Selection selection;
    private final List<Inclusion> inclusions;

    Select(Selection selection, List<Inclusion> inclusions) {
        this.selection = selection;
        this.inclusions = List.copyOf(inclusions);
    }

    /** Only rows of which all conditions hold, those of earlier calls too. */
    public Select<R> where(Condition... conditions) {
        return with(selection.and(terms(conditions)));
    }

    /** In an order; instead of an earlier one. */
    public Select<R> orderBy(OrderKey... keys) {
        return with(selection
                .change()
                .orderBy(Arrays.stream(keys).map(OrderKey::ordering).toList())
                .build());
    }

    /** So many rows at most. */
    public Select<R> limit(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("a limit is not negative: " + count);
        }
        return with(selection.change().limit(count).build());
    }

    /** Without the first rows. */
    public Select<R> offset(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("an offset is not negative: " + count);
        }
        return with(selection.change().offset(count).build());
    }

    /** With related rows. */
    public Select<R> include(Include... relations) {
        List<Inclusion> all = new ArrayList<>(inclusions);
        all.addAll(Projections.inclusions(relations));
        return new Select<>(selection, all);
    }

    /** Beside rows of another table, where all conditions hold. */
    public Select<R> join(Table table, Condition... on) {
        return joined(Join.Kind.INNER, table, on);
    }

    /** Beside rows of another table, or beside nulls where there is none of which all conditions hold. */
    public Select<R> leftJoin(Table table, Condition... on) {
        return joined(Join.Kind.LEFT, table, on);
    }

    /** Only this of each row, and the related rows that were included before. */
    public Select<QueryRecord> select(Selectable... parts) {
        List<Inclusion> all = new ArrayList<>(inclusions);
        all.addAll(Projections.inclusions(parts));
        return new Select<>(selection.withOutputs(Projections.outputs(parts)), all);
    }

    /** Each row once. */
    public Select<R> distinct() {
        return with(selection.change().distinct(List.of()).build());
    }

    /** Of rows that are equal in these the first one, in the query's order. */
    public Select<R> distinctOn(Expression<?>... keys) {
        return with(selection.change().distinct(Terms.of(Arrays.asList(keys))).build());
    }

    /** One row for each group of rows that are equal in these. */
    public Select<R> groupBy(Expression<?>... keys) {
        return with(selection.change().groupBy(Terms.of(Arrays.asList(keys))).build());
    }

    /** Only groups of which all conditions hold. */
    public Select<R> having(Condition... conditions) {
        List<Term> all = new ArrayList<>(selection.having());
        all.addAll(terms(conditions));
        return with(selection.change().having(all).build());
    }

    /** The rows of both, each once. */
    public Select<R> union(Select<R> other) {
        return combined(Selection.Combination.Kind.UNION, false, other);
    }

    /** The rows of both. */
    public Select<R> unionAll(Select<R> other) {
        return combined(Selection.Combination.Kind.UNION, true, other);
    }

    /** The rows that both have, each once. */
    public Select<R> intersect(Select<R> other) {
        return combined(Selection.Combination.Kind.INTERSECT, false, other);
    }

    /** The rows that the other one does not have, each once. */
    public Select<R> except(Select<R> other) {
        return combined(Selection.Combination.Kind.EXCEPT, false, other);
    }

    /** Locks the rows against changes, and waits for those that are locked. */
    public Select<R> forUpdate() {
        return locked(Locking.Strength.UPDATE);
    }

    /** Locks the rows against changes, but not against reads of their keys. */
    public Select<R> forNoKeyUpdate() {
        return locked(Locking.Strength.NO_KEY_UPDATE);
    }

    /** Locks the rows so that nobody changes them. */
    public Select<R> forShare() {
        return locked(Locking.Strength.SHARE);
    }

    /** Leaves out rows that somebody else has locked; comes after {@code forUpdate()} and the like. */
    public Select<R> skipLocked() {
        return waiting(Locking.Waiting.SKIP_LOCKED);
    }

    /** Fails where somebody else has locked a row; comes after {@code forUpdate()} and the like. */
    public Select<R> noWait() {
        return waiting(Locking.Waiting.NO_WAIT);
    }

    /** Whether it has a row. */
    public Condition exists() {
        return new Condition(new Term.Exists(selection.withOutputs(List.of())));
    }

    /** How many rows it has. */
    public Select<QueryRecord> count() {
        Selection counted = selection.distinct().isEmpty()
                        && selection.groupBy().isEmpty()
                        && selection.combinations().isEmpty()
                        && selection.limit().isEmpty()
                        && selection.offset().isEmpty()
                ? selection.change().orderBy(List.of()).build()
                : Counting.around(selection);
        return new Select<>(counted.withOutputs(List.of(new Output("count", Counting.all()))), List.of());
    }

    /** What it reads, with the related rows. */
    public Query query() {
        return new Query(selection, inclusions);
    }

    @Override
    public Selection command() {
        return selection;
    }

    /** The statement that gives the rows; each relation to many has one more, which needs the keys that this one gives. */
    @Override
    public SqlText sql() {
        return Loader.statement(query());
    }

    private Select<R> with(Selection other) {
        return new Select<>(other, inclusions);
    }

    private Select<R> joined(Join.Kind kind, Table table, Condition... on) {
        List<Join> joins = new ArrayList<>(selection.joins());
        joins.add(new Join(kind, table.source(), on.length == 0 ? List.of(Counting.always()) : terms(on)));
        return with(selection.change().joins(joins).build());
    }

    private Select<R> combined(Selection.Combination.Kind kind, boolean all, Select<R> other) {
        List<Selection.Combination> combinations = new ArrayList<>(selection.combinations());
        combinations.add(new Selection.Combination(kind, all, other.selection));
        return with(selection.change().combinations(combinations).build());
    }

    private Select<R> locked(Locking.Strength strength) {
        return with(selection
                .change()
                .locking(new Locking(strength, Locking.Waiting.WAIT))
                .build());
    }

    private Select<R> waiting(Locking.Waiting waiting) {
        Optional<Locking> locking = selection.locking();
        if (locking.isEmpty()) {
            throw new IllegalStateException("nothing is locked: forUpdate() or forShare() comes first");
        }
        return with(selection
                .change()
                .locking(new Locking(locking.get().strength(), waiting))
                .build());
    }

    private static List<Term> terms(Condition... conditions) {
        return Arrays.stream(conditions).map(Condition::term).toList();
    }
}
