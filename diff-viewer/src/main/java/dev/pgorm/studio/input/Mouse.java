package dev.pgorm.studio.input;

/**
 * What the mouse did.
 *
 * @param kind what
 * @param column where, from 0
 * @param row where, from 0
 */
public record Mouse(Kind kind, int column, int row) {

    /** What it did. */
    public enum Kind {
        PRESS,
        DRAG,
        RELEASE,
        SCROLL_UP,
        SCROLL_DOWN
    }
}
