package dev.pgorm.generate.typescript;

import dev.pgorm.expression.client.ClientField;
import dev.pgorm.generate.query.NotInClient;
import dev.pgorm.generate.query.ReadLevel;
import dev.pgorm.query.Statement;
import dev.pgorm.query.load.ServerTypes;
import dev.pgorm.query.model.Command;
import dev.pgorm.query.model.Family;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import dev.pgorm.query.render.QueryRenderer;
import dev.pgorm.query.render.SqlText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where the parameters of a query go in its statement: the query is read with a value for each parameter, and once more for each of them with
 * another one. What differs comes from that parameter, and how the two differ tells what becomes of it on the way.
 */
final class TracedValues {

    /** The function of the client that makes a text mean itself in a pattern. */
    static final String LIKE_TEXT = "likeText";

    /** The keys of rows that others belong to, for each part of the key. */
    static final String KEYS = "keys";

    private final SqlText first;
    private final List<Changed> changes;
    private final Map<String, String> names;
    private final Set<ClientField> used = new HashSet<>();
    private boolean escapes;

    /** The statement with another value for one parameter. */
    private record Changed(ClientField parameter, Object value, Object otherValue, SqlText text) {}

    private TracedValues(SqlText first, List<Changed> changes, Map<String, String> names) {
        this.first = first;
        this.changes = List.copyOf(changes);
        this.names = names;
    }

    /** One of the statements that a query is run by. */
    @FunctionalInterface
    interface Part {

        /**
         * That statement, of what the query says for some values.
         *
         * @throws NotInClient where there is none
         */
        Command of(Statement query) throws NotInClient;
    }

    /**
     * The values of a statement of a query.
     *
     * @param names what each parameter is called in the function
     * @throws NotInClient where the text of the statement depends on a parameter
     */
    static TracedValues of(SampledQuery query, Part part, Map<String, String> names) throws NotInClient {
        SqlText first = text(query.first(), part);
        List<Changed> changes = new ArrayList<>();
        for (SampledQuery.Changed each : query.changes()) {
            SqlText text = text(each.statement(), part);
            if (!text.pieces().equals(first.pieces())) {
                throw new NotInClient("the text of its statement depends on "
                        + each.parameter().name());
            }
            changes.add(new Changed(each.parameter(), each.value(), each.otherValue(), text));
        }
        return new TracedValues(first, changes, names);
    }

    private static SqlText text(Statement query, Part part) throws NotInClient {
        return QueryRenderer.render(part.of(query), QueryRenderer.Limits.BESIDE_IT);
    }

    /** The text of the statement, in which values have the types that the builder would send them with. */
    String sql() {
        StringBuilder text = new StringBuilder(first.pieces().get(0));
        for (int i = 0; i < first.parameters().size(); i++) {
            text.append('$').append(i + 1);
            type(i).ifPresent(each -> text.append("::").append(each));
            text.append(first.pieces().get(i + 1));
        }
        return text.toString();
    }

