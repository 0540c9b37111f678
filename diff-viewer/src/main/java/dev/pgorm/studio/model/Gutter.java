package dev.pgorm.studio.model;

import dev.pgorm.studio.document.Document;

/** The room left of a text for the numbers of its lines and a mark. */
public final class Gutter {

    private static final int FEWEST_DIGITS = 3;

    private Gutter() {}

    /** How many columns it takes: a mark, the digits, a blank. */
    public static int columns(Document document) {
        int digits = Integer.toString(document.editor().lines().count()).length();
        return Math.max(FEWEST_DIGITS, digits) + 2;
    }
}
