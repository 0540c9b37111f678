package dev.pgorm.lang.raise;

import dev.pgorm.ir.TypeReference;
import dev.pgorm.ir.sql.SqlExpr;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Default expressions as the text writes them: a literal where lowering it gives this very expression back, else
 * {@code sql("…")}.
 */
final class DefaultSpelling {

    /** How the server prints a text literal of a type: {@code 'a'::character varying}. */
    private static final Map<String, String> LITERAL_CASTS =
            Map.of("text", "text", "character varying", "character varying", "character", "bpchar", "jsonb", "jsonb");

    /** Types whose literals carry the type's own name, where it has no modifiers. */
    private static final Set<String> PLAIN_LITERALS = Set.of(
            "json",
            "uuid",
            "date",
            "interval",
            "time without time zone",
            "time with time zone",
            "timestamp without time zone",
            "timestamp with time zone",
            "inet",
            "cidr",
            "macaddr",
            "tsvector");

    private static final Set<String> WHOLE = Set.of("smallint", "integer", "bigint");
    private static final Set<String> FRACTIONAL = Set.of("numeric", "real", "double precision");
    private static final Pattern LITERAL = Pattern.compile("(E?)'((?:[^'\\\\]|''|\\\\.)*)'::(.+)", Pattern.DOTALL);
    private static final Pattern ARRAY = Pattern.compile("ARRAY\\[(.*)]", Pattern.DOTALL);
    private static final BigInteger INT4 = BigInteger.valueOf(Integer.MAX_VALUE);

    private final NameBook names;

    DefaultSpelling(NameBook names) {
        this.names = names;
    }

    /** What stands in {@code @default(…)}. */
    String of(SqlExpr expression, TypeReference type) {
        String text = expression.text();
        Optional<String> literal = type.array() ? list(text, type) : single(text, type);
        String function = names.nativePrefix().isPresent() ? "dbgenerated" : "sql";
        return literal.orElseGet(() -> function + "(" + SdlText.quoted(text) + ")");
    }

    private Optional<String> single(String text, TypeReference type) {
        return switch (type) {
            case TypeReference.BuiltIn builtIn ->
                builtIn(text, stem(builtIn.spelling())).or(() -> plainLiteral(text, builtIn.spelling()));
            case TypeReference.Named named -> label(text, named).or(() -> ofDomain(text, named));
            case TypeReference.Written written -> Optional.empty();
        };
    }

    private Optional<String> plainLiteral(String text, String type) {
        return Optional.of(type)
                .filter(each -> names.nativePrefix().isEmpty() && PLAIN_LITERALS.contains(each))
                .flatMap(each -> textLiteral(text, each))
                .map(SdlText::quoted);
    }

    /** A literal of what a domain is made of: the server prints it as if there were no domain. */
    private Optional<String> ofDomain(String text, TypeReference.Named domain) {
        return names.base(domain.name())
                .filter(base ->
                        names.nativePrefix().isEmpty() && base instanceof TypeReference.BuiltIn && !base.array())
                .flatMap(base -> single(text, base));
    }

    private static String stem(String spelling) {
        return spelling.replaceAll("\\([^)]*\\)", "");
    }

    private static Optional<String> builtIn(String text, String type) {
        if (text.equals("CURRENT_TIMESTAMP") && type.startsWith("timestamp")) {
            return Optional.of("now()");
        }
        if (type.equals("boolean") && (text.equals("true") || text.equals("false"))) {
            return Optional.of(text);
        }
        if (WHOLE.contains(type)) {
            return whole(text);
        }
        if (FRACTIONAL.contains(type)) {
            return whole(text).or(() -> fractional(text));
        }
        Optional<String> cast = Optional.ofNullable(LITERAL_CASTS.get(type));
        return cast.flatMap(each -> textLiteral(text, each)).map(SdlText::quoted);
    }

