package dev.pgorm.query.client;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.query.model.BuiltInTypes;
import dev.pgorm.query.model.Family;
import dev.pgorm.query.model.Link;
import dev.pgorm.query.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a relation of a generated client leads to, and by which columns. */
public final class Target {

    private static final String ARRAY = "[]";

    private final QualifiedName table;
    private final List<Link.Key> keys;
    private final Optional<Link.Through> through;
    private final boolean heldThere;

    Target(QualifiedName table) {
        this(table, List.of(), Optional.empty(), false);
    }

    private Target(QualifiedName table, List<Link.Key> keys, Optional<Link.Through> through, boolean heldThere) {
        this.table = table;
        this.keys = keys;
        this.through = through;
        this.heldThere = heldThere;
    }

    /** A column here that equals one there; after {@link #through} one of the table between that equals one of the target. */
    public Target key(String here, String there, String type) {
        return key(here, there, arrayOr(type, BuiltInTypes.of(type)));
    }

    /**
     * The same where one of the columns is of a domain that the server does not compare with the type.
     *
     * @param type an enum, or an array of what a domain is over
     */
    public Target keyOfDomain(String here, String there, String type) {
        ValueType label = ValueType.simple(Family.ENUM, type, String.class);
        return key(here, there, arrayOr(type, label).ofDomain());
    }

    private static ValueType arrayOr(String type, ValueType other) {
        return type.endsWith(ARRAY)
                ? ValueType.arrayOf(BuiltInTypes.of(type.substring(0, type.length() - ARRAY.length())))
                : other;
    }

    private Target key(String here, String there, ValueType type) {
        return key(new Link.Key(Identifier.of(here), Identifier.of(there), type));
    }

    private Target key(Link.Key key) {
        return through.map(between -> new Target(
                        table,
                        keys,
                        Optional.of(new Link.Through(between.table(), with(between.keys(), key))),
                        heldThere))
                .orElseGet(() -> new Target(table, with(keys, key), through, heldThere));
    }

    /** The table between both, of a relation many to many; keys that follow are its own. */
    public Target through(String schema, String joinTable) {
        return new Target(
                table, keys, Optional.of(new Link.Through(QualifiedName.of(schema, joinTable), List.of())), heldThere);
    }

    /** The foreign key is the other table's, though there is one row at most. */
    public Target heldThere() {
        return new Target(table, keys, through, true);
    }

    Link link(String field, boolean many) {
        return new Link(field, table, many, keys, !many && !heldThere, through);
    }

    private static List<Link.Key> with(List<Link.Key> keys, Link.Key key) {
        List<Link.Key> all = new ArrayList<>(keys);
        all.add(key);
        return all;
    }
}
