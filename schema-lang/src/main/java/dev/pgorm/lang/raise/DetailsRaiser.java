package dev.pgorm.lang.raise;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.ExtendedStatistics;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.Operator;
import dev.pgorm.ir.ReplicaIdentity;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.TableForm;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.lang.lower.IndexNames;
import dev.pgorm.lang.lower.PrismaNames;
import dev.pgorm.lang.lower.ServerNames;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What few tables have, as attributes of their blocks. */
final class DetailsRaiser {

    private final Catalog catalog;
    private final NameBook names;
    private final ElementSpelling elements;
    private final Descent descent;

    DetailsRaiser(Catalog catalog, NameBook names, ElementSpelling elements, Descent descent) {
        this.catalog = catalog;
        this.names = names;
        this.elements = elements;
        this.descent = descent;
    }

    /** Partitions and parents. */
    void form(Table table, ModelText model) {
        TableForm form = table.form();
        form.partition().ifPresent(each -> {
            List<String> arguments = new ArrayList<>();
            arguments.add(names.block(each.parent()).orElseThrow());
            arguments.addAll(BoundSpelling.of(each.bound().text()).orElseThrow());
            model.blockAttribute("@@partitionOf" + SdlText.arguments(arguments));
        });
        if (!form.inherits().isEmpty()) {
            List<String> parents = form.inherits().stream()
                    .map(each -> names.block(each).orElseThrow())
                    .toList();
            model.blockAttribute(
                    "@@inherits(" + (parents.size() == 1 ? parents.getFirst() : SdlText.list(parents)) + ")");
        }
        form.partitionKey()
                .ifPresent(each -> model.blockAttribute("@@partition(type: " + strategy(each.strategy()) + ", by: "
                        + elements.elements(table.name(), each.elements()) + ")"));
        catalog.tables().stream()
                .filter(each -> isPartitionOf(each, table) && descent.isPlainPartition(each))
                .forEach(each -> partition(table, each, model));
    }

    private static boolean isPartitionOf(Table table, Table parent) {
        return table.form()
                .partition()
                .filter(each -> each.parent().equals(parent.name()))
                .isPresent();
    }

    private static void partition(Table parent, Table partition, ModelText model) {
        List<String> arguments = new ArrayList<>();
        arguments.add(SdlText.quoted(partition.name().name().value()));
        if (!partition.name().schema().equals(parent.name().schema())) {
            arguments.add("schema: " + SdlText.quoted(partition.name().schema().value()));
        }
        partition
                .form()
                .partition()
                .flatMap(each -> BoundSpelling.of(each.bound().text()))
                .ifPresent(arguments::addAll);
        model.blockAttribute("@@createPartition" + SdlText.arguments(arguments));
    }

    private static String strategy(TableForm.Strategy strategy) {
        return switch (strategy) {
            case RANGE -> "Range";
            case LIST -> "List";
            case HASH -> "Hash";
        };
    }

    /** Replica identity, clustering, access method. */
    static void properties(Table table, ModelText model) {
        switch (table.properties().replicaIdentity()) {
            case ReplicaIdentity.PrimaryKey key -> {
                // what tables have
            }
            case ReplicaIdentity.Full full -> model.blockAttribute("@@replicaIdentity(Full)");
            case ReplicaIdentity.Nothing nothing -> model.blockAttribute("@@replicaIdentity(Nothing)");
            case ReplicaIdentity.UsingIndex using ->
                model.blockAttribute("@@replicaIdentity(index: "
                        + SdlText.quoted(using.index().value()) + ")");
        }
        table.properties()
                .clusteredOn()
                .ifPresent(each -> model.blockAttribute("@@clusterOn(" + SdlText.quoted(each.value()) + ")"));
    }

    void exclusion(Table table, Constraint.Exclusion exclusion, ModelText model) {
        List<Index.Element> keys = exclusion.elements().stream()
                .map(Constraint.ExclusionElement::key)
                .toList();
        List<String> compared = exclusion.elements().stream()
                .map(each -> elements.element(
                        table.name(), each.key(), List.of("with: " + SdlText.quoted(operator(each.operator())))))
                .toList();
        List<String> arguments = new ArrayList<>();
        arguments.add(SdlText.list(compared));
        if (!exclusion.method().equals(Index.BTREE)) {
            arguments.add("type: " + KeySpelling.method(exclusion.method().value()));
        }
        exclusion.where().ifPresent(each -> arguments.add("where: " + SdlText.expression(each)));
        ElementSpelling.deferrable(exclusion.deferrability()).ifPresent(arguments::add);
        elements.include(table.name(), exclusion.include()).ifPresent(arguments::add);
        ElementSpelling.with(exclusion.index().with()).ifPresent(arguments::add);
        exclusion.index().tablespace().ifPresent(each -> arguments.add("tablespace: " + SdlText.quoted(each.value())));
        Identifier usual = ServerNames.exclusion(table.name().name(), IndexNames.parts(keys), 0);
        map(exclusion.name(), usual).ifPresent(arguments::add);
        exclusion.comment().ifPresent(each -> arguments.add(SdlText.comment(each)));
        model.blockAttribute("@@exclude" + SdlText.arguments(arguments));
    }

