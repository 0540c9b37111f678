package dev.pgorm.lang.validate;

import dev.pgorm.lang.diagnostic.DiagnosticCode;

/** E03xx: attributes, their arguments, defaults, native types, keys and indexes. */
enum AttributeCode implements DiagnosticCode {
    UNKNOWN_ATTRIBUTE("E0301", "unknown-attribute"),
    DUPLICATE_ATTRIBUTE("E0302", "duplicate-attribute"),
    UNKNOWN_ARGUMENT("E0303", "unknown-argument"),
    DUPLICATE_ARGUMENT("E0304", "duplicate-argument"),
    MISSING_ARGUMENT("E0305", "missing-argument"),
    SEVERAL_UNNAMED("E0307", "several-unnamed-arguments"),
    WRONG_VALUE("E0308", "wrong-value"),
    EMPTY_NAME("E0309", "empty-name"),
    NAME_CHARACTERS("E0310", "name-characters"),
    UNKNOWN_CHOICE("E0311", "unknown-choice"),
    DEFAULT_TYPE("E0312", "default-type"),
    DEFAULT_FUNCTION_TYPE("E0313", "default-function-type"),
    DEFAULT_FUNCTION_ARGUMENTS("E0314", "default-function-arguments"),
    DEFAULT_UNKNOWN_FUNCTION("E0315", "unknown-default-function"),
    DEFAULT_LIST("E0316", "default-list"),
    DEFAULT_NOT_ALLOWED("E0317", "default-not-allowed"),
    DEFAULT_ENUM_VALUE("E0318", "unknown-enum-value"),
    DEFAULT_LITERAL("E0319", "default-literal"),
    DEFAULT_MAP("E0320", "default-map"),
    NATIVE_TYPE_UNKNOWN("E0321", "unknown-native-type"),
    NATIVE_TYPE_SCOPE("E0322", "native-type-prefix"),
    NATIVE_TYPE_ARGUMENTS("E0323", "native-type-arguments"),
    NATIVE_TYPE_SCALAR("E0324", "native-type-of-other-scalar"),
    NATIVE_TYPE_RANGE("E0325", "native-type-range"),
    ID_TWICE("E0326", "several-ids"),
    ID_OPTIONAL("E0327", "optional-id"),
    UPDATED_AT("E0328", "updated-at-type"),
    IGNORE_UNSUPPORTED("E0329", "ignore-unsupported"),
    IGNORE_TWICE("E0330", "ignore-in-ignored-model"),
    ON_RELATION_FIELD("E0331", "attribute-on-relation-field"),
    NOT_A_RELATION("E0332", "not-a-relation"),
    UNKNOWN_FIELDS("E0333", "unknown-fields"),
    RELATION_FIELDS_IN_INDEX("E0334", "relation-field-in-index"),
    FIELD_TWICE("E0335", "field-twice"),
    NO_FIELDS("E0336", "no-fields"),
    ELEMENT_OPTION("E0337", "element-option"),
    INDEX_NAME_TWICE("E0338", "name-and-map"),
    CLIENT_NAME_TAKEN("E0339", "client-name-taken"),
    CLIENT_NAME_DEFAULT("E0340", "client-name-of-a-field"),
    INDEX_METHOD_SORT("E0341", "sort-with-hash"),
    INDEX_NOT_AVAILABLE("E0342", "index-option-not-available"),
    OPERATOR_CLASS_METHOD("E0343", "operator-class-of-other-method"),
    OPERATOR_CLASS_TYPE("E0344", "operator-class-of-other-type"),
    INDEX_TYPE_UNSUPPORTED("E0345", "type-not-indexable"),
    SPGIST_COLUMNS("E0346", "spgist-columns"),
    OPERATOR_CLASS_PLACE("E0347", "operator-class-place"),
    UNKNOWN_OPERATOR_CLASS("E0348", "unknown-operator-class"),
    WHERE_FORM("E0349", "where-form"),
    WHERE_VALUE("E0350", "where-value"),
    WHERE_PREVIEW("E0351", "where-needs-preview"),
    CONSTRAINT_NAME_TAKEN("E0352", "constraint-name-taken"),
    NAME_TOO_LONG("E0353", "name-too-long"),
    DATABASE_NAME_TAKEN("E0354", "database-name-taken"),
    MAPPED_FIELD_TAKEN("E0355", "column-name-taken"),
    SCHEMA_UNKNOWN("E0356", "unknown-schema"),
    SCHEMA_MISSING("E0357", "missing-schema"),
    VIEW_KEY("E0358", "key-on-view"),
    VIEW_INDEX("E0359", "index-on-view"),
    DEFAULT_CONFLICT("E0360", "several-defaults"),
    XML_INDEX("E0361", "xml-index"),
    COMPOSITE_DEFAULT("E0362", "composite-default"),
    VIEW_UNIQUE("E0363", "unique-on-view");

    private final String id;
    private final String slug;

    AttributeCode(String id, String slug) {
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
