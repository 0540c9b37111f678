package dev.pgorm.ir;

/** Kinds of {@link Definition}. */
public enum DefinitionKind implements ObjectKind {
    LANGUAGE("language", 5, false),
    VIEW("view", 30, true),
    FUNCTION("function", 40, false),
    PROCEDURE("procedure", 41, false),
    RULE("rule", 64, false),
    TRIGGER("trigger", 65, false),
    POLICY("policy", 66, false);

    private final String label;
    private final int rank;
    private final boolean relation;

    DefinitionKind(String label, int rank, boolean relation) {
        this.label = label;
        this.rank = rank;
        this.relation = relation;
    }

    /** Whether its objects share the name space of tables, sequences and indexes. */
    public boolean isRelation() {
        return relation;
    }

    /** Whether its objects have bodies, which may name what is not there yet. */
    public boolean hasBody() {
        return this == FUNCTION || this == PROCEDURE;
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
