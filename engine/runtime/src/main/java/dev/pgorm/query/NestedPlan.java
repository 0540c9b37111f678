package dev.pgorm.query;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.query.model.Assignment;
import dev.pgorm.query.model.Command;
import dev.pgorm.query.model.CommonTable;
import dev.pgorm.query.model.Deletion;
import dev.pgorm.query.model.Insertion;
import dev.pgorm.query.model.Join;
import dev.pgorm.query.model.Link;
import dev.pgorm.query.model.Locking;
import dev.pgorm.query.model.Merging;
import dev.pgorm.query.model.NestedWriting;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.Selection;
import dev.pgorm.query.model.Source;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.Update;
import dev.pgorm.query.model.ValueType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A nested write as one statement: each row and each change is a common table, and who needs a key of another one's row reads it from
 * there. All of them see the database as it was before, so no row may be changed twice.
 */
final class NestedPlan {

    private static final String ROOT = "written";

    private final List<CommonTable> parts = new ArrayList<>();
    private final List<NestedWriting.Expectation> expectations = new ArrayList<>();
    private final Set<Identifier> names = new HashSet<>();
    private final Set<QualifiedName> changed = new HashSet<>();
    private Optional<Written> updated = Optional.empty();

    private NestedPlan() {}

    static NestedWriting of(NestedWrite<?> write) {
        NestedPlan plan = new NestedPlan();
        List<Output> outputs = write.root().command().outputs();
        Written root = plan.row(ROOT, write, Map.of(), outputs);
        List<Output> given = outputs.stream()
                .map(each -> new Output(
                        each.name(),
                        root.column(Identifier.of(each.name()), each.term().type())))
                .toList();
        Selection selection = plan.rows(root, write)
                .change()
                .commonTables(plan.parts)
                .outputs(given)
                .build();
        return new NestedWriting(
                write.root() instanceof Insert<?> ? NestedWriting.Kind.INSERT : NestedWriting.Kind.UPDATE,
                selection,
                plan.expectations,
                write.table().modelName());
    }

    /** The written row; where it is not written for want of another, a row all the same, so that what is missing can be told. */
    private Selection rows(Written root, NestedWrite<?> write) {
        boolean always = write.related().stream()
                .noneMatch(each -> each.link().holdsKey() && each.kind() == RelatedWrite.Kind.CONNECT);
        if (always) {
            return Selection.from(root.source());
        }
        expect(root, NestedWriting.noRow(write.table().modelName()));
        Source one = new Source.Derived(Selection.from(new Source.Nothing()), Identifier.of("one"));
        return Selection.from(one)
                .change()
                .joins(List.of(new Join(Join.Kind.LEFT, root.source(), List.of(Counting.always()))))
                .build();
    }

    /** A common table, and how columns of the table that it wrote or read are called in it. */
    record Written(Source.Common source) {

        Term.Column column(Identifier name, ValueType type) {
            return new Term.Column(source, name, type);
        }

        /** A column of the one row: no row is null, and two are an error. */
        Term one(Identifier column, ValueType type) {
            return new Term.Scalar(rows(column, type), type);
        }

        List<Term> exists() {
            return List.of(new Term.Exists(Selection.from(source)));
        }

        Selection rows(Identifier column, ValueType type) {
            return Selection.from(source).withOutputs(List.of(new Output(column.value(), column(column, type))));
        }
    }

    /** Writes a row and what is related to it. */
    private Written row(String name, Write<?> write, Map<Identifier, Term> keys, List<Output> outputs) {
        List<RelatedWrite> related = write instanceof NestedWrite<?> nested ? nested.related() : List.of();
        Write<?> root = write instanceof NestedWrite<?> nested ? nested.root() : write;
        Map<Identifier, Term> values = new LinkedHashMap<>(keys);
        List<RelatedWrite> later = new ArrayList<>();
        List<Term> needed = new ArrayList<>();
        for (RelatedWrite each : related) {
            if (each.link().holdsKey()) {
                new HeldKeyPlan(this, each, root).write(values, needed);
            } else {
                later.add(each);
            }
        }
        Written written = add(name, where(needed, ownWrite(root, values, outputs, related)));
        if (root instanceof dev.pgorm.query.Update<?> || !needed.isEmpty()) {
            updated = Optional.of(written);
        }
        later.forEach(each -> new RelatedRowsPlan(this, each, written).write());
        return written;
    }

