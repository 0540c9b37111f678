package dev.pgorm.lang.raise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which rows a partition has, as arguments: {@code from: […], to: […]}, from the text that the server prints. */
final class BoundSpelling {

    private final String text;
    private int place;

    private BoundSpelling(String text) {
        this.text = text;
    }

    /** The arguments; empty where the text is none that PostgreSQL prints. */
    static Optional<List<String>> of(String bound) {
        return new BoundSpelling(bound).arguments();
    }

    private Optional<List<String>> arguments() {
        if (text.equals("DEFAULT")) {
            return Optional.of(List.of("default: true"));
        }
        if (take("FOR VALUES FROM ")) {
            Optional<List<String>> from = list();
            Optional<List<String>> to = take(" TO ") ? list() : Optional.empty();
            return from.flatMap(low -> to.filter(high -> atEnd())
                    .map(high -> List.of("from: " + SdlText.list(low), "to: " + SdlText.list(high))));
        }
        if (take("FOR VALUES IN ")) {
            return list().filter(values -> atEnd()).map(values -> List.of("values: " + SdlText.list(values)));
        }
        if (take("FOR VALUES WITH (modulus ")) {
            Optional<String> modulus = digits();
            Optional<String> remainder = take(", remainder ") ? digits() : Optional.empty();
            boolean complete = take(")") && atEnd();
            return modulus.flatMap(by ->
                    remainder.filter(left -> complete).map(left -> List.of("modulus: " + by, "remainder: " + left)));
        }
        return Optional.empty();
    }

    private boolean atEnd() {
        return place == text.length();
    }

    private boolean take(String words) {
        boolean here = text.startsWith(words, place);
        place += here ? words.length() : 0;
        return here;
    }

    private Optional<String> digits() {
        int start = place;
        while (place < text.length() && Character.isDigit(text.charAt(place))) {
            place++;
        }
        return start == place ? Optional.empty() : Optional.of(text.substring(start, place));
    }

    /** {@code ('a', 1, MINVALUE)}. */
    private Optional<List<String>> list() {
        if (!take("(")) {
            return Optional.empty();
        }
        List<String> elements = new ArrayList<>();
        int start = place;
        int depth = 0;
        while (place < text.length()) {
            char c = text.charAt(place);
            if (c == '\'') {
                skipLiteral(place > start && text.charAt(place - 1) == 'E');
                continue;
            }
            if (c == '(' || c == '[') {
                depth++;
            } else if (c == ']' || (c == ')' && depth > 0)) {
                depth--;
            } else if (depth == 0 && (c == ',' || c == ')')) {
                elements.add(element(text.substring(start, place).strip()));
                start = place + 1;
                if (c == ')') {
                    place++;
                    return Optional.of(elements);
                }
            }
            place++;
        }
        return Optional.empty();
    }

    private void skipLiteral(boolean escapes) {
        place++;
        while (place < text.length()) {
            char c = text.charAt(place);
            boolean doubled = (c == '\'' && text.startsWith("''", place)) || (c == '\\' && escapes);
            place += doubled ? 2 : 1;
            if (c == '\'' && !doubled) {
                return;
            }
        }
    }

    private static String element(String sql) {
        return switch (sql) {
            case "MINVALUE" -> "MinValue";
            case "MAXVALUE" -> "MaxValue";
            case "NULL" -> "null";
            case "true", "false" -> sql;
            default ->
                SqlLiteral.isNumber(sql)
                        ? sql
                        : SqlLiteral.text(sql).map(SdlText::quoted).orElseGet(() -> "sql(" + SdlText.quoted(sql) + ")");
        };
    }
}
