package dev.pgorm.lang.raise;

import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.KeyIndex;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.lang.lower.IndexNames;
import dev.pgorm.lang.lower.PrismaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Primary keys, uniques and indexes as attributes: on the field where that says it all, else on the block. */
final class KeySpelling {

    private final NameBook names;
    private final ElementSpelling elements;

    KeySpelling(NameBook names, ElementSpelling elements) {
        this.names = names;
        this.elements = elements;
    }

    void primaryKey(Table table, Constraint.PrimaryKey key, ModelText model) {
        List<String> options = new ArrayList<>();
        map(key.name(), PrismaNames.primaryKey(table.name().name())).ifPresent(options::add);
        ElementSpelling.deferrable(key.deferrability()).ifPresent(options::add);
        ElementSpelling.with(key.with()).ifPresent(options::add);
        index(key.index(), options);
        key.comment().ifPresent(each -> options.add(SdlText.comment(each)));
        if (key.withoutOverlaps()) {
            options.add("withoutOverlaps: true");
        }
        boolean onField = key.columns().size() == 1 && key.include().isEmpty() && !key.withoutOverlaps();
        if (onField && model.hasField(key.columns().getFirst())) {
            model.attribute(key.columns().getFirst(), "@id" + SdlText.arguments(options));
            return;
        }
        elements.include(table.name(), key.include()).ifPresent(options::add);
        options.addFirst(SdlText.list(names.fields(table.name(), key.columns())));
        model.blockAttribute("@@id" + SdlText.arguments(options));
    }

    void unique(Table table, Constraint.Unique unique, ModelText model) {
        List<String> columns = unique.columns().stream().map(Identifier::value).toList();
        List<String> options = new ArrayList<>();
        options.add("constraint: true");
        if (unique.nullsNotDistinct()) {
            options.add("nullsNotDistinct: true");
        }
        ElementSpelling.deferrable(unique.deferrability()).ifPresent(options::add);
        elements.include(table.name(), unique.include()).ifPresent(options::add);
        ElementSpelling.with(unique.with()).ifPresent(options::add);
        index(unique.index(), options);
        if (unique.withoutOverlaps()) {
            options.add("withoutOverlaps: true");
        }
        unique.comment().ifPresent(each -> options.add(SdlText.comment(each)));
        map(unique.name(), PrismaNames.unique(table.name().name(), columns)).ifPresent(options::add);
        if (columns.size() == 1 && model.canBeUnique(unique.columns().getFirst())) {
            model.attribute(unique.columns().getFirst(), "@unique" + SdlText.arguments(options));
            return;
        }
        options.addFirst(SdlText.list(names.fields(table.name(), unique.columns())));
        model.blockAttribute("@@unique" + SdlText.arguments(options));
    }

    void index(QualifiedName relation, Index index, ModelText model) {
        List<String> options = options(relation, index);
        Optional<Identifier> column = onlyPlainColumn(index);
        if (index.unique() && column.isPresent() && model.canBeUnique(column.get())) {
            model.attribute(column.get(), "@unique" + SdlText.arguments(options));
            return;
        }
        options.addFirst(elements(relation, index));
        model.blockAttribute((index.unique() ? "@@unique" : "@@index") + SdlText.arguments(options));
    }

    private String elements(QualifiedName relation, Index index) {
        List<String> spelled = new ArrayList<>();
        for (int i = 0; i < index.elements().size(); i++) {
            Integer target = index.details().statisticsTargets().get(i + 1);
            spelled.add(elements.element(
                    relation, index.elements().get(i), target == null ? List.of() : List.of("statistics: " + target)));
        }
        return SdlText.list(spelled);
    }

    private static void index(KeyIndex index, List<String> options) {
        index.tablespace().ifPresent(each -> options.add("tablespace: " + SdlText.quoted(each.value())));
    }

    private List<String> options(QualifiedName relation, Index index) {
        List<String> options = new ArrayList<>();
        if (!index.method().equals(Index.BTREE)) {
            options.add("type: " + method(index.method().value()));
        }
        index.where().ifPresent(each -> options.add("where: " + SdlText.expression(each)));
        if (index.unique() && index.nullsNotDistinct()) {
            options.add("nullsNotDistinct: true");
        }
        elements.include(relation, index.include()).ifPresent(options::add);
        ElementSpelling.with(index.with()).ifPresent(options::add);
        index.tablespace().ifPresent(each -> options.add("tablespace: " + SdlText.quoted(each.value())));
        List<String> parts = IndexNames.parts(index.elements());
        Identifier owner = relation.name();
        Identifier usual = index.unique() ? PrismaNames.unique(owner, parts) : PrismaNames.index(owner, parts);
        map(index.name(), usual).ifPresent(options::add);
        index.comment().ifPresent(each -> options.add(SdlText.comment(each)));
        return options;
    }

    static String method(String method) {
        return switch (method) {
            case "hash" -> "Hash";
            case "gin" -> "Gin";
            case "gist" -> "Gist";
            case "spgist" -> "SpGist";
            case "brin" -> "Brin";
            default -> SdlText.quoted(method);
        };
    }

    private static Optional<Identifier> onlyPlainColumn(Index index) {
        if (index.elements().size() != 1 || !index.details().statisticsTargets().isEmpty()) {
            return Optional.empty();
        }
        Index.Element only = index.elements().getFirst();
        boolean plain =
                only.key() instanceof Index.ColumnKey column && only.equals(Index.Element.column(column.column()));
        return plain ? Optional.of(((Index.ColumnKey) only.key()).column()) : Optional.empty();
    }

    private static Optional<String> map(Identifier name, Identifier usual) {
        return name.equals(usual) ? Optional.empty() : Optional.of("map: " + SdlText.quoted(name.value()));
    }
}
