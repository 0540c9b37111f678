package dev.pgorm.query.plan;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.query.model.BuiltInTypes;
import dev.pgorm.query.model.Inclusion;
import dev.pgorm.query.model.Join;
import dev.pgorm.query.model.Link;
import dev.pgorm.query.model.LoadBy;
import dev.pgorm.query.model.Operator;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.Selection;
import dev.pgorm.query.model.Source;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The statement that reads the rows of a relation for many rows at once. A column tells to which of those a row belongs.
 *
 * <ul>
 *   <li>one key: {@code WHERE key = ANY ($1)}, of which the server makes one scan of the index;
 *   <li>several: a join with {@code unnest} of their arrays;
 *   <li>so many for each row, and where {@link LoadBy#LATERAL} is asked for: a lateral query for each key.
 * </ul>
 *
 * @param read what is read, and where in it what stands
 * @param owner the column, from 1, that tells to whom a row belongs
 * @param byPlace whether it does so by the place of the key among those that were sent, from 1, and not by the key itself
 */
public record ChildPlan(ReadPlan read, int owner, boolean byPlace) {

    /**
     * How the rows of a relation are read.
     *
     * @param keys for each part of the key the values of all rows that others belong to, as {@link #sent} says
     */
    public static ChildPlan of(Shape.Many relation, List<Term.Parameter> keys) {
        Builder builder = new Builder(relation.inclusion(), keys);
        if (builder.asksForEach()) {
            return new ChildPlan(builder.lateral(), 1, true);
        }
        return relation.byValue() ? builder.any() : new ChildPlan(builder.unnested(), 1, true);
    }

    /** The type of the array of all values of a part of the key. */
    public static ValueType sent(Shape.Many relation, int part) {
        ValueType key = relation.keyType(part);
        return ValueType.arrayOf(relation.byValue() ? key : key.unnested());
    }

    private static final class Builder {

        private static final Identifier PARENT = Identifier.of("parent");
        private static final Identifier INCLUDED = Identifier.of("included");
        private static final Identifier PLACE = Identifier.of("place");

        private final Inclusion inclusion;
        private final Link link;
        private final List<Term.Parameter> arrays;

        Builder(Inclusion inclusion, List<Term.Parameter> keys) {
            this.inclusion = inclusion;
            this.link = inclusion.link();
            this.arrays = List.copyOf(keys);
        }

        boolean asksForEach() {
            return inclusion.limit().isPresent()
                    || inclusion.offset().isPresent()
                    || inclusion.loadBy().equals(Optional.of(LoadBy.LATERAL));
        }

        ChildPlan any() {
            Term.Column key = keyColumn(keySource(), 0);
            List<Term> where = new ArrayList<>();
            where.add(new Term.Quantified(Term.compared(key), Operator.EQUAL, Term.Quantifier.ANY, arrays.get(0)));
            where.addAll(inclusion.where());
            int among = placeAmongOutputs(key);
            ReadPlan read = ReadPlan.of(
                    among > 0 ? List.of() : List.of(new Output("key", key)),
                    base().change()
                            .where(where)
                            .outputs(inclusion.outputs())
                            .orderBy(inclusion.orderBy())
                            .build(),
                    inclusion.nested());
            return new ChildPlan(read, Math.max(among, 1), false);
        }

        /** The key comes once where it is among what is wanted of the row; 0 where it is not. */
        private int placeAmongOutputs(Term.Column key) {
            for (int i = 0; i < inclusion.outputs().size(); i++) {
                if (key.isReadBy(inclusion.outputs().get(i).term())) {
                    return i + 1;
                }
            }
            return 0;
        }

        ReadPlan unnested() {
            Source keySource = keySource();
            Source.Called parent = parent();
            List<Join> joins = new ArrayList<>(base().joins());
            List<Term> conditions = new ArrayList<>();
            for (int i = 0; i < arrays.size(); i++) {
                conditions.add(Term.Infix.equal(keyColumn(keySource, i), parentColumn(parent, i)));
            }
            joins.add(new Join(Join.Kind.INNER, parent, conditions));
            return ReadPlan.of(
                    List.of(place(parent)),
                    base().change()
                            .joins(joins)
                            .where(inclusion.where())
                            .outputs(inclusion.outputs())
                            .orderBy(inclusion.orderBy())
                            .build(),
                    inclusion.nested());
        }

        ReadPlan lateral() {
            Source.Called parent = parent();
            Source keySource = keySource();
            List<Term> where = new ArrayList<>();
            for (int i = 0; i < arrays.size(); i++) {
                where.add(Term.Infix.equal(keyColumn(keySource, i), parentColumn(parent, i)));
            }
            where.addAll(inclusion.where());
            Selection each = base().change()
                    .where(where)
                    .outputs(inclusion.outputs())
                    .orderBy(inclusion.orderBy())
                    .build();
            each = inclusion.limit().isPresent()
                    ? each.change().limit(inclusion.limit().getAsLong()).build()
                    : each;
            each = inclusion.offset().isPresent()
                    ? each.change().offset(inclusion.offset().getAsLong()).build()
                    : each;
            ReadPlan inner = ReadPlan.of(each, inclusion.nested());
            List<Output> numbered = new ArrayList<>();
            for (int i = 0; i < inner.selection().outputs().size(); i++) {
                numbered.add(new Output(
                        "c" + (i + 1), inner.selection().outputs().get(i).term()));
            }
            Source.Derived included = new Source.Derived(inner.selection().withOutputs(numbered), INCLUDED);
            List<Output> outputs = new ArrayList<>(List.of(place(parent)));
            for (Output output : numbered) {
                outputs.add(new Output(
                        output.name(),
                        new Term.Column(
                                included,
                                Identifier.of(output.name()),
                                output.term().type())));
            }
            Selection whole = Selection.from(parent)
                    .change()
                    .joins(List.of(new Join(Join.Kind.LATERAL, included, List.of())))
                    .outputs(outputs)
                    .build();
            return new ReadPlan(whole, inner.shape().shifted(1));
        }

        /** The target, and the table between where there is one. */
        private Selection base() {
            Selection all = Selection.from(inclusion.target());
            if (link.through().isEmpty()) {
                return all;
            }
            Source between = keySource();
            List<Term> conditions = new ArrayList<>();
            for (Link.Key key : link.through().get().keys()) {
                conditions.add(Term.Infix.equal(
                        new Term.Column(between, key.here(), key.type()),
                        new Term.Column(inclusion.target(), key.there(), key.type())));
            }
            return all.change()
                    .joins(List.of(new Join(Join.Kind.INNER, between, conditions)))
                    .build();
        }

        /** Where the keys stand: in the target, or in the table between. */
        private Source keySource() {
            return link.through()
                    .<Source>map(through -> new Source.Relation(through.table(), Optional.empty()))
                    .orElse(inclusion.target());
        }

        private static Output place(Source.Called parent) {
            return new Output(PLACE.value(), new Term.Column(parent, PLACE, ValueType.BIGINT));
        }

        private Term.Column keyColumn(Source source, int index) {
            Link.Key key = link.keys().get(index);
            return new Term.Column(source, key.there(), key.type());
        }

        private Source.Called parent() {
            List<Identifier> names = new ArrayList<>();
            for (int i = 0; i < arrays.size(); i++) {
                names.add(Identifier.of("k" + (i + 1)));
            }
            names.add(PLACE);
            List<Term> casts = new ArrayList<>();
            for (Term.Parameter each : arrays) {
                casts.add(new Term.Cast(each, each.type()));
            }
            return Source.Called.unnest(casts, PARENT, names);
        }

        private Term parentColumn(Source.Called parent, int index) {
            ValueType type = link.keys().get(index).type();
            Term sent = new Term.Column(parent, parent.columns().get(index), type.unnested());
            return type.unnested().equals(type) ? sent : new Term.Cast(sent, BuiltInTypes.unmodified(type));
        }
    }
}
