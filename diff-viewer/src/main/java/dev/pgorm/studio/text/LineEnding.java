package dev.pgorm.studio.text;

/** What stands between the lines of a file. */
public enum LineEnding {
    /** A line feed. */
    LF("\n"),
    /** A carriage return and a line feed. */
    CRLF("\r\n");

    private final String text;

    LineEnding(String text) {
        this.text = text;
    }

    /** The characters. */
    public String text() {
        return text;
    }

    /**
     * The ending that a file has: {@link #CRLF} if all its lines end so. Where lines end differently it is {@link #LF}, and the carriage returns
     * are characters of their lines: they are seen, and what the user did not touch is written as it was read.
     */
    static LineEnding of(String text) {
        int feed = text.indexOf('\n');
        if (feed < 0) {
            return LF;
        }
        for (; feed >= 0; feed = text.indexOf('\n', feed + 1)) {
            if (feed == 0 || text.charAt(feed - 1) != '\r') {
                return LF;
            }
        }
        return CRLF;
    }

    /** A text from elsewhere (a clipboard) with a line feed wherever a line ends. */
    static String toLineFeeds(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
