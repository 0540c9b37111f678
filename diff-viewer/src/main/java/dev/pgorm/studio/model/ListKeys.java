package dev.pgorm.studio.model;

import dev.pgorm.studio.input.Key;
import dev.pgorm.studio.list.ListPane;

/** The keys that walk a list; those of vi work too. */
final class ListKeys {

    private static final int SIDEWAYS = 8;

    private ListKeys() {}

    /** Does what a key does in a list; false where it does nothing there. */
    static boolean press(Key key, ListPane list, int page) {
        if (key.alt() || key.ctrl()) {
            return false;
        }
        switch (key.code()) {
            case UP -> list.move(-1);
            case DOWN -> list.move(1);
            case PAGE_UP -> list.move(-page);
            case PAGE_DOWN -> list.move(page);
            case HOME -> list.choose(0);
            case END -> list.choose(list.shown().size() - 1);
            case LEFT -> left(list, key.shift());
            case RIGHT -> right(list, key.shift());
            case CHARACTER -> {
                return letter(key.text(), list);
            }
            case ENTER, TAB, ESCAPE, BACKSPACE, DELETE, INSERT, F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11, F12 -> {
                return false;
            }
        }
        return true;
    }

    /** In a tree folds; in a list, and with Shift, looks to the left. */
    private static void left(ListPane list, boolean shift) {
        if (list.isTree() && !shift) {
            list.foldOrLeave();
        } else {
            list.scrollSideways(-SIDEWAYS);
        }
    }

    private static void right(ListPane list, boolean shift) {
        if (list.isTree() && !shift) {
            list.unfoldOrEnter();
        } else {
            list.scrollSideways(SIDEWAYS);
        }
    }

    private static boolean letter(String letter, ListPane list) {
        switch (letter) {
            case "j" -> list.move(1);
            case "k" -> list.move(-1);
            case "g" -> list.choose(0);
            case "G" -> list.choose(list.shown().size() - 1);
            case "h" -> left(list, false);
            case "l" -> right(list, false);
            case " " -> list.toggle();
            default -> {
                return false;
            }
        }
        return true;
    }
}
