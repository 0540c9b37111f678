package dev.pgorm.plan;

import dev.pgorm.ddl.ColumnSql;
import dev.pgorm.hazard.HazardRule;
import dev.pgorm.ir.TypeReference;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How values get from one column type to another, and what that costs (PostgreSQL's pg_cast and its length coercions). */
final class TypeConversion {

    private static final TypeReference TEXT = new TypeReference.BuiltIn("text", false);
    private static final TypeReference TEXT_ARRAY = new TypeReference.BuiltIn("text", true);

    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "real", "double precision", "numeric");
    private static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint");
    private static final Set<String> STRINGS = Set.of("text", "character varying", "character");
    private static final Set<String> MOMENTS =
            Set.of("date", "timestamp without time zone", "timestamp with time zone");

    /** Assignment and implicit casts of pg_cast beyond the families above: from, then to. */
    private static final Map<String, Set<String>> ASSIGNMENTS = Map.ofEntries(
            Map.entry("timestamp without time zone", Set.of("time without time zone")),
            Map.entry("timestamp with time zone", Set.of("time without time zone", "time with time zone")),
            Map.entry("time without time zone", Set.of("interval", "time with time zone")),
            Map.entry("time with time zone", Set.of("time without time zone")),
            Map.entry("interval", Set.of("time without time zone")),
            Map.entry("cidr", Set.of("inet")),
            Map.entry("inet", Set.of("cidr")),
            Map.entry("json", Set.of("jsonb")),
            Map.entry("jsonb", Set.of("json")),
            Map.entry("bit", Set.of("bit varying")),
            Map.entry("bit varying", Set.of("bit")),
            Map.entry("macaddr", Set.of("macaddr8")),
            Map.entry("macaddr8", Set.of("macaddr")),
            Map.entry("integer", Set.of("money", "oid")),
            Map.entry("bigint", Set.of("money", "oid")),
            Map.entry("numeric", Set.of("money")),
            Map.entry("money", Set.of("numeric")),
            Map.entry("oid", Set.of("integer", "bigint")));

    /** Casts that have to be written. */
    private static final Map<String, Set<String>> EXPLICIT = Map.of(
            "integer", Set.of("boolean", "bit"),
            "bigint", Set.of("bit"),
            "boolean", Set.of("integer"),
            "bit", Set.of("integer", "bigint"),
            "jsonb", Set.of("boolean", "numeric", "smallint", "integer", "bigint", "real", "double precision"));

    private static final Pattern SPELLING = Pattern.compile("([^(]*?)\\s*\\(([^)]*)\\)(.*)");

    private TypeConversion() {}

    /** A built-in type's name without modifiers, and the modifiers. */
    private record Spelling(String name, String modifiers) {
        static Spelling of(String text) {
            Matcher matcher = SPELLING.matcher(text);
            return matcher.matches()
                    ? new Spelling(
                            matcher.group(1) + matcher.group(3),
                            matcher.group(2).replace(" ", ""))
                    : new Spelling(text, "");
        }
    }

    /** USING, where PostgreSQL does not convert by itself. */
    static Optional<SqlExpr> using(Identifier column, TypeReference from, TypeReference to) {
        if (isAssignable(from, to)) {
            return Optional.empty();
        }
        if (!from.array() && to.array()) {
            TypeReference element = withArray(to, false);
            boolean direct = from instanceof TypeReference.BuiltIn
                    && (isAssignable(from, element) || hasExplicitCast(from, element));
            return Optional.of(ColumnSql.arrayOfOne(column, direct ? from : TEXT, to));
        }
        if (hasExplicitCast(from, to)) {
            return Optional.of(ColumnSql.cast(column, to));
        }
        TypeReference bridge = from.array() && to.array() ? TEXT_ARRAY : TEXT;
        return Optional.of(ColumnSql.cast(column, bridge, to));
    }

    /** Whether PostgreSQL has a cast from one to the other, told to or by itself. */
    static boolean isDirect(TypeReference from, TypeReference to) {
        return isAssignable(from, to) || hasExplicitCast(from, to);
    }

    /** An array of the type's element, or the element itself. */
    static TypeReference withArray(TypeReference type, boolean array) {
        return switch (type) {
            case TypeReference.BuiltIn builtIn -> new TypeReference.BuiltIn(builtIn.spelling(), array);
            case TypeReference.Named named -> new TypeReference.Named(named.name(), named.modifiers(), array);
            case TypeReference.Written written -> new TypeReference.Written(written.source(), array);
        };
    }

    private static boolean isAssignable(TypeReference from, TypeReference to) {
        if (from.equals(to)) {
            return true;
        }
        if (from instanceof TypeReference.Named old && to instanceof TypeReference.Named young) {
            return old.name().equals(young.name()) && old.array() == young.array();
        }
        if (!(to instanceof TypeReference.BuiltIn wanted)) {
            return false;
        }
        String target = Spelling.of(wanted.spelling()).name();
        if (STRINGS.contains(target) && !wanted.array()) {
            return true;
        }
        return from instanceof TypeReference.BuiltIn builtIn
                && builtIn.array() == wanted.array()
                && isAssignable(Spelling.of(builtIn.spelling()).name(), target);
    }

    private static boolean isAssignable(String from, String to) {
        return from.equals(to)
                || (NUMBERS.contains(from) && NUMBERS.contains(to))
                || STRINGS.contains(to)
                || (MOMENTS.contains(from) && MOMENTS.contains(to))
                || ASSIGNMENTS.getOrDefault(from, Set.of()).contains(to);
    }

    private static boolean hasExplicitCast(TypeReference from, TypeReference to) {
        if (!(from instanceof TypeReference.BuiltIn builtIn) || builtIn.array() != to.array()) {
            return false;
        }
        String source = Spelling.of(builtIn.spelling()).name();
        if (STRINGS.contains(source)) {
            return true;
        }
        return to instanceof TypeReference.BuiltIn wanted
                && EXPLICIT.getOrDefault(source, Set.of())
                        .contains(Spelling.of(wanted.spelling()).name());
    }

    /** Whether values of both types can be compared for equality, so that a foreign key lives through the change. */
    static boolean sameEquality(TypeReference from, TypeReference to) {
        if (from.array() != to.array()) {
            return false;
        }
        if (from instanceof TypeReference.BuiltIn old && to instanceof TypeReference.BuiltIn young) {
            String first = Spelling.of(old.spelling()).name();
            String second = Spelling.of(young.spelling()).name();
            return first.equals(second)
                    || (INTEGERS.contains(first) && INTEGERS.contains(second))
                    || (isText(first) && isText(second))
                    || (MOMENTS.contains(first) && MOMENTS.contains(second));
        }
        return from.equals(to);
    }

    private static boolean isText(String name) {
        return name.equals("text") || name.equals("character varying");
    }

    /** The storage that columns of this type have where none is stated. */
    static String defaultStorage(TypeReference type) {
        if (type.array()) {
            return "extended";
        }
        if (!(type instanceof TypeReference.BuiltIn builtIn)) {
            return type instanceof TypeReference.Named ? "plain" : "extended";
        }
        return switch (Spelling.of(builtIn.spelling()).name()) {
            case "numeric", "inet", "cidr" -> "main";
            case "text",
                    "character varying",
                    "character",
                    "bytea",
                    "json",
                    "jsonb",
                    "xml",
                    "tsvector",
                    "bit",
                    "bit varying",
                    "path",
                    "polygon",
                    "jsonpath" -> "extended";
            default -> builtIn.spelling().endsWith("range") ? "extended" : "plain";
        };
    }

    /** What the change costs; empty where only the catalogs change. */
    static Optional<HazardRule> cost(TypeReference from, TypeReference to) {
        if (from.equals(to)) {
            return Optional.empty();
        }
        if (!isAssignable(from, to)) {
            return Optional.of(HazardRule.CONVERT_TYPE);
        }
        if (!(from instanceof TypeReference.BuiltIn old)
                || !(to instanceof TypeReference.BuiltIn young)
                || old.array() != young.array()) {
            return Optional.of(HazardRule.REWRITE_TYPE);
        }
        Spelling first = Spelling.of(old.spelling());
        Spelling second = Spelling.of(young.spelling());
        if (first.name().equals(second.name())) {
            return sameName(first, second);
        }
        if (isText(first.name()) && isText(second.name())) {
            return second.modifiers().isEmpty() ? Optional.empty() : Optional.of(HazardRule.NARROW_TYPE);
        }
        if (first.name().equals("cidr") && second.name().equals("inet")) {
            return Optional.empty();
        }
        return Optional.of(isWider(first, second) ? HazardRule.REWRITE_TYPE : HazardRule.NARROW_TYPE);
    }

    private static Optional<HazardRule> sameName(Spelling first, Spelling second) {
        if (second.modifiers().isEmpty()) {
            return Optional.empty();
        }
        if (first.modifiers().isEmpty()) {
            return Optional.of(HazardRule.NARROW_TYPE);
        }
        if (first.name().equals("numeric")) {
            return numeric(first.modifiers(), second.modifiers());
        }
        boolean grows = number(second.modifiers(), 0) >= number(first.modifiers(), 0);
        if (!grows) {
            return Optional.of(HazardRule.NARROW_TYPE);
        }
        return first.name().equals("character") || first.name().equals("bit")
                ? Optional.of(HazardRule.REWRITE_TYPE)
                : Optional.empty();
    }

    private static Optional<HazardRule> numeric(String before, String after) {
        int oldScale = number(before, 1);
        int newScale = number(after, 1);
        int oldDigits = number(before, 0) - oldScale;
        int newDigits = number(after, 0) - newScale;
        if (newScale < oldScale || newDigits < oldDigits) {
            return Optional.of(HazardRule.NARROW_TYPE);
        }
        return newScale == oldScale ? Optional.empty() : Optional.of(HazardRule.REWRITE_TYPE);
    }

    private static int number(String modifiers, int position) {
        String[] parts = modifiers.split(",", -1);
        return position < parts.length && parts[position].matches("-?[0-9]{1,9}")
                ? Integer.parseInt(parts[position])
                : 0;
    }

    private static boolean isWider(Spelling from, Spelling to) {
        if (!to.modifiers().isEmpty()) {
            return false;
        }
        String target = to.name();
        return switch (from.name()) {
            case "smallint" -> NUMBERS.contains(target) || target.equals("text");
            case "integer" -> Set.of("bigint", "numeric", "double precision").contains(target) || isText(target);
            case "bigint" -> target.equals("numeric") || isText(target);
            case "real" -> target.equals("double precision") || isText(target);
            case "date" -> MOMENTS.contains(target) || isText(target);
            case "timestamp without time zone" -> target.equals("timestamp with time zone") || isText(target);
            case "timestamp with time zone" -> target.equals("timestamp without time zone") || isText(target);
            case "json" -> target.equals("jsonb") || isText(target);
            case "jsonb" -> target.equals("json") || isText(target);
            default -> isText(target) || target.equals("bit varying") || target.equals("macaddr8");
        };
    }
}
