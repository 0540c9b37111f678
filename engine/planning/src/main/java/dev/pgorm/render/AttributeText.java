package dev.pgorm.render;

import dev.pgorm.diff.AttributeChange;
import dev.pgorm.render.LineDifference.Fate;
import dev.pgorm.render.LineDifference.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One attribute before → after: on one line where that can be read, else line by line, what stays folded away. */
final class AttributeText {

    static final String INDENT = "      ";

    /** Longer values get lines of their own. */
    private static final int LONGEST_VALUE = 120;

    /** Unchanged lines that are shown around changed ones. */
    private static final int CONTEXT = 2;

    /** Lines of a new text that are shown. */
    private static final int MOST_NEW_LINES = 20;

    private final Appendable out;

    AttributeText(Appendable out) {
        this.out = out;
    }

    void write(AttributeChange attribute) throws IOException {
        out.append(INDENT).append(CommentText.oneLine(attribute.attribute())).append(':');
        Optional<String> before = attribute.before();
        Optional<String> after = attribute.after();
        if (before.map(AttributeText::isLong).orElse(false)
                || after.map(AttributeText::isLong).orElse(false)) {
            out.append('\n');
            if (before.isPresent()) {
                exchanged(lines(before.get()), lines(after.orElse("none")));
            } else {
                begun(lines(after.orElse("none")));
            }
            return;
        }
        out.append(' ');
        if (before.isPresent()) {
            out.append(CommentText.oneLine(before.get())).append(" → ");
        }
        out.append(CommentText.oneLine(after.orElse("none"))).append('\n');
    }

    private static boolean isLong(String value) {
        return value.length() > LONGEST_VALUE || value.indexOf('\n') >= 0;
    }

    private static List<String> lines(String value) {
        List<String> lines = new ArrayList<>();
        for (String line : value.replace("\t", "    ").split("\r\n|\n", -1)) {
            lines.add(CommentText.oneLine(line));
        }
        return lines;
    }

    private void begun(List<String> lines) throws IOException {
        boolean folded = lines.size() > MOST_NEW_LINES + 1;
        for (String line : folded ? lines.subList(0, MOST_NEW_LINES) : lines) {
            line(' ', line);
        }
        if (folded) {
            fold(lines.size() - MOST_NEW_LINES, "more lines");
        }
    }

    private void exchanged(List<String> before, List<String> after) throws IOException {
        List<Line> lines = LineDifference.between(before, after);
        int hidden = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.fate() == Fate.STAYS && !isNearChange(lines, i)) {
                hidden++;
                continue;
            }
            fold(hidden, "unchanged lines");
            hidden = 0;
            line(sign(line.fate()), line.text());
        }
        fold(hidden, "unchanged lines");
    }

    private static boolean isNearChange(List<Line> lines, int place) {
        int end = Math.min(lines.size(), place + CONTEXT + 1);
        return lines.subList(Math.max(0, place - CONTEXT), end).stream().anyMatch(line -> line.fate() != Fate.STAYS);
    }

    private static char sign(Fate fate) {
        return switch (fate) {
            case STAYS -> ' ';
            case GOES -> '-';
            case COMES -> '+';
        };
    }

    private void fold(int count, String what) throws IOException {
        if (count > 0) {
            line(' ', "… " + count + " " + (count == 1 ? what.substring(0, what.length() - 1) : what));
        }
    }

    private void line(char sign, String text) throws IOException {
        String line = INDENT + "  " + sign + " " + text;
        out.append(line.stripTrailing()).append('\n');
    }
}
