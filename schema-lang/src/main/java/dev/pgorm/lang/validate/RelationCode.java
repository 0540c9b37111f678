package dev.pgorm.lang.validate;

import dev.pgorm.lang.diagnostic.DiagnosticCode;

/** E04xx: relations. */
enum RelationCode implements DiagnosticCode {
    AMBIGUOUS("E0401", "ambiguous-relation"),
    AMBIGUOUS_SELF("E0402", "ambiguous-self-relation"),
    SAME_NAME("E0403", "relation-name-taken"),
    MISSING_OPPOSITE("E0404", "missing-opposite"),
    EMPTY_RELATION_NAME("E0405", "empty-relation-name"),
    UNKNOWN_FIELDS("E0406", "unknown-relation-fields"),
    NOT_SCALAR_FIELDS("E0407", "relation-over-relation-fields"),
    FIELD_COUNT("E0408", "field-count"),
    NOT_UNIQUE("E0409", "references-not-unique"),
    TYPE_MISMATCH("E0410", "relation-type-mismatch"),
    OPTIONAL_FIELDS("E0411", "relation-must-be-optional"),
    FIELDS_MISSING("E0412", "relation-without-fields"),
    REFERENCES_MISSING("E0413", "relation-without-references"),
    BOTH_SIDES("E0414", "relation-defined-on-both-sides"),
    WRONG_SIDE("E0415", "relation-defined-on-wrong-side"),
    ACTIONS_WRONG_SIDE("E0416", "actions-on-wrong-side"),
    MIXED_SIDES("E0417", "fields-and-references-apart"),
    BACK_REQUIRED("E0418", "required-back-relation"),
    ONE_TO_ONE_UNIQUE("E0419", "one-to-one-needs-unique"),
    MANY_TO_MANY_ID("E0420", "many-to-many-needs-id"),
    MANY_TO_MANY_ACTIONS("E0421", "many-to-many-actions"),
    MANY_TO_MANY_REFERENCES("E0422", "many-to-many-references"),
    ACTION_UNKNOWN("E0423", "unknown-action"),
    ACTION_UNSUPPORTED("E0424", "unsupported-action"),
    SET_NULL_REQUIRED("E0425", "set-null-on-required"),
    CYCLE("E0426", "action-cycle"),
    IGNORED_TARGET("E0427", "relation-to-ignored-model"),
    FIELD_TWICE("E0428", "relation-field-twice"),
    SET_COLUMNS("E0429", "set-null-columns"),
    MANY_TO_MANY_FIELDS("E0430", "many-to-many-fields"),
    MANY_TO_MANY_VIEW("E0431", "many-to-many-view");

    private final String id;
    private final String slug;

    RelationCode(String id, String slug) {
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
