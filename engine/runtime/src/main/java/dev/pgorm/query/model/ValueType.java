package dev.pgorm.query.model;

import dev.pgorm.ir.sql.Identifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The type of a value, on both sides of the wire.
 *
 * @param family what it is like
 * @param sql its name as PostgreSQL writes it, without {@code []} for what an array holds
 * @param javaClass what values are in Java
 * @param element what an array or a range is of; empty for everything else
 * @param overDomain whether columns of it are of another type on the server, of which it does not know the operators: a domain over this enum,
 *     an array of a domain over what this is an array of. What is compared has to be cast to this type ({@link Term#compared})
 * @param operators the schema of an extension whose operators it has; empty where the search path finds them
 * @param extension what an extension says of its type; empty for everything else
 */
public record ValueType(
        Family family,
        String sql,
        Class<?> javaClass,
        Optional<ValueType> element,
        boolean overDomain,
        Optional<Identifier> operators,
        Optional<ExtensionType<?, ?>> extension) {

    public static final ValueType BOOLEAN = simple(Family.BOOLEAN, "boolean", Boolean.class);
    public static final ValueType SMALLINT = simple(Family.INTEGER, "smallint", Short.class);
    public static final ValueType INTEGER = simple(Family.INTEGER, "integer", Integer.class);
    public static final ValueType BIGINT = simple(Family.INTEGER, "bigint", Long.class);
    public static final ValueType NUMERIC = simple(Family.DECIMAL, "numeric", BigDecimal.class);
    public static final ValueType REAL = simple(Family.FLOAT, "real", Float.class);
    public static final ValueType DOUBLE = simple(Family.FLOAT, "double precision", Double.class);
    public static final ValueType TEXT = simple(Family.TEXT, "text", String.class);
    public static final ValueType DATE = simple(Family.DATE, "date", LocalDate.class);
    public static final ValueType TIME = simple(Family.TIME, "time without time zone", LocalTime.class);
    public static final ValueType TIMESTAMP =
            simple(Family.TIMESTAMP, "timestamp without time zone", LocalDateTime.class);
    public static final ValueType INSTANT = simple(Family.INSTANT, "timestamp with time zone", OffsetDateTime.class);
    public static final ValueType INTERVAL = simple(Family.INTERVAL, "interval", String.class);
    public static final ValueType UUID = simple(Family.UUID, "uuid", UUID.class);

    /** Rows of whatever columns. */
    public static final ValueType RECORD = simple(Family.OTHER, "record", Object.class);

    public static final ValueType JSONB = simple(Family.JSON, "jsonb", Json.class);
    /** Paths of SQL/JSON. */
    public static final ValueType JSONPATH = simple(Family.OTHER, "jsonpath", String.class);

    public static final ValueType TSVECTOR = simple(Family.TSVECTOR, "tsvector", String.class);
    public static final ValueType TSQUERY = simple(Family.TSQUERY, "tsquery", String.class);

    /** The name of a text search configuration. */
    public static final ValueType REGCONFIG = simple(Family.OTHER, "regconfig", String.class);

    public static final ValueType BYTEA = simple(Family.BYTES, "bytea", byte[].class);

    /** A type that holds one value, and whose Java class follows from its family alone. */
    public static ValueType simple(Family family, String sql, Class<?> javaClass) {
        return new ValueType(family, sql, javaClass, Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    /** An enum whose values are constants of a class. */
    public static <E extends Enum<E> & SqlEnum> ValueType enumeration(String sql, Class<E> constants) {
        return simple(Family.ENUM, sql, constants);
    }

    /** An array of a type. */
    public static ValueType arrayOf(ValueType element) {
        return new ValueType(
                Family.ARRAY,
                element.sql() + "[]",
                List.class,
                Optional.of(element),
                false,
                Optional.empty(),
                Optional.empty());
    }

    /** A type of vectors of the extension {@code pgvector}, of which the name says in which schema it is. */
    public static ValueType vector(String sql) {
        return vectors(sql, VectorKind.schemaOf(sql));
    }

    /** {@code bit}, where the extension {@code pgvector} is in a schema; empty = where the search path finds it. */
    public static ValueType bits(String sql, Optional<Identifier> extension) {
        return vectors(sql, extension);
    }

    private static ValueType vectors(String sql, Optional<Identifier> operators) {
        return new ValueType(Family.VECTOR, sql, String.class, Optional.empty(), false, operators, Optional.empty());
    }

    /**
     * A type of an extension.
     *
     * @param sql its name as PostgreSQL writes it, with the schema where the search path does not find it
     */
    public static ValueType ofExtension(ExtensionType<?, ?> type, String sql) {
        return new ValueType(
                Family.EXTENSION,
                sql,
                type.javaClass(),
                Optional.empty(),
                false,
                TypeNames.schemaOf(sql),
                Optional.of(type));
    }

    /** A range over a type. */
    public static ValueType rangeOf(String sql, ValueType element) {
        return new ValueType(
                Family.RANGE, sql, String.class, Optional.of(element), false, Optional.empty(), Optional.empty());
    }

    /**
     * What {@code unnest} gives of an array of such values. An array of arrays is one of more dimensions, of which it gives the elements, and it
     * gives the attributes of composite values, which are among the types of which nothing is known here: those go as texts, and so do
     * bits, of which an array of {@code bit(3)} would cut some off, and types of extensions, whose arrays may have other delimiters.
     */
    public ValueType unnested() {
        boolean bits = family == Family.VECTOR && VectorKind.of(this) == VectorKind.BITS;
        return family == Family.ARRAY || family == Family.OTHER || family == Family.EXTENSION || bits ? TEXT : this;
    }

    /** The same, of columns that are of a domain whose operators the server does not know. */
    public ValueType ofDomain() {
        return new ValueType(family, sql, javaClass, element, true, operators, extension);
    }

    /** The type itself, which the server knows the operators of. */
    ValueType itself() {
        return new ValueType(family, sql, javaClass, element, false, operators, extension);
    }
}
