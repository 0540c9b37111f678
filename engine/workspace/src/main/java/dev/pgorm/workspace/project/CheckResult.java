package dev.pgorm.workspace.project;

import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.lang.diagnostic.SourcePlaces;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.lang.service.Outline;
import dev.pgorm.lang.service.SchemaService;
import java.util.List;

/**
 * What checking a schema found.
 *
 * @param sources the text that was checked
 * @param diagnostics everything to tell, in the order of the text
 * @param model the schema as far as it makes sense
 * @param outline its blocks, and where they stand in the text
 * @param service what there is to ask about the text at a place; for one thread
 * @param places where spans of the text stand; for one thread
 */
public record CheckResult(
        SourceSet sources,
        List<Diagnostic> diagnostics,
        SchemaModel model,
        Outline outline,
        SchemaService service,
        SourcePlaces places) {

    public CheckResult {
        diagnostics = List.copyOf(diagnostics);
    }

    public long errors() {
        return diagnostics.stream().filter(Diagnostic::isError).count();
    }

    public long warnings() {
        return diagnostics.size() - errors();
    }

    public boolean isValid() {
        return errors() == 0;
    }
}
