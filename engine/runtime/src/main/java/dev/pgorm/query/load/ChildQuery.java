package dev.pgorm.query.load;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.query.model.Inclusion;
import dev.pgorm.query.model.Join;
import dev.pgorm.query.model.Link;
import dev.pgorm.query.model.Operator;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.Selection;
import dev.pgorm.query.model.Source;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import dev.pgorm.query.plan.ReadPlan;
import dev.pgorm.query.plan.Shape;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The statement that reads the rows of a relation for many rows at once. A column tells to which of those a row belongs.
 *
 * <ul>
 *   <li>one key: {@code WHERE key = ANY ($1)}, of which the server makes one scan of the index;
 *   <li>several: a join with {@code unnest} of their arrays;
 *   <li>so many for each row: a lateral query for each key.
 * </ul>
 */
final class ChildQuery {

    private static final Identifier PARENT = Identifier.of("parent");
    private static final Identifier INCLUDED = Identifier.of("included");
    private static final Identifier PLACE = Identifier.of("place");

    private final Shape.Many relation;
    private final Inclusion inclusion;
    private final Link link;
    private final List<Key> keys;
    private final List<Term.Parameter> arrays = new ArrayList<>();

    /** Where the key stands in a row of the result. */
    private int keyPlace = 1;

    /**
     * The key of a row that others belong to.
     *
     * @param identity what tells it from others: its one value where that does, else its values as the server prints them
     * @param values its values in Java, none of them null
     */
    record Key(Object identity, List<Object> values) {}

    /**
     * A statement for some rows.
     *
     * @param keys all different
     */
    ChildQuery(Shape.Many relation, List<Key> keys) {
        this.relation = relation;
        this.inclusion = relation.inclusion();
        this.link = inclusion.link();
        this.keys = List.copyOf(keys);
        for (int i = 0; i < link.keys().size(); i++) {
            int place = i;
            arrays.add(new Term.Parameter(
                    keys.stream().map(each -> each.values().get(place)).toList(),
                    ValueType.arrayOf(link.keys().get(i).type())));
        }
    }

    /** What is read. */
    ReadPlan plan() {
        if (isLimited()) {
            return lateral();
        }
        return relation.byValue() ? any() : unnested();
    }

    /** To whom the present row belongs: the identity of its key. */
    Object key(ResultSet row) throws SQLException {
        if (isLimited() || !relation.byValue()) {
            return keys.get(row.getInt(1) - 1).identity();
        }
        Object value = Cells.typed().read(row, keyPlace, relation.keyType(0));
        if (value == null) {
            throw new IllegalStateException("a row without a key belongs to somebody");
        }
        return value;
    }

    private boolean isLimited() {
        return inclusion.limit().isPresent() || inclusion.offset().isPresent();
    }

    private ReadPlan any() {
        Source keySource = keySource();
        List<Term> where = new ArrayList<>();
        where.add(new Term.Quantified(keyColumn(keySource, 0), Operator.EQUAL, Term.Quantifier.ANY, arrays.get(0)));
        where.addAll(inclusion.where());
        return ReadPlan.of(
                leadingKey(keyColumn(keySource, 0)),
                base().change()
                        .where(where)
                        .outputs(inclusion.outputs())
                        .orderBy(inclusion.orderBy())
                        .build(),
                inclusion.nested());
    }

    /** The key, unless it is among what is wanted of the row: then it comes once. */
    private List<Output> leadingKey(Term.Column key) {
        for (int i = 0; i < inclusion.outputs().size(); i++) {
            if (inclusion.outputs().get(i).term().equals(key)) {
                keyPlace = i + 1;
                return List.of();
            }
        }
        return List.of(new Output("key", key));
    }

    private ReadPlan unnested() {
        Source keySource = keySource();
        Source.Called parent = parent();
        List<Join> joins = new ArrayList<>(base().joins());
        List<Term> conditions = new ArrayList<>();
        for (int i = 0; i < arrays.size(); i++) {
            conditions.add(equal(keyColumn(keySource, i), parentColumn(parent, i)));
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

    private ReadPlan lateral() {
        Source.Called parent = parent();
        Source keySource = keySource();
        List<Term> where = new ArrayList<>();
        for (int i = 0; i < arrays.size(); i++) {
            where.add(equal(keyColumn(keySource, i), parentColumn(parent, i)));
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
            numbered.add(
                    new Output("c" + (i + 1), inner.selection().outputs().get(i).term()));
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
            conditions.add(equal(
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

    private Term.Column parentColumn(Source.Called parent, int index) {
        return new Term.Column(
                parent, parent.columns().get(index), link.keys().get(index).type());
    }

    private static Term equal(Term left, Term right) {
        return new Term.Infix(left, Operator.EQUAL, right, ValueType.BOOLEAN);
    }
}
