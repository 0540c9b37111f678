package dev.pgorm.ir;

/** Kinds of {@link Definition}. */
public enum DefinitionKind implements ObjectKind {
    COLLATION("collation", 3, false),
    DOMAIN("domain", 4, false),
    LANGUAGE("language", 5, false),
    COMPOSITE_TYPE("composite type", 5, true),
    RANGE_TYPE("range type", 6, false),
    TEXT_SEARCH_PARSER("text search parser", 10, false),
    TEXT_SEARCH_TEMPLATE("text search template", 11, false),
    TEXT_SEARCH_DICTIONARY("text search dictionary", 12, false),
    TEXT_SEARCH_CONFIGURATION("text search configuration", 13, false),
    FOREIGN_DATA_WRAPPER("foreign-data wrapper", 14, false),
    SERVER("server", 15, false),
    USER_MAPPING("user mapping", 16, false),
    VIEW("view", 30, true),
    MATERIALIZED_VIEW("materialized view", 31, true),
    FUNCTION("function", 40, false),
    PROCEDURE("procedure", 41, false),
    RULE("rule", 64, false),
    TRIGGER("trigger", 65, false),
    POLICY("policy", 66, false),
    STATISTICS("statistics object", 66, false),
    SQL_BLOCK("sql block", 70, false),
    ACCESS_METHOD("access method", 6, false),
    AGGREGATE("aggregate", 42, false),
    OPERATOR("operator", 43, false),
    OPERATOR_FAMILY("operator family", 44, false),
    OPERATOR_CLASS("operator class", 45, false),
    CAST("cast", 46, false),
    CONVERSION("conversion", 47, false),
    TRANSFORM("transform", 48, false),
    EVENT_TRIGGER("event trigger", 71, false),
    PUBLICATION("publication", 72, false),
    PUBLISHED_TABLE("published table", 73, false),
    PUBLISHED_SCHEMA("published schema", 74, false),
    SUBSCRIPTION("subscription", 75, false),
    OWNERSHIP("owner", 79, false),
    PRIVILEGES("privileges", 80, false),
    DEFAULT_PRIVILEGES("default privileges", 81, false);

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

    /** Whether its objects are data types and nothing else. */
    public boolean isType() {
        return this == DOMAIN || this == COMPOSITE_TYPE || this == RANGE_TYPE;
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
