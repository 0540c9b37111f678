package dev.pgorm.studio.text;

/**
 * How lines are indented.
 *
 * @param unit what one level adds: spaces or a tab
 * @param columns how wide things are shown
 */
public record Indentation(String unit, DisplayColumns columns) {

    /** Schema files: two spaces. */
    public static final Indentation SCHEMA = new Indentation("  ", DisplayColumns.STANDARD);

    /** Refuses an indentation of no width or of something else than blanks. */
    public Indentation {
        if (unit.isEmpty() || !unit.isBlank()) {
            throw new IllegalArgumentException("not an indentation: '" + unit + "'");
        }
    }

    /** How many cells a level takes at a line's start. */
    int width() {
        return columns.width(unit);
    }

    /** How many blanks a line starts with; one that carries an accent is none. */
    static int leading(String line) {
        int end = 0;
        while (end < line.length() && isBlank(line.charAt(end))) {
            end++;
        }
        return Graphemes.floor(line, end);
    }

    static boolean isBlank(char character) {
        return character == ' ' || character == '\t';
    }

    static boolean isBlank(String line) {
        return leading(line) == line.length();
    }

    /** Where a line's leading blanks are to be cut so that the blanks up to an index become one level less. */
    int levelBefore(String line, int index) {
        int target = Math.max(0, (columns.cell(line, index) - 1) / width() * width());
        return columns.column(line.substring(0, index), target);
    }

    /** What leads from a cell to the next level. */
    String toNextLevel(int cell) {
        return unit.equals("\t") ? unit : " ".repeat(width() - cell % width());
    }
}
