package dev.pgorm.arb.program;

import dev.pgorm.arb.program.World.Field;
import dev.pgorm.arb.program.World.Relation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Triggers, rules, policies and event triggers. */
final class TriggerPieces {

    private final World world;
    private final Choices choices;

    private TriggerPieces(World world) {
        this.world = world;
        this.choices = world.choices;
    }

    static void add(World world) {
        TriggerPieces pieces = new TriggerPieces(world);
        List<String[]> functions = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            pieces.function(i).ifPresent(functions::add);
        }
        for (int i = 0; i < 3 && !functions.isEmpty(); i++) {
            pieces.trigger(i, functions);
        }
        pieces.rule(0);
        pieces.rule(1);
        pieces.policy(0);
        pieces.policy(1);
        pieces.eventTrigger();
    }

    private Optional<String[]> function(int number) {
        String key = "trigger function " + number;
        if (!choices.chance(key, 50)) {
            return Optional.empty();
        }
        String schema = world.schema(key);
        String name = Sql.name(schema, world.names.of("f", 4 + number));
        world.add(
                key,
                "CREATE FUNCTION " + name + "() RETURNS trigger LANGUAGE plpgsql AS "
                        + Sql.literal("BEGIN\n  -- " + choices.below("body of " + key, 3) + "\n  RETURN NEW;\nEND"),
                World.schemaKey(schema));
        world.canComment("FUNCTION " + name + "()", key);
        return Optional.of(new String[] {name, key});
    }

    private void trigger(int number, List<String[]> functions) {
        String key = "trigger " + number;
        Optional<Relation> on = world.relation(
                "table of " + key,
                each -> List.of("table", "partitioned", "child", "view").contains(each.kind())
                        && !each.fields().isEmpty());
        if (!choices.chance(key, 55) || on.isEmpty()) {
            return;
        }
        Relation table = on.get();
        String[] function = choices.one("function of " + key, functions, each -> each[1]);
        String name = Sql.name(world.names.of("trigger", number));
        Field field = choices.one("field of " + key, table.fields(), Field::name);
        Set<String> needs = new HashSet<>(List.of(table.key(), function[1]));
        String call = " EXECUTE FUNCTION " + function[0] + "("
                + choices.one("arguments of " + key, "", "", "'it''s', '2'").replace("2", "2") + ")";
        String sql;
        if (table.kind().equals("view")) {
            sql = "CREATE TRIGGER " + name + " INSTEAD OF "
                    + choices.one("event of " + key, "INSERT", "UPDATE OR DELETE") + " ON " + table.name()
                    + " FOR EACH ROW" + call;
        } else {
            sql = onTable(key, name, table, field, needs) + call;
        }
        world.add(key, sql, needs);
        world.canComment("TRIGGER " + name + " ON " + table.name(), key);
        if (!table.kind().equals("view") && choices.chance("state of " + key, 15)) {
            world.add(
                    "state of " + key,
                    "ALTER TABLE " + table.name() + " "
                            + choices.one("which state of " + key, "DISABLE", "ENABLE ALWAYS", "ENABLE REPLICA")
                            + " TRIGGER " + name,
                    key);
        }
    }

    private String onTable(String key, String name, Relation table, Field field, Set<String> needs) {
        String form = choices.one("form of " + key, "row", "row", "statement", "constraint", "transition");
        return switch (form) {
            case "row" -> {
                boolean when = choices.chance("when of " + key, 40) && !field.generated();
                yield "CREATE TRIGGER " + name + choices.one("time of " + key, " BEFORE", " AFTER")
                        + " INSERT OR UPDATE"
                        + (choices.chance("columns of " + key, 40) ? " OF " + field.sql() : "") + " ON " + table.name()
                        + " FOR EACH ROW"
                        + (when
                                ? " WHEN ("
                                        + Expressions.condition(key, "new." + field.sql(), field.type(), world, needs)
                                        + ")"
                                : "");
            }
            case "statement" ->
                "CREATE TRIGGER " + name + " AFTER DELETE OR TRUNCATE ON " + table.name() + " FOR EACH STATEMENT";
            case "constraint" ->
                "CREATE CONSTRAINT TRIGGER " + name + " AFTER INSERT OR UPDATE ON " + table.name()
                        + choices.one("deferral of " + key, "", " DEFERRABLE INITIALLY DEFERRED") + " FOR EACH ROW";
            default ->
                "CREATE TRIGGER " + name + " AFTER INSERT ON " + table.name()
                        + " REFERENCING NEW TABLE AS \"new rows\" FOR EACH STATEMENT";
        };
    }

    private void rule(int number) {
        String key = "rule " + number;
        Optional<Relation> on = world.relation(
                "table of " + key, each -> List.of("table", "view").contains(each.kind()));
        Optional<Relation> other =
                world.relation("other table of " + key, each -> each.kind().equals("table"));
        if (!choices.chance(key, 15) || on.isEmpty() || other.isEmpty()) {
            return;
        }
        String name = Sql.name(world.names.of("rule", number));
        Set<String> needs = new HashSet<>(List.of(on.get().key()));
        String action = "NOTHING";
        if (choices.chance("acts " + key, 50)) {
            needs.add(other.get().key());
            action = choices.one(
                    "action of " + key,
                    "DELETE FROM " + other.get().name(),
                    "INSERT INTO " + other.get().name() + " DEFAULT VALUES");
        }
        world.add(
                key,
                "CREATE RULE " + name + " AS ON " + choices.one("event of " + key, "INSERT", "UPDATE", "DELETE")
                        + " TO " + on.get().name() + " DO " + choices.one("instead " + key, "INSTEAD ", "ALSO ")
                        + action,
                needs);
        world.canComment("RULE " + name + " ON " + on.get().name(), key);
    }

    private void policy(int number) {
        String key = "policy " + number;
        Optional<Relation> on = world.relation(
                "table of " + key,
                each -> each.kind().equals("table") && !each.fields().isEmpty());
        if (!choices.chance(key, 30) || on.isEmpty()) {
            return;
        }
        Relation table = on.get();
        String name = Sql.name(world.names.of("policy", number));
        Field field = choices.one("field of " + key, table.fields(), Field::name);
        Set<String> needs = new HashSet<>(List.of(table.key()));
        String condition = Expressions.condition(key, field.sql(), field.type(), world, needs);
        Optional<Relation> other =
                world.relation("other of " + key, each -> !each.fields().isEmpty());
        if (other.isPresent() && choices.chance("subquery of " + key, 30)) {
            Field theirs = choices.one("their field of " + key, other.get().fields(), Field::name);
            needs.add(other.get().key());
            condition +=
                    " AND EXISTS (SELECT 1 FROM " + other.get().name() + " o WHERE o." + theirs.sql() + " IS NULL)";
        }
        String command = choices.one("command of " + key, "ALL", "SELECT", "INSERT", "UPDATE");
        String clause = command.equals("INSERT") ? " WITH CHECK (" : " USING (";
        world.add(
                key,
                "CREATE POLICY " + name + " ON " + table.name()
                        + choices.one("kind of " + key, "", " AS RESTRICTIVE") + " FOR " + command
                        + choices.one("role of " + key, "", "", " TO " + Sql.name(World.ROLES.getFirst())) + clause
                        + condition + ")",
                needs);
        world.canComment("POLICY " + name + " ON " + table.name(), key);
    }

    private void eventTrigger() {
        String key = "event trigger";
        if (!choices.chance(key, 6)) {
            return;
        }
        String schema = world.schema(key);
        String function = Sql.name(schema, world.names.of("f", 6));
        world.add(
                "function of " + key,
                "CREATE FUNCTION " + function + "() RETURNS event_trigger LANGUAGE plpgsql AS "
                        + Sql.literal("BEGIN NULL; END"),
                World.schemaKey(schema));
        String name = Sql.name(world.names.of("event", 0));
        world.add(
                key,
                "CREATE EVENT TRIGGER " + name + " ON " + choices.one("event of " + key, "ddl_command_end", "sql_drop")
                        + choices.one("tags of " + key, "", " WHEN TAG IN ('DROP OPERATOR')")
                        + " EXECUTE FUNCTION " + function + "()",
                "function of " + key);
        world.canComment("EVENT TRIGGER " + name, key);
    }
}
