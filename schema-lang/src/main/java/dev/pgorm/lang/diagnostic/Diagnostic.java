package dev.pgorm.lang.diagnostic;

import dev.pgorm.lang.ast.Span;
import java.util.List;
import java.util.Optional;

/**
 * Something to tell about a schema: where, what, and what to do (sdl.md, "Diagnostics").
 *
 * @param code the stable code, {@code E0203}
 * @param name the stable name, {@code unknown-type}
 * @param severity how bad it is
 * @param message one sentence
 * @param span where
 * @param labels secondary places
 * @param help what to do, where that is known
 * @param fix a concrete safe edit, where there is one
 */
public record Diagnostic(
        String code,
        String name,
        Severity severity,
        String message,
        Span span,
        List<Label> labels,
        Optional<String> help,
        Optional<Fix> fix) {

    public Diagnostic {
        labels = List.copyOf(labels);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** How bad a diagnostic is. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** A secondary place with its own words. */
    public record Label(Span span, String text) {}

    /** Replaces the text of a span. */
    public record Fix(Span span, String replacement, String title) {}
}
