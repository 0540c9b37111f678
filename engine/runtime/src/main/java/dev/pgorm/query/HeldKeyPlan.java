package dev.pgorm.query;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.query.model.Deletion;
import dev.pgorm.query.model.Link;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.Selection;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes of the row that a row refers to: they come first, and give the row the values of its foreign key. */
final class HeldKeyPlan {

    private final NestedPlan plan;
    private final RelatedWrite related;
    private final Write<?> root;

    HeldKeyPlan(NestedPlan plan, RelatedWrite related, Write<?> root) {
        this.plan = plan;
        this.related = related;
        this.root = root;
    }

    /**
     * Adds the parts.
     *
     * @param values what the row's columns become
     * @param needed what the row is not written without
     */
    void write(Map<Identifier, Term> values, List<Term> needed) {
        List<Link.Key> keys = related.link().keys();
        switch (related.kind()) {
            case CREATE -> {
                NestedPlan.Written created = plan.created(related, single(), Map.of(), keys);
                keys.forEach(key -> refer(values, key, created.one(NestedPlan.keyName(key.there()), key.type())));
            }
            case CONNECT -> {
                NestedPlan.Written found = plan.found(related);
                plan.expect(found, related.nothingFound());
                needed.addAll(found.exists());
                keys.forEach(key -> refer(values, key, found.one(NestedPlan.keyName(key.there()), key.type())));
            }
            case CONNECT_OR_CREATE -> referToEither(values, plan.found(related));
            case DISCONNECT -> keys.forEach(key -> refer(values, key, nothing(key)));
            case UPDATE -> plan.add(related.link().name(), updated(List.of()));
            case UPSERT -> referToEither(values, plan.add(related.link().name(), updated(plan.keys(related))));
            case DELETE -> {
                requireAll();
                plan.changes(related.target().tableName());
                plan.add(related.link().name(), new Deletion(related.target().source(), present(), List.of()));
                keys.forEach(key -> refer(values, key, nothing(key)));
            }
            case SET ->
                throw new IllegalArgumentException(
                        related.name() + " leads to one row: connect(…) says which, disconnect() that there is none");
        }
    }

    /** The row that is there, or else the new one. */
    private void referToEither(Map<Identifier, Term> values, NestedPlan.Written present) {
        List<Link.Key> keys = related.link().keys();
        NestedPlan.Written created = plan.createdUnless(present, related, single(), Map.of(), keys);
        for (Link.Key key : keys) {
            Identifier name = NestedPlan.keyName(key.there());
            Selection either = present.rows(name, key.type())
                    .change()
                    .combinations(List.of(new Selection.Combination(
                            Selection.Combination.Kind.UNION, true, created.rows(name, key.type()))))
                    .build();
            refer(values, key, new Term.Scalar(either, key.type()));
        }
    }

    private Write<?> single() {
        if (related.rows().size() != 1) {
            throw new IllegalArgumentException(related.name() + " leads to one row, and this creates "
                    + related.rows().size());
        }
        return related.rows().get(0);
    }

    private void refer(Map<Identifier, Term> values, Link.Key key, Term value) {
        if (values.put(key.here(), value) != null) {
            throw new IllegalArgumentException(related.name() + " is given two rows: it leads to one");
        }
    }

    private static Term nothing(Link.Key key) {
        return new Term.Parameter(null, key.type());
    }

    private Update updated(List<Output> outputs) {
        plan.changes(related.target().tableName());
        Update change = (Update) related.change().command();
        List<Term> where = new ArrayList<>(present());
        where.addAll(change.where());
        return new Update(change.table(), change.assignments(), where, outputs);
    }

    private void requireAll() {
        if (!((Deletion) related.change().command()).where().isEmpty()) {
            throw new IllegalArgumentException(
                    related.name() + " leads to one row, which is deleted by delete(delete(…).all())");
        }
    }

    /** The row that is referred to before the statement. */
    private List<Term> present() {
        Update update = (Update) root.command();
        List<Term> all = new ArrayList<>();
        for (Link.Key key : related.link().keys()) {
            Term here = new Term.Column(root.table().source(), key.here(), key.type());
            Selection row = Selection.from(root.table().source())
                    .and(update.where())
                    .withOutputs(List.of(new Output("", here)));
            all.add(Term.Infix.equal(
                    new Term.Column(related.target().source(), key.there(), key.type()),
                    new Term.Scalar(row, key.type())));
        }
        return all;
    }
}
