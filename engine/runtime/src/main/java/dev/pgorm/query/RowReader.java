package dev.pgorm.query;

import dev.pgorm.query.model.Json;
import dev.pgorm.query.model.QueryRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The values of the present row, from the first column on: each call reads the next column. Those whose names end in {@code OrNull}
 * give null where the row has no value; the others fail there with {@link MissingValue}. Nothing is lost:
 *
 * <ul>
 *   <li>{@code numeric} keeps all of its digits; {@code NaN} and {@code Infinity} of it are no {@link BigDecimal} and are refused;
 *   <li>dates and moments {@code infinity} and {@code -infinity} are {@code MAX} and {@code MIN} of their classes, and go back as that;
 *       {@code 24:00} is {@link LocalTime#MAX};
 *   <li>a moment comes with the offset of UTC, which is what the server stores;
 *   <li>intervals, ranges, composites and types that Java has no class for are the server's text.
 * </ul>
 */
public interface RowReader {

    boolean bool();

    @Nullable
    Boolean boolOrNull();

    short smallint();

    @Nullable
    Short smallintOrNull();

    int integer();

    @Nullable
    Integer integerOrNull();

    long bigint();

    @Nullable
    Long bigintOrNull();

    float real();

    @Nullable
    Float realOrNull();

    double doublePrecision();

    @Nullable
    Double doublePrecisionOrNull();

    BigDecimal decimal();

    @Nullable
    BigDecimal decimalOrNull();

    /** Text, and every type that is read as the server prints it. */
    String text();

    @Nullable
    String textOrNull();

    UUID uuid();

    @Nullable
    UUID uuidOrNull();

    LocalDate date();

    @Nullable
    LocalDate dateOrNull();

    LocalTime time();

    @Nullable
    LocalTime timeOrNull();

    LocalDateTime timestamp();

    @Nullable
    LocalDateTime timestampOrNull();

    OffsetDateTime instant();

    @Nullable
    OffsetDateTime instantOrNull();

    byte[] bytes();

    byte @Nullable [] bytesOrNull();

    Json json();

    @Nullable
    Json jsonOrNull();

    /** A value of an enum. */
    default <E extends Enum<E>> E enumeration(Function<String, E> ofLabel) {
        return ofLabel.apply(text());
    }

    /** A value of an enum. */
    default <E extends Enum<E>> @Nullable E enumerationOrNull(Function<String, E> ofLabel) {
        String label = textOrNull();
        return label == null ? null : ofLabel.apply(label);
    }

    /**
     * An array; its elements are of the class that its column's type names, null where an element is, and lists where it has several
     * dimensions.
     */
    <E> List<@Nullable E> array();

    <E> @Nullable List<@Nullable E> arrayOrNull();

    /** An array of a type that the client has a class for, such as an enum; each element is made of the server's text. */
    <E> List<@Nullable E> array(Function<String, E> ofText);

    <E> @Nullable List<@Nullable E> arrayOrNull(Function<String, E> ofText);

    /** A value of a type that an extension brings. */
    <T> T extension(Class<T> type);

    default <T> @Nullable T extensionOrNull(Class<T> type) {
        return type.cast(value());
    }

    /** A value as its column's type says, in an object. */
    @Nullable
    Object value();

    /** The whole row by the names of its columns and relations. */
    QueryRecord record();

    /** The row that the next relation, which is this one, leads to. */
    <T> Related<T> one(ToOne<? extends Model<T>> relation);

    /** The rows that the next relation, which is this one, leads to; the list is complete once the record is handed out. */
    <T> List<T> many(ToMany<? extends Model<T>> relation);

    /** The row of a relation to one of which only some values were asked for, the next one in the row. */
    <T> Related<T> one(String relation, RowMapper<T> mapper);

    /** The rows of a relation to many of which only some values were asked for, the next one in the row. */
    <T> List<T> many(String relation, RowMapper<T> mapper);
}
