package dev.pgorm.lang.validate;

import dev.pgorm.lang.diagnostic.DiagnosticCode;

/** E02xx: names, types and what stands inside blocks. */
enum TypeCode implements DiagnosticCode {
    DUPLICATE_NAME("E0201", "duplicate-name"),
    DUPLICATE_FIELD("E0202", "duplicate-field"),
    UNKNOWN_TYPE("E0203", "unknown-type"),
    RESERVED_NAME("E0204", "reserved-name"),
    SCALAR_NAME("E0205", "scalar-name"),
    DUPLICATE_ENUM_VALUE("E0207", "duplicate-enum-value"),
    EMPTY_ENUM("E0208", "empty-enum"),
    COMPOSITE_UNSUPPORTED("E0211", "composite-type-not-available"),
    COMPOSITE_RELATION("E0212", "relation-in-composite-type"),
    EMPTY_COMPOSITE("E0214", "empty-composite-type"),
    TYPE_ARGUMENTS("E0215", "type-arguments"),
    UNSUPPORTED_FORM("E0216", "unsupported-form"),
    UNSUPPORTED_KNOWN("E0217", "unsupported-known-type"),
    MULTI_WORD_TYPE("E0218", "multi-word-type"),
    NO_UNIQUE_CRITERION("E0219", "no-unique-criterion"),
    VIEW_PREVIEW("E0221", "view-needs-preview"),
    TYPE_MODIFIER("E0224", "type-modifier");

    private final String id;
    private final String slug;

    TypeCode(String id, String slug) {
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
