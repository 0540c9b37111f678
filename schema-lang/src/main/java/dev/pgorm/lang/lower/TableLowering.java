package dev.pgorm.lang.lower;

import dev.pgorm.ir.Column;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Origin;
import dev.pgorm.ir.StorageParameters;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.TableStorage;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.lang.model.CheckDeclaration;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.IndexElement;
import dev.pgorm.lang.model.Model;
import dev.pgorm.lang.model.UniqueDeclaration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Models to tables. */
final class TableLowering {

    private final ColumnLowering columns;
    private final ForeignKeyLowering foreignKeys;
    private final Draft draft;
    private final CollationNames collations;
    private final Families families;
    private final DetailsLowering details;
    private final boolean comments;

    TableLowering(
            ColumnLowering columns,
            ForeignKeyLowering foreignKeys,
            Draft draft,
            CollationNames collations,
            Families families,
            DetailsLowering details,
            boolean comments) {
        this.families = families;
        this.details = details;
        this.columns = columns;
        this.foreignKeys = foreignKeys;
        this.draft = draft;
        this.collations = collations;
        this.comments = comments;
    }

    void lower(Model model) {
        QualifiedName table = Names.of(model);
        EarlierNames earlier = EarlierNames.of(table, model.renamedFrom(), model.movedFrom());
        draft.renames(earlier.ofObject(ObjectKind.TABLE));
        for (Field.Scalar each : model.scalars()) {
            if (each.renamedFrom().isPresent()) {
                draft.renames(List.of(
                        earlier.ofPart(ObjectKind.COLUMN, each.renamedFrom().get(), each.columnName())));
            }
        }
        Model complete = families.complete(model);
        KeyLowering keys = new KeyLowering(complete, draft, collations, comments);
        Set<Identifier> key = model.primaryKey()
                .map(each -> Set.copyOf(keys.keyColumns(each.elements())))
                .orElse(Set.of());
        List<Column> tableColumns = families.columns(model, columns.columns(model, table), key);
        List<Constraint> constraints = new ArrayList<>();
        List<Index> indexes = new ArrayList<>();
        model.primaryKey().map(keys::primaryKey).ifPresent(constraints::add);
        for (UniqueDeclaration each : model.uniques()) {
            if (KeyLowering.isConstraint(each)) {
                constraints.add(keys.uniqueConstraint(each));
            } else {
                indexes.add(keys.uniqueIndex(each));
            }
        }
        model.indexes().stream().map(keys::index).forEach(indexes::add);
        model.checks().forEach(each -> constraints.add(check(table, tableColumns, each)));
        constraints.addAll(details.exclusions(model, keys));
        constraints.addAll(foreignKeys.of(complete, constraints));
        draft.add(
                new Table(
                        table,
                        tableColumns,
                        constraints,
                        indexes,
                        details.properties(model, keys).withRowSecurity(PartLowering.security(model)),
                        comments ? model.documentation() : Optional.empty()),
                model.span());
        details.partitions(model, tableColumns);
        details.statistics(model, keys);
    }

    /** Whether a model neither gives nor takes columns, and has no names but those that tables, indexes and CHECK constraints share. */
    static boolean standsForItself(Model model) {
        return !model.details().hasParents() && model.details().statistics().isEmpty();
    }

    /** How rows are kept. */
    static TableStorage storage(Model.TableStorage storage) {
        return new TableStorage(
                storage.unlogged(),
                StorageParameters.of(storage.with()),
                storage.tablespace().map(Identifier::of),
                storage.accessMethod().map(Identifier::of));
    }

    /** The fields of a model's primary key. */
    static Set<String> keyFields(Model model) {
        Set<String> fields = new HashSet<>();
        if (model.primaryKey().isPresent()) {
            for (IndexElement each : model.primaryKey().get().elements()) {
                if (each.key() instanceof IndexElement.Key.FieldKey field) {
                    fields.add(field.field());
                }
            }
        }
        return fields;
    }

    private Constraint.Check check(QualifiedName table, List<Column> tableColumns, CheckDeclaration check) {
        Identifier name = check.databaseName()
                .map(Identifier::of)
                .orElseGet(() -> draft.takeCheckName(
                        table.schema(),
                        pass -> ServerNames.check(
                                table.name(), CheckNames.onlyColumn(tableColumns, check.sql()), pass)));
        draft.origin(ObjectAddress.part(ObjectKind.CONSTRAINT, table, name.value()), check.span());
        return new Constraint.Check(
                name,
                SqlExpr.written(check.sql()),
                check.noInherit(),
                check.notEnforced() ? Constraint.Validity.NOT_ENFORCED : Constraint.Validity.of(!check.notValid()),
                Origin.OWN,
                comments ? check.comment() : Optional.empty());
    }
}
