package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.ast.SyntaxTree;
import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.Composite;
import dev.pgorm.lang.model.EnumDeclaration;
import dev.pgorm.lang.model.Model;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.lang.model.SequenceDeclaration;
import dev.pgorm.lang.validate.ResolutionMemory.Assembled;
import dev.pgorm.lang.validate.ResolutionMemory.BlockResult;
import dev.pgorm.lang.validate.ResolutionMemory.Content;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run of the resolver. */
final class Run {

    private final SourceSet sources;
    private final List<Block> blocks = new ArrayList<>();
    private final ResolutionMemory previous;
    private final Findings findings = new Findings();
    private final List<ModelSummary> summaries = new ArrayList<>();
    private final Map<String, ModelSummary> summariesByName = new LinkedHashMap<>();
    private final List<EnumDeclaration> enums = new ArrayList<>();
    private final List<Composite> composites = new ArrayList<>();
    private final List<SequenceReader.Read> sequences = new ArrayList<>();

    Run(SourceSet sources, List<SyntaxTree> trees, ResolutionMemory previous) {
        this.sources = sources;
        this.previous = previous;
        trees.forEach(tree -> blocks.addAll(tree.blocks()));
    }

    Resolution resolve() {
        Configuration configuration = new Configuration(sources, blocks, findings);
        configuration.read();
        Settings read = configuration.settings();
        Settings settings = previous.settings != null && previous.settings.equals(read) ? previous.settings : read;
        Declarations declarations = Declarations.of(blocks, findings);
        ResolutionMemory memory = new ResolutionMemory(settings);
        for (Block block : blocks) {
            BlockResult result = blockResult(block, !configuration.wholeLanguage(), settings, declarations);
            memory.blocks.put(block, result);
            findings.addAll(result.diagnostics());
            collect(result.content());
        }
        List<Model> models = assemble(settings, memory);
        checkTogether(settings, memory);
        SchemaModel model = new SchemaModel(
                configuration.datasource(),
                configuration.generators(),
                models,
                enums,
                sequences.stream().map(SequenceReader.Read::declaration).toList(),
                composites,
                configuration.wholeLanguage());
        return new Resolution(model, inOrder(findings.list()), memory);
    }

    private BlockResult blockResult(Block block, boolean prisma, Settings settings, Declarations declarations) {
        BlockResult known = previous.blocks.get(block);
        if (known != null && known.holds(prisma, settings, declarations)) {
            return known;
        }
        BlockContext context = new BlockContext(settings, declarations, prisma);
        Content content = BlockReader.read(block, context);
        return new BlockResult(content, context.findings().list(), prisma, settings, context.lookups());
    }

    private void collect(Content content) {
        switch (content) {
            case Content.OfModel model -> {
                summaries.add(model.summary());
                summariesByName.putIfAbsent(model.summary().name, model.summary());
            }
            case Content.OfEnum declaration -> enums.add(declaration.declaration());
            case Content.OfComposite composite -> composites.add(composite.composite());
            case Content.OfSequence sequence -> sequences.add(sequence.sequence());
            case Content.Nothing nothing -> {}
        }
    }

    private List<Model> assemble(Settings settings, ResolutionMemory memory) {
        List<Model> models = new ArrayList<>(summaries.size());
        for (ModelSummary summary : summaries) {
            Assembled known = previous.models.get(summary);
            Assembled assembled = known != null && sameTargets(summary, known)
                    ? known
                    : ModelAssembler.assemble(summary, summariesByName, settings);
            memory.models.put(summary, assembled);
            findings.addAll(assembled.diagnostics());
            models.add(assembled.model());
        }
        return models;
    }

    private boolean sameTargets(ModelSummary summary, Assembled known) {
        List<@Nullable ModelSummary> targets = known.targets();
        for (int place = 0; place < targets.size(); place++) {
            if (targets.get(place)
                    != summariesByName.get(summary.relations.get(place).target())) {
                return false;
            }
        }
        return true;
    }

    private void checkTogether(Settings settings, ResolutionMemory memory) {
        memory.summaries = List.copyOf(summaries);
        memory.clashes = clashes();
        findings.addAll(memory.clashes);
        NameClashes types = new NameClashes(findings);
        types.checkEnums(enums);
        if (!settings.foreignKeys()) {
            new ActionCycles(summariesByName, findings).check();
        }
        sequences.forEach(this::checkOwner);
    }

    /** Name clashes are looked for again only when a name has changed or there were some. */
    private List<Diagnostic> clashes() {
        if (previous.clashes.isEmpty() && sameNames()) {
            return List.of();
        }
        Findings clashing = new Findings();
        NameClashes clashes = new NameClashes(clashing);
        clashes.checkTables(summaries);
        clashes.checkIndexes(summaries);
        return clashing.list();
    }

    private boolean sameNames() {
        if (summaries.isEmpty() || previous.summaries.size() != summaries.size()) {
            return false;
        }
        for (int place = 0; place < summaries.size(); place++) {
            ModelSummary before = previous.summaries.get(place);
            ModelSummary now = summaries.get(place);
            if (before != now && !now.databaseNames().equals(before.databaseNames())) {
                return false;
            }
        }
        return true;
    }

    private void checkOwner(SequenceReader.Read read) {
        SequenceDeclaration sequence = read.declaration();
        if (sequence.ownedByModel().isEmpty() || read.ownerSpan().isEmpty()) {
            return;
        }
        ModelSummary owner = summariesByName.get(sequence.ownedByModel().get());
        String field = sequence.ownedByField().orElse("");
        if (owner == null || owner.scalar(field) == null) {
            String path = sequence.ownedByModel().get() + "." + field;
            findings.add(Diagnostics.builder(AdditionCode.SEQUENCE_OWNER)
                    .at(read.ownerSpan().get())
                    .with("owner", path)
                    .help(owner == null ? "model" : "field"));
        }
    }

    private List<Diagnostic> inOrder(List<Diagnostic> diagnostics) {
        if (diagnostics.size() < 2) {
            return diagnostics;
        }
        return diagnostics.stream()
                .sorted(Comparator.comparingInt((Diagnostic each) -> each.span().file())
                        .thenComparingInt(each -> sources.start(each.span()))
                        .thenComparing(Diagnostic::code))
                .toList();
    }
}
