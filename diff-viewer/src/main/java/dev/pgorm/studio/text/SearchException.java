package dev.pgorm.studio.text;

/** Why a search or a replacement cannot be done; the message is for the user. */
public final class SearchException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Reason {
        /** The regular expression is none. */
        PATTERN,
        /** The text to put in place refers to a group that is not there, or is no such text. */
        REPLACEMENT,
        /** The regular expression tries too many ways of matching a line. */
        TOO_SLOW
    }

    private final Reason reason;

    SearchException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }
}
