package dev.pgorm.expression.check;

import dev.pgorm.expression.client.ClientField;
import dev.pgorm.lang.model.Field.DefaultValue;
import dev.pgorm.query.Numbers;
import dev.pgorm.query.model.Family;
import dev.pgorm.query.model.Json;
import dev.pgorm.query.model.ValueType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Values for the parameters of named queries. */
final class ParameterValues {

    private final Vocabulary vocabulary;

    ParameterValues(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A value as a parameter takes it; empty where it does not. */
    static Optional<Object> taken(Object value, ValueType type) {
        if (type.family().isNumber()) {
            return value instanceof Number number
                    ? Numbers.exactly(number, type).map(each -> (Object) each)
                    : Optional.empty();
        }
        return Fit.holds(type, value) ? Optional.of(value) : Optional.empty();
    }

    /** Some value of the parameter's type: what a query says does not depend on it. */
    Object sample(ClientField parameter) {
        return sample(parameter, false);
    }

    /**
     * One of two values of the parameter's type, which differ where the type has two.
     *
     * @param other whether it is the second one
     */
    Object sample(ClientField parameter, boolean other) {
        return sample(parameter.type(), parameter.dimensions(), other);
    }

    private Object sample(ValueType type, int dimensions, boolean other) {
        if (dimensions > 0) {
            ValueType element = type.element().orElse(type);
            return List.of(dimensions > 1 ? sample(type, dimensions - 1, other) : sample(element, 0, other));
        }
        int number = other ? 2 : 1;
        LocalDate day = LocalDate.EPOCH.plusDays(number);
        return switch (type.family()) {
            case BOOLEAN -> !other;
            case INTEGER, DECIMAL, FLOAT -> taken(number, type).orElseThrow();
            case DATE -> day;
            case TIME -> LocalTime.MIDNIGHT.plusHours(number);
            case TIMESTAMP -> day.atStartOfDay();
            case INSTANT -> OffsetDateTime.of(day, LocalTime.MIDNIGHT, ZoneOffset.UTC);
            case UUID -> new UUID(0, number);
            case JSON -> new Json("{\"sample\":" + number + "}");
            case BYTES -> new byte[] {(byte) number};
            case ENUM -> label(type, number - 1);
            case EXTENSION ->
                Objects.requireNonNull(type.extension().orElseThrow().sample(number));
            // with a character that patterns escape
            case TEXT, INTERVAL, ARRAY, RANGE, TSVECTOR, TSQUERY, VECTOR, OTHER -> "sample_" + number;
        };
    }

    private Object label(ValueType type, int index) {
        List<EnumLabel> labels = labels(type);
        if (labels.isEmpty()) {
            throw new IllegalStateException(type.sql() + " is no enum of the schema");
        }
        return labels.get(Math.min(index, labels.size() - 1));
    }

    private List<EnumLabel> labels(ValueType type) {
        return vocabulary.enums().values().stream()
                .flatMap(List::stream)
                .filter(each -> each.type().equals(type.sql()))
                .toList();
    }

    /**
     * The value of a parameter where none is given; empty where it has none.
     *
     * @throws DateTimeException where its text is no date
     * @throws IllegalArgumentException where its text is none of the type
     */
    Optional<Object> ofDefault(ClientField parameter) {
        return parameter.field().defaultValue().map(each -> literal(each, parameter.type()));
    }

    private Object literal(DefaultValue value, ValueType type) {
        return switch (value) {
            case DefaultValue.TextLiteral text -> text(text.value(), type);
            case DefaultValue.NumberLiteral number ->
                taken(new BigDecimal(number.text()), type).orElseThrow(() -> misfit(number.text(), type));
            case DefaultValue.BooleanLiteral flag -> flag.value();
            case DefaultValue.EnumLiteral label ->
                labels(type).stream()
                        .filter(each -> each.schemaName().equals(label.valueName()))
                        .findFirst()
                        .<Object>map(each -> each)
                        .orElseThrow(() -> misfit(label.valueName(), type));
            case DefaultValue.ListLiteral list -> {
                List<Object> elements = new ArrayList<>();
                list.elements()
                        .forEach(each ->
                                elements.add(literal(each, type.element().orElse(type))));
                yield elements;
            }
            case DefaultValue.Autoincrement ignored -> throw computed();
            case DefaultValue.Now ignored -> throw computed();
            case DefaultValue.Sql ignored -> throw computed();
            case DefaultValue.ClientSide ignored -> throw computed();
            case DefaultValue.Identity ignored -> throw computed();
            case DefaultValue.Generated ignored -> throw computed();
        };
    }

    private static Object text(String text, ValueType type) {
        return switch (type.family()) {
            case DATE -> LocalDate.parse(text);
            case TIME -> LocalTime.parse(text);
            case TIMESTAMP -> timestamp(text);
            case INSTANT -> OffsetDateTime.parse(text);
            case UUID -> UUID.fromString(text);
            case JSON -> new Json(text);
            case TEXT, INTERVAL, RANGE, TSVECTOR, TSQUERY, VECTOR, OTHER -> text;
            case EXTENSION ->
                Objects.requireNonNull(type.extension().orElseThrow().parse(text));
            case BOOLEAN, INTEGER, DECIMAL, FLOAT, BYTES, ENUM, ARRAY -> throw misfit(text, type);
        };
    }

    /** Prisma writes moments with a zone also where the column has none. */
    private static LocalDateTime timestamp(String text) {
        boolean zoned = text.endsWith("Z") || text.lastIndexOf('+') > text.indexOf('T');
        return zoned
                ? OffsetDateTime.parse(text)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toLocalDateTime()
                : LocalDateTime.parse(text);
    }

    private static IllegalArgumentException misfit(String text, ValueType type) {
        return new IllegalArgumentException(
                text + " is no value of " + (type.family() == Family.ENUM ? "the enum" : type.sql()));
    }

    private static IllegalStateException computed() {
        return new IllegalStateException("a parameter's default is computed, which the schema's reader refuses");
    }
}
