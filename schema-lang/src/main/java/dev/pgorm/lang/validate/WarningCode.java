package dev.pgorm.lang.validate;

import dev.pgorm.lang.diagnostic.DiagnosticCode;

/** Wxxxx: what is allowed but worth a word. */
enum WarningCode implements DiagnosticCode {
    PREVIEW_DEPRECATED("W0501", "deprecated-preview-feature"),
    PREVIEW_RENAMED("W0502", "renamed-preview-feature"),
    REFERENTIAL_INTEGRITY("W0503", "referential-integrity"),
    RELATION_INDEX("W0401", "missing-relation-index"),
    SET_NULL_REQUIRED("W0402", "set-null-on-required"),
    EXTENSION_UNDECLARED("W0201", "undeclared-extension");

    private final String id;
    private final String slug;

    WarningCode(String id, String slug) {
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
