package dev.pgorm.ir;

/** Kinds with planners of their own, since there is data in them or they are parts of what has. */
public enum StructureKind implements ObjectKind {
    SCHEMA("schema", 0),
    EXTENSION("extension", 1),
    ENUM("enum", 2),
    SEQUENCE("sequence", 20),
    TABLE("table", 21),
    COLUMN("column", 60),
    CONSTRAINT("constraint", 61),
    INDEX("index", 62),
    ENUM_VALUE("enum value", 63);

    private final String label;
    private final int rank;

    StructureKind(String label, int rank) {
        this.label = label;
        this.rank = rank;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public int rank() {
        return rank;
    }
}
