package dev.pgorm.query.load;

/** A value of an enum that the client does not have. */
public final class UnknownLabel extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnknownLabel(String type, String label) {
        super(type + " has no value " + label + "; the database has one: generate the client again");
    }
}
