package dev.pgorm.query;

/** A comparison with null, which in SQL is neither true nor false. */
public final class NullValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    NullValue() {
        super("nothing is equal to null: isNull() and isNotNull() ask for it");
    }
}
