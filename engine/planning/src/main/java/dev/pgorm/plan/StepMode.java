package dev.pgorm.plan;

/** How a step runs. */
public enum StepMode {
    /** In one transaction with its neighbours. */
    TRANSACTIONAL("transactional"),
    /** In a transaction of its own, committed before the next step. */
    ALONE("alone"),
    /** Outside any transaction. */
    OUTSIDE("outside");

    private final String label;

    StepMode(String label) {
        this.label = label;
    }

    /** The word in step markers and JSON. */
    public String label() {
        return label;
    }
}
