package dev.pgorm.query.load;

import dev.pgorm.query.RowMapper;
import dev.pgorm.query.plan.Shape;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows that one statement gives, and what they wait for: rows of relations that other statements read. */
final class Level {

    /** Without an own list until somebody waits: most rows wait for nothing. */
    private List<Entry> groups = List.of();

    /** A plan has each relation as one object, so that no look-up compares queries. */
    private record Entry(Shape.Many relation, Group<?> group) {}

    /**
     * Somebody who waits for rows that belong to it.
     *
     * @param key what tells its key from others, see {@link ChildQuery.Key}
     * @param values the key's values; empty where the key is its one value itself
     */
    record Waiting<T>(Object key, List<Object> values, Arrival<T> arrival) {}

    /** What somebody waits with. */
    @FunctionalInterface
    interface Arrival<T> {
        /** All rows that belong to it. */
        void arrive(List<T> rows);
    }

    /** All who wait for rows of one relation, and the rows that have come, by the keys that they belong to. */
    static final class Group<T> {

        private final RowMapper<T> mapper;
        private final List<Waiting<T>> waiting = new ArrayList<>();
        /** The rows of each who waits, once it is known who has the same key. */
        private final List<RowList<T>> own = new ArrayList<>();

        /** The rows of each key that differs from those before. */
        private final List<RowList<T>> different = new ArrayList<>();

        private Map<Object, RowList<T>> byKey = Map.of();
        private @Nullable NumberedLists<T> byNumber;

        Group(RowMapper<T> mapper) {
            this.mapper = mapper;
        }

        /** What makes objects of the rows. */
        RowMapper<T> mapper() {
            return mapper;
        }

        /**
         * The different keys.
         *
         * @param numbers whether they are whole numbers
         */
        List<ChildQuery.Key> keys(boolean numbers) {
            byKey = numbers ? Map.of() : HashMap.newHashMap(waiting.size());
            NumberedLists<T> numbered = numbers ? numbered() : null;
            byNumber = numbered;
            List<ChildQuery.Key> keys = new ArrayList<>(waiting.size());
            for (Waiting<T> each : waiting) {
                RowList<T> known = numbered == null ? byKey.get(each.key()) : numbered.get(number(each));
                if (known == null) {
                    known = numbered == null ? made(each.key()) : numbered.make(number(each));
                    different.add(known);
                    keys.add(new ChildQuery.Key(each.key(), each.values()));
                }
                own.add(known);
            }
            return keys;
        }

        private static long number(Waiting<?> waiting) {
            return ((Number) waiting.key()).longValue();
        }

        private NumberedLists<T> numbered() {
            long least = Long.MAX_VALUE;
            long greatest = Long.MIN_VALUE;
            for (Waiting<T> each : waiting) {
                least = Math.min(least, number(each));
                greatest = Math.max(greatest, number(each));
            }
            return new NumberedLists<>(waiting.size(), least, greatest);
        }

        private RowList<T> made(Object key) {
            RowList<T> made = new RowList<>();
            byKey.put(key, made);
            return made;
        }

        /** The rows that have come for a key, by its place among the different ones. */
        RowList<T> at(int place) {
            return different.get(place);
        }

        /** The rows that have come for a key. */
        RowList<T> of(Object key) {
            return known(byKey.get(key));
        }

        /** The rows that have come for a key that is a whole number. */
        RowList<T> of(long key) {
            return known(byNumber == null ? null : byNumber.get(key));
        }

        private static <T> RowList<T> known(@Nullable RowList<T> rows) {
            if (rows == null) {
                throw new IllegalStateException("a row belongs to nobody who waits for it");
            }
            return rows;
        }

        /** Gives all what belongs to them. */
        private void arrive() {
            for (int i = 0; i < waiting.size(); i++) {
                waiting.get(i).arrival().arrive(own.get(i));
            }
        }
    }

    /** Reads rows of a relation for those who wait. */
    interface Children {

        /** Adds each row to those of its key. */
        <T> void read(Shape.Many relation, Group<T> group) throws SQLException;
    }

    /** The present row waits for the rows of a relation, unless a part of its key is null, to which nothing belongs. */
    <T> void expect(ResultSet row, Shape.Many many, RowMapper<T> mapper, Arrival<T> arrival) throws SQLException {
        Object key = many.byValue() ? value(row, many, 0) : texts(row, many);
        if (key != null) {
            group(many, mapper)
                    .waiting
                    .add(new Waiting<>(key, many.byValue() ? List.of() : values(row, many), arrival));
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

    private static List<Object> values(ResultSet row, Shape.Many many) throws SQLException {
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
        children.read(relation, group);
        group.arrive();
    }

    /** The same relation always has rows of the same class. */
    @SuppressWarnings({"unchecked", "ReferenceEquality"})
    private <T> Group<T> group(Shape.Many many, RowMapper<T> mapper) {
        for (Entry each : groups) {
            if (each.relation() == many) {
                return (Group<T>) each.group();
            }
        }
        Group<T> group = new Group<>(mapper);
        if (groups.isEmpty()) {
            groups = new ArrayList<>();
        }
        groups.add(new Entry(many, group));
        return group;
    }
}
