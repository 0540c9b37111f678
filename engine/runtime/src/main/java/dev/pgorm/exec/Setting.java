package dev.pgorm.exec;

/**
 * A setting of the server that lasts until the transaction ends, such as what policies read.
 *
 * @param name its name, {@code app.user_id}
 * @param value its value
 */
public record Setting(String name, String value) {

    /** The value may be whose the session is: it does not belong into logs. */
    @Override
    public String toString() {
        return name;
    }
}
