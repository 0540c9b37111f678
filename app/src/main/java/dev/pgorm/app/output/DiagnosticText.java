package dev.pgorm.app.output;

import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.lang.diagnostic.DiagnosticRenderer;
import java.util.List;

/** Diagnostics for people. */
public final class DiagnosticText {

    private DiagnosticText() {}

    /** All diagnostics, and a line that counts the errors where there are any. */
    public static String all(SourceSet sources, List<Diagnostic> diagnostics, Console console) {
        DiagnosticRenderer.Palette palette =
                console.coloursErrors() ? DiagnosticRenderer.Palette.ANSI : DiagnosticRenderer.Palette.PLAIN;
        StringBuilder text = new StringBuilder(new DiagnosticRenderer(sources, palette).render(diagnostics));
        int errors = (int) diagnostics.stream().filter(Diagnostic::isError).count();
        if (errors > 0) {
            text.append("\n✗ ").append(count(errors, "error"));
            int warnings = diagnostics.size() - errors;
            text.append(warnings == 0 ? "" : ", " + count(warnings, "warning"));
        }
        return text.toString().stripTrailing();
    }

    /** {@code 1 error}, {@code 2 errors}. */
    public static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : noun.endsWith("x") ? "es" : "s");
    }
}
