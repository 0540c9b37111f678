package dev.pgorm.lang.format;

import dev.pgorm.lang.ast.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changes to a text, made at once. Where two of them overlap the earlier one wins. */
final class TextEdits {

    private final List<Edit> edits = new ArrayList<>();

    private record Edit(int start, int end, String replacement) {}

    void replace(Span span, String replacement) {
        replace(span.start(), span.end(), replacement);
    }

    void replace(int start, int end, String replacement) {
        edits.add(new Edit(start, end, replacement));
    }

    void insert(int offset, String text) {
        edits.add(new Edit(offset, offset, text));
    }

    void add(TextEdits others) {
        edits.addAll(others.edits);
    }

    /** Whether any of a stretch of text would go. */
    boolean replaces(int start, int end) {
        return edits.stream().anyMatch(each -> each.start < end && each.end > start);
    }

    boolean isEmpty() {
        return edits.isEmpty();
    }

    String apply(String text) {
        List<Edit> sorted = new ArrayList<>(edits);
        sorted.sort(Comparator.comparingInt(Edit::start));
        StringBuilder changed = new StringBuilder(text.length() + 64);
        int position = 0;
        for (Edit edit : sorted) {
            if (edit.start < position) {
                continue;
            }
            changed.append(text, position, edit.start).append(edit.replacement);
            position = edit.end;
        }
        return changed.append(text, position, text.length()).toString();
    }
}
