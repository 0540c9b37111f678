package dev.pgorm.ir.sql;

/**
 * The name of an object that lives in a schema.
 *
 * @param schema the schema's name
 * @param name the object's own name
 */
public record QualifiedName(Identifier schema, Identifier name) implements Comparable<QualifiedName> {

    public static QualifiedName of(String schema, String name) {
        return new QualifiedName(Identifier.of(schema), Identifier.of(name));
    }

    /** The same schema, another name. */
    public QualifiedName sibling(Identifier other) {
        return new QualifiedName(schema, other);
    }

    @Override
    public int compareTo(QualifiedName other) {
        int order = schema.compareTo(other.schema);
        return order == 0 ? name.compareTo(other.name) : order;
    }

    @Override
    public boolean equals(Object other) {
        // written out, as in ObjectAddress
        return this == other
                || (other instanceof QualifiedName qualified
                        && name.equals(qualified.name)
                        && schema.equals(qualified.schema));
    }

    @Override
    public int hashCode() {
        return 31 * schema.hashCode() + name.hashCode();
    }

    /** For messages only; SQL goes through {@link SqlWriter}. */
    @Override
    public String toString() {
        return schema + "." + name;
    }
}
