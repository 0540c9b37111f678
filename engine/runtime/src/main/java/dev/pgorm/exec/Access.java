package dev.pgorm.exec;

/** Whether a transaction may write. */
public enum Access {
    READ_WRITE,
    READ_ONLY
}
