package dev.pgorm.query.load;

import dev.pgorm.query.model.Family;
import dev.pgorm.query.model.ServerText;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import dev.pgorm.query.plan.ChildPlan;
import dev.pgorm.query.plan.ReadPlan;
import dev.pgorm.query.plan.Shape;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The rows of a relation for rows that are there: what is sent of their keys, and to which of them a row belongs. */
final class ChildQuery {

    private final Shape.Many relation;
    private final ChildPlan plan;

    /**
     * The key of a row that others belong to.
     *
     * @param identity what tells it from others: its one value where that does, else its values as the server prints them
     * @param values its values in Java, none of them null; empty where it is its identity
     */
    record Key(Object identity, List<Object> values) {}

    /**
     * A statement for some rows.
     *
     * @param keys all different; nobody changes the list any more
     */
    ChildQuery(Shape.Many relation, List<Key> keys) {
        this.relation = relation;
        List<Term.Parameter> arrays = new ArrayList<>();
        for (int i = 0; i < relation.keys().size(); i++) {
            ValueType type = ChildPlan.sent(relation, i);
            boolean asText = type.element().equals(Optional.of(ValueType.TEXT));
            List<Object> values = new ArrayList<>(keys.size());
            for (Key each : keys) {
                Object value = each.values().isEmpty()
                        ? each.identity()
                        : each.values().get(i);
                values.add(asText ? ServerText.of(value) : value);
            }
            arrays.add(new Term.Parameter(Collections.unmodifiableList(values), type));
        }
        this.plan = ChildPlan.of(relation, arrays);
    }

    /** What is read. */
    ReadPlan plan() {
        return plan.read();
    }

    /** Whether keys of a relation are whole numbers that tell it from others. */
    static boolean isByNumber(Shape.Many relation) {
        return relation.byValue() && relation.keyType(0).family() == Family.INTEGER;
    }

    /** The rows that the present one is among, as it belongs to the same. */
    <T> RowList<T> among(ResultSet row, Level.Group<T> group) throws SQLException {
        if (plan.byPlace()) {
            return group.at(row.getInt(plan.owner()) - 1);
        }
        if (isByNumber(relation)) {
            return group.of(row.getLong(plan.owner()));
        }
        Object value = Cells.typed().read(row, plan.owner(), relation.keyType(0));
        if (value == null) {
            throw new IllegalStateException("a row without a key belongs to somebody");
        }
        return group.of(value);
    }
}
