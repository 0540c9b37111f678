package dev.pgorm.hazard;

/** How much a hazard matters, mildest first. */
public enum Severity {
    /** Worth knowing. */
    NOTE,
    /** Blocks for a moment, or old code may break. */
    WARNING,
    /** Blocks reads or writes for as long as the table is big, or fails on rows that do not fit. */
    DANGER,
    /** Loses data. */
    DATA_LOSS;

    /** Whether the hazard has to be allowed by name before anything runs. */
    public boolean needsConsent() {
        return this == DATA_LOSS || this == DANGER;
    }
}
