package dev.pgorm.introspect;

import dev.pgorm.ir.EventTrigger;
import java.sql.SQLException;

/** Event triggers, which belong to the database as a whole. */
final class EventTriggerReader implements KindReader {

    @Override
    public String query(ReadScope scope) {
        return """
                SELECT e.oid, e.evtname, e.evtevent, e.evtenabled, e.evttags, n.nspname AS function_schema, p.proname,
                    description.description AS comment
                FROM pg_event_trigger e
                JOIN pg_proc p ON p.oid = e.evtfoid
                JOIN pg_namespace n ON n.oid = p.pronamespace
                %s
                WHERE %s AND %s
                """.formatted(
                        ReadScope.comment("pg_event_trigger", "e.oid", "0"),
                        scope.notInitial("e.oid"),
                        scope.notOfExtension("pg_event_trigger", "e.oid"));
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
        EventTrigger trigger = new EventTrigger(
                row.identifier("evtname"),
                row.identifier("evtevent"),
                row.list("evttags"),
                row.name("function_schema", "proname"),
                TriggerReader.firing(row.text("evtenabled")),
                row.optionalText("comment"));
        draft.add(trigger);
        draft.identify("pg_event_trigger", row.number("oid"), trigger.address());
    }
}
