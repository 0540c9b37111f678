package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.Name;
import dev.pgorm.lang.ast.TypeExpression;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.Field.FieldType;
import dev.pgorm.lang.model.ViewDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a model or a view: everything that can be said of it without another block's inside. */
final class ModelReader {

    private static final List<String> KNOWN =
            List.of("id", "unique", "index", "map", "schema", "ignore", "fulltext", "shardKey");
    private static final List<String> LATER = List.of("owner", "pgvector.", "postgis.", "fts.");

    private final BlockContext context;
    private final ModelDraft draft;
    private final Findings findings;
    private final TypeResolver types;
    private final ScalarReader scalars;
    private final ColumnReader columns;
    private final BlockOptionReader options;

    ModelReader(BlockContext context, Block block, boolean view) {
        this.context = context;
        this.draft = new ModelDraft(block, view);
        this.findings = context.findings();
        this.types = new TypeResolver(context);
        this.scalars = new ScalarReader(context);
        this.columns = new ColumnReader(context);
        this.options = new BlockOptionReader(context);
    }

    ModelSummary read() {
        Block block = draft.block;
        NameRules.check(block, draft.word(), context.prisma(), findings);
        if (draft.view && context.prisma() && !context.settings().preview("views")) {
            findings.add(Diagnostics.builder(TypeCode.VIEW_PREVIEW).at(draft.nameSpan()));
        }
        List<Attribute> blockAttributes = new ArrayList<>(block.header());
        resolveTypes(blockAttributes);
        AttributeSet attributes = new AttributeSet(
                context.prisma() ? blockAttributes : AttributeSet.withoutEarlierPrefix(blockAttributes),
                "@@",
                findings);
        boolean ignored = options.flag(attributes, "ignore");
        Map<String, AttributeSet> onFields = new HashMap<>();
        readScalars(ignored, onFields);
        if (context.prisma()) {
            ReadDefaults.asGenerated(draft.scalars);
        }
        List<ModelSummary.Entry> entries = readRelations();
        readFieldKeys(ignored, onFields);
        if (context.prisma()) {
            attributes.refuseAdditions(BlockOptionReader.TABLE_ADDITIONS);
            attributes.refuseAdditions(ViewDefinitionReader.ATTRIBUTES);
            attributes.refuseAdditions(PartReader.ATTRIBUTES);
            attributes.refuseAdditions(TableDetailsReader.ATTRIBUTES);
            attributes.refuseAdditions(LATER);
        }
        Optional<BlockOptionReader.MappedName> map = options.map(attributes);
        Optional<String> schema = options.schema(attributes, block, draft.word());
        readKeys(attributes, ignored);
        refuseOtherDatabases(attributes);
        Optional<ViewDefinition> definition = definition(attributes);
        attributes
                .repeated("check")
                .forEach(each -> columns.check(each, Optional.empty()).ifPresent(draft.checks::add));
        String databaseName = map.map(BlockOptionReader.MappedName::name).orElse(block.nameText());
        ModelOptions read = new ModelOptions(
                map.map(BlockOptionReader.MappedName::name),
                map.map(BlockOptionReader.MappedName::span),
                schema,
                ignored,
                definition,
                new PartReader(context, draft).read(attributes, draft.view && definition.isEmpty()),
                options.storage(attributes),
                new TableDetailsReader(context, draft).read(attributes),
                options.renamedFrom(attributes, databaseName),
                options.movedFrom(attributes));
        attributes.refuseLater(LATER);
        attributes.finish(context.prisma() ? KNOWN : knownHere());
        ClientNames.check(draft, findings);
        ColumnNames.check(draft, context.prisma(), findings);
        ModelSummary summary = new ModelSummary(draft, read, context.prisma(), entries);
        ModelRules.check(summary, draft, context);
        return summary;
    }

    private static List<String> knownHere() {
        List<String> names = new ArrayList<>(KNOWN);
        names.addAll(BlockOptionReader.TABLE_ADDITIONS);
        names.addAll(ViewDefinitionReader.ATTRIBUTES);
        names.addAll(PartReader.ATTRIBUTES);
        names.addAll(TableDetailsReader.ATTRIBUTES);
        return names;
    }

    private Optional<ViewDefinition> definition(AttributeSet attributes) {
        if (context.prisma()) {
            return Optional.empty();
        }
        ViewDefinitionReader reader = new ViewDefinitionReader(context);
        if (draft.view) {
            return reader.view(attributes);
        }
        reader.model(attributes);
        return Optional.empty();
    }

