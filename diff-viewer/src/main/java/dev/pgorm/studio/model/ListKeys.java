package dev.pgorm.studio.model;

import dev.pgorm.studio.input.Key;
import dev.pgorm.studio.list.ListPane;
import dev.pgorm.studio.list.Walk;
import java.util.Map;

/** The keys that walk a list; those of vi work too. */
final class ListKeys {

    private static final int SIDEWAYS = 8;

    /** The letters of vi that do what these keys do. */
    private static final Map<Key.Code, String> LETTERS =
            Map.of(Key.Code.HOME, "g", Key.Code.END, "G", Key.Code.LEFT, "h", Key.Code.RIGHT, "l");

    private ListKeys() {}

    /** Does what a key does in a list; false where it does nothing there. */
    static boolean press(Key key, ListPane list, int page) {
        if (key.alt() || key.ctrl()) {
            return false;
        }
        if (Walk.press(key, list, page)) {
            return true;
        }
        String letter = key.code() == Key.Code.CHARACTER ? key.text() : LETTERS.getOrDefault(key.code(), "");
        return letter(letter, list, key.shift());
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

    private static boolean letter(String letter, ListPane list, boolean shift) {
        switch (letter) {
            case "j" -> list.move(1);
            case "k" -> list.move(-1);
            case "g" -> list.choose(0);
            case "G" -> list.choose(list.shown().size() - 1);
            case "h" -> left(list, shift);
            case "l" -> right(list, shift);
            case " " -> list.toggle();
            default -> {
                return false;
            }
        }
        return true;
    }
}
