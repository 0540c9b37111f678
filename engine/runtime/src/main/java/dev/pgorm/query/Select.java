package dev.pgorm.query;

import dev.pgorm.query.explain.ExplainOption;
import dev.pgorm.query.explain.Plan;
import dev.pgorm.query.model.Inclusion;
import dev.pgorm.query.model.Join;
import dev.pgorm.query.model.LoadBy;
import dev.pgorm.query.model.Locking;
import dev.pgorm.query.model.Ordering;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.Query;
import dev.pgorm.query.model.QueryRecord;
import dev.pgorm.query.model.Selection;
import dev.pgorm.query.model.Source;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.plan.ReadPlan;
import dev.pgorm.query.render.QueryRenderer;
import dev.pgorm.query.render.SqlText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A query.
 *
 * @param <R> what a row of its result is
 */
public sealed class Select<R> extends Selecting<R> implements Statement
        permits Row2.Selected,
                Row3.Selected,
                Row4.Selected,
                Row5.Selected,
                Row6.Selected,
                Row7.Selected,
                Row8.Selected,
                Row9.Selected,
                Row10.Selected,
                Row11.Selected,
                Row12.Selected,
                Row13.Selected,
                Row14.Selected,
                Row15.Selected,
                Row16.Selected {

    Select(Parts parts, Reading<R> reading) {
        super(parts, reading);
    }

    /** Only rows of which all conditions hold, those of earlier calls too. */
    public Select<R> where(Condition... conditions) {
        return with(selection().and(Terms.of(conditions)));
    }

    /** In an order; instead of an earlier one. */
    public Select<R> orderBy(OrderKey... keys) {
        return with(selection().change().orderBy(Terms.orderings(keys)).build());
    }

    /** So many rows at most. */
    public Select<R> limit(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("a limit is not negative: " + count);
        }
        return with(selection().change().limit(count).build());
    }

    /** Without the first rows. */
    public Select<R> offset(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("an offset is not negative: " + count);
        }
        return with(selection().change().offset(count).build());
    }

    /** With related rows. */
    public Select<R> include(Include... relations) {
        List<Inclusion> further = Projections.inclusions(relations);
        switch (reading().kind()) {
            // a row by names would have a place for everything, but the prompt's language is that of a client's rows
            case RECORD, MODEL -> further.forEach(Inclusion::requireWholeRows);
            case VALUES ->
                throw new IllegalArgumentException(
                        "rows of single values have no place for related ones; name the relations in select(…)");
        }
        List<Inclusion> all = new ArrayList<>(parts().inclusions());
        all.addAll(further);
        return new Select<>(parts().with(all), reading());
    }

    /**
     * Reads the related rows that are included in a way, and those that are included in them, unless one says another way itself.
     *
     * @throws IllegalStateException where nothing is included yet
     * @throws IllegalArgumentException where one of them cannot be read so
     */
    public Select<R> loadBy(LoadBy way) {
        if (parts().inclusions().isEmpty()) {
            throw new IllegalStateException("nothing is included: include(…) comes first, and loadBy(…) behind it");
        }
        List<Inclusion> all = new ArrayList<>();
        parts().inclusions().forEach(each -> all.add(each.otherwiseReadBy(way)));
        return new Select<>(parts().with(all), reading());
    }

    /** Beside rows of another table, where all conditions hold. */
    public Select<R> join(Table table, Condition... on) {
        return joined(Join.Kind.INNER, table.source(), on);
    }

    /** Beside rows of another table, or beside nulls where there is none of which all conditions hold. */
    public Select<R> leftJoin(Table table, Condition... on) {
        return joined(Join.Kind.LEFT, table.source(), on);
    }

    /** Beside rows of a query with a name, where all conditions hold. */
    public Select<R> join(WithRows rows, Condition... on) {
        return joined(Join.Kind.INNER, rows.source(), on);
    }

    /** Beside rows of a query with a name, or beside nulls where there is none of which all conditions hold. */
    public Select<R> leftJoin(WithRows rows, Condition... on) {
        return joined(Join.Kind.LEFT, rows.source(), on);
    }

    /** Beside rows that a function gives, which may take columns of the tables before it, where all conditions hold. */
    public Select<R> join(CalledRows rows, Condition... on) {
        return joined(Join.Kind.INNER, rows.source(), on);
    }

    /** Beside rows that a function gives, which may take columns of the tables before it, or beside nulls where it gives none of which all hold. */
    public Select<R> leftJoin(CalledRows rows, Condition... on) {
        return joined(Join.Kind.LEFT, rows.source(), on);
    }

    /** Each row once. */
    public Select<R> distinct() {
        return with(selection().change().distinct(List.of()).build());
    }

    /** Of rows that are equal in these the first one, in the query's order. */
    public Select<R> distinctOn(ComparedExpression<?>... keys) {
        return with(selection().change().distinct(Terms.of(Arrays.asList(keys))).build());
    }

    /** One row for each group of rows that are equal in these; {@code rollup(…)}, {@code cube(…)} and {@code groupingSets(…)} group in several ways. */
    public Select<R> groupBy(GroupKey... keys) {
        return with(selection()
                .change()
                .groupBy(Arrays.stream(keys).map(GroupKey::grouping).toList())
                .build());
    }

    /** Only groups of which all conditions hold. */
    public Select<R> having(Condition... conditions) {
        List<Term> all = new ArrayList<>(selection().having());
        all.addAll(Terms.of(conditions));
        return with(selection().change().having(all).build());
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
        return new Condition(new Term.Exists(selection().withOutputs(List.of())));
    }

    /** How many rows it has. */
    public Select<QueryRecord> count() {
        Selection counted = selection().distinct().isEmpty()
                        && selection().groupBy().isEmpty()
                        && selection().combinations().isEmpty()
                        && selection().limit().isEmpty()
                        && selection().offset().isEmpty()
                ? selection().change().orderBy(List.of()).build()
                : Counting.around(selection());
        Selection counting = counted.withOutputs(List.of(new Output("count", Counting.all())));
        return new Select<>(parts().with(counting).with(List.of()), Reading.records());
    }

    /** What it reads, with the related rows. */
    public Query query() {
        return new Query(selection(), parts().inclusions());
    }

    @Override
    public Selection command() {
        return selection();
    }

    /** The statement that gives the rows; each relation to many has one more, which needs the keys that this one gives. */
    @Override
    public SqlText sql() {
        return QueryRenderer.render(
                ReadPlan.of(selection(), parts().inclusions()).selection());
    }

    @Override
    public Plan explain(ExplainOption... options) {
        return parts().executor().explain(this, List.of(options));
    }

    /** All rows. */
    public List<R> fetch() {
        return parts().executor().fetch(this);
    }

    /** The one row that there is. */
    public R fetchOne() {
        return Single.of(atMost(2).fetch());
    }

    /** The first row, in the query's order; empty where there is none, or where a row is one value that is null. */
    public Optional<R> first() {
        List<R> rows = atMost(1).fetch();
        return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(rows.get(0));
    }

    /** How many rows there are, told by the server. */
    public long fetchCount() {
        return new Select<>(count().parts(), Reading.<Long>values(RowReader::bigint)).fetchOne();
    }

    /**
     * Only rows behind the last one of a page, in the same order, which has to be said before. Rows that others insert or delete meanwhile
     * move no page.
     *
     * @param cursor what the page gives as {@code next()}
     * @throws WrongCursor where it is no cursor of this order
     */
    @Internal
    public Select<R> after(String cursor) {
        return with(Keyset.of(parts()).after(selection(), cursor));
    }

    /** So many rows as the limit says, and a cursor to go on behind them. The key of the table makes the order one without ties. */
    @Internal
    public Page<R> page() {
        OptionalLong limit = selection().limit();
        if (limit.isEmpty() || reading().kind() == Reading.Kind.RECORD) {
            throw new IllegalStateException("a page has a limit(…), and rows of a model or of selected values");
        }
        List<Keyed<R>> rows = keyed(limit.getAsLong() + 1).fetch();
        boolean more = rows.size() > limit.getAsLong();
        List<Keyed<R>> own = more ? rows.subList(0, rows.size() - 1) : rows;
        Optional<String> next = more && !own.isEmpty()
                ? Optional.of(PageCursor.of(
                        Keyset.of(parts()).order(), own.get(own.size() - 1).keys()))
                : Optional.empty();
        return new Page<>(own.stream().map(Keyed::row).toList(), next);
    }

    /** A row, and the texts of the order's keys. */
    private record Keyed<R>(@Nullable R row, List<@Nullable String> keys) {}

    private Select<Keyed<R>> keyed(long limit) {
        List<Ordering> order = Keyset.of(parts()).order();
        List<Output> outputs = new ArrayList<>(selection().outputs());
        order.forEach(each -> outputs.add(new Output("key_" + outputs.size(), each.term())));
        Selection all = Keyset.of(parts())
                .ordered(selection())
                .change()
                .outputs(outputs)
                .limit(limit)
                .build();
        return new Select<>(parts().with(all), Reading.<Keyed<R>>values(row -> {
            @Nullable R value = mapper().read(row);
            List<@Nullable String> keys = new ArrayList<>();
            order.forEach(each -> keys.add(row.textOrNull()));
            return new Keyed<>(value, keys);
        }));
    }

    /** The rows as the server gives them, so many at a time; close it, which ends the statement: {@code try (var rows = …stream())}. */
    public Stream<R> stream() {
        return parts().executor().stream(this);
    }

    /** So many rows at most; where the key says that there is one at most, the server need not count. */
    private Select<R> atMost(long count) {
        return parts().isOneRow()
                ? this
                : limit(Math.min(count, selection().limit().orElse(count)));
    }

    private Select<R> with(Selection other) {
        return new Select<>(parts().with(other), reading());
    }

    private Selection selection() {
        return parts().selection();
    }

    private Select<R> joined(Join.Kind kind, Source source, Condition... on) {
        List<Join> joins = new ArrayList<>(selection().joins());
        joins.add(new Join(kind, source, on.length == 0 ? List.of(Counting.always()) : Terms.of(on)));
        return with(selection().change().joins(joins).build());
    }

    private Select<R> combined(Selection.Combination.Kind kind, boolean all, Select<R> other) {
        List<Selection.Combination> combinations = new ArrayList<>(selection().combinations());
        combinations.add(new Selection.Combination(kind, all, other.selection()));
        return with(selection().change().combinations(combinations).build());
    }

    private Select<R> locked(Locking.Strength strength) {
        return with(selection()
                .change()
                .locking(new Locking(strength, Locking.Waiting.WAIT))
                .build());
    }

    private Select<R> waiting(Locking.Waiting waiting) {
        Optional<Locking> locking = selection().locking();
        if (locking.isEmpty()) {
            throw new IllegalStateException("nothing is locked: forUpdate() or forShare() comes first");
        }
        return with(selection()
                .change()
                .locking(new Locking(locking.get().strength(), waiting))
                .build());
    }
}
