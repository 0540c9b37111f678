package dev.pgorm.lang.raise;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Collation;
import dev.pgorm.ir.CompositeType;
import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.MaterializedView;
import dev.pgorm.ir.Schema;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.View;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.format.Formatter;
import dev.pgorm.lang.lower.CollationNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Raises a catalog to schema text that reads as if a person had written it, formatted as {@code fmt} formats. Lowering the text gives the catalog back; what it
 * cannot say is named at its top.
 */
public final class Raise {

    private final Catalog catalog;
    private final RaiseOptions options;
    private final SortedSet<String> schemas;
    private final Optional<String> usualSchema;
    private final boolean comments;
    private final OwnerSpelling owners;

    private Raise(Catalog catalog, RaiseOptions options) {
        Catalog sayable = Sayable.of(catalog);
        this.catalog = options.nativePrefix().isPresent() ? PrismaPart.of(sayable) : sayable;
        this.options = options;
        this.owners = new OwnerSpelling(this.catalog, options.reader());
        this.schemas = schemas(catalog, options);
        this.comments = this.catalog.objects().values().stream().anyMatch(Comments::isIn);
        boolean prisma = options.nativePrefix().isPresent();
        boolean onlyDefault = schemas.equals(new TreeSet<>(List.of(NameBook.DEFAULT_SCHEMA)));
        boolean allStated = !onlyDefault || (prisma && options.settings().contains("schemas"));
        this.usualSchema =
                options.defaultSchema().or(() -> allStated ? Optional.empty() : Optional.of(NameBook.DEFAULT_SCHEMA));
    }

    /** The text for a catalog as a server printed it. */
    public static String raise(Catalog catalog, RaiseOptions options) {
        return new Raise(catalog, options).text();
    }

    private static SortedSet<String> schemas(Catalog catalog, RaiseOptions options) {
        SortedSet<String> named = new TreeSet<>(options.schemas());
        if (named.isEmpty()) {
            catalog.all(Schema.class).forEach(each -> named.add(each.name().value()));
        }
        for (CatalogObject each : catalog.objects().values()) {
            if (!each.address().schema().isEmpty()) {
                named.add(each.address().schema());
            }
        }
        if (named.isEmpty()) {
            named.add(NameBook.DEFAULT_SCHEMA);
        }
        return named;
    }

    private String text() {
        List<String> blocks = blocks();
        List<String> parts = new ArrayList<>();
        HeaderRaiser header = new HeaderRaiser(catalog, options, schemas, owners);
        header.notes().ifPresent(parts::add);
        parts.add(header.datasource(comments));
        parts.addAll(blocks);
        String text = String.join("\n", parts);
        String name = options.nativePrefix().isPresent() ? "schema.prisma" : "schema.pgorm";
        return Formatter.format(SourceFile.of(name, text));
    }

