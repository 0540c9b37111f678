package dev.pgorm.lang.lower;

import dev.pgorm.lang.diagnostic.DiagnosticCode;

/** E08xx: what can be said of a schema only once its database names are known. */
enum LoweringCode implements DiagnosticCode {
    NAME_TAKEN("E0801", "database-name-taken-twice"),
    OPERATOR_CLASS("E0802", "invalid-operator-class");

    private final String id;
    private final String slug;

    LoweringCode(String id, String slug) {
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
