package dev.pgorm.arb.program;

import dev.pgorm.arb.program.SqlType.Family;
import dev.pgorm.arb.program.World.Field;
import dev.pgorm.arb.program.World.Relation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A partitioned table, its partitions, and theirs. */
final class PartitionPieces {

    private final World world;
    private final Choices choices;
    private final TablePieces tables;

    PartitionPieces(World world, TablePieces tables) {
        this.world = world;
        this.choices = world.choices;
        this.tables = tables;
    }

    void add() {
        String key = "partitioned";
        if (!choices.chance(key, 35)) {
            return;
        }
        String schema = world.schema(key);
        String plain = world.names.of("r", 6);
        Set<String> needs = new HashSet<>(List.of(World.schemaKey(schema)));
        List<Field> fields = new ArrayList<>();
        List<String> columns = new ArrayList<>(tables.columns(key, 4, fields, needs));
        Field by = new Field(world.names.of("c", 8), SqlType.INT, false);
        Field second = new Field(world.names.of("c", 9), SqlType.TEXT, false);
        fields.add(by);
        fields.add(second);
        columns.add(by.sql() + " integer NOT NULL");
        columns.add(second.sql() + " text" + choices.one("null of " + key, "", " NOT NULL"));
        String strategy = choices.one("strategy", "RANGE", "LIST", "HASH");
        world.add(
                key,
                "CREATE TABLE " + Sql.name(schema, plain) + " (" + Sql.list(columns) + ") PARTITION BY " + strategy
                        + " (" + by.sql() + ")",
                needs);
        Relation parent = new Relation(key, "partitioned", schema, plain, List.copyOf(fields));
        world.relations.add(parent);
        world.canComment("TABLE " + parent.name(), key);
        world.canGrant("SELECT", "TABLE " + parent.name(), key);
        for (int i = 0; i < 3; i++) {
            partition(parent, i, strategy, second);
        }
        if (!strategy.equals("HASH") && choices.chance("default partition", 30)) {
            make(parent, "default partition", 5, " DEFAULT", "");
        }
    }

    private void partition(Relation parent, int number, String strategy, Field second) {
        String key = "partition " + number;
        if (!choices.chance(key, 60)) {
            return;
        }
        int width = choices.one("bounds of " + key, "8", "10").equals("8") ? 8 : 10;
        String bounds = switch (strategy) {
            case "RANGE" ->
                " FOR VALUES FROM (" + (number == 0 && width == 8 ? "MINVALUE" : String.valueOf(number * 10)) + ") TO ("
                        + (number * 10 + width) + ")";
            case "LIST" -> " FOR VALUES IN (" + number + (width == 8 ? "" : ", " + (number + 10)) + ")";
            default -> " FOR VALUES WITH (modulus 4, remainder " + number + ")";
        };
        boolean nested = choices.chance("nested " + key, 25);
        Relation made = make(parent, key, number, bounds, nested ? " PARTITION BY LIST (" + second.sql() + ")" : "");
        if (nested) {
            make(made, "inner " + key, 10 + number, " FOR VALUES IN ('a', 'it''s')", "");
            if (choices.chance("inner default " + key, 30)) {
                make(made, "inner default " + key, 20 + number, " DEFAULT", "");
            }
        }
    }

    private Relation make(Relation parent, String key, int number, String bounds, String by) {
        String schema = world.schema(key);
        String plain = world.names.of("p", number);
        String name = Sql.name(schema, plain);
        boolean detached = by.isEmpty() && !key.startsWith("inner") && choices.chance("detached " + key, 12);
        Set<String> needs = new HashSet<>(List.of(World.schemaKey(schema), parent.key()));
        parent.fields().forEach(each -> needs.add(each.type().key()));
        // What stands alone looks like the parent and is none of its partitions.
        String form = detached
                ? " (LIKE " + parent.name() + " INCLUDING DEFAULTS)"
                : " PARTITION OF " + parent.name() + bounds + by;
        String own = "";
        if (!detached && choices.chance("own default " + key, 15)) {
            List<Field> plainFields =
                    parent.fields(each -> !each.generated() && each.type().family() == Family.INTEGER);
            if (!plainFields.isEmpty()) {
                Field field = choices.one("own default of " + key, plainFields, Field::name);
                if (!field.type().literals().isEmpty()) {
                    own = " (" + field.sql() + " DEFAULT "
                            + field.type().literals().getFirst() + ")";
                    form = " PARTITION OF " + parent.name() + own + bounds + by;
                }
            }
        }
        world.add(key, "CREATE TABLE " + name + form, needs);
        if (detached) {
            world.resembles(key, parent.key());
        }
        Relation made = new Relation(key, detached ? "table" : "partition", schema, plain, parent.fields());
        world.relations.add(made);
        world.canComment("TABLE " + name, key);
        world.canGrant("SELECT", "TABLE " + name, key);
        return made;
    }
}
