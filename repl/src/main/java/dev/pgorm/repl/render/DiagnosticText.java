package dev.pgorm.repl.render;

import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.lang.diagnostic.DiagnosticRenderer;
import java.util.List;

/** What there is to tell about a schema, each with its line. */
public final class DiagnosticText {

    private DiagnosticText() {}

    /** All of them, in order, and an empty line behind them. */
    public static String of(List<Diagnostic> diagnostics, SourceSet sources, Screen screen) {
        if (diagnostics.isEmpty()) {
            return "";
        }
        DiagnosticRenderer.Palette palette = switch (screen.ink()) {
            case NONE -> DiagnosticRenderer.Palette.PLAIN;
            case ANSI -> DiagnosticRenderer.Palette.ANSI;
        };
        return new DiagnosticRenderer(sources, palette).render(diagnostics) + "\n";
    }
}
