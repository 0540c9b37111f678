package dev.pgorm.query;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.query.model.Assignment;
import dev.pgorm.query.model.Deletion;
import dev.pgorm.query.model.Insertion;
import dev.pgorm.query.model.Link;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.Selection;
import dev.pgorm.query.model.Source;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.Update;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes of rows that refer to a row, or that a table between joins with it: they come behind it. */
final class RelatedRowsPlan {

    private final NestedPlan plan;
    private final RelatedWrite related;
    private final NestedPlan.Written parent;
    private final Link link;
    private final Source.Relation target;

    RelatedRowsPlan(NestedPlan plan, RelatedWrite related, NestedPlan.Written parent) {
        this.plan = plan;
        this.related = related;
        this.parent = parent;
        this.link = related.link();
        this.target = related.target().source();
    }

    void write() {
        switch (related.kind()) {
            case CREATE -> related.rows().forEach(this::create);
            case CONNECT -> plan.expect(connect(), related.nothingFound());
            case CONNECT_OR_CREATE -> createUnless(connect());
            case DISCONNECT -> disconnect(related.where());
            case SET -> {
                disconnect(List.of(new Term.Test(all(related.where()), " IS NOT TRUE")));
                attach();
            }
            case UPDATE -> update(List.of());
            case UPSERT -> createUnless(update(plan.keys(related)));
            case DELETE -> {
                plan.changes(target.table());
                List<Term> where = new ArrayList<>(isRelated());
                where.addAll(((Deletion) related.change().command()).where());
                plan.add(link.name(), new Deletion(target, where, List.of()));
            }
        }
    }

    private void create(Write<?> row) {
        if (link.through().isPresent()) {
            join(plan.created(related, row, Map.of(), link.through().get().keys()));
        } else {
            plan.created(related, row, keys(), List.of());
        }
    }

    private void createUnless(NestedPlan.Written present) {
        for (Write<?> each : related.rows()) {
            if (link.through().isPresent()) {
                join(plan.createdUnless(
                        present, related, each, Map.of(), link.through().get().keys()));
            } else {
                plan.createdUnless(present, related, each, keys(), List.of());
            }
        }
    }

    /** The values of the foreign key of related rows. */
    private Map<Identifier, Term> keys() {
        Map<Identifier, Term> values = new LinkedHashMap<>();
        link.keys().forEach(each -> values.put(each.there(), parentKey(each)));
        return values;
    }

    private Term parentKey(Link.Key key) {
        return parent.one(NestedPlan.keyName(key.here()), key.type());
    }

    /** Rows that are there become related ones. */
    private NestedPlan.Written connect() {
        if (link.through().isEmpty()) {
            plan.changes(target.table());
        }
        return attach();
    }

    private NestedPlan.Written attach() {
        if (link.through().isPresent()) {
            NestedPlan.Written found = plan.found(related);
            join(found);
            return found;
        }
        List<Assignment> assignments = new ArrayList<>();
        keys().forEach((column, value) -> assignments.add(new Assignment(column, value)));
        List<Term> where = new ArrayList<>(related.where());
        where.addAll(parent.exists());
        return plan.add(link.name(), new Update(target, assignments, where, plan.keys(related)));
    }

    /** Rows of the table between; those that are there stay. */
    private void join(NestedPlan.Written rows) {
        Link.Through through = link.through().orElseThrow();
        List<Identifier> columns = new ArrayList<>();
        List<Output> values = new ArrayList<>();
        for (Link.Key each : link.keys()) {
            columns.add(each.there());
            values.add(new Output("", parentKey(each)));
        }
        for (Link.Key each : through.keys()) {
            columns.add(each.here());
            values.add(new Output("", rows.column(NestedPlan.keyName(each.there()), each.type())));
        }
        plan.add(
                link.name() + "_joined",
                new Insertion(
                        between(),
                        columns,
                        List.of(),
                        Optional.of(Selection.from(rows.source())
                                .and(parent.exists())
                                .withOutputs(values)),
                        Optional.of(new Insertion.Conflict(List.of(), List.of())),
                        List.of()));
    }

    private void disconnect(List<Term> which) {
        if (link.through().isEmpty()) {
            plan.changes(target.table());
            List<Assignment> assignments = link.keys().stream()
                    .map(each -> new Assignment(each.there(), new Term.Parameter(null, each.type())))
                    .toList();
            List<Term> where = new ArrayList<>(isRelated());
            where.addAll(which);
            plan.add(link.name(), new Update(target, assignments, where, List.of()));
            return;
        }
        plan.changes(between().table());
        List<Term> where = new ArrayList<>(joinedToParent());
        if (!which.isEmpty()) {
            List<Term> meant = new ArrayList<>(joinedToTarget());
            meant.addAll(which);
            where.add(new Term.Exists(Selection.from(target).and(meant)));
        }
        plan.add(link.name() + "_joined", new Deletion(between(), where, List.of()));
    }

    private NestedPlan.Written update(List<Output> outputs) {
        plan.changes(target.table());
        Update change = (Update) related.change().command();
        List<Term> where = new ArrayList<>(isRelated());
        where.addAll(change.where());
        return plan.add(link.name(), new Update(target, change.assignments(), where, outputs));
    }

    /** The rows that are related before the statement. */
    private List<Term> isRelated() {
        if (link.through().isEmpty()) {
            return link.keys().stream()
                    .map(each -> Term.Infix.equal(new Term.Column(target, each.there(), each.type()), parentKey(each)))
                    .toList();
        }
        List<Term> where = new ArrayList<>(joinedToParent());
        where.addAll(joinedToTarget());
        return List.of(new Term.Exists(Selection.from(between()).and(where)));
    }

    private List<Term> joinedToParent() {
        return link.keys().stream()
                .map(each -> Term.Infix.equal(new Term.Column(between(), each.there(), each.type()), parentKey(each)))
                .toList();
    }

    private List<Term> joinedToTarget() {
        return link.through().orElseThrow().keys().stream()
                .map(each -> Term.Infix.equal(
                        new Term.Column(between(), each.here(), each.type()),
                        new Term.Column(target, each.there(), each.type())))
                .toList();
    }

    private Source.Relation between() {
        return new Source.Relation(link.through().orElseThrow().table(), Optional.empty());
    }

    private static Term all(List<Term> conditions) {
        return new Term.Junction(Term.Junction.Kind.AND, conditions);
    }
}
