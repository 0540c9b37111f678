package dev.pgorm.studio.rows;

import dev.pgorm.studio.text.DisplayColumns;
import java.util.ArrayList;
import java.util.List;

/** Breaks sentences into lines. */
public final class Wrapping {

    private static final int NARROWEST = 16;

    private Wrapping() {}

    /** A sentence in lines of at most so many columns, broken between words; a word that is longer has a line of its own. */
    public static List<String> lines(String text, int columns) {
        int width = Math.max(NARROWEST, columns);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : text.split(" ", -1)) {
            int wide = DisplayColumns.STANDARD.width(word);
            if (used > 0 && used + 1 + wide > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (!line.isEmpty()) {
                line.append(' ');
                used++;
            }
            line.append(word);
            used += wide;
        }
        lines.add(line.toString());
        return List.copyOf(lines);
    }
}
