package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A trigger (PostgreSQL: CREATE TRIGGER) of a table or view.
 *
 * @param relation the table or view
 * @param name its name
 * @param timing BEFORE, AFTER or INSTEAD OF
 * @param events what fires it; not empty
 * @param updateOf UPDATE OF these columns; empty = any
 * @param eachRow FOR EACH ROW, else FOR EACH STATEMENT
 * @param when the condition, without the parentheses around it
 * @param function the function that it calls; its schema may be {@code pg_catalog}
 * @param arguments the texts that it passes to the function
 * @param constraint what makes it a constraint trigger; empty where it is none
 * @param oldTable REFERENCING OLD TABLE AS
 * @param newTable REFERENCING NEW TABLE AS
 * @param firing when it fires
 * @param comment its comment
 */
public record Trigger(
        ObjectAddress relation,
        Identifier name,
        Timing timing,
        Set<Event> events,
        List<Identifier> updateOf,
        boolean eachRow,
        Optional<SqlExpr> when,
        QualifiedName function,
        List<String> arguments,
        Optional<ConstraintTiming> constraint,
        Optional<Identifier> oldTable,
        Optional<Identifier> newTable,
        FiringState firing,
        Optional<String> comment)
        implements RelationPart {

    public Trigger {
        events = Collections.unmodifiableSet(EnumSet.copyOf(events));
        updateOf = List.copyOf(updateOf);
        arguments = List.copyOf(arguments);
    }

    /** When a trigger runs in relation to what fires it. */
    public enum Timing {
        BEFORE("BEFORE"),
        AFTER("AFTER"),
        INSTEAD_OF("INSTEAD OF");

        private final String sql;

        Timing(String sql) {
            this.sql = sql;
        }

        public String sql() {
            return sql;
        }
    }

    /** What fires a trigger, in the order in which PostgreSQL prints it. */
    public enum Event {
        INSERT,
        DELETE,
        UPDATE,
        TRUNCATE
    }

    /**
     * What a constraint trigger has besides.
     *
     * @param deferrability when it fires within its transaction
     * @param from the other relation of its constraint
     */
    public record ConstraintTiming(Constraint.Deferrability deferrability, Optional<QualifiedName> from) {}

    @Override
    public DefinitionKind kind() {
        return DefinitionKind.TRIGGER;
    }

    @Override
    public List<ObjectAddress> references() {
        return List.of(relation, functionAddress(function));
    }

    /** The address of a function that takes no arguments. */
    static ObjectAddress functionAddress(QualifiedName function) {
        return new ObjectAddress(
                DefinitionKind.FUNCTION,
                function.schema().value(),
                function.name().value() + "()",
                "");
    }

    @Override
    public Trigger withComment(Optional<String> other) {
        return new Trigger(
                relation,
                name,
                timing,
                events,
                updateOf,
                eachRow,
                when,
                function,
                arguments,
                constraint,
                oldTable,
                newTable,
                firing,
                other);
    }

    /** The same, fired in other sessions. */
    public Trigger withFiring(FiringState other) {
        return new Trigger(
                relation,
                name,
                timing,
                events,
                updateOf,
                eachRow,
                when,
                function,
                arguments,
                constraint,
                oldTable,
                newTable,
                other,
                comment);
    }

    @Override
    public Trigger renamed(NewNames names) {
        return new Trigger(
                names.address(relation),
                nameAfter(names),
                timing,
                events,
                updateOf.stream()
                        .map(column -> names.column(relationName(), column))
                        .toList(),
                eachRow,
                when.map(text -> names.text(relationName(), text)),
                names.name(function),
                arguments,
                constraint.map(each ->
                        new ConstraintTiming(each.deferrability(), each.from().map(names::name))),
                oldTable,
                newTable,
                firing,
                comment);
    }

    @Override
    public List<SqlExpr> texts() {
        List<SqlExpr> texts = new ArrayList<>();
        texts.add(SqlExpr.written(SqlWriter.quote(function)));
        when.ifPresent(texts::add);
        constraint.flatMap(ConstraintTiming::from).ifPresent(from -> texts.add(SqlExpr.written(SqlWriter.quote(from))));
        return texts;
    }
}
