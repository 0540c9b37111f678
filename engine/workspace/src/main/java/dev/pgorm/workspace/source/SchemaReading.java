package dev.pgorm.workspace.source;

import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.lang.lower.Lowered;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.lang.service.Outline;
import java.util.List;
import java.util.Optional;

/**
 * A schema text, understood.
 *
 * @param sources the text
 * @param diagnostics what there is to tell about it
 * @param model what it declares, as far as it makes sense
 * @param lowered what it means to a database; empty where the text has errors
 * @param outline its blocks, and where they stand
 */
public record SchemaReading(
        SourceSet sources,
        List<Diagnostic> diagnostics,
        SchemaModel model,
        Optional<Lowered> lowered,
        Outline outline) {

    public SchemaReading {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Whether there is an error among the diagnostics. */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
