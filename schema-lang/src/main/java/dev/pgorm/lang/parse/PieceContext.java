package dev.pgorm.lang.parse;

import dev.pgorm.lang.ast.Name;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.lang.diagnostic.DiagnosticCode;
import dev.pgorm.lang.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** The piece of a file that is being parsed: its spans and what is to be said about it. */
final class PieceContext {

    private final int file;
    private final int address;
    private final List<Diagnostic> diagnostics = new ArrayList<>(0);
    private final List<Diagnostic> prismaDiagnostics = new ArrayList<>(0);

    /**
     * Starts a piece.
     *
     * @param file the file's index
     * @param address the address of the piece's first character; see {@code SourceMap}
     */
    PieceContext(int file, int address) {
        this.file = file;
        this.address = address;
    }

    Span span(int start, int end) {
        return new Span(file, address + start, address + end);
    }

    Span span(Token token) {
        SyntaxToken each = (SyntaxToken) token;
        return span(each.start(), each.end());
    }

    Span span(Token first, Token last) {
        return span(((SyntaxToken) first).start(), ((SyntaxToken) last).end());
    }

    void report(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    void report(DiagnosticCode code, Span span) {
        report(Diagnostics.builder(code).at(span).build());
    }

    /** Reports what is right in PG-ORM's language but not in Prisma's. */
    void reportForPrisma(Diagnostic diagnostic) {
        prismaDiagnostics.add(diagnostic);
    }

    /** Reports a feature that Prisma's language lacks. */
    void notInPrisma(String feature, Span span) {
        reportForPrisma(Diagnostics.builder(SyntaxCode.NOT_IN_PRISMA)
                .at(span)
                .with("feature", feature)
                .build());
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** What counts only where a file is held to Prisma's language. */
    List<Diagnostic> prismaDiagnostics() {
        return prismaDiagnostics;
    }

    /** A name as a token says it, quotes taken off. */
    Name name(Token token) {
        String text = token.getText();
        return token.getType() == BlockGrammar.TEXT
                ? new Name(withoutNul(text.substring(1, text.length() - 1), token), true, span(token))
                : new Name(text, false, span(token));
    }

    /** Reports a NUL character, plain or as an escape. */
    void reportNul(Span span) {
        report(Diagnostics.builder(SyntaxCode.CONTROL_CHARACTER)
                .at(span)
                .help("nul")
                .build());
    }

    /** A verbatim text without the NUL characters that it may contain: PostgreSQL can store none, so they are reported. */
    String withoutNul(String text, Token token) {
        if (text.indexOf('\0') < 0) {
            return text;
        }
        int start = ((SyntaxToken) token).start();
        String written = token.getText();
        for (int nul = written.indexOf('\0'); nul >= 0; nul = written.indexOf('\0', nul + 1)) {
            reportNul(span(start + nul, start + nul + 1));
        }
        return text.replace("\0", "");
    }

    /** Whether anything was reported that starts at or after an offset in the piece. */
    boolean reportedSince(int start) {
        return !diagnostics.isEmpty() && diagnostics.getLast().span().end() >= address + start;
    }
}
