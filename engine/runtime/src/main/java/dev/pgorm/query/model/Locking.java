package dev.pgorm.query.model;

/** {@code FOR UPDATE} and the like. */
public record Locking(Strength strength, Waiting waiting) {

    /** What others may still do with the rows. */
    public enum Strength {
        UPDATE,
        NO_KEY_UPDATE,
        SHARE,
        KEY_SHARE
    }

    /** What happens with rows that somebody else has locked. */
    public enum Waiting {
        WAIT,
        NO_WAIT,
        SKIP_LOCKED
    }
}
