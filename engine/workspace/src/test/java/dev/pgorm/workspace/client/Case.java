package dev.pgorm.workspace.client;

import dev.pgorm.testkit.golden.Golden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An expression, and SQL of somebody's own hand that means the same.
 *
 * @param state SQL that shows what the two have left
 * @param some whether the rows shall be some of the table's and not all, since otherwise the pair shows nothing
 * @param atThePrompt whether the prompt has the expression as well
 */
record Case(String expression, String sql, Optional<String> state, boolean some, boolean atThePrompt) {

    private static final String BETWEEN = " == ";

    /** What stands for {@code $} in the lines below. */
    private record Field(String name, String column) {}

    /** The cases of all files of a folder. */
    static List<Case> below(Path folder) throws IOException {
        return Golden.files(folder, ".cases").stream()
                .flatMap(each -> in(each).stream())
                .toList();
    }

    /** The cases of a file {@code *.cases}, of which {@code operators.cases} says how it is written. */
    static List<Case> in(Path file) {
        List<Case> cases = new ArrayList<>();
        List<Field> fields = List.of();
        for (String line : lines(file)) {
            if (line.startsWith("# ") && line.contains("=") && !line.contains(BETWEEN)) {
                fields = fields(line.substring(2));
            } else if (!line.startsWith("#") && !line.isBlank()) {
                for (Field each : line.contains("$") ? fields : List.of(new Field("", ""))) {
                    cases.addAll(of(line, each));
                }
            }
        }
        return cases;
    }

    /** The pairs of a file {@code *.queries}: an expression, a line {@code ==}, SQL, and perhaps another such line and SQL. */
    static List<Case> pairs(Path file) {
        List<Case> cases = new ArrayList<>();
        for (String pair : String.join("\n", lines(file)).strip().split("\n\n+")) {
            String[] sides = pair.split("\n==\n");
            cases.add(new Case(
                    sides[0], sides[1], sides.length > 2 ? Optional.of(sides[2]) : Optional.empty(), false, true));
        }
        return cases;
    }

    private static List<Case> of(String line, Field field) {
        int colon = line.indexOf(": ");
        String kind = line.substring(0, colon);
        String[] sides = line.substring(colon + 2).split(BETWEEN);
        String said = of(sides[0], "sample." + field.name());
        String sql = sides.length > 1 ? of(sides[1], field.column()) : field.column();
        return switch (kind) {
            case "where", "anywhere" ->
                List.of(new Case(
                        "from(sample).where(" + said + ").select(sample.id).orderBy(sample.id)",
                        "SELECT id FROM samples WHERE " + sql + " ORDER BY id",
                        Optional.empty(),
                        kind.equals("where"),
                        true));
            case "value" ->
                List.of(plain(
                        "from(sample).select(sample.id, " + said + ").orderBy(sample.id)",
                        "SELECT id, " + sql + " FROM samples ORDER BY id"));
            case "total" -> List.of(plain("from(sample).select(" + said + ")", "SELECT " + sql + " FROM samples"));
            case "order" ->
                List.of(
                        ordered(said, sql, "", ""),
                        ordered(said, sql, ".asc()", ""),
                        ordered(said, sql, ".desc().nullsLast()", " DESC NULLS LAST"),
                        ordered(said, sql, ".asc().nullsFirst()", " NULLS FIRST"));
            case "whole", "java" ->
                List.of(new Case(
                        said,
                        sql,
                        sides.length > 2 ? Optional.of(sides[2]) : Optional.empty(),
                        false,
                        kind.equals("whole")));
            default -> throw new IllegalArgumentException("no kind of case: " + line);
        };
    }

    /** A side with a field's name for each {@code $}; {@code $$} is the sign itself. */
    private static String of(String side, String name) {
        return Arrays.stream(side.split("\\$\\$", -1))
                .map(each -> each.replace("$", name))
                .collect(Collectors.joining("$"));
    }

    private static Case ordered(String said, String sql, String saidOrder, String sqlOrder) {
        return plain(
                "from(sample).orderBy(" + said + saidOrder + ", sample.id).select(sample.id)",
                "SELECT id FROM samples ORDER BY " + sql + sqlOrder + ", id");
    }

    private static Case plain(String expression, String sql) {
        return new Case(expression, sql, Optional.empty(), false, true);
    }

    private static List<Field> fields(String line) {
        List<Field> fields = new ArrayList<>();
        for (String each : line.split(" (?=\\w+=)")) {
            int equals = each.indexOf('=');
            fields.add(new Field(each.substring(0, equals), each.substring(equals + 1)));
        }
        return fields;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
