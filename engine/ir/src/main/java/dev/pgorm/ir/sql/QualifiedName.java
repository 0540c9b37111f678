package dev.pgorm.ir.sql;

import java.util.Comparator;

/**
 * The name of an object that lives in a schema.
 *
 * @param schema the schema's name
 * @param name the object's own name
 */
public record QualifiedName(Identifier schema, Identifier name) implements Comparable<QualifiedName> {

    private static final Comparator<QualifiedName> ORDER =
            Comparator.comparing(QualifiedName::schema).thenComparing(QualifiedName::name);

    public static QualifiedName of(String schema, String name) {
        return new QualifiedName(Identifier.of(schema), Identifier.of(name));
    }

    /** The same schema, another name. */
    public QualifiedName sibling(Identifier other) {
        return new QualifiedName(schema, other);
    }

    @Override
    public int compareTo(QualifiedName other) {
        return ORDER.compare(this, other);
    }

    /** For messages only; SQL goes through {@link SqlWriter}. */
    @Override
    public String toString() {
        return schema + "." + name;
    }
}
