package dev.pgorm.generate.query;

/** A named query cannot be said in the language of a client; the message is a part of a sentence that says why. */
public final class NotInClient extends Exception {

    private static final long serialVersionUID = 1L;

    /** Says why. */
    public NotInClient(String reason) {
        super(reason);
    }

    /** Why, as the end of a sentence: {@code it …}. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
