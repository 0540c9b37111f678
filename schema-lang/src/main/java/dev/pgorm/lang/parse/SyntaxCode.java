package dev.pgorm.lang.parse;

import dev.pgorm.lang.diagnostic.DiagnosticCode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

    /** Whether the syntax tree lacks some of the text where this was found, so that nothing may be rewritten there. */
    public boolean losesText() {
        return switch (this) {
            case UNEXPECTED,
                    UNKNOWN_BLOCK,
                    STRAY_TEXT,
                    UNCLOSED_BLOCK,
                    MISSING_BODY,
                    INVALID_MEMBER,
                    UNTERMINATED_TEXT,
                    UNTERMINATED_COMMENT,
                    NESTED_TOO_DEEPLY,
                    TYPED_ENUM_VALUE,
                    MISPLACED_MEMBER,
                    MISSING_NAME,
                    MISSING_VALUE,
                    TYPE_ALIAS,
                    TYPE_OF_SEVERAL_WORDS,
                    SINGLE_QUOTES,
                    INVALID_ESCAPE,
                    CONTROL_CHARACTER -> true;
            case MISSING_TYPE,
                    INVALID_NAME,
                    BRACKETED_LIST,
                    REQUIRED_MARK,
                    OPTIONAL_LIST,
                    FIELD_COLON,
                    MISSING_ARGUMENT_VALUE,
                    NOT_IN_PRISMA,
                    TRAILING_COMMA,
                    IGNORED_TEXT -> false;
        };
    }

    /** The code of that id, where it is one of syntax. */
    public static Optional<SyntaxCode> of(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
