package dev.pgorm.query.spi;

/** Two modules on the class path say that they are the same extension, or bring the same type or function. */
public final class DuplicateExtension extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    DuplicateExtension(String what, Object first, Object second) {
        super("two modules on the class path bring " + what + ": "
                + first.getClass().getName() + " and " + second.getClass().getName() + "; leave one of them out");
    }
}