    private Command ownWrite(
            Write<?> root, Map<Identifier, Term> values, List<Output> outputs, List<RelatedWrite> related) {
        List<Output> given = new ArrayList<>(outputs);
        related.stream().filter(each -> !each.link().holdsKey()).forEach(each -> keyOutputs(root.table(), each, given));
        return switch (root.command()) {
            case Insertion insertion -> {
                Insertion inserted = inserted(insertion, values, given);
                yield updated.map(row -> onlyWhere(row.exists(), inserted)).orElse(inserted);
            }
            case Update update -> {
                if (update.assignments().isEmpty() && values.isEmpty()) {
                    yield Selection.from(update.table())
                            .and(update.where())
                            .withOutputs(given)
                            .change()
                            .locking(new Locking(Locking.Strength.NO_KEY_UPDATE, Locking.Waiting.WAIT))
                            .build();
                }
                changes(update.table().table());
                List<Assignment> all = new ArrayList<>(update.assignments());
                values.forEach((column, value) -> all.add(new Assignment(column, value)));
                yield new Update(update.table(), all, update.where(), given);
            }
            case Selection ignored -> throw noRow();
            case Deletion ignored -> throw noRow();
            case Merging ignored -> throw noRow();
            case NestedWriting ignored -> throw noRow();
        };
    }

    /** The same, if there is what it needs. */
    private static Command where(List<Term> needed, Command command) {
        if (needed.isEmpty()) {
            return command;
        }
        return switch (command) {
            case Insertion insertion -> onlyWhere(needed, insertion);
            case Update update -> {
                List<Term> all = new ArrayList<>(update.where());
                all.addAll(needed);
                yield new Update(update.table(), update.assignments(), all, update.outputs());
            }
            case Selection ignored -> throw noRow();
            case Deletion ignored -> throw noRow();
            case Merging ignored -> throw noRow();
            case NestedWriting ignored -> throw noRow();
        };
    }

    private static IllegalStateException noRow() {
        return new IllegalStateException("a row with related ones is inserted or updated");
    }

    /** The columns that related rows refer to. */
    private static void keyOutputs(Table table, RelatedWrite related, List<Output> outputs) {
        for (Link.Key each : related.link().keys()) {
            addKey(table, each.here(), each.type(), outputs);
        }
    }

    static void addKey(Table table, Identifier column, ValueType type, List<Output> outputs) {
        String name = keyName(column).value();
        if (outputs.stream().noneMatch(each -> each.name().equals(name))) {
            outputs.add(new Output(name, new Term.Column(table.source(), column, type)));
        }
    }

    /** Outputs have the names of fields, which may be those of other columns. */
    static Identifier keyName(Identifier column) {
        return Identifier.of("key_" + column.value());
    }

    /** An insert of one row with the values of its keys. */
    private static Insertion inserted(Insertion insertion, Map<Identifier, Term> keys, List<Output> outputs) {
        if (insertion.rows().size() != 1 || insertion.conflict().isPresent()) {
            throw new IllegalArgumentException(
                    "an insert with related rows is one row, without row() and onConflict(…)");
        }
        Map<Identifier, Term> values = values(insertion);
        keys.forEach((column, value) -> {
            if (values.put(column, value) != null) {
                throw new IllegalArgumentException("the relation gives " + column.value() + " its value: leave it out");
            }
        });
        return new Insertion(
                insertion.into(),
                List.copyOf(values.keySet()),
                List.of(List.copyOf(values.values())),
                Optional.empty(),
                Optional.empty(),
                outputs);
    }

