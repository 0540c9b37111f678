package dev.pgorm.studio.list;

import dev.pgorm.studio.input.Key;

/** The keys that go up and down a list, in panes and dialogs alike. */
public final class Walk {

    private Walk() {}

    /**
     * Does what a key does; false where it does not go up or down.
     *
     * @param page how many rows a page has
     */
    public static boolean press(Key key, ListPane list, int page) {
        int by = rows(key, page);
        list.move(by);
        return by != 0;
    }

    private static int rows(Key key, int page) {
        if (key.code() == Key.Code.UP) {
            return -1;
        }
        if (key.code() == Key.Code.DOWN) {
            return 1;
        }
        if (key.code() == Key.Code.PAGE_UP) {
            return -page;
        }
        return key.code() == Key.Code.PAGE_DOWN ? page : 0;
    }
}
