package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.ast.SyntaxTree;
import java.util.List;

/**
 * Resolves and validates a schema: syntax trees in, schema model and diagnostics out. Pure; never throws for any input. A file of
 * Prisma's language is held to Prisma's rules for PostgreSQL, others have the whole language.
 */
public final class Resolver {

    private Resolver() {}

    /** Resolves a schema from nothing. */
    public static Resolution resolve(SourceSet sources, List<SyntaxTree> trees) {
        return new Run(sources, trees, ResolutionMemory.empty()).resolve();
    }

    /**
     * Resolves a schema after an edit: blocks that are the same objects as in the previous run, and whose names mean the same, are
     * not looked at again.
     */
    public static Resolution resolve(SourceSet sources, List<SyntaxTree> trees, Resolution previous) {
        return new Run(sources, trees, previous.memory()).resolve();
    }
}