    private List<String> blocks() {
        Descent descent = new Descent(catalog);
        NameBook names = new NameBook(catalog, catalog.tables(), options);
        List<JoinTables.JoinTable> joins = JoinTables.in(catalog).stream()
                .filter(each -> isOrdered(names, each))
                .toList();
        Set<QualifiedName> joinTables =
                joins.stream().map(each -> each.table().name()).collect(Collectors.toSet());
        List<Table> models = catalog.tables().stream()
                .filter(each -> !joinTables.contains(each.name()) && !descent.isPlainPartition(each))
                .sorted(Comparator.comparing(names::model))
                .toList();
        ElementSpelling elements = new ElementSpelling(names, collations());
        DetailsRaiser details = new DetailsRaiser(catalog, names, elements, descent);
        RelationFields relations = new RelationFields(names, models, joins);
        SequenceRaiser sequences = new SequenceRaiser(catalog, names);
        GrantSpelling grants = new GrantSpelling(catalog, owners);
        PartSpelling parts = new PartSpelling(catalog, names, grants);
        ModelRaiser tables =
                new ModelRaiser(names, relations, elements, parts, sequences.counters(), details, descent, usualSchema);
        List<String> blocks = new ArrayList<>();
        models.forEach(each -> blocks.add(tables.text(each)));
        MaterializedViewRaiser kept = new MaterializedViewRaiser(names, elements, details, parts, usualSchema);
        ViewRaiser views = new ViewRaiser(names, parts, usualSchema);
        catalog.all(View.class).stream()
                .sorted(Comparator.comparing(each -> names.block(each.name()).orElseThrow()))
                .forEach(each -> blocks.add(views.text(each)));
        catalog.all(MaterializedView.class).stream()
                .sorted(Comparator.comparing(each -> names.block(each.name()).orElseThrow()))
                .forEach(each -> blocks.add(kept.text(each)));
        catalog.all(EnumType.class).forEach(each -> blocks.add(enumeration(names, each)));
        CompositeRaiser composites = new CompositeRaiser(names, elements, owners, usualSchema);
        catalog.all(CompositeType.class).forEach(each -> blocks.add(composites.text(each)));
        blocks.addAll(new SqlObjectRaiser(catalog, names, elements, owners).texts());
        if (options.nativePrefix().isEmpty()) {
            blocks.addAll(sequences.texts(owners));
        }
        blocks.addAll(programs(names, grants));
        options.blocks().forEach(each -> blocks.add(block(each)));
        return blocks;
    }

    private CollationNames collations() {
        return new CollationNames(
                schemas,
                catalog.all(Collation.class).stream()
                        .map(Collation::name)
                        .filter(each -> each.schema().value().equals(NameBook.DEFAULT_SCHEMA))
                        .map(each -> each.name().value())
                        .collect(Collectors.toSet()));
    }

    /** Column A has to belong to the model that comes first by name. */
    private boolean isOrdered(NameBook names, JoinTables.JoinTable join) {
        String first = names.block(join.first()).orElse("");
        String second = names.block(join.second()).orElse("");
        return join.first().equals(join.second()) || first.compareTo(second) < 0;
    }

    private String enumeration(NameBook names, EnumType type) {
        String block = names.block(type.name()).orElseThrow();
        List<String> lines = new ArrayList<>();
        type.comment().ifPresent(each -> lines.addAll(SdlText.documentation(each, "")));
        lines.add("enum " + block + " {");
        for (String label : type.labels()) {
            String name = names.label(type.name(), label);
            String map = name.equals(label) ? "" : " @map(" + SdlText.quoted(label) + ")";
            lines.add("  " + name + map);
        }
        List<String> mapping = new ArrayList<>(ModelRaiser.mapping(type.name(), block, usualSchema));
        mapping.addAll(owners.attributes(type.address()));
        if (!mapping.isEmpty()) {
            lines.add("");
        }
        mapping.forEach(each -> lines.add("  " + each));
        lines.add("}");
        return String.join("\n", lines) + "\n";
    }

    private List<String> programs(NameBook names, GrantSpelling grants) {
        SqlNameSpelling spelling = new SqlNameSpelling(names);
        RoutineRaiser routines = new RoutineRaiser(catalog, spelling, grants);
        List<String> blocks = new ArrayList<>(routines.texts());
        blocks.addAll(new AggregateRaiser(catalog, spelling, grants, routines).texts());
        blocks.addAll(EventTriggerRaiser.texts(catalog, owners));
        blocks.addAll(new RoleRaiser(catalog, names).texts());
        return blocks;
    }

    private static String block(RaiseOptions.Block block) {
        List<String> lines = new ArrayList<>();
        lines.add("sql " + SdlText.quoted(block.name()) + " {");
        lines.add("  create = " + SdlText.verbatim(block.create()));
        lines.add("  drop = " + SdlText.verbatim(block.drop()));
        if (!block.roles().isEmpty()) {
            lines.add("  roles = "
                    + SdlText.list(block.roles().stream().map(SdlText::quoted).toList()));
        }
        lines.add("}");
        return String.join("\n", lines) + "\n";
    }
}
