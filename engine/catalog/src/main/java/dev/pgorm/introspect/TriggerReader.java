package dev.pgorm.introspect;

import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.EventTrigger;
import dev.pgorm.ir.FiringState;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.Trigger;
import dev.pgorm.ir.sql.SqlClauses;
import dev.pgorm.ir.sql.SqlExpr;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Triggers that somebody made, not those behind foreign keys, nor those that a partition has from its table; and event triggers. A trigger's
 * condition, which is about two rows, stands nowhere but in the printed definition.
 */
final class TriggerReader implements KindReader {

    private static final int ROW = 1;
    private static final int BEFORE = 2;
    private static final int INSERT = 4;
    private static final int DELETE = 8;
    private static final int UPDATE = 16;
    private static final int TRUNCATE = 32;
    private static final int INSTEAD = 64;

    @Override
    public String query(ReadScope scope) {
        return """
                SELECT 'pg_trigger' AS catalog, t.oid, t.tgrelid, n.nspname AS schema, c.relname AS relation, t.tgname, t.tgtype, t.tgenabled,
                    t.tgconstraint <> 0 AS is_constraint, t.tgdeferrable, t.tginitdeferred, t.tgoldtable, t.tgnewtable,
                    pn.nspname AS function_schema, p.proname, other_schema.nspname AS from_schema, other.relname AS from_name,
                    ARRAY(SELECT a.attname::text FROM unnest(t.tgattr::int2[]) WITH ORDINALITY k(number, place)
                        JOIN pg_attribute a ON a.attrelid = t.tgrelid AND a.attnum = k.number ORDER BY k.place) AS columns,
                    pg_get_triggerdef(t.oid) AS definition, description.description AS comment
                FROM pg_trigger t
                JOIN pg_class c ON c.oid = t.tgrelid
                JOIN pg_namespace n ON n.oid = c.relnamespace
                JOIN pg_proc p ON p.oid = t.tgfoid
                JOIN pg_namespace pn ON pn.oid = p.pronamespace
                LEFT JOIN pg_class other ON other.oid = t.tgconstrrelid
                LEFT JOIN pg_namespace other_schema ON other_schema.oid = other.relnamespace
                %s
                WHERE NOT t.tgisinternal AND t.tgparentid = 0 AND %s
                UNION ALL
                SELECT 'pg_event_trigger', e.oid, NULL, NULL, NULL, e.evtname, NULL, e.evtenabled, false, false, false, NULL, NULL,
                    n.nspname, p.proname, NULL, NULL, e.evttags, e.evtevent::text, description.description
                FROM pg_event_trigger e
                JOIN pg_proc p ON p.oid = e.evtfoid
                JOIN pg_namespace n ON n.oid = p.pronamespace
                %s
                WHERE %s AND %s
                """.formatted(
                        ReadScope.comment("pg_trigger", "t.oid", "0"),
                        scope.partOfRelation("pg_trigger", "t.oid"),
                        ReadScope.comment("pg_event_trigger", "e.oid", "0"),
                        scope.notInitial("e.oid"),
                        scope.notOfExtension("pg_event_trigger", "e.oid"));
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
        if (row.text("catalog").equals("pg_event_trigger")) {
            EventTrigger trigger = eventTrigger(row);
            draft.add(trigger);
            draft.identify("pg_event_trigger", row.number("oid"), trigger.address());
            return;
        }
        Optional<ObjectAddress> relation = draft.relationOf(row, "tgrelid", "tgname", "trigger");
        if (relation.isPresent()) {
            Trigger trigger = trigger(row, relation.get());
            draft.add(trigger);
            draft.identify("pg_trigger", row.number("oid"), trigger.address());
        }
    }

    private static EventTrigger eventTrigger(Row row) throws SQLException {
        return new EventTrigger(
                row.identifier("tgname"),
                row.identifier("definition"),
                row.list("columns"),
                row.name("function_schema", "proname"),
                firing(row.text("tgenabled")),
                row.optionalText("comment"));
    }

    private static Trigger trigger(Row row, ObjectAddress relation) throws SQLException {
        int type = (int) row.number("tgtype");
        SqlClauses definition = SqlClauses.of(row.text("definition"));
        return new Trigger(
                relation,
                row.identifier("tgname"),
                (type & BEFORE) != 0
                        ? Trigger.Timing.BEFORE
                        : (type & INSTEAD) != 0 ? Trigger.Timing.INSTEAD_OF : Trigger.Timing.AFTER,
                events(type),
                row.identifiers("columns"),
                (type & ROW) != 0,
                definition
                        .after("WHEN", Set.of("EXECUTE"))
                        .map(Parentheses::stripOuter)
                        .map(Parentheses::stripOuter)
                        .map(SqlExpr::canonical),
                row.name("function_schema", "proname"),
                definition.literalsAfter("EXECUTE"),
                row.flag("is_constraint")
                        ? Optional.of(new Trigger.ConstraintTiming(
                                deferrability(row), row.optionalName("from_schema", "from_name")))
                        : Optional.empty(),
                row.optionalIdentifier("tgoldtable"),
                row.optionalIdentifier("tgnewtable"),
                firing(row.text("tgenabled")),
                row.optionalText("comment"));
    }

    private static Set<Trigger.Event> events(int type) {
        Set<Trigger.Event> events = EnumSet.noneOf(Trigger.Event.class);
        addIf((type & INSERT) != 0, Trigger.Event.INSERT, events);
        addIf((type & DELETE) != 0, Trigger.Event.DELETE, events);
        addIf((type & UPDATE) != 0, Trigger.Event.UPDATE, events);
        addIf((type & TRUNCATE) != 0, Trigger.Event.TRUNCATE, events);
        return events;
    }

    private static void addIf(boolean fires, Trigger.Event event, Set<Trigger.Event> events) {
        if (fires) {
            events.add(event);
        }
    }

    private static Constraint.Deferrability deferrability(Row row) throws SQLException {
        if (!row.flag("tgdeferrable")) {
            return Constraint.Deferrability.NOT_DEFERRABLE;
        }
        return row.flag("tginitdeferred")
                ? Constraint.Deferrability.INITIALLY_DEFERRED
                : Constraint.Deferrability.INITIALLY_IMMEDIATE;
    }

    /** The letter that pg_trigger, pg_rewrite and pg_event_trigger have. */
    static FiringState firing(String letter) throws SQLException {
        return switch (letter) {
            case "O" -> FiringState.ORIGIN;
            case "D" -> FiringState.DISABLED;
            case "R" -> FiringState.REPLICA;
            case "A" -> FiringState.ALWAYS;
            default -> throw new SQLException("the catalogs gave an unknown state of firing: " + letter);
        };
    }
}