    private static String operator(Operator operator) {
        return operator.schema()
                .map(schema -> (SdlNames.isName(schema.value())
                                ? schema.value()
                                : "\"" + schema.value().replace("\"", "\"\"") + "\"")
                        + "." + operator.symbol())
                .orElse(operator.symbol());
    }

    void foreignKey(Table table, Constraint.ForeignKey key, ModelText model) {
        List<String> arguments = new ArrayList<>();
        arguments.add(SdlText.list(names.fields(table.name(), key.columns())));
        arguments.add("references: " + target(key));
        if (key.onDelete() != Constraint.ReferentialAction.NO_ACTION
                || !key.setColumns().isEmpty()) {
            String columns = key.setColumns().isEmpty()
                    ? ""
                    : "(" + SdlText.list(names.fields(table.name(), key.setColumns())) + ")";
            arguments.add("onDelete: " + RelationFields.action(key.onDelete()) + columns);
        }
        if (key.onUpdate() != Constraint.ReferentialAction.NO_ACTION) {
            arguments.add("onUpdate: " + RelationFields.action(key.onUpdate()));
        }
        if (key.match() == Constraint.Match.FULL) {
            arguments.add("match: Full");
        }
        ElementSpelling.deferrable(key.deferrability()).ifPresent(arguments::add);
        ElementSpelling.validity(key.validity()).ifPresent(arguments::add);
        if (key.period()) {
            arguments.add("period: true");
        }
        List<String> columnNames = key.columns().stream().map(Identifier::value).toList();
        map(key.name(), PrismaNames.foreignKey(table.name().name(), columnNames))
                .ifPresent(arguments::add);
        key.comment().ifPresent(each -> arguments.add(SdlText.comment(each)));
        model.blockAttribute("@@foreignKey" + SdlText.arguments(arguments));
    }

    private String target(Constraint.ForeignKey key) {
        QualifiedName table = key.referencedTable();
        boolean inFile = catalog.table(table).isPresent();
        String columns = inFile
                ? SdlText.list(names.fields(table, key.referencedColumns()))
                : SdlText.list(key.referencedColumns().stream()
                        .map(each -> SdlNames.isName(each.value()) ? each.value() : SdlText.quoted(each.value()))
                        .toList());
        String name = inFile
                ? names.block(table).orElseThrow()
                : table.schema().value() + "." + table.name().value();
        return name + "(" + columns + ")";
    }

    void statistics(QualifiedName relation, ModelText model) {
        for (ExtendedStatistics each : catalog.all(ExtendedStatistics.class)) {
            if (each.relationName().equals(relation)) {
                statistics(relation, each, model);
            }
        }
    }

    private void statistics(QualifiedName relation, ExtendedStatistics statistics, ModelText model) {
        List<Index.Element> all = new ArrayList<>();
        statistics.columns().forEach(each -> all.add(Index.Element.column(each)));
        statistics
                .expressions()
                .forEach(each -> all.add(new Index.Element(
                        new Index.ExpressionKey(each), Optional.empty(), Optional.empty(), false, false)));
        List<String> arguments = new ArrayList<>();
        arguments.add(elements.elements(relation, all));
        Set<ExtendedStatistics.Kind> kinds = statistics.kinds();
        if (!kinds.isEmpty() && !kinds.equals(EnumSet.allOf(ExtendedStatistics.Kind.class))) {
            arguments.add("kinds: "
                    + SdlText.list(kinds.stream()
                            .map(each -> SdlNames.pascal(each.sql()))
                            .toList()));
        }
        statistics.target().ifPresent(each -> arguments.add("target: " + each));
        Identifier usual = ServerNames.statistics(relation.name(), IndexNames.parts(all), 0);
        map(statistics.name().name(), usual).ifPresent(arguments::add);
        if (!statistics.name().schema().equals(relation.schema())) {
            arguments.add("schema: " + SdlText.quoted(statistics.name().schema().value()));
        }
        statistics.comment().ifPresent(each -> arguments.add(SdlText.comment(each)));
        model.blockAttribute("@@statistics" + SdlText.arguments(arguments));
    }

    private static Optional<String> map(Identifier name, Identifier usual) {
        return name.equals(usual) ? Optional.empty() : Optional.of("map: " + SdlText.quoted(name.value()));
    }
}
