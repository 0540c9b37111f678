package dev.pgorm.query;

import dev.pgorm.query.model.Inclusion;
import dev.pgorm.query.model.Join;
import dev.pgorm.query.model.Link;
import dev.pgorm.query.model.Selection;
import dev.pgorm.query.model.Source;
import dev.pgorm.query.model.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rows of another table that belong to a row.
 *
 * @param <T> the other table
 */
public abstract sealed class Relation<T extends Table> extends Include permits ToOne, ToMany {

    private final String modelName;
    private final Source.Relation from;
    private final Link link;
    private final Supplier<T> making;

    /** Made when somebody asks first, since tables lead to each other. Where several ask at once, it does not matter whose stays. */
    private volatile @Nullable T target;

    Relation(String modelName, Source.Relation from, Link link, Supplier<T> making) {
        this.modelName = modelName;
        this.from = from;
        this.link = link;
        this.making = making;
    }

    /** How the two tables are related. */
    public final Link link() {
        return link;
    }

    /** The other table. */
    @Internal
    public final T target() {
        T known = target;
        if (known == null) {
            known = making.get();
            target = known;
        }
        return known;
    }

    /** What a row has in the place of the related one where the query did not include the relation. */
    @Internal
    public final <R> Related<R> missingRow() {
        return Related.notLoaded(modelName, link.name());
    }

    /** What a row has in the place of related ones where the query did not include the relation. */
    @Internal
    public final <R> List<R> missingRows() {
        return RelatedRows.notLoaded(modelName, link.name());
    }

    final String modelName() {
        return modelName;
    }

    /** The table that it begins at. */
    final Source.Relation from() {
        return from;
    }

    final boolean isFrom(Table table) {
        return from.equals(table.source());
    }

    /** New rows, related to the one that is written: {@code user.orders.create(insert(order).set(…))}. */
    public RelatedWrite create(Write<?>... rows) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("create(…) takes the rows: create(insert(…).set(…))");
        }
        return RelatedWrite.of(this, RelatedWrite.Kind.CREATE).creating(rows);
    }

    /** Rows that are there, of which all conditions hold, become related ones; it fails where there is none. */
    public RelatedWrite connect(Condition first, Condition... further) {
        return RelatedWrite.of(this, RelatedWrite.Kind.CONNECT, Terms.conditions(first, further));
    }

    /** A row that is there becomes a related one, or else a new one is written. */
    public RelatedWrite connectOrCreate(Condition condition, Insert<?> row) {
        return RelatedWrite.of(this, RelatedWrite.Kind.CONNECT_OR_CREATE, condition)
                .creating(row);
    }

    /** The change of the related rows of which its conditions hold: {@code user.orders.update(update(order).set(…).all())}. */
    public RelatedWrite update(Update<?> change) {
        return RelatedWrite.of(this, RelatedWrite.Kind.UPDATE).changing(change);
    }

    /** The change of the related rows of which its conditions hold, or else a new row. */
    public RelatedWrite upsert(Update<?> change, Insert<?> row) {
        return RelatedWrite.of(this, RelatedWrite.Kind.UPSERT).changing(change).creating(row);
    }

    /** The end of the related rows of which its conditions hold: {@code user.orders.delete(delete(order).all())}. */
    public RelatedWrite delete(Delete<?> rows) {
        return RelatedWrite.of(this, RelatedWrite.Kind.DELETE).changing(rows);
    }

    @Override
    public final Inclusion inclusion() {
        if (from.way().isPresent()) {
            throw new IllegalArgumentException("what belongs to a related row is included with that: include(…"
                    + from.name().value() + ".include(…" + link.name() + "))");
        }
        return Inclusion.all(link, target().source(), target().outputs());
    }

    /** Of one of them at least, all conditions hold; without conditions: there is one. */
    public Condition some(Condition... conditions) {
        return new Condition(new Term.Exists(related(Arrays.asList(conditions))));
    }

    /** Of none of them all conditions hold; without conditions: there is none. */
    public Condition none(Condition... conditions) {
        return some(conditions).not();
    }

    /** Of each of them all conditions hold; also where there is none. A condition that is neither true nor false does not hold. */
    public Condition every(Condition... conditions) {
        Term all = new Term.Junction(
                Term.Junction.Kind.AND,
                Arrays.stream(conditions).map(Condition::term).toList());
        Condition fails = new Condition(new Term.Test(all, " IS NOT TRUE"));
        return new Condition(new Term.Exists(related(List.of(fails)))).not();
    }

    /** The rows that belong to a row of the enclosing query. */
    final Selection related(List<Condition> conditions) {
        Source.Relation target = target().source();
        List<Term> where = new ArrayList<>();
        List<Join> joins = new ArrayList<>();
        Source keys = target;
        if (link().through().isPresent()) {
            Link.Through through = link().through().get();
            Source.Relation between = new Source.Relation(through.table(), Optional.empty());
            joins.add(new Join(Join.Kind.INNER, between, equal(through.keys(), between, target)));
            keys = between;
        }
        // a column here would be taken for one of the related rows
        boolean hides = from.way().map(Source.Way::root).orElse(from).equals(target);
        for (Link.Key each : link().keys()) {
            Term.Column here = new Term.Column(from, each.here(), each.type());
            where.add(Term.Infix.equal(
                    new Term.Column(keys, each.there(), each.type()), hides ? new Term.Outer(here) : here));
        }
        conditions.forEach(each -> where.add(each.term()));
        return Selection.from(target).change().joins(joins).where(where).build();
    }

    private static List<Term> equal(List<Link.Key> keys, Source here, Source there) {
        List<Term> all = new ArrayList<>();
        for (Link.Key each : keys) {
            all.add(Term.Infix.equal(
                    new Term.Column(there, each.there(), each.type()),
                    new Term.Column(here, each.here(), each.type())));
        }
        return all;
    }
}