    static Map<Identifier, Term> values(Insertion insertion) {
        Map<Identifier, Term> values = new LinkedHashMap<>();
        for (int i = 0; i < insertion.columns().size(); i++) {
            values.put(insertion.columns().get(i), insertion.rows().get(0).get(i));
        }
        return values;
    }

    /** Writes a new related row with what is related to it; it gives its keys. */
    Written created(RelatedWrite related, Write<?> row, Map<Identifier, Term> keys, List<Link.Key> given) {
        List<Output> outputs = new ArrayList<>();
        given.forEach(each -> addKey(row.table(), each.there(), each.type(), outputs));
        return row(related.link().name(), row, keys, outputs);
    }

    /** Writes a related row unless a common table has one. */
    Written createdUnless(
            Written found, RelatedWrite related, Write<?> row, Map<Identifier, Term> keys, List<Link.Key> given) {
        if (!(row instanceof Insert<?> insert)) {
            throw new IllegalArgumentException("a row that may be there already is created without related ones");
        }
        List<Output> outputs = new ArrayList<>();
        given.forEach(each -> addKey(row.table(), each.there(), each.type(), outputs));
        Insertion insertion = inserted(insert.command(), keys, outputs);
        if (insertion.columns().isEmpty()) {
            throw new IllegalArgumentException("a row that may be there already has a value: set(…)");
        }
        Insertion inserted =
                updated.map(written -> onlyWhere(written.exists(), insertion)).orElse(insertion);
        Term none = new Term.Negation(new Term.Exists(Selection.from(found.source())));
        return add(related.link().name(), onlyWhere(List.of(none), inserted));
    }

    /** An insert that writes its row where conditions hold too. */
    private static Insertion onlyWhere(List<Term> conditions, Insertion insertion) {
        Selection query = insertion
                .query()
                .orElseGet(() -> Selection.from(new Source.Nothing())
                        .withOutputs(insertion.rows().get(0).stream()
                                .map(each -> new Output("", typed(each)))
                                .toList()));
        return new Insertion(
                insertion.into(),
                insertion.columns(),
                List.of(),
                Optional.of(query.and(conditions)),
                Optional.empty(),
                insertion.outputs());
    }

    /** The server takes a value in a query for a text, and not for what its column holds. */
    private static Term typed(Term term) {
        return term instanceof Term.Parameter ? new Term.Cast(term, term.type()) : term;
    }

    /** A further part of the statement. */
    Written add(String wanted, Command command) {
        Identifier name = Identifier.of(wanted);
        for (int i = 2; !names.add(name); i++) {
            name = Identifier.of(wanted + "_" + i);
        }
        parts.add(new CommonTable(name, false, command));
        return new Written(new Source.Common(name, Optional.empty()));
    }

    /** Something has to be found. */
    void expect(Written found, String otherwise) {
        Selection counted = Selection.from(found.source()).withOutputs(List.of(new Output("", Counting.all())));
        expectations.add(new NestedWriting.Expectation(
                new Term.Scalar(counted, Counting.all().type()), otherwise));
    }

    /** Rows of a table change; the server would keep one change of a row in a statement, and nobody knows which. */
    void changes(QualifiedName table) {
        if (!changed.add(table)) {
            throw new IllegalArgumentException(
                    "rows of " + table.name().value()
                            + " would change twice in one statement, of which the server keeps one: write them in a transaction");
        }
    }

    /** Rows that are there already, of the relation's conditions. */
    Written found(RelatedWrite related) {
        Selection rows =
                Selection.from(related.target().source()).and(related.where()).withOutputs(keys(related));
        return add(related.link().name(), rows);
    }

    /** The columns of related rows that keys refer to. */
    List<Output> keys(RelatedWrite related) {
        List<Output> outputs = new ArrayList<>();
        Link link = related.link();
        List<Link.Key> keys = link.through().map(Link.Through::keys).orElse(link.keys());
        keys.forEach(each -> addKey(related.target(), each.there(), each.type(), outputs));
        return outputs;
    }
}
