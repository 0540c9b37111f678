package dev.pgorm.arb.program;

import dev.pgorm.arb.program.SqlType.Family;
import dev.pgorm.arb.program.World.Field;
import dev.pgorm.arb.program.World.Relation;
import dev.pgorm.arb.program.World.Unique;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Constraints, indexes, statistics and settings of tables. */
final class PartPieces {

    private final World world;
    private final Choices choices;
    private int number;

    private PartPieces(World world) {
        this.world = world;
        this.choices = world.choices;
    }

    static void add(World world) {
        PartPieces parts = new PartPieces(world);
        List<Relation> tables =
                world.relations.stream().filter(Relation::isTable).toList();
        for (Relation each : tables) {
            parts.number = 10 * Math.floorMod(each.key().hashCode(), 1000);
            parts.keys(each);
            parts.checks(each);
            parts.indexes(each);
            parts.statistics(each);
            parts.settings(each);
        }
        for (Relation each : tables) {
            parts.foreignKeys(each);
        }
    }

    private String constraint(String key, Relation table, String named, String definition, Set<String> needs) {
        needs.add(table.key());
        String added =
                world.add(key, "ALTER TABLE " + table.name() + " ADD CONSTRAINT " + named + " " + definition, needs);
        world.canComment("CONSTRAINT " + named + " ON " + table.name(), key);
        return added;
    }

    private String nextName(String space) {
        return Sql.name(world.names.of(space, number++));
    }

    private void keys(Relation table) {
        boolean partitioned = table.kind().equals("partitioned");
        List<Field> ordered = table.fields(each -> each.type().ordered());
        if (ordered.isEmpty() || table.kind().equals("partition")) {
            return;
        }
        String clustered = "";
        for (int i = 0; i < 2; i++) {
            String key = (i == 0 ? "primary key of " : "unique of ") + table.key();
            String name = nextName("k");
            if (!choices.chance(key, i == 0 ? 60 : 30)) {
                continue;
            }
            List<Field> fields = new ArrayList<>();
            fields.add(choices.one("first of " + key, ordered, Field::name));
            Field other = choices.one("second of " + key, ordered, Field::name);
            if (choices.chance("two of " + key, 30) && !fields.contains(other)) {
                fields.add(other);
            }
            if (partitioned) {
                Field by = table.fields().get(table.fields().size() - 2);
                Field inner = table.fields().getLast();
                for (Field needed : List.of(by, inner)) {
                    if (!fields.contains(needed)) {
                        fields.add(needed);
                    }
                }
            }
            String list = Sql.list(fields.stream().map(Field::sql).toList());
            boolean deferrable = choices.chance("deferrable " + key, 8);
            String definition =
                    (i == 0 ? "PRIMARY KEY (" : "UNIQUE (") + list + ")" + (deferrable ? " DEFERRABLE" : "");
            Set<String> first = partitioned ? world.likenesses.getOrDefault(table.key(), Set.of()) : Set.<String>of();
            String added = constraint(key, table, name, definition, new HashSet<>(first));
            if (!deferrable) {
                world.uniques.add(new Unique(added, table, fields, i == 0));
            }
            if (table.kind().equals("table") && choices.chance("clustered by " + key, 8)) {
                // The last one counts.
                clustered = world.add(
                        "clustered by " + key, "ALTER TABLE " + table.name() + " CLUSTER ON " + name, added, clustered);
            }
        }
    }

    private void checks(Relation table) {
        if (table.kind().equals("partition")) {
            return;
        }
        for (int i = 0; i < 2; i++) {
            String key = "check " + i + " of " + table.key();
            if (choices.chance(key, 25) && !table.fields().isEmpty()) {
                Field field = choices.one("field of " + key, table.fields(), Field::name);
                Set<String> needs = new HashSet<>();
                String condition = Expressions.condition(key, field.sql(), field.type(), world, needs);
                boolean plain = table.kind().equals("table");
                boolean notValid = plain && choices.chance("not valid " + key, 10);
                if (notValid) {
                    // A child that comes later has it as a valid one.
                    needs.addAll(world.likenesses.getOrDefault(table.key(), Set.of()));
                }
                constraint(
                        key,
                        table,
                        Sql.name(world.names.of("check", i)),
                        "CHECK (" + condition + ")"
                                + (plain && choices.chance("not inherited " + key, 8) ? " NO INHERIT" : "")
                                + (notValid ? " NOT VALID" : ""),
                        needs);
            }
        }
        String key = "exclusion of " + table.key();
        List<Field> ranges = table.fields(each -> each.type().family() == Family.RANGE);
        if (table.kind().equals("table") && !ranges.isEmpty() && choices.chance(key, 30)) {
            Field field = choices.one("field of " + key, ranges, Field::name);
            constraint(
                    key,
                    table,
                    nextName("k"),
                    "EXCLUDE USING gist (" + field.sql() + " WITH &&)"
                            + (choices.chance("where " + key, 30) ? " WHERE (NOT isempty(" + field.sql() + "))" : ""),
                    new HashSet<>());
        }
    }

