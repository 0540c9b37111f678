package dev.pgorm.lang.validate;

import dev.pgorm.lang.diagnostic.DiagnosticCode;

/** E05xx: datasource and generator. */
enum ConfigurationCode implements DiagnosticCode {
    SEVERAL_DATASOURCES("E0501", "several-datasources"),
    MISSING_PROPERTY("E0502", "missing-property"),
    UNKNOWN_PROPERTY("E0503", "unknown-property"),
    DUPLICATE_PROPERTY("E0504", "duplicate-property"),
    PROVIDER_UNKNOWN("E0506", "unknown-provider"),
    PROVIDER_OTHER("E0507", "other-database"),
    ENVIRONMENT_NOT_ALLOWED("E0508", "env-not-allowed"),
    ENVIRONMENT_FORM("E0509", "env-form"),
    SHADOW_SAME("E0510", "shadow-database-is-main"),
    PREVIEW_IN_DATASOURCE("E0511", "preview-features-in-datasource"),
    PREVIEW_UNKNOWN("E0512", "unknown-preview-feature"),
    RELATION_MODE("E0513", "unknown-relation-mode"),
    RELATION_MODE_TWICE("E0514", "relation-mode-twice"),
    SCHEMAS_EMPTY("E0515", "empty-schemas"),
    SCHEMA_TWICE("E0516", "schema-twice"),
    EXTENSIONS_PREVIEW("E0517", "extensions-need-preview"),
    EXTENSION_NAME("E0518", "extension-name"),
    EXTENSION_ARGUMENT("E0519", "extension-argument"),
    PROPERTY_ATTRIBUTE("E0520", "not-a-property"),
    EXTENSION_TWICE("E0522", "extension-twice");

    private final String id;
    private final String slug;

    ConfigurationCode(String id, String slug) {
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
