package dev.pgorm.lang.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A change to a file's text.
 *
 * @param file index of the file in its source set
 * @param start offset of the first character that goes
 * @param end offset after the last one; equal to the start where nothing goes
 * @param text what comes in its place
 */
public record TextEdit(int file, int start, int end, String text) {

    /** Several edits of one file's text made at once. Their offsets are those of the text before; they must not overlap. */
    public static String apply(String text, List<TextEdit> edits) {
        List<TextEdit> sorted = new ArrayList<>(edits);
        sorted.sort(Comparator.comparingInt(TextEdit::start).thenComparingInt(TextEdit::end));
        StringBuilder changed = new StringBuilder(text.length() + 64);
        int position = 0;
        for (TextEdit edit : sorted) {
            if (edit.start < position) {
                throw new IllegalArgumentException("two edits change the same text");
            }
            changed.append(text, position, edit.start).append(edit.text);
            position = edit.end;
        }
        return changed.append(text, position, text.length()).toString();
    }
}
