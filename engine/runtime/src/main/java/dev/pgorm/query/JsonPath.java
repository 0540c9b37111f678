package dev.pgorm.query;

import java.util.ArrayList;
import java.util.List;

/** Paths to one value in JSON, in one text: {@code $.address.lines[0]}, {@code $["odd name"]}. */
final class JsonPath {

    private final String text;
    private final List<String> steps = new ArrayList<>();
    private int place = 1;

    private JsonPath(String text) {
        this.text = text;
    }

    /** The steps of a path; one text that begins as a path does is taken apart, everything else is steps already. */
    static String[] steps(String... path) {
        return path.length == 1 && isWhole(path[0]) ? new JsonPath(path[0]).read() : path;
    }

    /** A member may be called {@code $ref}: what begins a path is the sign alone. */
    private static boolean isWhole(String text) {
        return text.equals("$") || text.startsWith("$.") || text.startsWith("$[");
    }

    private String[] read() {
        while (place < text.length()) {
            switch (text.charAt(place++)) {
                case '.' -> steps.add(name());
                case '[' -> {
                    steps.add(text.startsWith("\"", place) ? quoted() : number());
                    expect(']');
                }
                default -> throw wrong(place - 1);
            }
        }
        return steps.toArray(String[]::new);
    }

    private String name() {
        if (text.startsWith("\"", place)) {
            return quoted();
        }
        int start = place;
        while (place < text.length() && Character.isJavaIdentifierPart(text.charAt(place))) {
            place++;
        }
        if (place == start) {
            throw wrong(start);
        }
        return text.substring(start, place);
    }

    private String number() {
        int start = place;
        while (place < text.length() && text.charAt(place) >= '0' && text.charAt(place) <= '9') {
            place++;
        }
        if (place == start) {
            throw wrong(start);
        }
        return text.substring(start, place);
    }

    private String quoted() {
        int start = place++;
        StringBuilder name = new StringBuilder();
        while (place < text.length() && text.charAt(place) != '"') {
            if (text.charAt(place) == '\\' && ++place == text.length()) {
                break;
            }
            name.append(text.charAt(place++));
        }
        if (place >= text.length()) {
            throw wrong(start);
        }
        place++;
        return name.toString();
    }

    private void expect(char wanted) {
        if (place >= text.length() || text.charAt(place) != wanted) {
            throw wrong(place);
        }
        place++;
    }

    private IllegalArgumentException wrong(int at) {
        return new IllegalArgumentException("\"" + text + "\" leads to no single value from character " + (at + 1)
                + " on: names stand behind a point or in [\"…\"], numbers in […]; path(\"…\") takes all of SQL/JSON");
    }
}
