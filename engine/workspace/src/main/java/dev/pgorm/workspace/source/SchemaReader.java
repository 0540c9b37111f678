package dev.pgorm.workspace.source;

import dev.pgorm.expression.check.QueryFaults;
import dev.pgorm.expression.check.Vocabulary;
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

    private final Object lowering = new Object();
    private final LoweringMemory lowerings = new LoweringMemory();
    private @Nullable ParseResult lastParse;
    private @Nullable Resolution lastResolution;
    private @Nullable SchemaReading lastGlance;
    private @Nullable SchemaReading last;

    /** What a text says. */
    public SchemaReading read(SourceSet sources) {
        synchronized (lowering) {
            SchemaReading known = last;
            if (known != null && isOf(known, sources)) {
                return known;
            }
            SchemaReading seen = glance(sources);
            SchemaReading reading = seen.hasErrors() ? seen : lowered(seen);
            last = reading;
            return reading;
        }
    }

    /**
     * What a text says, but not what it means to a database: that takes longer, and tells of few more problems. Never waits for
     * {@link #read} of another text.
     */
    public synchronized SchemaReading glance(SourceSet sources) {
        SchemaReading known = lastGlance;
        if (known != null && isOf(known, sources)) {
            return known;
        }
        ParseResult previous = lastParse;
        ParseResult parsed = previous == null ? Parser.parse(sources) : Parser.parse(sources, previous);
        Resolution before = lastResolution;
        Resolution resolution = before == null
                ? Resolver.resolve(parsed.sources(), parsed.trees())
                : Resolver.resolve(parsed.sources(), parsed.trees(), before);
        List<Diagnostic> diagnostics = new ArrayList<>(parsed.diagnostics());
        diagnostics.addAll(resolution.diagnostics());
        diagnostics.addAll(queryFaults(diagnostics, resolution.model()));
        SchemaReading reading =
                new SchemaReading(parsed, inOrder(diagnostics, parsed.sources()), resolution.model(), Optional.empty());
        lastParse = parsed;
        lastResolution = resolution;
        lastGlance = reading;
        return reading;
    }

    /** Queries are read once everything that they can name makes sense. */
    private static List<Diagnostic> queryFaults(List<Diagnostic> found, SchemaModel model) {
        return model.queries().isEmpty() || found.stream().anyMatch(Diagnostic::isError)
                ? List.of()
                : QueryFaults.of(new Vocabulary(model));
    }

    private static boolean isOf(SchemaReading reading, SourceSet sources) {
        return reading.sources().files().equals(sources.files());
    }

    private SchemaReading lowered(SchemaReading seen) {
        Lowered lowered = Lowering.lower(seen.model(), lowerings);
        List<Diagnostic> diagnostics = new ArrayList<>(seen.diagnostics());
        diagnostics.addAll(lowered.diagnostics());
        return new SchemaReading(
                seen.parsed(), inOrder(diagnostics, seen.sources()), seen.model(), Optional.of(lowered));
    }

    private static List<Diagnostic> inOrder(List<Diagnostic> diagnostics, SourceSet sources) {
        diagnostics.sort(
                Comparator.comparingInt((Diagnostic each) -> each.span().file())
                        .thenComparingInt(each -> sources.start(each.span())));
        return diagnostics;
    }
}
