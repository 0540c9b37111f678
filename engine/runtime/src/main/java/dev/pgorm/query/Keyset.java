package dev.pgorm.query;

import dev.pgorm.query.model.Operator;
import dev.pgorm.query.model.Ordering;
import dev.pgorm.query.model.Selection;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows behind a place in an order: what {@code (a, b) > (x, y)} means, with keys that go different ways and may be null. The order is made
 * one without ties by the key of the table.
 */
final class Keyset {

    private final List<Ordering> order;
    private final List<Term> key;

    private Keyset(List<Ordering> order, List<Term> key) {
        this.order = order;
        this.key = key;
    }

    /**
     * The order of a query.
     *
     * @throws IllegalStateException where its rows are not told apart by the key of its table
     */
    static Keyset of(Parts parts) {
        Selection selection = parts.selection();
        boolean plain = selection.joins().isEmpty()
                && selection.groupBy().isEmpty()
                && selection.distinct().isEmpty()
                && selection.combinations().isEmpty();
        if (!plain || parts.key().isEmpty()) {
            throw new IllegalStateException("pages are of the rows of one table whose key the client knows:"
                    + " without join(…), groupBy(…), distinct() and union(…)");
        }
        List<Term> key =
                parts.key().stream().map(each -> each.expression().term()).toList();
        List<Ordering> order = new ArrayList<>(selection.orderBy());
        for (Term each : key) {
            if (order.stream().noneMatch(ordering -> ordering.term().equals(each))) {
                order.add(new Ordering(each, Ordering.Direction.ASCENDING, Ordering.Nulls.DEFAULT));
            }
        }
        return new Keyset(List.copyOf(order), key);
    }

    /** The order without ties. */
    List<Ordering> order() {
        return order;
    }

    /** The query in that order, behind a place. */
    Selection after(Selection selection, String cursor) {
        return ordered(selection).and(List.of(behind(PageCursor.keys(order, cursor))));
    }

    /** The query in that order. */
    Selection ordered(Selection selection) {
        return selection.change().orderBy(order).build();
    }

    private Term behind(List<@Nullable String> place) {
        List<Term> ways = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            List<Term> all = new ArrayList<>();
            for (int j = 0; j < i; j++) {
                all.add(same(order.get(j), place.get(j)));
            }
            Term beyond = beyond(order.get(i), place.get(i));
            all.add(beyond);
            ways.add(all.size() == 1 ? beyond : new Term.Junction(Term.Junction.Kind.AND, all));
        }
        return new Term.Junction(Term.Junction.Kind.OR, ways);
    }

    private static Term same(Ordering key, @Nullable String value) {
        return value == null
                ? new Term.Test(key.term(), " IS NULL")
                : Term.Infix.equal(key.term(), parameter(key, value));
    }

    private Term beyond(Ordering ordering, @Nullable String value) {
        boolean ascending = ordering.direction() == Ordering.Direction.ASCENDING;
        boolean nullsLast = switch (ordering.nulls()) {
            case DEFAULT -> ascending;
            case FIRST -> false;
            case LAST -> true;
        };
        if (value == null) {
            return nullsLast
                    ? new Term.Constant("FALSE", ValueType.BOOLEAN)
                    : new Term.Test(ordering.term(), " IS NOT NULL");
        }
        Term further = Term.Infix.comparing(
                ordering.term(), ascending ? Operator.GREATER : Operator.LESS, parameter(ordering, value));
        return nullsLast && !key.contains(ordering.term())
                ? new Term.Junction(Term.Junction.Kind.OR, List.of(further, new Term.Test(ordering.term(), " IS NULL")))
                : further;
    }

    /** The server reads the text as it printed it. */
    private static Term parameter(Ordering key, String value) {
        return new Term.Cast(
                new Term.Parameter(value, ValueType.TEXT), key.term().type());
    }
}
