package dev.pgorm.query;

/** A cursor that was made for another order, or was changed on its way. */
public final class WrongCursor extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    WrongCursor() {
        super(
                "the cursor belongs to another order, or is damaged: it is what a page of the same query gives as next()");
    }
}
