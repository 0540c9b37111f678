package dev.pgorm.lang.validate.header;

/** A heading cannot be read: something else was expected at a place. */
public final class HeaderFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final String expected;
    private final String found;
    private final int start;
    private final int end;

    HeaderFault(String expected, HeaderToken found) {
        super("expected " + expected, null, false, false);
        this.expected = expected;
        this.found = found.kind() == HeaderToken.Kind.END ? "the end of the heading" : "`" + found.text() + "`";
        this.start = found.start();
        this.end = found.end();
    }

    /** What was expected, in words. */
    public String expected() {
        return expected;
    }

    /** What stands there, in words. */
    public String found() {
        return found;
    }

    /** Offset in the heading of its first character. */
    public int start() {
        return start;
    }

    /** Offset after its last character. */
    public int end() {
        return end;
    }
}
