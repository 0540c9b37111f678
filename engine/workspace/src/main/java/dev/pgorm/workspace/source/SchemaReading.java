package dev.pgorm.workspace.source;

import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.lang.diagnostic.SourcePlaces;
import dev.pgorm.lang.lower.Lowered;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.lang.parse.ParseResult;
import dev.pgorm.lang.service.SchemaService;
import dev.pgorm.workspace.project.CheckResult;
import java.util.List;
import java.util.Optional;

/**
 * A schema text, understood.
 *
 * @param parsed the text's trees
 * @param diagnostics what there is to tell about it
 * @param model what it declares, as far as it makes sense
 * @param lowered what it means to a database; empty where the text has errors
 */
public record SchemaReading(
        ParseResult parsed, List<Diagnostic> diagnostics, SchemaModel model, Optional<Lowered> lowered) {

    public SchemaReading {
        diagnostics = List.copyOf(diagnostics);
    }

    /** The text, with what the addresses in spans mean. */
    public SourceSet sources() {
        return parsed.sources();
    }

    /** What there is to ask about the text at a place; keep it as long as the text is the same. */
    public SchemaService service() {
        return new SchemaService(parsed, model, diagnostics, new ExpressionBodies());
    }

    /** What is told about the text. The lines of files with findings are counted here, so that who shows those need not. */
    public CheckResult result() {
        SourcePlaces places = new SourcePlaces(sources());
        for (Diagnostic each : diagnostics) {
            places.prepare(each.span());
            each.labels().forEach(label -> places.prepare(label.span()));
        }
        SchemaService service = service();
        return new CheckResult(sources(), diagnostics, model, service.outline(), service, places);
    }

    /** Whether there is an error among the diagnostics. */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
