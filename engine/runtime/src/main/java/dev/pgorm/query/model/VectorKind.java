package dev.pgorm.query.model;

import dev.pgorm.ir.sql.Identifier;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The types that the extension {@code pgvector} has operators for. */
public enum VectorKind {
    /** {@code vector}: a number for each dimension. */
    VECTOR("vector"),
    /** {@code halfvec}: the same in numbers of half the size. */
    HALF("halfvec"),
    /** {@code sparsevec}: numbers of those dimensions in which it is not zero. */
    SPARSE("sparsevec"),
    /** PostgreSQL's own {@code bit}, of which the extension tells how far two are from each other. */
    BITS("bit");

    /** The schema, the name and how long it is. */
    private static final Pattern TYPE =
            Pattern.compile("(?:([^\".]+|\"(?:[^\"]|\"\")+\")\\.)?(\"?)(vector|halfvec|sparsevec)\\2(?:\\(\\d+\\))?");

    private final String sql;

    VectorKind(String sql) {
        this.sql = sql;
    }

    /** Its name in SQL, without the schema that it is in. */
    public String sql() {
        return sql;
    }

    /**
     * What a type of vectors is.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static VectorKind of(ValueType type) {
        if (type.family() != Family.VECTOR) {
            throw new IllegalArgumentException(type.sql() + " is no type of vectors");
        }
        Matcher name = TYPE.matcher(type.sql());
        if (name.matches()) {
            for (VectorKind each : values()) {
                if (each.sql.equals(name.group(3))) {
                    return each;
                }
            }
        }
        return BITS;
    }

    /** Whether it is a type that the extension brings, behind the name of a schema or without one. */
    static boolean isName(String sql) {
        return TYPE.matcher(sql).matches();
    }

    /** The schema in the name of a type that the extension brings: {@code ext} of {@code ext.vector(3)}. */
    static Optional<Identifier> schemaOf(String sql) {
        Matcher name = TYPE.matcher(sql);
        if (!name.matches() || name.group(1) == null) {
            return Optional.empty();
        }
        return TypeNames.schemaOf(sql);
    }
}
