package dev.pgorm.lang.lower;

import dev.pgorm.ir.Column;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.ExtendedStatistics;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.KeyIndex;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Operator;
import dev.pgorm.ir.Origin;
import dev.pgorm.ir.StorageParameters;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.TableForm;
import dev.pgorm.ir.TableProperties;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.lang.model.Model;
import dev.pgorm.lang.model.TableDetails;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What few models have: exclusions, statistics, partitions, parents. */
final class DetailsLowering {

    private final Names names;
    private final Draft draft;
    private final boolean comments;
    private final Map<Identifier, Set<Identifier>> statisticsNames = new HashMap<>();

    DetailsLowering(Names names, Draft draft, boolean comments) {
        this.names = names;
        this.draft = draft;
        this.comments = comments;
    }

    private Optional<String> comment(Optional<String> text) {
        return comments ? text : Optional.empty();
    }

    TableProperties properties(Model model, KeyLowering keys) {
        TableDetails details = model.details();
        TableProperties storage = TableProperties.plain()
                .withStorage(TableLowering.storage(model.storage()))
                .withClusteredOn(details.clusteredOn().map(Identifier::of))
                .withForm(form(details, keys));
        return details.replicaIdentity()
                .map(storage::withReplicaIdentity)
                .orElse(storage)
                .orPlain();
    }

    private TableForm form(TableDetails details, KeyLowering keys) {
        return new TableForm(
                details.partitionKey()
                        .map(each -> new TableForm.PartitionKey(each.strategy(), keys.elements(each.elements()))),
                details.partitionOf().flatMap(this::partition),
                details.inherits().stream()
                        .flatMap(each -> names.model(each.model()).stream())
                        .map(Names::of)
                        .toList(),
                Optional.empty(),
                Optional.empty());
    }

    private Optional<TableForm.Partition> partition(TableDetails.PartitionOf partition) {
        return names.model(partition.parent().model())
                .map(parent -> new TableForm.Partition(Names.of(parent), SqlExpr.written(partition.bound())));
    }

    /** The partitions that have nothing of their own. */
    void partitions(Model model, List<Column> columns) {
        QualifiedName parent = Names.of(model);
        for (TableDetails.Partition each : model.details().partitions()) {
            QualifiedName name = each.schema()
                    .map(schema -> QualifiedName.of(schema, each.databaseName()))
                    .orElseGet(() -> parent.sibling(Identifier.of(each.databaseName())));
            List<Column> inherited = columns.stream()
                    .map(column -> Families.inherited(column, parent, name))
                    .toList();
            TableForm form = TableForm.ordinary()
                    .withPartition(Optional.of(new TableForm.Partition(parent, SqlExpr.written(each.bound()))));
            draft.add(
                    Table.of(name, inherited)
                            .withProperties(TableProperties.plain().withForm(form)),
                    each.span());
        }
    }

    List<Constraint> exclusions(Model model, KeyLowering keys) {
        QualifiedName table = Names.of(model);
        List<Constraint> lowered = new ArrayList<>();
        for (TableDetails.Exclusion each : model.details().exclusions()) {
            List<Index.Element> elements = keys.elements(each.elements());
            List<String> parts = IndexNames.parts(elements);
            Identifier name = each.databaseName()
                    .map(Identifier::of)
                    .orElseGet(() -> draft.takeRelationName(
                            table.schema(), pass -> ServerNames.exclusion(table.name(), parts, pass)));
            draft.origin(ObjectAddress.part(ObjectKind.CONSTRAINT, table, name.value()), each.span());
            List<Constraint.ExclusionElement> compared = new ArrayList<>();
            for (int i = 0; i < elements.size(); i++) {
                compared.add(new Constraint.ExclusionElement(
                        elements.get(i), operator(each.operators().get(i))));
            }
            lowered.add(new Constraint.Exclusion(
                    name,
                    Identifier.of(each.method()),
                    compared,
                    keys.columns(each.include()),
                    each.where().map(SqlExpr::written),
                    each.deferrability(),
                    new KeyIndex(
                            StorageParameters.of(each.with()),
                            each.tablespace().map(Identifier::of),
                            Optional.empty(),
                            Origin.OWN,
                            true),
                    comment(each.comment())));
        }
        return lowered;
    }

    /** {@code &&}, or {@code ext.&&} behind a schema. */
    private static Operator operator(String text) {
        int dot = text.lastIndexOf('.');
        if (dot < 0) {
            return new Operator(Optional.empty(), text);
        }
        String schema = text.substring(0, dot);
        boolean quoted = schema.length() > 1 && schema.startsWith("\"") && schema.endsWith("\"");
        String name = quoted ? schema.substring(1, schema.length() - 1).replace("\"\"", "\"") : schema;
        return new Operator(Optional.of(Identifier.of(name)), text.substring(dot + 1));
    }

    void statistics(Model model, KeyLowering keys) {
        QualifiedName relation = Names.of(model);
        ObjectAddress address =
                ObjectAddress.of(model.materialized() ? DefinitionKind.MATERIALIZED_VIEW : ObjectKind.TABLE, relation);
        for (TableDetails.Statistics each : model.details().statistics()) {
            Identifier schema = each.schema().map(Identifier::of).orElse(relation.schema());
            Set<Identifier> taken = statisticsNames.computeIfAbsent(schema, key -> new HashSet<>());
            List<Index.Element> elements = keys.elements(each.elements());
            List<String> parts = IndexNames.parts(elements);
            Identifier name = each.databaseName()
                    .map(Identifier::of)
                    .orElseGet(() -> Draft.take(taken, pass -> ServerNames.statistics(relation.name(), parts, pass)));
            List<Identifier> columns = new ArrayList<>();
            List<SqlExpr> expressions = new ArrayList<>();
            for (Index.Element element : elements) {
                switch (element.key()) {
                    case Index.ColumnKey column -> columns.add(column.column());
                    case Index.ExpressionKey expression -> expressions.add(expression.expression());
                }
            }
            draft.add(
                    new ExtendedStatistics(
                            new QualifiedName(schema, name),
                            address,
                            each.kinds(),
                            columns,
                            expressions,
                            each.target(),
                            comment(each.comment())),
                    each.span());
        }
    }
}
