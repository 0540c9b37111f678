package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.ast.Name;
import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.lang.model.Composite;
import dev.pgorm.lang.model.ContextDeclaration;
import dev.pgorm.lang.model.EnumDeclaration;
import dev.pgorm.lang.model.Model;
import dev.pgorm.lang.model.OwnerDeclaration;
import dev.pgorm.lang.model.ProgramDeclaration;
import dev.pgorm.lang.model.QueryDeclaration;
import dev.pgorm.lang.model.SqlDeclaration;
import dev.pgorm.lang.model.SqlObject;
import dev.pgorm.lang.validate.Declarations.Declaration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Results of a run by the identity of what they were computed from. */
final class ResolutionMemory {

    /** What a block declares. */
    sealed interface Content {
        record OfModel(ModelSummary summary) implements Content {}

        record OfEnum(EnumDeclaration declaration) implements Content {}

        record OfComposite(Composite composite) implements Content {}

        record OfSequence(SequenceReader.Read sequence) implements Content {}

        record OfObject(SqlObject object) implements Content {}

        record OfQuery(QueryDeclaration query) implements Content {}

        record OfContext(ContextDeclaration context) implements Content {}

        record OfSql(SqlDeclaration sql) implements Content {}

        record OfProgram(ProgramDeclaration program) implements Content {}

        /** Nothing that this version models. */
        record Nothing() implements Content {}
    }

    /** One block's result, with all that it depends on beside the block. */
    record BlockResult(
            Content content,
            Optional<OwnerDeclaration> owner,
            List<Diagnostic> diagnostics,
            List<ContextUse> contextUses,
            boolean prisma,
            Settings settings,
            Map<String, BlockContext.Lookup> lookups,
            Optional<Set<String>> suggestedFrom) {

        /**
         * Whether the block would give the same again. The settings are the same object as long as they have not changed.
         *
         * @param sameNames whether all names of the schema are known to mean the same
         */
        @SuppressWarnings("ReferenceEquality")
        boolean holds(boolean prismaNow, Settings settingsNow, Declarations declarations, boolean sameNames) {
            if (prisma != prismaNow || settings != settingsNow) {
                return false;
            }
            if (sameNames) {
                return true;
            }
            if (suggestedFrom
                    .filter(names -> !names.equals(declarations.names()))
                    .isPresent()) {
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

    private static final ResolutionMemory EMPTY =
            new ResolutionMemory(null, List.of(), List.of(), Optional.empty(), List.of(), List.of(), List.of());

    final @Nullable Settings settings;
    final List<Block> blocks;
    final List<BlockResult> results;
    final Optional<Declarations> declarations;
    final List<ModelSummary> summaries;
    final List<Assembled> models;
    final List<Diagnostic> clashes;
    private @Nullable IdentityHashMap<Block, BlockResult> resultsByBlock;
    private @Nullable IdentityHashMap<ModelSummary, Assembled> modelsBySummary;

    /**
     * @param settings what the datasource said
     * @param blocks all blocks in order
     * @param results what each block gave
     * @param declarations what the names meant; empty where a name was declared twice
     * @param summaries the models in order
     * @param models what became of each
     * @param clashes name clashes
     */
    ResolutionMemory(
            @Nullable Settings settings,
            List<Block> blocks,
            List<BlockResult> results,
            Optional<Declarations> declarations,
            List<ModelSummary> summaries,
            List<Assembled> models,
            List<Diagnostic> clashes) {
        this.settings = settings;
        this.blocks = blocks;
        this.results = results;
        this.declarations = declarations;
        this.summaries = summaries;
        this.models = models;
        this.clashes = clashes;
    }

    static ResolutionMemory empty() {
        return EMPTY;
    }

    /** What a block gave; most blocks stand where they stood. */
    @SuppressWarnings("ReferenceEquality")
    @Nullable
    BlockResult result(Block block, int place) {
        if (place < blocks.size() && blocks.get(place) == block) {
            return results.get(place);
        }
        if (resultsByBlock == null) {
            IdentityHashMap<Block, BlockResult> all = new IdentityHashMap<>(blocks.size());
            for (int index = 0; index < blocks.size(); index++) {
                all.put(blocks.get(index), results.get(index));
            }
            resultsByBlock = all;
        }
        return resultsByBlock.get(block);
    }

    /** What became of a model. */
    @Nullable
    Assembled assembled(ModelSummary summary, int place) {
        if (place < summaries.size() && summaries.get(place) == summary) {
            return models.get(place);
        }
        if (modelsBySummary == null) {
            IdentityHashMap<ModelSummary, Assembled> all = new IdentityHashMap<>(summaries.size());
            for (int index = 0; index < summaries.size(); index++) {
                all.put(summaries.get(index), models.get(index));
            }
            modelsBySummary = all;
        }
        return modelsBySummary.get(summary);
    }

    private static boolean isQuoted(Block block) {
        return block.name().filter(Name::quoted).isPresent();
    }

    /** Whether the names of a schema mean what they meant: the same blocks, but for models that kept their names. */
    @SuppressWarnings("ReferenceEquality")
    boolean sameNames(List<Block> now) {
        if (declarations.isEmpty() || now.size() != blocks.size()) {
            return false;
        }
        for (int place = 0; place < now.size(); place++) {
            Block block = now.get(place);
            Block before = blocks.get(place);
            boolean same = block == before
                    || (block.kind() == before.kind()
                            && block.kind() != BlockKind.ENUM
                            && block.nameText().equals(before.nameText())
                            && isQuoted(block) == isQuoted(before));
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
