package dev.pgorm.lang.lower;

import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Constraint.ReferentialAction;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Origin;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.Model;
import dev.pgorm.lang.model.TableDetails;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code @relation(fields:, references:)} to foreign keys. */
final class ForeignKeyLowering {

    private final Names names;
    private final Draft draft;
    private final Families families;
    private final boolean comments;
    private final boolean enforced;

    /**
     * Lowers the relations of a schema.
     *
     * @param enforced false where the client keeps references valid, so that there are no foreign keys
     */
    ForeignKeyLowering(Names names, Families families, Draft draft, boolean enforced, boolean comments) {
        this.families = families;
        this.comments = comments;
        this.names = names;
        this.draft = draft;
        this.enforced = enforced;
    }

    /** The foreign keys of a model, with names beside those of its other constraints. */
    List<Constraint> of(Model model, List<Constraint> others) {
        List<Constraint> keys = new ArrayList<>();
        List<Field.Relation> relations = model.relations();
        List<TableDetails.ForeignKey> declared = model.details().foreignKeys();
        if (!enforced || (relations.isEmpty() && declared.isEmpty())) {
            return keys;
        }
        Set<Identifier> taken = new HashSet<>();
        others.forEach(each -> taken.add(each.name()));
        relations.stream()
                .flatMap(each -> each.foreignKey().stream())
                .flatMap(each -> each.constraintName().stream())
                .forEach(each -> taken.add(Identifier.of(each)));
        declared.forEach(each -> each.databaseName().map(Identifier::of).ifPresent(taken::add));
        for (Field.Relation relation : relations) {
            Optional<Model> target =
                    names.model(relation.target()).filter(each -> each.kind() == Model.Kind.MODEL && !each.external());
            if (relation.foreignKey().isPresent() && target.isPresent()) {
                keys.add(foreignKey(model, relation, relation.foreignKey().get(), target.get(), taken));
            }
        }
        declared.forEach(each -> keys.add(declared(model, each, taken)));
        return keys;
    }

    private Constraint declared(Model model, TableDetails.ForeignKey key, Set<Identifier> taken) {
        QualifiedName table = Names.of(model);
        List<Identifier> columns = KeyLowering.columnsOf(model, key.fields());
        Identifier name = key.databaseName().map(Identifier::of).orElseGet(() -> usualName(table, columns, taken));
        draft.origin(ObjectAddress.part(ObjectKind.CONSTRAINT, table, name.value()), key.span());
        Optional<Model> target = names.model(key.target()).map(families::complete);
        int dot = key.target().lastIndexOf('.');
        return new Constraint.ForeignKey(
                name,
                columns,
                target.map(Names::of)
                        .orElseGet(() -> QualifiedName.of(
                                key.target().substring(0, Math.max(dot, 0)),
                                key.target().substring(dot + 1))),
                target.map(each -> KeyLowering.columnsOf(each, key.references()))
                        .orElseGet(() ->
                                key.references().stream().map(Identifier::of).toList()),
                key.onDelete(),
                key.onUpdate(),
                KeyLowering.columnsOf(model, key.setColumns()),
                key.match(),
                key.deferrability(),
                key.validity(),
                key.period(),
                Origin.OWN,
                comments ? key.comment() : Optional.empty());
    }

    private static Identifier usualName(QualifiedName table, List<Identifier> columns, Set<Identifier> taken) {
        List<String> columnNames = columns.stream().map(Identifier::value).toList();
        return Draft.take(taken, pass -> PrismaNames.foreignKey(table.name(), columnNames, pass));
    }

    private Constraint foreignKey(
            Model model, Field.Relation relation, Field.ForeignKey key, Model target, Set<Identifier> taken) {
        QualifiedName table = Names.of(model);
        List<Identifier> columns = KeyLowering.columnsOf(model, key.fields());
        Identifier name = key.constraintName().map(Identifier::of).orElseGet(() -> usualName(table, columns, taken));
        draft.origin(ObjectAddress.part(ObjectKind.CONSTRAINT, table, name.value()), key.span());
        return new Constraint.ForeignKey(
                name,
                columns,
                Names.of(target),
                KeyLowering.columnsOf(families.complete(target), key.references()),
                key.onDelete().orElseGet(() -> defaultOnDelete(model, relation, key)),
                key.onUpdate().orElse(ReferentialAction.CASCADE),
                KeyLowering.columnsOf(model, key.setColumns()),
                key.match(),
                key.deferrability(),
                key.validity(),
                false,
                Origin.OWN,
                comments ? key.comment() : Optional.empty());
    }

    /** A relation counts as required as soon as one of its fields is, whatever the relation field says. */
    private static ReferentialAction defaultOnDelete(Model model, Field.Relation relation, Field.ForeignKey key) {
        boolean someRequired = model.scalars().stream()
                .filter(each -> key.fields().contains(each.name()))
                .anyMatch(each -> each.arity() == Field.Arity.REQUIRED);
        boolean required = someRequired || relation.arity() == Field.Arity.REQUIRED;
        return required ? ReferentialAction.RESTRICT : ReferentialAction.SET_NULL;
    }
}