    private void resolveTypes(List<Attribute> blockAttributes) {
        for (Member member : draft.block.members()) {
            switch (member) {
                case Member.Field field -> resolveType(field);
                case Member.BlockAttribute attribute -> blockAttributes.add(attribute.attribute());
                case Member.Assignment misplaced -> {}
            }
        }
    }

    private void resolveType(Member.Field field) {
        Name name = field.name();
        Member.Field first = draft.members.putIfAbsent(name.text(), field);
        if (first != null) {
            findings.add(Diagnostics.builder(TypeCode.DUPLICATE_FIELD)
                    .at(name.span())
                    .with("field", name.text())
                    .with("what", draft.word())
                    .with("name", draft.block.nameText())
                    .label(first.name().span(), "first"));
            return;
        }
        draft.meanings.put(
                name.text(),
                field.type().isPresent() ? types.resolve(field.type().get()) : new TypeResolver.Meaning.Unknown());
    }

    private void readScalars(boolean ignored, Map<String, AttributeSet> onFields) {
        for (Member.Field field : draft.members.values()) {
            String name = field.name().text();
            if (draft.meanings.get(name) instanceof TypeResolver.Meaning.Column meaning) {
                TypeExpression type = field.type().orElseThrow();
                AttributeSet attributes = new AttributeSet(field.attributes(), "@", findings);
                draft.scalars.put(name, scalars.read(field, type, meaning, attributes, ignored));
                if (!attributes.isEmpty()) {
                    onFields.put(name, attributes);
                }
                checkComposite(field, meaning);
            }
        }
    }

    private void checkComposite(Member.Field field, TypeResolver.Meaning.Column meaning) {
        if (meaning.type() instanceof FieldType.CompositeType composite && context.prisma()) {
            findings.add(Diagnostics.builder(TypeCode.COMPOSITE_UNSUPPORTED)
                    .at(field.name().span())
                    .with("name", composite.compositeName()));
        }
    }

    private List<ModelSummary.Entry> readRelations() {
        RelationReader reader = new RelationReader(context, draft);
        List<ModelSummary.Entry> entries = new ArrayList<>(draft.members.size());
        for (Member.Field field : draft.members.values()) {
            Field.Scalar scalar = draft.scalars.get(field.name().text());
            if (scalar != null) {
                entries.add(new ModelSummary.Entry.Column(scalar));
            } else if (draft.meanings.get(field.name().text()) instanceof TypeResolver.Meaning.Target target) {
                RelationSummary relation = reader.read(field, field.type().orElseThrow(), target.model());
                draft.relations.add(relation);
                entries.add(new ModelSummary.Entry.Reference(relation));
            }
        }
        return entries;
    }

    private void readFieldKeys(boolean ignored, Map<String, AttributeSet> onFields) {
        KeyReader keys = new KeyReader(context, draft);
        IndexReader indexes = new IndexReader(context, draft);
        for (Member.Field field : draft.members.values()) {
            String name = field.name().text();
            AttributeSet attributes = onFields.get(name);
            Field.Scalar scalar = draft.scalars.get(name);
            if (attributes == null || scalar == null) {
                continue;
            }
            Optional<ArgumentSet> id = attributes.single("id");
            if (id.isPresent()) {
                keys.field(id.get(), field, scalar.arity(), ignored);
            }
            Optional<ArgumentSet> unique = attributes.single("unique");
            if (unique.isPresent()) {
                indexes.uniqueField(unique.get(), field);
            }
            columns.checks(attributes, name, draft.checks);
            attributes.finish(ScalarReader.PRISMA_ATTRIBUTES);
        }
    }

    private void readKeys(AttributeSet attributes, boolean ignored) {
        attributes.single("id").ifPresent(each -> new KeyReader(context, draft).model(each, ignored));
        IndexReader indexes = new IndexReader(context, draft);
        attributes.repeated("index").forEach(indexes::index);
        attributes.repeated("unique").forEach(indexes::uniqueModel);
    }

    private void refuseOtherDatabases(AttributeSet attributes) {
        for (String name : List.of("fulltext", "shardKey")) {
            for (ArgumentSet arguments : attributes.repeated(name)) {
                findings.add(Diagnostics.builder(AttributeCode.INDEX_NOT_AVAILABLE)
                        .at(arguments.span())
                        .with("option", "@@" + name)
                        .help(name));
            }
        }
    }
}
