package dev.pgorm.lang.raise;

import java.util.ArrayList;
import java.util.List;

/** A heading in SQL's words while it is being written: on one line where it is short, else a clause a line. */
final class HeadingText {

    private static final int LONGEST_LINE = 100;
    private static final String INDENT = "  ";

    private final String signature;
    private final List<String> lines = new ArrayList<>();

    /**
     * A heading.
     *
     * @param name keyword and name
     * @param arguments what stands in the parentheses, which are on lines of their own where they are long
     */
    HeadingText(String name, List<String> arguments) {
        String single = name + "(" + String.join(", ", arguments) + ")";
        this.signature = single.length() <= LONGEST_LINE
                ? single
                : name + "(\n" + INDENT + String.join(",\n" + INDENT, arguments) + "\n)";
    }

    /** Adds a line of clauses; an empty one is left out. */
    void line(String clauses) {
        if (!clauses.isEmpty()) {
            lines.add(clauses);
        }
    }

    /**
     * The heading and its body.
     *
     * @param body the body in its quotes; empty where there is none
     */
    String text(String body) {
        String end = body.isEmpty() ? "" : " " + body;
        String single = signature + (lines.isEmpty() ? "" : " " + String.join(" ", lines));
        int length = (single + end).lines().findFirst().orElse("").length();
        if (lines.isEmpty() || (length <= LONGEST_LINE && signature.indexOf('\n') < 0)) {
            return single + end;
        }
        return signature + "\n" + INDENT + String.join("\n" + INDENT, lines) + (body.isEmpty() ? "" : "\n" + body);
    }
}
