package dev.pgorm.lang.parse;

import dev.pgorm.lang.diagnostic.DiagnosticCode;

/** What can be wrong with the syntax of a schema. */
public enum SyntaxCode implements DiagnosticCode {
    UNEXPECTED("E0101"),
    UNKNOWN_BLOCK("E0102"),
    STRAY_TEXT("E0103"),
    MISSING_NAME("E0104"),
    UNCLOSED_BLOCK("E0105"),
    MISSING_BODY("E0106"),
    INVALID_MEMBER("E0107"),
    MISSING_TYPE("E0108"),
    MISSING_VALUE("E0109"),
    INVALID_NAME("E0110"),
    UNTERMINATED_TEXT("E0111"),
    UNTERMINATED_COMMENT("E0112"),
    INVALID_ESCAPE("E0113"),
    CONTROL_CHARACTER("E0114"),
    NESTED_TOO_DEEPLY("E0115"),
    BRACKETED_LIST("E0116"),
    REQUIRED_MARK("E0117"),
    OPTIONAL_LIST("E0118"),
    FIELD_COLON("E0119"),
    TYPE_ALIAS("E0120"),
    TYPED_ENUM_VALUE("E0121"),
    MISPLACED_MEMBER("E0122"),
    MISSING_ARGUMENT_VALUE("E0123"),
    TYPE_OF_SEVERAL_WORDS("E0124"),
    SINGLE_QUOTES("E0125"),
    NOT_IN_PRISMA("E0130"),
    TRAILING_COMMA("E0131"),
    IGNORED_TEXT("W0101");

    private final String id;

    SyntaxCode(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
