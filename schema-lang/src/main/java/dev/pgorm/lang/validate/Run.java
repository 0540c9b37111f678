package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.ast.SyntaxTree;
import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.Composite;
import dev.pgorm.lang.model.ContextDeclaration;
import dev.pgorm.lang.model.Datasource;
import dev.pgorm.lang.model.EnumDeclaration;
import dev.pgorm.lang.model.OwnerDeclaration;
import dev.pgorm.lang.model.ProgramDeclaration;
import dev.pgorm.lang.model.QueryDeclaration;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.lang.model.SequenceDeclaration;
import dev.pgorm.lang.model.SqlDeclaration;
import dev.pgorm.lang.model.SqlObject;
import dev.pgorm.lang.validate.ResolutionMemory.Assembled;
import dev.pgorm.lang.validate.ResolutionMemory.BlockResult;
import dev.pgorm.lang.validate.ResolutionMemory.Content;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One run of the resolver. */
final class Run {

    private final SourceSet sources;
    private final List<Block> blocks = new ArrayList<>();
    private final ResolutionMemory previous;
    private final Findings findings = new Findings();
    private final List<ModelSummary> summaries;
    private final Map<String, ModelSummary> summariesByName;
    private final List<EnumDeclaration> enums = new ArrayList<>();
    private final List<Composite> composites = new ArrayList<>();
    private final List<SequenceReader.Read> sequences = new ArrayList<>();
    private final List<SqlObject> objects = new ArrayList<>();
    private final List<SqlDeclaration> sqlBlocks = new ArrayList<>();
    private final List<ProgramDeclaration> programs = new ArrayList<>();
    private final List<QueryDeclaration> queries = new ArrayList<>();
    private final List<ContextDeclaration> contexts = new ArrayList<>();
    private final List<ContextUse> contextUses = new ArrayList<>();
    private final List<OwnerDeclaration> owners = new ArrayList<>();

    Run(SourceSet sources, List<SyntaxTree> trees, ResolutionMemory previous) {
        this.sources = sources;
        this.previous = previous;
        trees.forEach(tree -> blocks.addAll(tree.blocks()));
        this.summaries = new ArrayList<>(previous.summaries.size() + 1);
        this.summariesByName = LinkedHashMap.newLinkedHashMap(previous.summaries.size() + 1);
    }

    /**
     * Resolves the schema.
     *
     * @param defaultSchema where blocks of Prisma's language lie that do not say so, by the datasource; empty = in {@code public}
     */
    Resolution resolve(Function<Optional<Datasource>, Optional<String>> defaultSchema) {
        Configuration configuration = new Configuration(sources, blocks, findings);
        configuration.read();
        Optional<String> elsewhere =
                configuration.wholeLanguage() ? Optional.empty() : defaultSchema.apply(configuration.datasource());
        Settings read = configuration.settings(elsewhere);
        Settings settings = previous.settings != null && previous.settings.equals(read) ? previous.settings : read;
        boolean sameNames = previous.sameNames(blocks);
        int before = findings.size();
        Declarations declarations = sameNames ? previous.declarations.orElseThrow() : Declarations.of(blocks, findings);
        Optional<Declarations> reusable = findings.size() == before ? Optional.of(declarations) : Optional.empty();
        boolean prisma = !configuration.wholeLanguage();
        List<BlockResult> results = new ArrayList<>(blocks.size());
        for (int place = 0; place < blocks.size(); place++) {
            Block block = blocks.get(place);
            BlockResult known = previous.result(block, place);
            BlockResult result = known != null && known.holds(prisma, settings, declarations, sameNames)
                    ? known
                    : read(block, new BlockContext(settings, declarations, prisma));
            results.add(result);
            findings.addAll(result.diagnostics());
            collect(result.content());
            contextUses.addAll(result.contextUses());
            result.owner().ifPresent(owners::add);
        }
        List<Assembled> assembled = assemble(settings);
        List<Diagnostic> clashes = clashes();
        findings.addAll(clashes);
        checkTogether(settings);
        SchemaModel model = new SchemaModel(
                configuration.datasource(),
                configuration.generators(),
                assembled.stream().map(Assembled::model).toList(),
                enums,
                sequences.stream().map(SequenceReader.Read::declaration).toList(),
                composites,
                objects,
                sqlBlocks,
                programs,
                queries,
                contexts,
                owners,
                configuration.wholeLanguage(),
                elsewhere);
        ResolutionMemory memory =
                new ResolutionMemory(settings, blocks, results, reusable, summaries, assembled, clashes);
        return new Resolution(model, inOrder(findings.list()), memory);
    }

    private static BlockResult read(Block block, BlockContext context) {
        Content content = BlockReader.read(block, context);
        return new BlockResult(
                content,
                context.owner().map(each -> new OwnerDeclaration(block.span(), each.role(), each.span())),
                context.findings().list(),
                context.prisma() ? List.of() : context.findings().contextUses(),
                context.prisma(),
                context.settings(),
                Map.copyOf(context.lookups()),
                context.suggestedFrom());
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
            case Content.OfObject object -> objects.add(object.object());
            case Content.OfQuery query -> queries.add(query.query());
            case Content.OfContext context -> contexts.add(context.context());
            case Content.OfSql sql -> sqlBlocks.add(sql.sql());
            case Content.OfProgram program -> programs.add(program.program());
            case Content.Nothing nothing -> {}
        }
    }

    private List<Assembled> assemble(Settings settings) {
        List<Assembled> models = new ArrayList<>(summaries.size());
        for (int place = 0; place < summaries.size(); place++) {
            ModelSummary summary = summaries.get(place);
            Assembled known = previous.assembled(summary, place);
            Assembled assembled = known != null && sameTargets(summary, known)
                    ? known
                    : ModelAssembler.assemble(summary, summariesByName, settings);
            findings.addAll(assembled.diagnostics());
            models.add(assembled);
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

    private void checkTogether(Settings settings) {
        if (!settings.foreignKeys()) {
            new ActionCycles(summariesByName, findings).check();
        }
        sequences.forEach(this::checkOwner);
        new TableFamilies(summariesByName, findings).check();
        new TypeNames(findings).check(enums, composites, objects);
        new SqlBlockNames(findings).check(sqlBlocks);
        new QueryNames(findings).check(queries);
        new ContextChecks(contexts, findings).check(contextUses, programs);
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
