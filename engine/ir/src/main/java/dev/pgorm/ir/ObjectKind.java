package dev.pgorm.ir;

/** The kinds of objects that an {@link ObjectAddress} can name; top-level kinds first, then parts of tables and types. */
public enum ObjectKind {
    SCHEMA("schema"),
    EXTENSION("extension"),
    ENUM("enum"),
    SEQUENCE("sequence"),
    TABLE("table"),
    COLUMN("column"),
    CONSTRAINT("constraint"),
    INDEX("index"),
    ENUM_VALUE("enum value");

    private final String label;

    ObjectKind(String label) {
        this.label = label;
    }

    /** The kind in words, as messages and JSON show it. */
    public String label() {
        return label;
    }
}
