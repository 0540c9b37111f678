package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.ast.SyntaxTree;
import dev.pgorm.lang.model.Datasource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Resolves and validates a schema: syntax trees in, schema model and diagnostics out. Pure; never throws for any input. A file of
 * Prisma's language is held to Prisma's rules for PostgreSQL, others have the whole language.
 */
public final class Resolver {

    private Resolver() {}

    /** Resolves a schema from nothing. */
    public static Resolution resolve(SourceSet sources, List<SyntaxTree> trees) {
        return new Run(sources, trees, ResolutionMemory.empty()).resolve(_ -> Optional.empty());
    }

    /**
     * Resolves a schema whose blocks lie elsewhere than in {@code public} where they do not say so, after an edit if there was one.
     *
     * @param previous the last run; empty where there was none
     * @param defaultSchema which schema that is, by the datasource; asked for Prisma's language only
     */
    public static Resolution resolve(
            SourceSet sources,
            List<SyntaxTree> trees,
            Optional<Resolution> previous,
            Function<Optional<Datasource>, Optional<String>> defaultSchema) {
        ResolutionMemory memory = previous.map(Resolution::memory).orElseGet(ResolutionMemory::empty);
        return new Run(sources, trees, memory).resolve(defaultSchema);
    }

    /**
     * Resolves a schema after an edit: blocks that are the same objects as in the previous run, and whose names mean the same, are
     * not looked at again.
     */
    public static Resolution resolve(SourceSet sources, List<SyntaxTree> trees, Resolution previous) {
        return new Run(sources, trees, previous.memory()).resolve(_ -> Optional.empty());
    }
}
