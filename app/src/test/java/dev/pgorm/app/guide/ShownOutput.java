package dev.pgorm.app.guide;

import java.util.ArrayList;
import java.util.List;

/**
 * Compares what a page shows with what was printed. Normalised on both sides, since they differ from run to run: durations, the
 * port of the embedded server, the names of migrations, points in time, the password in an address. A line {@code …} of the page stands for any number of lines.
 */
final class ShownOutput {

    private static final String OMITTED = "…";

    private ShownOutput() {}

    /** The text with what differs from run to run replaced by its name. */
    static List<String> normal(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceAll("\\b[0-9]+([.,][0-9]+)? m?s\\b", "<time>")
                        .replaceAll("127\\.0\\.0\\.1:[0-9]+", "127.0.0.1:<port>")
                        .replaceAll("\\b20[0-9]{12}_", "<time>_")
                        .replaceAll("[0-9-]{10} [0-9:]{8} UTC", "<when>")
                        .replaceAll("://pgorm:[^@/]+@", "://pgorm:<password>@")
                        .stripTrailing())
                .toList();
    }

    /** Whether the lines are those that the page shows. */
    static boolean matches(List<String> shown, List<String> printed) {
        List<List<String>> parts = parts(normal(shown));
        List<String> actual = normal(printed);
        int position = 0;
        for (int i = 0; i < parts.size(); i++) {
            List<String> part = parts.get(i);
            boolean last = i == parts.size() - 1;
            int found = last && i > 0 ? actual.size() - part.size() : i == 0 ? 0 : find(actual, part, position);
            if (found < position || !startsAt(actual, part, found)) {
                return false;
            }
            position = found + part.size();
        }
        return position == actual.size();
    }

    private static int find(List<String> lines, List<String> part, int from) {
        for (int i = from; i + part.size() <= lines.size(); i++) {
            if (startsAt(lines, part, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean startsAt(List<String> lines, List<String> part, int position) {
        return position + part.size() <= lines.size()
                && lines.subList(position, position + part.size()).equals(part);
    }

    private static List<List<String>> parts(List<String> shown) {
        List<List<String>> parts = new ArrayList<>();
        parts.add(new ArrayList<>());
        for (String line : shown) {
            if (line.equals(OMITTED)) {
                parts.add(new ArrayList<>());
            } else {
                parts.getLast().add(line);
            }
        }
        return parts;
    }
}
