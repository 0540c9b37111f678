package dev.pgorm.studio.text;

/**
 * A replacement of a part of a text.
 *
 * @param where what is replaced; empty for an insertion
 * @param text what stands there instead, with a line feed wherever a line ends; empty for a removal
 */
public record Edit(Stretch where, String text) {

    /** An insertion. */
    public static Edit insert(Place where, String text) {
        return new Edit(Stretch.at(where), text);
    }

    /** A removal. */
    public static Edit remove(Stretch where) {
        return new Edit(where, "");
    }

    /** Whether it leaves every text as it is. */
    boolean isNothing() {
        return where.isEmpty() && text.isEmpty();
    }

    /** Where the new text ends if it begins at a place. */
    static Place endOf(Place start, String text) {
        int breaks = 0;
        int last = -1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            breaks++;
            last = at;
        }
        return breaks == 0
                ? new Place(start.line(), start.column() + text.length())
                : new Place(start.line() + breaks, text.length() - last - 1);
    }
}