    /** The values, in order. */
    List<String> values() throws NotInClient {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < first.parameters().size(); i++) {
            values.add(value(i));
        }
        return values;
    }

    /** Whether a value goes into a pattern. */
    boolean escapes() {
        return escapes;
    }

    /** Whether a parameter goes anywhere. */
    boolean uses(ClientField parameter) {
        return used.contains(parameter);
    }

    private String value(int index) throws NotInClient {
        List<@Nullable Object> others = new ArrayList<>();
        changes.forEach(each -> others.add(each.text().parameters().get(index).value()));
        return value(first.parameters().get(index).value(), others);
    }

    private String value(@Nullable Object value, List<@Nullable Object> others) throws NotInClient {
        if (value == null) {
            return "null";
        }
        if (value instanceof ReadLevel.Keys keys) {
            return KEYS + "[" + keys.part() + "]";
        }
        List<Integer> differing = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            if (!value.equals(others.get(i)) && !sameBytes(value, others.get(i))) {
                differing.add(i);
            }
        }
        if (differing.isEmpty()) {
            return ValueCode.constant(value);
        }
        if (differing.size() == 1) {
            Changed change = changes.get(differing.get(0));
            Optional<String> code = whole(change, value, others.get(differing.get(0)));
            if (code.isPresent()) {
                used.add(change.parameter());
                return code.get();
            }
        }
        if (value instanceof List<?> elements) {
            return elements(elements, others);
        }
        throw new NotInClient("a value of its statement is made of parameters in a way that only the builder knows");
    }

    private String elements(List<?> elements, List<@Nullable Object> others) throws NotInClient {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            List<@Nullable Object> inOthers = new ArrayList<>();
            for (Object other : others) {
                if (!(other instanceof List<?> list) || list.size() != elements.size()) {
                    throw new NotInClient("the number of its values depends on a parameter");
                }
                inOthers.add(list.get(i));
            }
            all.add(value(elements.get(i), inOthers));
        }
        return "[" + String.join(", ", all) + "]";
    }

    /** The parameter as it is, or as a part of a text. */
    private Optional<String> whole(Changed change, Object value, @Nullable Object other) {
        String name =
                names.getOrDefault(change.parameter().name(), change.parameter().name());
        ValueType type = change.parameter().type();
        if (other != null
                && same(ExtensionTexts.plain(value, type), ExtensionTexts.plain(change.value(), type))
                && same(ExtensionTexts.plain(other, type), ExtensionTexts.plain(change.otherValue(), type))) {
            return Optional.of(name);
        }
        return value instanceof String text
                        && other instanceof String otherText
                        && change.value() instanceof String given
                        && change.otherValue() instanceof String otherGiven
                ? around(text, otherText, given, otherGiven, name)
                : Optional.empty();
    }

    private Optional<String> around(String text, String other, String given, String otherGiven, String name) {
        String escaped = given.replace("_", "\\_");
        boolean inPattern = text.contains(escaped);
        String part = inPattern ? escaped : given;
        int place = text.indexOf(part);
        if (place < 0) {
            return Optional.empty();
        }
        String before = text.substring(0, place);
        String after = text.substring(place + part.length());
        String otherPart = inPattern ? otherGiven.replace("_", "\\_") : otherGiven;
        if (!other.equals(before + otherPart + after)) {
            return Optional.empty();
        }
        escapes |= inPattern;
        return Optional.of((before.isEmpty() ? "" : TypeScriptText.literal(before) + " + ")
                + (inPattern ? LIKE_TEXT + "(" + name + ")" : name)
                + (after.isEmpty() ? "" : " + " + TypeScriptText.literal(after)));
    }

    private static boolean same(Object value, Object given) {
        if (value instanceof Number && given instanceof Number) {
            return new BigDecimal(value.toString()).compareTo(new BigDecimal(given.toString())) == 0;
        }
        if (value instanceof List<?> list && given instanceof List<?> other) {
            return list.size() == other.size()
                    && IntStream.range(0, list.size())
                            .allMatch(each -> list.get(each) != null
                                    && other.get(each) != null
                                    && same(list.get(each), other.get(each)));
        }
        return value.equals(given) || sameBytes(value, given);
    }

    private static boolean sameBytes(Object value, @Nullable Object other) {
        return value instanceof byte[] bytes && other instanceof byte[] otherBytes && Arrays.equals(bytes, otherBytes);
    }

    /** The type that a value is sent with; texts and what is like them have the type of what stands beside them. */
    private Optional<String> type(int index) {
        Term.Parameter parameter = first.parameters().get(index);
        ValueType type = changes.stream()
                .filter(each -> differs(
                        parameter.value(), each.text().parameters().get(index).value()))
                .map(each -> each.parameter().type())
                .filter(each ->
                        each.family().isNumber() && parameter.type().family().isNumber())
                .findFirst()
                .orElseGet(() -> ofValue(parameter));
        ValueType element = type.family() == Family.ARRAY ? type.element().orElse(ValueType.TEXT) : type;
        return switch (element.family()) {
            case BOOLEAN, INTEGER, DECIMAL, FLOAT, DATE, TIME, TIMESTAMP, INSTANT, UUID, BYTES ->
                Optional.of(ServerTypes.name(element) + (type.family() == Family.ARRAY ? "[]" : ""));
            case TEXT, INTERVAL, JSON, ENUM, ARRAY, RANGE, TSVECTOR, TSQUERY, VECTOR, EXTENSION, OTHER ->
                Optional.empty();
        };
    }

    private static boolean differs(@Nullable Object value, @Nullable Object other) {
        return value != null && (other == null || !same(value, other));
    }

    /** A number that its column's type cannot hold is sent as what it is. */
    private static ValueType ofValue(Term.Parameter parameter) {
        return switch (parameter.value()) {
            case BigDecimal ignored -> ValueType.NUMERIC;
            case Double ignored -> ValueType.DOUBLE;
            case Long ignored -> ValueType.BIGINT;
            case null, default -> parameter.type();
        };
    }
}
