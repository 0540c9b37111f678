package dev.pgorm.lang.lower;

import dev.pgorm.ir.Column;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.StorageParameters;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Implicit many-to-many relations to the tables that hold them: columns A and B, the primary key over both, an index on B, and
 * foreign keys that cascade. The table lives in the schema of the model that comes first by name.
 */
final class JoinTableLowering {

    static final Identifier COLUMN_A = Identifier.of("A");
    static final Identifier COLUMN_B = Identifier.of("B");

    private final Names names;
    private final ColumnLowering columns;
    private final Draft draft;
    private final boolean enforced;

    JoinTableLowering(Names names, ColumnLowering columns, Draft draft, boolean enforced) {
        this.names = names;
        this.columns = columns;
        this.draft = draft;
        this.enforced = enforced;
    }

    /**
     * An implicit many-to-many relation.
     *
     * @param field the field of {@code first} that leads to {@code second}
     * @param table where its pairs are kept
     */
    record JoinTable(Model first, Model second, Field.Relation field, QualifiedName table) {}

    /** All implicit many-to-many relations of the models, each once. */
    static List<JoinTable> find(Names names, List<Model> models) {
        List<JoinTable> found = new ArrayList<>();
        for (Model model : models) {
            for (Field each : model.fields()) {
                if (each instanceof Field.Relation field) {
                    other(names, model, field).ifPresent(other -> found.add(joinTable(model, other, field)));
                }
            }
        }
        return found;
    }

    /** The second model of the relation that a field opens; empty where it opens none or is its second side. */
    private static Optional<Model> other(Names names, Model model, Field.Relation field) {
        if (field.arity() != Field.Arity.LIST || field.foreignKey().isPresent() || !isTable(model)) {
            return Optional.empty();
        }
        Optional<Model> target = names.model(field.target()).filter(JoinTableLowering::isTable);
        boolean oppositeIsList = target.flatMap(each -> field.opposite().flatMap(each::field))
                .filter(Field.Relation.class::isInstance)
                .map(Field.Relation.class::cast)
                .filter(each ->
                        each.arity() == Field.Arity.LIST && each.foreignKey().isEmpty())
                .isPresent();
        return oppositeIsList ? target.filter(each -> comesFirst(model, field, each)) : Optional.empty();
    }

    private static boolean isTable(Model model) {
        return model.kind() == Model.Kind.MODEL && !model.external();
    }

    private static boolean comesFirst(Model model, Field.Relation field, Model other) {
        if (!model.name().equals(other.name())) {
            return model.name().compareTo(other.name()) < 0;
        }
        return field.opposite().map(each -> field.name().compareTo(each) <= 0).orElse(true);
    }

    private static JoinTable joinTable(Model first, Model second, Field.Relation field) {
        String relation =
                field.relationName().orElseGet(() -> PrismaNames.plainRelationName(first.name(), second.name()));
        return new JoinTable(first, second, field, Names.of(first).sibling(PrismaNames.joinTable(relation)));
    }

    void lower(JoinTable join) {
        Optional<Field.Scalar> firstKey = keyField(join.first());
        Optional<Field.Scalar> secondKey = keyField(join.second());
        if (firstKey.isEmpty() || secondKey.isEmpty()) {
            return;
        }
        QualifiedName table = join.table();
        List<Constraint> constraints = new ArrayList<>();
        constraints.add(new Constraint.PrimaryKey(
                PrismaNames.joinTableKey(table.name()),
                List.of(COLUMN_A, COLUMN_B),
                List.of(),
                Constraint.Deferrability.NOT_DEFERRABLE,
                StorageParameters.none(),
                Optional.empty()));
        if (enforced) {
            constraints.add(foreignKey(table, COLUMN_A, join.first(), firstKey.get()));
            constraints.add(foreignKey(table, COLUMN_B, join.second(), secondKey.get()));
        }
        Index index = new Index(
                PrismaNames.joinTableIndex(table.name()),
                false,
                Index.BTREE,
                List.of(Index.Element.column(COLUMN_B)),
                List.of(),
                false,
                Optional.empty(),
                StorageParameters.none(),
                Optional.empty(),
                Optional.empty());
        Table plain = Table.of(table, List.of(column(COLUMN_A, firstKey.get()), column(COLUMN_B, secondKey.get())));
        draft.add(
                plain.withParts(plain.columns(), constraints, List.of(index)),
                join.field().span());
        origins(join, constraints, index);
    }

    private void origins(JoinTable join, List<Constraint> constraints, Index index) {
        for (Identifier column : List.of(COLUMN_A, COLUMN_B)) {
            draft.origin(
                    ObjectAddress.part(ObjectKind.COLUMN, join.table(), column.value()),
                    join.field().span());
        }
        for (Constraint each : constraints) {
            draft.origin(
                    ObjectAddress.part(
                            ObjectKind.CONSTRAINT, join.table(), each.name().value()),
                    join.field().span());
        }
        draft.origin(index.address(join.table()), join.field().span());
    }

    static Optional<Field.Scalar> keyField(Model model) {
        return model.scalars().stream()
                .filter(each -> TableLowering.keyFields(model).contains(each.name()))
                .findFirst();
    }

    private Column column(Identifier name, Field.Scalar key) {
        return Column.of(name.value(), columns.type(key)).withNotNull(true);
    }

    private static Constraint foreignKey(QualifiedName table, Identifier column, Model target, Field.Scalar key) {
        return new Constraint.ForeignKey(
                PrismaNames.joinTableForeignKey(table.name(), column.value()),
                List.of(column),
                Names.of(target),
                List.of(Identifier.of(key.columnName())),
                Constraint.ReferentialAction.CASCADE,
                Constraint.ReferentialAction.CASCADE,
                List.of(),
                Constraint.Match.SIMPLE,
                Constraint.Deferrability.NOT_DEFERRABLE,
                true,
                Optional.empty());
    }

    /** The relations of these models, found by the names that this stage knows. */
    List<JoinTable> find(List<Model> models) {
        return find(names, models);
    }
}