    /** A whole number, if the server prints the plain literal this way. */
    private static Optional<String> whole(String text) {
        Matcher matcher = Pattern.compile("'?(-?[0-9]+)'?(::integer|::bigint)?").matcher(text);
        if (!matcher.matches() || matcher.group(1).length() > 18) {
            return Optional.empty();
        }
        String number = matcher.group(1);
        BigInteger value = new BigInteger(number);
        boolean small = value.abs().compareTo(INT4) <= 0;
        String printed =
                !small ? "'" + value + "'::bigint" : value.signum() < 0 ? "'" + value + "'::integer" : value.toString();
        return printed.equals(text) ? Optional.of(number) : Optional.empty();
    }

    private static Optional<String> fractional(String text) {
        if (text.matches("[0-9]+\\.[0-9]+")) {
            return Optional.of(text);
        }
        Matcher negative = Pattern.compile("'(-[0-9]+\\.[0-9]+)'::numeric").matcher(text);
        return negative.matches() ? Optional.of(negative.group(1)) : Optional.empty();
    }

    private Optional<String> label(String text, TypeReference.Named type) {
        String printed = new TypeReference.Named(type.name(), "", false).sql();
        return names.block(type.name())
                .filter(block -> names.isEnum(type.name()))
                .flatMap(block -> textLiteral(text, printed))
                .map(each -> names.label(type.name(), each));
    }

    private Optional<String> list(String text, TypeReference type) {
        String element = withoutArray(type).sql();
        if (text.equals("ARRAY[]::" + element + "[]")) {
            return Optional.of("[]");
        }
        Matcher array = ARRAY.matcher(text);
        if (!array.matches()) {
            return Optional.empty();
        }
        List<String> elements = new ArrayList<>();
        for (String each : split(array.group(1))) {
            Optional<String> one = elementOf(each, type);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            elements.add(one.get());
        }
        return Optional.of(SdlText.list(elements));
    }

    /** Only where an element is printed alike inside and outside an array. */
    private Optional<String> elementOf(String text, TypeReference type) {
        return switch (type) {
            case TypeReference.BuiltIn builtIn
            when builtIn.spelling().equals("text") || builtIn.spelling().equals("integer") ->
                builtIn(text, builtIn.spelling());
            case TypeReference.BuiltIn builtIn -> Optional.empty();
            case TypeReference.Named named -> label(text, named);
            case TypeReference.Written written -> Optional.empty();
        };
    }

    private static TypeReference withoutArray(TypeReference type) {
        return switch (type) {
            case TypeReference.BuiltIn builtIn -> new TypeReference.BuiltIn(builtIn.spelling(), false);
            case TypeReference.Named named -> new TypeReference.Named(named.name(), named.modifiers(), false);
            case TypeReference.Written written -> new TypeReference.Written(written.source(), false);
        };
    }

    /** The value of {@code 'value'::type}. */
    private static Optional<String> textLiteral(String text, String type) {
        Matcher literal = LITERAL.matcher(text);
        if (!literal.matches() || !literal.group(3).equals(type)) {
            return Optional.empty();
        }
        String body = literal.group(2).replace("''", "'");
        if (literal.group(1).isEmpty()) {
            return body.indexOf('\\') >= 0 ? Optional.empty() : Optional.of(body);
        }
        boolean otherEscapes = body.replace("\\\\", "").indexOf('\\') >= 0;
        return otherEscapes ? Optional.empty() : Optional.of(body.replace("\\\\", "\\"));
    }

    /** The elements of an array expression; commas in quotes or parentheses separate nothing. */
    private static List<String> split(String elements) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        char quote = 0;
        int start = 0;
        for (int i = 0; i < elements.length(); i++) {
            char c = elements.charAt(i);
            if (quote != 0) {
                if (c == '\\' && quote == '\'') {
                    i++;
                } else if (c == quote) {
                    quote = 0;
                }
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            } else if (c == ',' && depth == 0) {
                parts.add(elements.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(elements.substring(start).strip());
        return parts;
    }
}
