package dev.pgorm.lang.lower;

import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Constraint.ReferentialAction;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.Model;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code @relation(fields:, references:)} to foreign keys. */
final class ForeignKeyLowering {

    private final Names names;
    private final Draft draft;
    private final boolean enforced;

    /**
     * Lowers the relations of a schema.
     *
     * @param enforced false where the client keeps references valid, so that there are no foreign keys
     */
    ForeignKeyLowering(Names names, Draft draft, boolean enforced) {
        this.names = names;
        this.draft = draft;
        this.enforced = enforced;
    }

    /** The foreign keys of a model, with names beside those of its other constraints. */
    List<Constraint> of(Model model, List<Constraint> others) {
        List<Constraint> keys = new ArrayList<>();
        List<Field.Relation> relations = model.relations();
        if (!enforced || relations.isEmpty()) {
            return keys;
        }
        Set<Identifier> taken = new HashSet<>();
        others.forEach(each -> taken.add(each.name()));
        relations.stream()
                .flatMap(each -> each.foreignKey().stream())
                .flatMap(each -> each.constraintName().stream())
                .forEach(each -> taken.add(Identifier.of(each)));
        for (Field.Relation relation : relations) {
            Optional<Model> target =
                    names.model(relation.target()).filter(each -> each.kind() == Model.Kind.MODEL && !each.external());
            if (relation.foreignKey().isPresent() && target.isPresent()) {
                keys.add(foreignKey(model, relation, relation.foreignKey().get(), target.get(), taken));
            }
        }
        return keys;
    }

    private Constraint foreignKey(
            Model model, Field.Relation relation, Field.ForeignKey key, Model target, Set<Identifier> taken) {
        QualifiedName table = Names.of(model);
        List<Identifier> columns = KeyLowering.columnsOf(model, key.fields());
        List<String> columnNames = columns.stream().map(Identifier::value).toList();
        Identifier name = key.constraintName()
                .map(Identifier::of)
                .orElseGet(() -> Draft.take(taken, pass -> PrismaNames.foreignKey(table.name(), columnNames, pass)));
        draft.origin(ObjectAddress.part(ObjectKind.CONSTRAINT, table, name.value()), key.span());
        return new Constraint.ForeignKey(
                name,
                columns,
                Names.of(target),
                KeyLowering.columnsOf(target, key.references()),
                key.onDelete().orElseGet(() -> defaultOnDelete(model, relation, key)),
                key.onUpdate().orElse(ReferentialAction.CASCADE),
                KeyLowering.columnsOf(model, key.setColumns()),
                key.match(),
                key.deferrability(),
                !key.notValid(),
                Optional.empty());
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
