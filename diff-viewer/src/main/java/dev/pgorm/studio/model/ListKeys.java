package dev.pgorm.studio.model;

import dev.pgorm.studio.input.Key;
import dev.pgorm.studio.list.ListPane;

/** The keys that walk a list; those of vi work too. */
final class ListKeys {

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
            case LEFT -> list.foldOrLeave();
            case RIGHT -> list.unfoldOrEnter();
            case CHARACTER -> {
                return letter(key.text(), list);
            }
            case ENTER, TAB, ESCAPE, BACKSPACE, DELETE, INSERT, F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11, F12 -> {
                return false;
            }
        }
        return true;
    }

    private static boolean letter(String letter, ListPane list) {
        switch (letter) {
            case "j" -> list.move(1);
            case "k" -> list.move(-1);
            case "g" -> list.choose(0);
            case "G" -> list.choose(list.shown().size() - 1);
            case "h" -> list.foldOrLeave();
            case "l" -> list.unfoldOrEnter();
            case " " -> list.toggle();
            default -> {
                return false;
            }
        }
        return true;
    }
}
