package dev.pgorm.workspace.source;

import dev.pgorm.expression.check.QueryFaults;
import dev.pgorm.expression.check.Vocabulary;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.lang.lower.Lowered;
import dev.pgorm.lang.lower.Lowering;
import dev.pgorm.lang.lower.LoweringMemory;
import dev.pgorm.lang.model.Datasource;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.lang.parse.ParseResult;
import dev.pgorm.lang.parse.Parser;
import dev.pgorm.lang.validate.Resolution;
import dev.pgorm.lang.validate.Resolver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Text to schema: parses, resolves and lowers, and remembers the last text, since faces ask again and again. May be called from any thread.
 */
public final class SchemaReader {

    private final Optional<SchemaReader> origin;
    private final Function<Optional<Datasource>, Optional<String>> defaultSchema;
    private final Object lowering = new Object();
    private LoweringMemory lowerings = new LoweringMemory();
    private @Nullable ParseResult lastParse;
    private @Nullable Resolution lastResolution;
    private @Nullable SchemaReading lastGlance;
    private @Nullable SchemaReading last;

    /** What was understood of a text, for the next one. */
    private record Understood(ParseResult parsed, Resolution resolution, SchemaReading reading) {}

    /** What was lowered of a text, for the next one. */
    private record Meant(SchemaReading reading, LoweringMemory memory) {}

    /** A reader that remembers nothing yet; what does not say where it lies is in {@code public}. */
    public SchemaReader() {
        this(_ -> Optional.empty());
    }

    /**
     * A reader that remembers nothing yet.
     *
     * @param defaultSchema where blocks of Prisma's language lie that do not say so, by the datasource; empty = in {@code public}
     */
    public SchemaReader(Function<Optional<Datasource>, Optional<String>> defaultSchema) {
        this(Optional.empty(), defaultSchema);
    }

    private SchemaReader(
            Optional<SchemaReader> origin, Function<Optional<Datasource>, Optional<String>> defaultSchema) {
        this.origin = origin;
        this.defaultSchema = defaultSchema;
    }

    /**
     * A reader of another text that is mostly the same. It has its first text read by this one and goes on from there by itself: what stays the
     * same in both texts is in memory once, and understood once.
     */
    public SchemaReader branch() {
        return new SchemaReader(Optional.of(this), defaultSchema);
    }

    /** What a text says. */
    public SchemaReading read(SourceSet sources) {
        synchronized (lowering) {
            SchemaReading known = last;
            if (known == null && origin.isPresent()) {
                Meant begun = origin.get().meant(sources);
                lowerings = begun.memory();
                known = begun.reading();
                last = known;
            }
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
        if (known == null && origin.isPresent()) {
            Understood begun = origin.get().understood(sources);
            lastParse = begun.parsed();
            lastResolution = begun.resolution();
            lastGlance = begun.reading();
            known = begun.reading();
        }
        if (known != null && isOf(known, sources)) {
            return known;
        }
        ParseResult previous = lastParse;
        ParseResult parsed = previous == null ? Parser.parse(sources) : Parser.parse(sources, previous);
        Resolution resolution =
                Resolver.resolve(parsed.sources(), parsed.trees(), Optional.ofNullable(lastResolution), defaultSchema);
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

    private synchronized Understood understood(SourceSet sources) {
        SchemaReading reading = glance(sources);
        return new Understood(Objects.requireNonNull(lastParse), Objects.requireNonNull(lastResolution), reading);
    }

    private Meant meant(SourceSet sources) {
        synchronized (lowering) {
            SchemaReading reading = read(sources);
            return new Meant(reading, lowerings.copy());
        }
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
