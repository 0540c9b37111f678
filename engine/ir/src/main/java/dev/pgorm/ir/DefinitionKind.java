package dev.pgorm.ir;

/** Kinds of {@link Definition}. */
public enum DefinitionKind implements ObjectKind {
    VIEW("view", 30, true),
    /** Only in a schema file; see {@link SqlBlock}. */
    SQL_BLOCK("sql block", 70, false);

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

    @Override
    public String label() {
        return label;
    }

    @Override
    public int rank() {
        return rank;
    }
}
