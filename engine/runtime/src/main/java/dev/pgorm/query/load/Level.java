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
import org.jspecify.annotations.Nullable;

/** The rows that one statement gives, and what they wait for: rows of relations that other statements read. */
final class Level {

    private final List<Entry> groups = new ArrayList<>();

    /** A plan has each relation as one object, so that no look-up compares queries. */
    private record Entry(Shape.Many relation, Group<?> group) {}

    /**
     * Somebody who waits for rows that belong to it.
     *
     * @param key what tells its key from others, see {@link ChildQuery.Key}
     */
    record Waiting<T>(Object key, List<Object> values, Consumer<List<T>> arrival) {}

    /** All who wait for rows of one relation. */
    record Group<T>(RowMapper<T> mapper, List<Waiting<T>> waiting) {

        /** The different keys. */
        List<ChildQuery.Key> keys() {
            Map<Object, ChildQuery.Key> different = new LinkedHashMap<>();
            waiting.forEach(each -> different.putIfAbsent(each.key(), new ChildQuery.Key(each.key(), each.values())));
            return List.copyOf(different.values());
        }

        /** Gives all what belongs to them. */
        void arrived(Map<Object, List<T>> rows) {
            waiting.forEach(each -> each.arrival().accept(rows.getOrDefault(each.key(), List.of())));
        }
    }

    /** Reads rows of a relation for those who wait. */
    interface Children {
        <T> Map<Object, List<T>> read(Shape.Many relation, Group<T> group) throws SQLException;
    }

    /** The present row waits for the rows of a relation, unless a part of its key is null, to which nothing belongs. */
    <T> void expect(ResultSet row, Shape.Many many, RowMapper<T> mapper, Consumer<List<T>> arrival)
            throws SQLException {
        Object key = many.byValue() ? value(row, many, 0) : texts(row, many);
        if (key != null) {
            group(many, mapper).waiting().add(new Waiting<>(key, values(row, many, key), arrival));
        }
    }

    private static @Nullable Object value(ResultSet row, Shape.Many many, int index) throws SQLException {
        return Cells.typed().read(row, many.keys().get(index), many.keyType(index));
    }

    /** The key as the server prints it; null where a part of it is. */
    private static @Nullable List<String> texts(ResultSet row, Shape.Many many) throws SQLException {
        List<String> texts = new ArrayList<>();
        for (int column : many.keys()) {
            String text = row.getString(column);
            if (text == null) {
                return null;
            }
            texts.add(text);
        }
        return texts;
    }

    private static List<Object> values(ResultSet row, Shape.Many many, Object key) throws SQLException {
        if (many.byValue()) {
            return List.of(key);
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < many.keys().size(); i++) {
            Object value = value(row, many, i);
            values.add(value == null ? row.getString(many.keys().get(i)) : value);
        }
        return values;
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
