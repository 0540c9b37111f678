package dev.pgorm.ir;

import dev.pgorm.ir.sql.QualifiedName;

/**
 * Names one object, or one part of an object, within a database; stable over runs and sortable.
 *
 * @param kind what it is
 * @param schema the schema's name; empty for objects outside schemas
 * @param name the object's own name, or that of the object that the part belongs to (an index stands under its own name)
 * @param part the part's name (column, constraint, enum value); empty for whole objects
 */
public record ObjectAddress(ObjectKind kind, String schema, String name, String part)
        implements Comparable<ObjectAddress> {

    /** An object that lives in a schema. */
    public static ObjectAddress of(ObjectKind kind, QualifiedName name) {
        return new ObjectAddress(kind, name.schema().value(), name.name().value(), "");
    }

    /** An object outside schemas. */
    public static ObjectAddress global(ObjectKind kind, String name) {
        return new ObjectAddress(kind, "", name, "");
    }

    /** A part of an object that lives in a schema. */
    public static ObjectAddress part(ObjectKind kind, QualifiedName owner, String part) {
        return new ObjectAddress(kind, owner.schema().value(), owner.name().value(), part);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the same text needs no comparison
    public int compareTo(ObjectAddress other) {
        // Written out, because every catalog is sorted by it: a chain of comparators makes eight calls for one
        // comparison. Catalogs that are compared share most of their addresses.
        if (this == other) {
            return 0;
        }
        int order = Integer.compare(kind.rank(), other.kind.rank());
        if (order == 0 && kind != other.kind) {
            order = kind.label().compareTo(other.kind.label());
        }
        if (order == 0 && schema != other.schema) {
            order = schema.compareTo(other.schema);
        }
        if (order == 0) {
            order = name.compareTo(other.name);
        }
        return order == 0 ? part.compareTo(other.part) : order;
    }

    @Override
    public boolean equals(Object other) {
        // Written out like the order: maps of addresses are what every stage looks into, and the first compiler, which
        // is
        // the only one in short runs, is slow with what records have by themselves.
        return this == other
                || (other instanceof ObjectAddress address
                        && name.equals(address.name)
                        && part.equals(address.part)
                        && kind == address.kind
                        && schema.equals(address.schema));
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * kind.hashCode() + schema.hashCode()) + name.hashCode()) + part.hashCode();
    }

    /** For messages: {@code column public.User.email}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(kind.label()).append(' ');
        if (!schema.isEmpty()) {
            text.append(schema).append('.');
        }
        text.append(name);
        if (!part.isEmpty()) {
            text.append('.').append(part);
        }
        return text.toString();
    }
}
