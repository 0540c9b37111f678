package dev.pgorm.lang.raise;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.Extension;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Schema;
import dev.pgorm.ir.Sequence;
import dev.pgorm.ir.SqlBlock;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.View;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.format.Formatter;
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
    private final boolean allSchemasStated;
    private final Losses losses = new Losses();

    private Raise(Catalog catalog, RaiseOptions options) {
        this.catalog = catalog;
        this.options = options;
        this.schemas = schemas(catalog, options);
        this.allSchemasStated = !schemas.equals(new TreeSet<>(List.of(NameBook.DEFAULT_SCHEMA)));
    }

    /** The text for a catalog as a server printed it. */
    public static String raise(Catalog catalog, RaiseOptions options) {
        return new Raise(catalog, options).text();
    }

    /** What the text for a catalog leaves out, one sentence each. */
    public static List<String> leftOut(Catalog catalog, RaiseOptions options) {
        Raise raise = new Raise(catalog, options);
        raise.blocks();
        return raise.losses.sentences();
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
        HeaderRaiser header = new HeaderRaiser(catalog, options, schemas);
        header.notes(losses.sentences()).ifPresent(parts::add);
        parts.add(header.datasource(comments()));
        parts.addAll(blocks);
        String text = String.join("\n", parts);
        return Formatter.format(SourceFile.of("schema.pgorm", text));
    }

    private List<String> blocks() {
        NameBook names = new NameBook(catalog, catalog.tables());
        List<JoinTables.JoinTable> joins = JoinTables.in(catalog).stream()
                .filter(each -> isOrdered(names, each))
                .toList();
        Set<QualifiedName> joinTables =
                joins.stream().map(each -> each.table().name()).collect(Collectors.toSet());
        List<Table> models = catalog.tables().stream()
                .filter(each -> !joinTables.contains(each.name()))
                .sorted(Comparator.comparing(names::model))
                .toList();
        RelationFields relations = new RelationFields(names, models, joins, losses);
        SequenceRaiser sequences = new SequenceRaiser(catalog, names, allSchemasStated);
        ModelRaiser tables = new ModelRaiser(
                names, relations, new ElementSpelling(names, schemas), losses, sequences.counters(), allSchemasStated);
        List<String> blocks = new ArrayList<>();
        models.forEach(each -> blocks.add(tables.text(each)));
        ViewRaiser views = new ViewRaiser(names, allSchemasStated);
        catalog.all(View.class).stream()
                .sorted(Comparator.comparing(each -> names.block(each.name()).orElseThrow()))
                .forEach(each -> blocks.add(views.text(each)));
        catalog.all(EnumType.class).forEach(each -> blocks.add(enumeration(names, each)));
        blocks.addAll(sequences.texts());
        catalog.all(Definition.class).stream()
                .filter(each -> !(each instanceof View) && !(each instanceof SqlBlock))
                .forEach(each -> losses.add(each.address().toString()));
        objectComments();
        return blocks;
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
        List<String> mapping = ModelRaiser.mapping(type.name(), block, allSchemasStated);
        if (!mapping.isEmpty()) {
            lines.add("");
        }
        mapping.forEach(each -> lines.add("  " + each));
        lines.add("}");
        return String.join("\n", lines) + "\n";
    }

    private void objectComments() {
        for (CatalogObject object : catalog.objects().values()) {
            Optional<String> comment = object.comment();
            boolean sayable = saysComment(object);
            if (comment.isPresent() && !sayable) {
                losses.add("comment on the " + object.address());
            }
            if (saysComment(object)) {
                comment.ifPresent(each -> carriageReturns(each, object.address()));
            }
            if (object instanceof Table table) {
                table.columns()
                        .forEach(column -> column.comment()
                                .ifPresent(each -> carriageReturns(
                                        each,
                                        ObjectAddress.part(
                                                ObjectKind.COLUMN,
                                                table.name(),
                                                column.name().value()))));
            }
        }
    }

    private void carriageReturns(String comment, ObjectAddress address) {
        if (comment.indexOf('\r') >= 0) {
            losses.add("the carriage returns in the comment on the " + address);
        }
    }

    private static boolean saysComment(CatalogObject object) {
        return switch (object) {
            case Table table -> true;
            case EnumType type -> true;
            case Sequence sequence -> true;
            case Definition definition -> true;
            case Schema schema -> false;
            case Extension extension -> false;
        };
    }

    /** Whether the catalog has comments that the text can say. */
    private boolean comments() {
        return catalog.objects().values().stream().anyMatch(Raise::hasComment);
    }

    private static boolean hasComment(CatalogObject object) {
        return switch (object) {
            case Table table ->
                table.comment().isPresent()
                        || table.columns().stream()
                                .anyMatch(each -> each.comment().isPresent());
            case SqlBlock block -> false;
            case EnumType type -> type.comment().isPresent();
            case Sequence sequence -> sequence.comment().isPresent();
            case View view ->
                view.comment().isPresent()
                        || view.columns().stream()
                                .anyMatch(each -> each.comment().isPresent());
            case Definition definition -> false;
            case Schema schema -> false;
            case Extension extension -> false;
        };
    }
}
