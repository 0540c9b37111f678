package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.lang.model.Composite;
import dev.pgorm.lang.model.EnumDeclaration;
import dev.pgorm.lang.model.Model;
import dev.pgorm.lang.validate.Declarations.Declaration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Results of a run by the identity of what they were computed from. */
final class ResolutionMemory {

    /** What a block declares. */
    sealed interface Content {
        record OfModel(ModelSummary summary) implements Content {}

        record OfEnum(EnumDeclaration declaration) implements Content {}

        record OfComposite(Composite composite) implements Content {}

        record OfSequence(SequenceReader.Read sequence) implements Content {}

        /** Nothing that this version models. */
        record Nothing() implements Content {}
    }

    /** One block's result, with all that it depends on beside the block. */
    record BlockResult(
            Content content,
            List<Diagnostic> diagnostics,
            boolean prisma,
            Settings settings,
            Map<String, BlockContext.Lookup> lookups) {

        /** The settings are the same object as long as they have not changed. */
        @SuppressWarnings("ReferenceEquality")
        boolean holds(boolean prismaNow, Settings settingsNow, Declarations declarations) {
            if (prisma != prismaNow || settings != settingsNow) {
                return false;
            }
            for (Map.Entry<String, BlockContext.Lookup> entry : lookups.entrySet()) {
                Declaration now = declarations.find(entry.getKey());
                if (!entry.getValue().same(now)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * A model with its relations.
     *
     * @param targets the summaries of the models that its relations lead to, in order
     */
    record Assembled(Model model, List<Diagnostic> diagnostics, List<@Nullable ModelSummary> targets) {}

    private static final ResolutionMemory EMPTY = new ResolutionMemory(null);

    final @Nullable Settings settings;
    final IdentityHashMap<Block, BlockResult> blocks = new IdentityHashMap<>();
    final IdentityHashMap<ModelSummary, Assembled> models = new IdentityHashMap<>();
    List<ModelSummary> summaries = List.of();
    List<Diagnostic> clashes = List.of();

    ResolutionMemory(@Nullable Settings settings) {
        this.settings = settings;
    }

    static ResolutionMemory empty() {
        return EMPTY;
    }
}
