package dev.pgorm.pool;

/** Which of several servers of one address ({@code jdbc:postgresql://one,two/shop}) is wanted. */
public enum TargetServer {
    ANY("any"),
    /** The one that takes writes. */
    PRIMARY("primary"),
    /** A copy that reads alone. */
    SECONDARY("secondary"),
    /** A copy, or the primary where there is none. */
    PREFER_SECONDARY("preferSecondary");

    private final String property;

    TargetServer(String property) {
        this.property = property;
    }

    /** The driver's word for it. */
    String property() {
        return property;
    }
}
