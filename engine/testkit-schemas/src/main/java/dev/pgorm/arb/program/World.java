package dev.pgorm.arb.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What has been made so far of one variant, for the next pieces to refer to. */
final class World {

    /** Roles that the server has before a program runs. */
    static final List<String> ROLES = List.of("pairs reader", "pairs \"writer\"");

    /** A routine that one can call with one argument. */
    record Callable(String key, String name, SqlType argument, SqlType result, boolean immutable) {}

    /** A column of a relation. */
    record Field(String name, SqlType type, boolean generated) {
        String sql() {
            return Sql.name(name);
        }
    }

    /**
     * A relation that can be read.
     *
     * @param kind {@code table}, {@code partitioned}, {@code partition}, {@code child}, {@code foreign}, {@code view},
     *     {@code materialized}
     */
    record Relation(String key, String kind, String schema, String plainName, List<Field> fields) {
        String name() {
            return Sql.name(schema, plainName);
        }

        boolean isTable() {
            return !kind.equals("view") && !kind.equals("materialized") && !kind.equals("foreign");
        }

        List<Field> fields(Predicate<Field> wanted) {
            return fields.stream().filter(wanted).toList();
        }
    }

    /** A key that others can refer to. */
    record Unique(String key, Relation relation, List<Field> fields, boolean primary) {}

    final Choices choices;
    final Names names;
    final int major;
    final List<String> schemas = new ArrayList<>();
    final List<SqlType> types = new ArrayList<>();
    final List<Callable> functions = new ArrayList<>();
    final List<Relation> relations = new ArrayList<>();
    final List<Unique> uniques = new ArrayList<>();
    /** The keys of tables that no publication takes. */
    final Set<String> unlogged = new HashSet<>();
    /** To a table's key the keys of those made in its likeness: what it gets later it does not hand on. */
    final Map<String, Set<String>> likenesses = new HashMap<>();
    /** The keys of the indexes of partitioned tables. */
    final Set<String> partitionedIndexes = new HashSet<>();
    /** What can be commented on, as {@code COMMENT ON} and {@code key}. */
    final List<String[]> commentable = new ArrayList<>();
    /** What can be granted, as privileges, {@code ON} and {@code key}. */
    final List<String[]> grantable = new ArrayList<>();

    private final List<Piece> pieces = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    World(Choices choices, int major) {
        this.choices = choices;
        this.major = major;
        this.names = new Names(choices);
    }

    Program program() {
        return new Program(pieces);
    }

    /** Adds a statement; empty needs are left out. */
    String add(String key, String sql, Collection<String> needs) {
        if (!keys.add(key)) {
            throw new IllegalStateException("two pieces are called " + key);
        }
        Set<String> given = new HashSet<>(needs);
        given.remove("");
        pieces.add(new Piece(key, given, sql));
        return key;
    }

    String add(String key, String sql, String... needs) {
        return add(key, sql, Arrays.asList(needs));
    }

    /** The schema of an object; the piece's key is {@code schema NAME}. */
    String schema(String key) {
        return choices.one("schema of " + key, schemas, each -> each);
    }

    static String schemaKey(String schema) {
        return schema.equals("public") ? "" : "schema " + schema;
    }

    /** Notes that a table is made in the likeness of another. */
    void resembles(String key, String other) {
        likenesses.computeIfAbsent(other, each -> new HashSet<>()).add(key);
    }

    void canComment(String on, String key) {
        commentable.add(new String[] {on, key});
    }

    void canGrant(String privileges, String on, String key) {
        grantable.add(new String[] {privileges, on, key});
    }

    /** One of the relations that fit, if there is one. */
    Optional<Relation> relation(String name, Predicate<Relation> fits) {
        List<Relation> fitting = relations.stream().filter(fits).toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(choices.one(name, fitting, Relation::key));
    }

    /** A function of a type, if there is one. */
    Optional<Callable> function(String name, SqlType argument, boolean immutable) {
        List<Callable> fitting = functions.stream()
                .filter(each -> each.argument().sql().equals(argument.sql()) && (each.immutable() || !immutable))
                .toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(choices.one(name, fitting, Callable::key));
    }
}
