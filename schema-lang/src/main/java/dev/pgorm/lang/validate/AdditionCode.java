package dev.pgorm.lang.validate;

import dev.pgorm.lang.diagnostic.DiagnosticCode;

/** E06xx: what PG-ORM adds to the Prisma schema language. */
enum AdditionCode implements DiagnosticCode {
    ADDITION_IN_PRISMA("E0601", "addition-in-prisma-file"),
    NOT_YET("E0602", "not-yet-supported"),
    IDENTITY_TYPE("E0606", "identity-type"),
    RENAMED_SAME("E0608", "renamed-from-itself"),
    NOT_NULL_PLACE("E0610", "not-null-place"),
    SEQUENCE_OPTION("E0611", "sequence-option"),
    SEQUENCE_OWNER("E0612", "sequence-owner"),
    EMPTY_SQL("E0613", "empty-sql"),
    STORAGE_OPTION("E0614", "storage-option"),
    OPTION_PLACE("E0615", "option-place"),
    INCLUDE_FIELDS("E0616", "include-fields"),
    SQL_DEPENDENCY("E0617", "sql-block-dependency"),
    HEADING("E0630", "unreadable-heading"),
    ROUTINE_PART("E0631", "incomplete-routine"),
    TRIGGER_EVENTS("E0632", "trigger-events"),
    ROLE("E0633", "role"),
    AGGREGATE_OPTION("E0634", "aggregate-option"),
    GRANT_OBJECT("E0635", "grant-object"),
    UNKNOWN_MODEL("E0636", "unknown-model"),
    SQL_NAME("E0640", "sql-name"),
    TYPE_WITHOUT_BASE("E0641", "type-without-base"),
    COLLATION_LOCALE("E0642", "collation-without-locale"),
    PARTITION_BOUND("E0643", "partition-bound"),
    EXCLUSION_OPERATOR("E0644", "exclusion-operator"),
    FOREIGN_KEY_TARGET("E0645", "foreign-key-target"),
    UNKNOWN_PARENT("E0646", "unknown-parent"),
    UNKNOWN_PARENT_FIELD("E0647", "unknown-parent-field"),
    SCHEMA_ARGUMENT("E0648", "schema-argument"),
    DEFAULT_REVOKE_IN_SCHEMA("E0649", "default-revoke-in-schema"),
    PARAMETER_NAME("E0650", "parameter-name"),
    EMPTY_QUERY("E0651", "empty-query"),
    PARAMETER_TWICE("E0652", "parameter-twice"),
    PARAMETER_TYPE("E0653", "parameter-type"),
    PARAMETER_DEFAULT("E0654", "parameter-default"),
    QUERY_TWICE("E0655", "query-twice"),
    CONTEXT_TWICE("E0660", "context-twice"),
    CONTEXT_MEMBER_TWICE("E0661", "context-member-twice"),
    CONTEXT_TYPE("E0662", "context-type"),
    SETTING_NAME("E0663", "setting-name"),
    SETTING_TWICE("E0664", "setting-twice"),
    EMPTY_CONTEXT("E0665", "empty-context"),
    UNKNOWN_CONTEXT("E0666", "unknown-context"),
    UNKNOWN_CONTEXT_MEMBER("E0667", "unknown-context-member"),
    CONTEXT_FORM("E0668", "context-form"),
    CONTEXT_PLACE("E0669", "context-place");

    private final String id;
    private final String slug;

    AdditionCode(String id, String slug) {
        this.id = id;
        this.slug = slug;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String slug() {
        return slug;
    }
}
