package dev.pgorm.ddl;

import dev.pgorm.ddl.DefinitionSql.Alteration;
import dev.pgorm.ir.EventTrigger;
import dev.pgorm.ir.FiringState;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.List;
import java.util.Optional;

/** Statements about event triggers. */
final class EventTriggerSql implements DefinitionSql.Kind<EventTrigger> {

    @Override
    public Class<EventTrigger> type() {
        return EventTrigger.class;
    }

    @Override
    public void phrase(EventTrigger trigger, SqlWriter writer) {
        writer.sql("EVENT TRIGGER ").identifier(trigger.name());
    }

    @Override
    public String create(EventTrigger trigger) {
        SqlWriter writer = new SqlWriter().sql("CREATE ");
        phrase(trigger, writer);
        writer.sql(" ON ").identifier(trigger.event());
        if (!trigger.tags().isEmpty()) {
            writer.sql("\n    WHEN TAG IN (")
                    .join(trigger.tags(), ", ", SqlWriter::literal)
                    .sql(")");
        }
        return writer.sql("\n    EXECUTE FUNCTION ")
                .name(trigger.function())
                .sql("()")
                .toString();
    }

    @Override
    public List<Alteration> settings(EventTrigger trigger) {
        return trigger.firing() == FiringState.ORIGIN ? List.of() : List.of(fire(trigger, FiringState.ORIGIN));
    }

    private Alteration fire(EventTrigger trigger, FiringState before) {
        return Alteration.setting(statement(trigger, trigger.firing()), statement(trigger, before));
    }

    private String statement(EventTrigger trigger, FiringState firing) {
        SqlWriter writer = new SqlWriter().sql("ALTER ");
        phrase(trigger, writer);
        return writer.sql(" ").serverText(firing.sql()).toString();
    }

    @Override
    public Optional<List<Alteration>> alter(EventTrigger before, EventTrigger after) {
        if (!before.withFiring(after.firing()).withComment(after.comment()).equals(after)) {
            return Optional.empty();
        }
        return Optional.of(before.firing() == after.firing() ? List.of() : List.of(fire(after, before.firing())));
    }
}
