package dev.pgorm.render;

/** Text that may hold names from a schema, made fit for one line of a comment. */
public final class CommentText {

    private CommentText() {}

    /** The text with every control character and line separator as an escape. */
    public static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(each -> {
            if (Character.isISOControl(each) || each == 0x2028 || each == 0x2029) {
                line.append(String.format("\\u%04x", each));
            } else {
                line.appendCodePoint(each);
            }
        });
        return line.toString();
    }
}
