package dev.pgorm.lang.merge;

import dev.pgorm.lang.ast.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One file while it is changed, line by line where possible: what goes takes its line with it, what comes gets one of its own. */
final class Lines {

    private final String text;
    private final String lineEnding;
    private final List<Edit> edits = new ArrayList<>();

    private record Edit(int start, int end, String replacement) {}

    Lines(String text) {
        this.text = text;
        this.lineEnding = text.contains("\r\n") ? "\r\n" : "\n";
    }

    void replace(Span span, String replacement) {
        replace(span.start(), span.end(), replacement);
    }

    void replace(int start, int end, String replacement) {
        edits.add(new Edit(start, end, replacement.replace("\n", lineEnding)));
    }

    void insert(int offset, String inserted) {
        replace(offset, offset, inserted);
    }

    /** Inserts a line behind the one in which a span ends; both may be in a block of one line. */
    void insertLineAfter(Span span, String indent, String line) {
        int end = lineEnd(span.end());
        int close = text.indexOf('}', span.end());
        boolean closesHere =
                close >= 0 && close < end && text.substring(span.end(), close).isBlank();
        if (closesHere) {
            insert(span.end(), "\n" + indent + line + "\n");
        } else {
            insert(end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end, "\n" + indent + line);
        }
    }

    /** Inserts a line in front of that in which a span starts. */
    void insertLineBefore(Span span, String line) {
        insert(lineStart(span.start()), line + "\n");
    }

    /** Inserts lines in front of a block and of the comments that stand directly above it. */
    void insertBlockBefore(Span span, String lines) {
        insert(commentStart(lineStart(span.start())), lines);
    }

    /** Removes a span with the blank in front of it. */
    void removeWord(Span span) {
        int start = span.start();
        while (start > 0 && isBlank(text.charAt(start - 1))) {
            start--;
        }
        replace(start, span.end(), "");
    }

    /** Removes the lines of a member, and the comment above it where that is about nothing else. */
    void removeMember(Span span) {
        int start = lineStart(span.start());
        int end = lineEnd(span.end());
        boolean alone = text.substring(start, span.start()).isBlank() && isTrailer(text.substring(span.end(), end));
        if (!alone) {
            removeWord(span);
            return;
        }
        int comment = commentStart(start);
        if (comment < start && (followsMember(comment) || endsGroup(end))) {
            start = comment;
        }
        end = Math.min(end + 1, text.length());
        if (isEmptyLine(lineStart(start - 1), start)) {
            int next = Math.min(lineEnd(end) + 1, text.length());
            if (isEmptyLine(end, next)) {
                end = next;
            } else if (text.substring(end, next).strip().startsWith("}")) {
                start = lineStart(start - 1);
            }
        }
        replace(start, end, "");
    }

    private boolean isEmptyLine(int start, int end) {
        return start >= 0 && start < end && text.substring(start, end).isBlank();
    }

    /** Removes a block with the comments that stand directly above it, and one of the empty lines around it. */
    void removeBlock(Span span) {
        int start = commentStart(lineStart(span.start()));
        int end = Math.min(lineEnd(span.end()) + 1, text.length());
        if (text.startsWith(lineEnding, end)) {
            end += lineEnding.length();
        }
        replace(start, end, "");
    }

    /** Whether what follows a member on its line goes with it. */
    private static boolean isTrailer(String rest) {
        String stripped = rest.strip();
        return stripped.isEmpty() || stripped.startsWith("//");
    }

    /** Whether a comment stands directly below another member; below an empty line it may head a whole group. */
    private boolean followsMember(int commentStart) {
        String above = text.substring(lineStart(commentStart - 1), commentStart).strip();
        return !above.isEmpty() && !above.endsWith("{");
    }

    /** Whether the line behind an offset begins something else than another member of the same group. */
    private boolean endsGroup(int lineEnd) {
        int next = Math.min(lineEnd + 1, text.length());
        String line = text.substring(next, lineEnd(next)).strip();
        return line.isEmpty() || line.startsWith("}") || line.startsWith("//");
    }

    /** Where the lines of comment that stand directly above a line start. */
    private int commentStart(int lineStart) {
        int start = lineStart;
        while (start > 0) {
            int above = lineStart(start - 1);
            if (!text.substring(above, start).strip().startsWith("//")) {
                break;
            }
            start = above;
        }
        return start;
    }

    int lineStart(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    int lineEnd(int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end;
    }

    /** The blanks in front of what stands first in the line of an offset. */
    String indent(int offset) {
        int start = lineStart(offset);
        int end = start;
        while (end < text.length() && isBlank(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    /** How far an offset is from the start of its line. */
    int column(int offset) {
        return offset - lineStart(offset);
    }

    boolean sameLine(int one, int other) {
        return lineStart(one) == lineStart(other);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    boolean isUnchanged() {
        return edits.isEmpty();
    }

    String text() {
        return text;
    }

    /** What is inserted stays, even into what goes. */
    private String changed() {
        List<Edit> sorted = new ArrayList<>(edits);
        sorted.sort(Comparator.comparingInt(Edit::start));
        StringBuilder changed = new StringBuilder(text.length() + 64);
        int position = 0;
        for (Edit each : sorted) {
            changed.append(text, position, Math.max(position, each.start())).append(each.replacement());
            position = Math.max(position, each.end());
        }
        return changed.append(text, position, text.length()).toString();
    }

    /** The text as it is now; what went at its end leaves no empty lines there. */
    String result() {
        String empty = lineEnding + lineEnding;
        String result = changed();
        while (result.endsWith(empty) && !text.endsWith(empty)) {
            result = result.substring(0, result.length() - lineEnding.length());
        }
        return result;
    }
}
