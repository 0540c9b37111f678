package dev.pgorm.query;

import dev.pgorm.query.model.ExtensionType;
import dev.pgorm.query.model.Family;
import dev.pgorm.query.model.Json;
import dev.pgorm.query.model.SqlEnum;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import dev.pgorm.query.spi.QueryExtensions;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values for SQL that a program wrote, with the types that follow from their classes. */
final class SqlValues {

    private static final ValueType ENUM = ValueType.simple(Family.ENUM, "text", SqlEnum.class);

    private SqlValues() {}

    /**
     * All of them.
     *
     * @throws IllegalArgumentException where the server has no type for one
     */
    static List<Term.Parameter> of(@Nullable Object... values) {
        List<Term.Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            try {
                parameters.add(of(values[i]));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("value " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        return parameters;
    }

    private static Term.Parameter of(@Nullable Object value) {
        if (value instanceof Collection<?> elements) {
            return array(elements);
        }
        if (value instanceof Object[] elements) {
            return array(java.util.Arrays.asList(elements));
        }
        return new Term.Parameter(converted(value), type(value));
    }

    /** An empty array has the type of what stands beside it, as texts have. */
    private static Term.Parameter array(Collection<?> elements) {
        List<@Nullable Object> all = new ArrayList<>();
        ValueType element = null;
        for (Object each : elements) {
            if (each instanceof Collection<?>) {
                throw new IllegalArgumentException("an array in an array has no type by its class");
            }
            all.add(converted(each));
            ValueType type = type(each);
            if (each != null && element != null && !element.equals(type)) {
                throw new IllegalArgumentException("an array has elements of one class, and here are others beside "
                        + element.javaClass().getSimpleName());
            }
            element = each == null ? element : type;
        }
        return new Term.Parameter(
                Collections.unmodifiableList(all), ValueType.arrayOf(element == null ? ValueType.TEXT : element));
    }

    private static @Nullable Object converted(@Nullable Object value) {
        return switch (value) {
            case BigInteger integer -> new BigDecimal(integer);
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case ZonedDateTime moment -> moment.toOffsetDateTime();
            case Character character -> character.toString();
            case null -> null;
            default -> extensionText(value).orElse(value);
        };
    }

    private static ValueType type(@Nullable Object value) {
        return switch (value) {
            case null -> ValueType.TEXT;
            case Boolean ignored -> ValueType.BOOLEAN;
            case Short ignored -> ValueType.SMALLINT;
            case Integer ignored -> ValueType.INTEGER;
            case Long ignored -> ValueType.BIGINT;
            case BigDecimal ignored -> ValueType.NUMERIC;
            case BigInteger ignored -> ValueType.NUMERIC;
            case Float ignored -> ValueType.REAL;
            case Double ignored -> ValueType.DOUBLE;
            case String ignored -> ValueType.TEXT;
            case Character ignored -> ValueType.TEXT;
            case UUID ignored -> ValueType.UUID;
            case LocalDate ignored -> ValueType.DATE;
            case LocalTime ignored -> ValueType.TIME;
            case LocalDateTime ignored -> ValueType.TIMESTAMP;
            case OffsetDateTime ignored -> ValueType.INSTANT;
            case ZonedDateTime ignored -> ValueType.INSTANT;
            case Instant ignored -> ValueType.INSTANT;
            case byte[] ignored -> ValueType.BYTEA;
            case Json ignored -> ValueType.JSONB;
            case SqlEnum ignored -> ENUM;
            default -> {
                if (extensionText(value).isPresent()) {
                    yield ValueType.TEXT; // as texts are, of the type of what stands beside it
                }
                throw new IllegalArgumentException(
                        "the server has no type for a " + value.getClass().getName());
            }
        };
    }

    /** The text of a value of a class that an extension brings. */
    private static Optional<Object> extensionText(Object value) {
        return value.getClass().getName().startsWith("java.")
                ? Optional.empty()
                : QueryExtensions.discovered().typeOf(value).map(each -> text(each, value));
    }

    private static <T> Object text(ExtensionType<T, ?> type, Object value) {
        return type.text(type.javaClass().cast(value), type.name());
    }
}