    private void foreignKeys(Relation table) {
        String key = "foreign key of " + table.key();
        if (table.kind().equals("partition") || !choices.chance(key, 45)) {
            return;
        }
        List<Unique> fitting = world.uniques.stream()
                .filter(each -> each.fields().size() == 1
                        && !table.fields(mine -> fits(mine, each)).isEmpty())
                .toList();
        if (fitting.isEmpty()) {
            return;
        }
        Unique unique = choices.one("refers " + key, fitting, Unique::key);
        Field field = choices.one("field of " + key, table.fields(mine -> fits(mine, unique)), Field::name);
        constraint(
                key,
                table,
                Sql.name(world.names.of("fk", 0)),
                "FOREIGN KEY (" + field.sql() + ") REFERENCES "
                        + unique.relation().name() + "("
                        + unique.fields().getFirst().sql() + ")"
                        + choices.one("delete " + key, "", "", " ON DELETE CASCADE", " ON DELETE RESTRICT")
                        + choices.one("update " + key, "", "", " ON UPDATE CASCADE")
                        + choices.one("deferrable " + key, "", "", " DEFERRABLE INITIALLY DEFERRED"),
                new HashSet<>(List.of(unique.key())));
    }

    private static boolean fits(Field mine, Unique unique) {
        return !mine.generated()
                && mine.type().sql().equals(unique.fields().getFirst().type().sql());
    }

    private void indexes(Relation table) {
        for (int i = 0; i < 2; i++) {
            String key = "index " + i + " of " + table.key();
            String name = nextName("i");
            if (!choices.chance(key, table.kind().equals("partition") ? 10 : 35)
                    || table.fields().isEmpty()) {
                continue;
            }
            Field field = choices.one("field of " + key, table.fields(), Field::name);
            Set<String> needs = new HashSet<>(List.of(table.key()));
            Optional<String> definition = indexed(key, field, needs);
            if (definition.isEmpty()) {
                continue;
            }
            String where = "";
            if (choices.chance("where " + key, 20)) {
                Field filter = choices.one("filter of " + key, table.fields(), Field::name);
                where = " WHERE " + Expressions.condition("where " + key, filter.sql(), filter.type(), world, needs);
            }
            boolean inPartitions =
                    table.kind().equals("partition") || table.kind().equals("partitioned");
            if (inPartitions) {
                // A partitioned table's index that comes later takes in one that is there, and those of partitions are
                // named by turns.
                needs.addAll(world.partitionedIndexes);
            }
            world.add(key, "CREATE INDEX " + name + " ON " + table.name() + definition.get() + where, needs);
            if (inPartitions) {
                world.partitionedIndexes.add(key);
            }
            world.canComment("INDEX " + Sql.name(table.schema()) + "." + name, key);
        }
    }

    private Optional<String> indexed(String key, Field field, Set<String> needs) {
        if (choices.chance("expression " + key, 30)) {
            return Expressions.value("index " + key, field, world, needs).map(value -> " ((" + value + "))");
        }
        return switch (field.type().family()) {
            case ARRAY, DOCUMENT, JSON ->
                field.type().key().isEmpty() ? Optional.of(" USING gin (" + field.sql() + ")") : Optional.empty();
            case RANGE -> Optional.of(" USING gist (" + field.sql() + ")");
            case COMPOSITE -> Optional.empty();
            case TEXT ->
                Optional.of(choices.one(
                        "form of " + key,
                        " (" + field.sql() + ")",
                        " (" + field.sql() + " text_pattern_ops DESC)",
                        " USING hash (" + field.sql() + ")",
                        " (" + field.sql() + " COLLATE \"C\" NULLS FIRST) WITH (fillfactor = 50)"));
            case INTEGER, NUMBER, BOOLEAN, TIME, ENUM, UUID, BYTES ->
                Optional.of(choices.one(
                        "form of " + key,
                        " (" + field.sql() + ")",
                        " (" + field.sql() + " DESC)",
                        " USING btree (" + field.sql() + " ASC NULLS FIRST)"));
        };
    }

    private void statistics(Relation table) {
        String key = "statistics of " + table.key();
        List<Field> ordered = table.fields(each -> each.type().ordered());
        if (ordered.size() < 2 || table.kind().equals("partition") || !choices.chance(key, 12)) {
            return;
        }
        String name = Sql.name(
                table.schema(), world.names.of("stat", Math.floorMod(table.key().hashCode(), 100)));
        world.add(
                key,
                "CREATE STATISTICS " + name
                        + choices.one("kinds of " + key, "", " (ndistinct)", " (ndistinct, dependencies)") + " ON "
                        + ordered.getFirst().sql() + ", " + ordered.get(1).sql() + " FROM " + table.name(),
                table.key());
        world.canComment("STATISTICS " + name, key);
    }

    private void settings(Relation table) {
        if (!table.kind().equals("table") || table.fields().isEmpty()) {
            return;
        }
        String alter = "ALTER TABLE " + table.name() + " ";
        if (choices.chance("security of " + table.key(), 25)) {
            world.add("security of " + table.key(), alter + "ENABLE ROW LEVEL SECURITY", table.key());
        }
        if (choices.chance("forced security of " + table.key(), 8)) {
            world.add("forced security of " + table.key(), alter + "FORCE ROW LEVEL SECURITY", table.key());
        }
        if (choices.chance("identity of " + table.key(), 10)) {
            world.add("identity of " + table.key(), alter + "REPLICA IDENTITY FULL", table.key());
        }
        Field field = choices.one("set field of " + table.key(), table.fields(), Field::name);
        if (choices.chance("statistics target of " + table.key(), 8)) {
            // Children that are there get it as well.
            Set<String> needs = new HashSet<>(world.likenesses.getOrDefault(table.key(), Set.of()));
            needs.add(table.key());
            world.add("target of " + table.key(), alter + "ALTER COLUMN " + field.sql() + " SET STATISTICS 77", needs);
        }
        if (choices.chance("storage of " + table.key(), 8)
                && field.type().family() == Family.TEXT
                && !field.generated()) {
            world.add(
                    "storage of " + table.key(),
                    alter + "ALTER COLUMN " + field.sql() + " SET STORAGE EXTERNAL",
                    table.key());
        }
    }
}
