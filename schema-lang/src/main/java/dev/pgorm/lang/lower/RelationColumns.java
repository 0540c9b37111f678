package dev.pgorm.lang.lower;

import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlWriter;
import dev.pgorm.lang.model.EnumDeclaration;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.Model;
import dev.pgorm.lang.model.SchemaModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which columns hold together the models that relation fields lead from and to. */
public final class RelationColumns {

    private final Names names;
    private final Map<Field.Relation, Link> joined = new HashMap<>();

    /** A pair of columns that are equal: on this side and on the other. */
    public record Pair(Field.Scalar here, String hereColumn, Field.Scalar there, String thereColumn) {}

    /**
     * What a relation field means to a database.
     *
     * @param target the model that it leads to
     * @param pairs this model's columns and the target's, or, with a join table, this model's and the join table's
     * @param joinTable the table between both, of a relation many to many
     */
    public record Link(Model target, List<Pair> pairs, Optional<JoinTable> joinTable) {
        public Link {
            pairs = List.copyOf(pairs);
        }
    }

    /** The table between two models: its name, and its columns with those of the target that they equal. */
    public record JoinTable(QualifiedName table, List<Pair> targetPairs) {
        public JoinTable {
            targetPairs = List.copyOf(targetPairs);
        }
    }

    /** The relations of a schema without errors. */
    public RelationColumns(SchemaModel schema) {
        this.names = new Names(schema);
        for (JoinTableLowering.JoinTable each : JoinTableLowering.find(names, schema.models())) {
            join(each);
        }
    }

    /** The table or view of a model. */
    public static QualifiedName tableOf(Model model) {
        return Names.of(model);
    }

    /** The type of an enum as SQL writes it. */
    public static String typeOf(EnumDeclaration declaration) {
        return SqlWriter.quote(Names.of(declaration));
    }

    /** What a field of a model means; empty where the schema does not tell, as in one with errors. */
    public Optional<Link> of(Model model, Field.Relation field) {
        if (field.foreignKey().isPresent()) {
            return names.model(field.target())
                    .map(target -> new Link(
                            target, pairs(model, target, field.foreignKey().get()), Optional.empty()));
        }
        Link through = joined.get(field);
        return through == null ? opposite(model, field) : Optional.of(through);
    }

    private Optional<Link> opposite(Model model, Field.Relation field) {
        Optional<Model> target = names.model(field.target());
        return target.flatMap(each -> field.opposite().flatMap(each::field))
                .filter(Field.Relation.class::isInstance)
                .map(Field.Relation.class::cast)
                .flatMap(Field.Relation::foreignKey)
                .map(key -> new Link(target.get(), reversed(pairs(target.get(), model, key)), Optional.empty()));
    }

    private void join(JoinTableLowering.JoinTable join) {
        Optional<Field.Scalar> first = JoinTableLowering.keyField(join.first());
        Optional<Field.Scalar> second = JoinTableLowering.keyField(join.second());
        if (first.isEmpty() || second.isEmpty()) {
            return;
        }
        Pair a = new Pair(first.get(), first.get().columnName(), first.get(), JoinTableLowering.COLUMN_A.value());
        Pair b = new Pair(second.get(), second.get().columnName(), second.get(), JoinTableLowering.COLUMN_B.value());
        joined.put(
                join.field(),
                new Link(join.second(), List.of(a), Optional.of(new JoinTable(join.table(), List.of(swapped(b))))));
        join.field().opposite().flatMap(join.second()::field).ifPresent(field -> {
            if (field instanceof Field.Relation relation) {
                joined.put(
                        relation,
                        new Link(
                                join.first(),
                                List.of(b),
                                Optional.of(new JoinTable(join.table(), List.of(swapped(a))))));
            }
        });
    }

    private static List<Pair> pairs(Model model, Model target, Field.ForeignKey key) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < key.fields().size(); i++) {
            Optional<Field.Scalar> here = scalar(model, key.fields().get(i));
            Optional<Field.Scalar> there = scalar(target, key.references().get(i));
            if (here.isPresent() && there.isPresent()) {
                pairs.add(new Pair(
                        here.get(),
                        here.get().columnName(),
                        there.get(),
                        there.get().columnName()));
            }
        }
        return pairs;
    }

    private static List<Pair> reversed(List<Pair> pairs) {
        return pairs.stream().map(RelationColumns::swapped).toList();
    }

    private static Pair swapped(Pair pair) {
        return new Pair(pair.there(), pair.thereColumn(), pair.here(), pair.hereColumn());
    }

    private static Optional<Field.Scalar> scalar(Model model, String name) {
        return model.field(name).filter(Field.Scalar.class::isInstance).map(Field.Scalar.class::cast);
    }
}
