package dev.pgorm.lang.diagnostic;

/**
 * A kind of diagnostic. Each family is an enum of its own beside the code that finds it ({@code SyntaxCode} and the like); the
 * words stand in the message catalogue under {@link #id()}.
 */
public interface DiagnosticCode {

    /** The stable code: {@code E0203}, {@code W0101}. Its letter is the severity, its first two digits the family. */
    String id();

    /** The stable name in words: {@code unknown-type}. */
    String slug();

    /** How bad it is, by the letter of the code. */
    default Diagnostic.Severity severity() {
        return id().startsWith("W") ? Diagnostic.Severity.WARNING : Diagnostic.Severity.ERROR;
    }
}
