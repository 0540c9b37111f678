package dev.pgorm.diff;

/** What happens to an object between two catalogs. */
public enum Action {
    CREATE("create"),
    ALTER("alter"),
    DROP("drop"),
    /** Another name or another schema; further differences of the same object are an {@link #ALTER} of their own. */
    RENAME("rename");

    private final String label;

    Action(String label) {
        this.label = label;
    }

    /** The action in one word, as messages and JSON show it. */
    public String label() {
        return label;
    }
}
