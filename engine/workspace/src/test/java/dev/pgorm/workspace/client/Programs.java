package dev.pgorm.workspace.client;

import dev.pgorm.expression.check.Distances;
import dev.pgorm.expression.client.ExtensionWords;
import dev.pgorm.postgis.PostGis;
import dev.pgorm.query.ArrayColumn;
import dev.pgorm.query.Column;
import dev.pgorm.query.CompositeColumn;
import dev.pgorm.query.DynamicModels;
import dev.pgorm.query.DynamicTable;
import dev.pgorm.query.Relation;
import dev.pgorm.query.UnorderedColumn;
import dev.pgorm.query.model.ValueType;
import dev.pgorm.query.model.VectorKind;
import dev.pgorm.query.spi.QueryExtensions;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Programs with the expressions of cases, in two ways. What a generated client says as {@code user.email} and {@code PAID} is
 * {@code user.text("email")} and {@code label("PAID")} for a program that knows its model only when it runs.
 */
final class Programs {

    /** javac takes many small classes faster than one that is large, and slower than some of this size. */
    private static final int EACH = 100;

    /** A text, which stays; a field or a relation of a table, which may have another name; a value of an enum, which is none of the ways of {@code loadBy}. */
    private static final Pattern NAMES = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\""
            + "|(?<![.\\w])(?<table>[a-z]\\w*)(?<as>\\.as\\(\"(?:\\\\.|[^\"\\\\])*\"\\))?\\.(?<field>\\w+)\\b(?!\\()"
            + "(?<path>(?:\\.(?:row|fields)\\(\\)\\.\\w+\\b(?!\\())*)"
            + "|(?<![.\\w])(?<distance>"
            + Distances.kinds().stream()
                    .flatMap(each -> Distances.of(each).stream())
                    .map(Enum::name)
                    .collect(Collectors.joining("|"))
            + ")\\b"
            + "|(?<![.\\w])(?<!loadBy\\()(?:[A-Z]\\w*\\.)?(?<label>[A-Z]{2,})\\b");

    /** What leads from a row to a field of another one, or of a composite value. */
    private static final Pattern STEP = Pattern.compile("\\.(row|fields)\\(\\)\\.(\\w+)");

    /** Functions of an extension, which programs call on an object. */
    private static final Pattern TRIGRAMS = Pattern.compile("(?<![.\\w])(?:"
            + ExtensionWords.ofTrigrams().stream()
                    .map(Method::getName)
                    .distinct()
                    .collect(Collectors.joining("|"))
            + ")\\(");

    /** Functions of PostGIS, which programs call on another object. */
    private static final Pattern SPATIAL = Pattern.compile("(?<![.\\w])(?:"
            + QueryExtensions.methods(new PostGis()).stream()
                    .map(Method::getName)
                    .distinct()
                    .collect(Collectors.joining("|"))
            + ")\\(");

    private final DynamicModels models;
    private final Map<String, DynamicTable> tables = new LinkedHashMap<>();
    private final Map<String, String> labels;
    private final List<Case> cases;

    /**
     * Programs.
     *
     * @param labels the values of enums that are not called as they are in the database
     */
    Programs(DynamicModels models, Map<String, String> labels, List<Case> cases) {
        this.models = models;
        this.labels = labels;
        this.cases = cases;
        models.names().forEach(each -> tables.put(variable(each), models.table(each)));
    }

    /** The class that has an expression. */
    static String className(String way, int number) {
        return "com.acme.use." + way + number / EACH;
    }

    /** Sources by the names of their classes. */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        for (int first = 0; first < cases.size(); first += EACH) {
            StringBuilder generated = new StringBuilder();
            StringBuilder atRunTime = new StringBuilder();
            for (int i = first; i < Math.min(first + EACH, cases.size()); i++) {
                String said = cases.get(i).expression();
                generated.append(method(i, said));
                atRunTime.append(method(i, atRunTime(said)));
            }
            int part = first / EACH;
            files.put("Generated" + part, source("Generated" + part, "com.acme.client.Client", "Using", generated));
            files.put(
                    "AtRunTime" + part, source("AtRunTime" + part, "dev.pgorm.query.Queries", "AtRunTime", atRunTime));
        }
        files.put("Using", """
                package com.acme.use;

                import dev.pgorm.query.Select;

                class Using {
                    static <R> Select<R> behindTheFirst(Select<R> first) {
                        return first.after(first.page().next().orElseThrow());
                    }
                }
                """);
        StringBuilder variables = new StringBuilder();
        models.names()
                .forEach(each -> variables
                        .append("    static final DynamicTable ")
                        .append(variable(each))
                        .append(" = models.table(\"")
                        .append(each)
                        .append("\");\n"));
        // the tables are made when the first expression asks for them, and by then the models are known
        files.put("AtRunTime", """
                package com.acme.use;

                import dev.pgorm.query.DynamicModels;

                public class AtRunTime extends Using {
                    public static DynamicModels models;
                    static final dev.pgorm.postgis.PostGis postgis = new dev.pgorm.postgis.PostGis();
                    static final dev.pgorm.query.Trigrams trigrams = dev.pgorm.query.Trigrams.onSearchPath();
                }
                """);
        files.put("Tables", """
                package com.acme.use;

                import static com.acme.use.AtRunTime.models;

                import dev.pgorm.query.DynamicTable;

                final class Tables {
                %s}
                """.formatted(variables));
        return files;
    }

    private static String source(String name, String words, String parent, CharSequence methods) {
        String tables =
                parent.equals("AtRunTime") ? "import static com.acme.use.Tables.*;\n" : "\nimport com.acme.client.*;";
        return """
                package com.acme.use;

                import static %s.*;
                %s
                import dev.pgorm.exec.Database;
                import dev.pgorm.query.Statement;
                import java.util.List;

                public final class %s extends %s {
                    private %s() {}
                %s}
                """.formatted(words, tables, name, parent, name, methods);
    }

    private static String method(int number, String expression) {
        String text = expression.strip();
        return """

                    public static Statement e%d(Database db) {
                        return %s;
                    }
                """.formatted(number, text);
    }

    private String atRunTime(String expression) {
        String functions = SPATIAL.matcher(TRIGRAMS.matcher(expression).replaceAll("trigrams.$0"))
                .replaceAll("postgis.$0");
        return NAMES.matcher(functions).replaceAll(match -> Matcher.quoteReplacement(atRunTime(match)));
    }

    private String atRunTime(MatchResult match) {
        if (match.group("distance") != null) {
            return Distances.kinds().stream()
                    .filter(each -> Distances.of(each).stream()
                            .anyMatch(constant -> constant.name().equals(match.group("distance"))))
                    .map(each -> each.getName() + "." + match.group("distance"))
                    .findFirst()
                    .orElseThrow();
        }
        if (match.group("label") != null) {
            return "dev.pgorm.query.model.SqlEnum.of("
                    + literal(labels.getOrDefault(match.group("label"), match.group("label"))) + ")";
        }
        DynamicTable table = match.group("table") == null ? null : tables.get(match.group("table"));
        if (table == null) {
            return match.group();
        }
        StringBuilder named = new StringBuilder(match.group("table"));
        if (match.group("as") != null) {
            named.append(match.group("as"));
        }
        named.append('.').append(asked(table, match.group("field")));
        String last = match.group("field");
        for (MatchResult step : STEP.matcher(match.group("path")).results().toList()) {
            boolean row = step.group(1).equals("row");
            table = row ? table.one(last).row() : table.composite(last).fields();
            last = step.group(2);
            named.append(row ? ".row()." : ".fields().").append(asked(table, last));
        }
        return named.toString();
    }

    private static String asked(DynamicTable table, String field) {
        Relation<?> relation = table.relations().get(field);
        return relation == null
                ? accessor(table.column(field))
                : (relation.link().many() ? "many" : "one") + "(\"" + field + "\")";
    }

    /** A text as Java writes it. */
    static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.chars()
                .forEach(each -> literal.append(
                        switch (each) {
                            case '"', '\\' -> "\\" + (char) each;
                            case '\n' -> "\\n"; // Java reads line ends written by their number before it reads texts
                            case '\r' -> "\\r";
                            case '\t' -> "\\t";
                            default ->
                                each < ' ' ? String.format(Locale.ROOT, "\\u%04x", each) : String.valueOf((char) each);
                        }));
        return literal.append('"').toString();
    }

    private static String accessor(Column<?> column) {
        ValueType type = column.valueType();
        String name = "\"" + column.fieldName() + "\"";
        String held = ", " + type.element().orElse(type).javaClass().getCanonicalName() + ".class";
        return switch (type.family()) {
            case BOOLEAN -> "condition(" + name + ")";
            case INTEGER, DECIMAL, FLOAT ->
                (type.equals(ValueType.DOUBLE) ? "doublePrecision" : type.sql()) + "(" + name + ")";
            case TEXT -> "text(" + name + ")";
            case DATE, TIME, TIMESTAMP, INSTANT, INTERVAL -> "temporal(" + name + held + ")";
            case JSON -> "json(" + name + ")";
            case ARRAY -> (column instanceof ArrayColumn<?> ? "array(" : "unorderedArray(") + name + held + ")";
            case RANGE -> "range(" + name + held + ")";
            case TSVECTOR -> "tsVector(" + name + ")";
            case TSQUERY -> "tsQuery(" + name + ")";
            case VECTOR ->
                switch (VectorKind.of(type)) {
                            case VECTOR -> "vector(";
                            case HALF -> "halfVector(";
                            case SPARSE -> "sparseVector(";
                            case BITS -> "bits(";
                        }
                        + name + ")";
            case EXTENSION -> "extension(" + name + ", " + column.getClass().getName() + ".class)";
            case ENUM -> "enumeration(" + name + ")";
            case UUID -> "plain(" + name + held + ")";
            case BYTES -> "plain(" + name + ", byte[].class)";
            case OTHER ->
                column instanceof CompositeColumn<?>
                        ? "composite(" + name + ")"
                        : column instanceof UnorderedColumn<?>
                                ? "unordered(" + name + ")"
                                : "plain(" + name + held + ")";
        };
    }

    private static String variable(String model) {
        return model.substring(0, 1).toLowerCase(Locale.ROOT) + model.substring(1);
    }
}
