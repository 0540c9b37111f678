package dev.pgorm.query.load;

import dev.pgorm.query.RowMapper;
import dev.pgorm.query.plan.Shape;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The rows that one statement gives, and what they wait for: rows of relations that other statements read. */
final class Level {

    private final List<Entry> groups = new ArrayList<>();

    /** A plan has each relation as one object, so that no look-up compares queries. */
    private record Entry(Shape.Many relation, Group<?> group) {}

    /**
     * Somebody who waits for rows that belong to it.
     *
     * @param key the texts of its key
     */
    record Waiting<T>(List<String> key, List<Object> values, Consumer<List<T>> arrival) {}

    /** All who wait for rows of one relation. */
    record Group<T>(RowMapper<T> mapper, List<Waiting<T>> waiting) {

        /** The different keys. */
        List<ChildQuery.Key> keys() {
            Map<List<String>, ChildQuery.Key> different = new LinkedHashMap<>();
            waiting.forEach(each -> different.putIfAbsent(each.key(), new ChildQuery.Key(each.key(), each.values())));
            return List.copyOf(different.values());
        }

        /** Gives all what belongs to them. */
        void arrived(Map<List<String>, List<T>> rows) {
            waiting.forEach(each -> each.arrival().accept(rows.getOrDefault(each.key(), List.of())));
        }
    }

    /** Reads rows of a relation for those who wait. */
    interface Children {
        <T> Map<List<String>, List<T>> read(Shape.Many relation, Group<T> group) throws SQLException;
    }

    /** The present row waits for the rows of a relation, unless a part of its key is null, to which nothing belongs. */
    <T> void expect(ResultSet row, Shape.Many many, RowMapper<T> mapper, Consumer<List<T>> arrival)
            throws SQLException {
        List<String> key = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < many.keys().size(); i++) {
            int column = many.keys().get(i);
            String text = row.getString(column);
            if (text == null) {
                return;
            }
            key.add(text);
            Object value = Cells.typed()
                    .read(row, column, many.inclusion().link().keys().get(i).type());
            values.add(value == null ? text : value);
        }
        group(many, mapper).waiting().add(new Waiting<>(key, values, arrival));
    }

    /** Reads what the rows wait for. */
    void complete(Children children) throws SQLException {
        for (Entry each : groups) {
            complete(children, each.relation(), each.group());
        }
    }

    private static <T> void complete(Children children, Shape.Many relation, Group<T> group) throws SQLException {
        group.arrived(children.read(relation, group));
    }

    /** The same relation always has rows of the same class. */
    @SuppressWarnings({"unchecked", "ReferenceEquality"})
    private <T> Group<T> group(Shape.Many many, RowMapper<T> mapper) {
        for (Entry each : groups) {
            if (each.relation() == many) {
                return (Group<T>) each.group();
            }
        }
        Group<T> group = new Group<>(mapper, new ArrayList<>());
        groups.add(new Entry(many, group));
        return group;
    }
}
