package dev.pgorm.workspace.source;

import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.lang.lower.Lowered;
import dev.pgorm.lang.lower.Lowering;
import dev.pgorm.lang.lower.LoweringMemory;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.lang.parse.ParseResult;
import dev.pgorm.lang.parse.Parser;
import dev.pgorm.lang.validate.Resolution;
import dev.pgorm.lang.validate.Resolver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Text to schema: parses, resolves and lowers, and remembers the last text, since faces ask again and again. */
public final class SchemaReader {

    private @Nullable ParseResult lastParse;
    private @Nullable Resolution lastResolution;
    private @Nullable SchemaReading last;
    private final LoweringMemory lowerings = new LoweringMemory();

    /** What a text says. */
    public synchronized SchemaReading read(SourceSet sources) {
        SchemaReading known = last;
        if (known != null && known.sources().files().equals(sources.files())) {
            return known;
        }
        ParseResult previous = lastParse;
        ParseResult parsed = previous == null ? Parser.parse(sources) : Parser.parse(sources, previous);
        Resolution before = lastResolution;
        Resolution resolution = before == null
                ? Resolver.resolve(parsed.sources(), parsed.trees())
                : Resolver.resolve(parsed.sources(), parsed.trees(), before);
        SchemaReading reading = understand(parsed, resolution);
        lastParse = parsed;
        lastResolution = resolution;
        last = reading;
        return reading;
    }

    private SchemaReading understand(ParseResult parsed, Resolution resolution) {
        List<Diagnostic> diagnostics = new ArrayList<>(parsed.diagnostics());
        diagnostics.addAll(resolution.diagnostics());
        SchemaModel model = resolution.model();
        Optional<Lowered> lowered = Optional.empty();
        if (diagnostics.stream().noneMatch(Diagnostic::isError)) {
            Lowered result = Lowering.lower(model, lowerings);
            diagnostics.addAll(result.diagnostics());
            lowered = Optional.of(result);
        }
        SourceSet sources = parsed.sources();
        diagnostics.sort(
                Comparator.comparingInt((Diagnostic each) -> each.span().file())
                        .thenComparingInt(each -> sources.start(each.span())));
        return new SchemaReading(parsed, diagnostics, model, lowered);
    }
}
