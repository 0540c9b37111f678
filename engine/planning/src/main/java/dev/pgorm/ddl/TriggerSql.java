package dev.pgorm.ddl;

import dev.pgorm.ddl.DefinitionSql.Alteration;
import dev.pgorm.ir.FiringState;
import dev.pgorm.ir.Trigger;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements about triggers. */
final class TriggerSql implements DefinitionSql.Kind<Trigger> {

    @Override
    public Class<Trigger> type() {
        return Trigger.class;
    }

    @Override
    public void phrase(Trigger trigger, SqlWriter writer) {
        FiringSql.place(trigger, writer.sql("TRIGGER "));
    }

    @Override
    public String create(Trigger trigger) {
        return create(trigger.constraint().isPresent() ? "CREATE CONSTRAINT TRIGGER " : "CREATE TRIGGER ", trigger);
    }

    private static String create(String words, Trigger trigger) {
        SqlWriter writer = new SqlWriter()
                .serverText(words)
                .identifier(trigger.name())
                .sql("\n    ")
                .serverText(trigger.timing().sql())
                .sql(" ")
                .join(List.copyOf(trigger.events()), " OR ", (each, event) -> event(each, trigger, event))
                .sql(" ON ")
                .name(trigger.relationName());
        trigger.constraint().ifPresent(constraint -> constraint(writer, constraint));
        if (trigger.oldTable().isPresent() || trigger.newTable().isPresent()) {
            writer.sql("\n    REFERENCING");
            trigger.oldTable().ifPresent(name -> writer.sql(" OLD TABLE AS ").identifier(name));
            trigger.newTable().ifPresent(name -> writer.sql(" NEW TABLE AS ").identifier(name));
        }
        writer.sql(trigger.eachRow() ? "\n    FOR EACH ROW" : "\n    FOR EACH STATEMENT");
        trigger.when()
                .ifPresent(condition ->
                        writer.sql("\n    WHEN (").expression(condition).sql(")"));
        return writer.sql("\n    EXECUTE FUNCTION ")
                .name(trigger.function())
                .sql("(")
                .join(trigger.arguments(), ", ", SqlWriter::literal)
                .sql(")")
                .toString();
    }

    private static void event(SqlWriter writer, Trigger trigger, Trigger.Event event) {
        writer.serverText(event.name());
        if (event == Trigger.Event.UPDATE && !trigger.updateOf().isEmpty()) {
            writer.sql(" OF ").identifiers(trigger.updateOf());
        }
    }

    private static void constraint(SqlWriter writer, Trigger.ConstraintTiming constraint) {
        constraint.from().ifPresent(from -> writer.sql("\n    FROM ").name(from));
        String deferrability = ConstraintSql.deferrability(constraint.deferrability());
        if (!deferrability.isEmpty()) {
            writer.sql("\n   ").serverText(deferrability);
        }
    }

    @Override
    public List<Alteration> settings(Trigger trigger) {
        return trigger.firing() == FiringState.ORIGIN
                ? List.of()
                : List.of(FiringSql.set("TRIGGER", trigger, FiringState.ORIGIN, trigger.firing()));
    }

    /** CREATE OR REPLACE knows no constraint triggers; what it replaces fires in ordinary sessions again. */
    @Override
    public Optional<List<Alteration>> alter(Trigger before, Trigger after) {
        boolean same =
                before.withFiring(after.firing()).withComment(after.comment()).equals(after);
        if (same) {
            return Optional.of(
                    before.firing() == after.firing()
                            ? List.of()
                            : List.of(FiringSql.set("TRIGGER", after, before.firing(), after.firing())));
        }
        boolean constraint =
                before.constraint().isPresent() || after.constraint().isPresent();
        // Partitions keep what they have of a trigger that fired for each row.
        if (constraint || before.eachRow() != after.eachRow()) {
            return Optional.empty();
        }
        List<Alteration> alterations = new ArrayList<>();
        alterations.add(Alteration.redefinition(
                create("CREATE OR REPLACE TRIGGER ", after), create("CREATE OR REPLACE TRIGGER ", before)));
        alterations.addAll(settings(after));
        return Optional.of(alterations);
    }
}
