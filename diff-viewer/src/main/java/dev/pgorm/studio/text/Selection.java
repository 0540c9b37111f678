package dev.pgorm.studio.text;

/**
 * The caret and where its selection began.
 *
 * @param anchor where the selection began; the caret's place if nothing is selected
 * @param caret where the caret is
 */
record Selection(Place anchor, Place caret) {

    static Selection at(Place caret) {
        return new Selection(caret, caret);
    }

    boolean isEmpty() {
        return anchor.equals(caret);
    }

    Stretch stretch() {
        return Stretch.between(anchor, caret);
    }

    /** The first line of the selection. */
    int firstLine() {
        return stretch().start().line();
    }

    /** The last line of the selection; one at whose very start the selection ends is not in it. */
    int lastLine() {
        Stretch all = stretch();
        boolean endsBefore =
                all.end().column() == 0 && all.end().line() > all.start().line();
        return endsBefore ? all.end().line() - 1 : all.end().line();
    }

    /** The selection some lines further down, or up for a negative count. */
    Selection shifted(int lines) {
        return new Selection(
                new Place(anchor.line() + lines, anchor.column()), new Place(caret.line() + lines, caret.column()));
    }
}
