package dev.pgorm.query.client;

/** The database has a value of an enum that the client does not know. */
public final class UnknownLabel extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnknownLabel(String type, String label) {
        super(type + " has no value " + label + ", and the database has: generate the client again");
    }
}
