package dev.pgorm.repl.render;

/** How many columns of a terminal a text takes. */
public final class DisplayWidth {

    private DisplayWidth() {}

    /** The width of a text without control characters. */
    public static int of(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            if (c < 0x7F) {
                width++;
                i++;
            } else {
                int codePoint = text.codePointAt(i);
                width += of(codePoint);
                i += Character.charCount(codePoint);
            }
        }
        return width;
    }

    /** The width of one code point: 0, 1 or 2. */
    public static int of(int codePoint) {
        return dev.pgorm.lang.diagnostic.DisplayWidth.of(codePoint);
    }
}
