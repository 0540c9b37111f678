package dev.pgorm.arb.program;

import dev.pgorm.arb.program.World.Field;
import dev.pgorm.arb.program.World.Relation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Publications, text search, privileges and comments. */
final class RestPieces {

    private final World world;
    private final Choices choices;

    private RestPieces(World world) {
        this.world = world;
        this.choices = world.choices;
    }

    static void add(World world) {
        RestPieces pieces = new RestPieces(world);
        pieces.publication();
        pieces.textSearch();
        pieces.privileges();
        pieces.defaultPrivileges();
        pieces.comments();
    }

    private void publication() {
        String key = "publication 0";
        if (!choices.chance(key, 15)) {
            return;
        }
        String name = Sql.name(world.names.of("publication", 0));
        Set<String> needs = new HashSet<>();
        List<String> parts = new ArrayList<>();
        for (Relation each : world.relations) {
            boolean fits = each.kind().equals("table") || each.kind().equals("partitioned");
            if (fits && !world.unlogged.contains(each.key()) && choices.chance("publishes " + each.key(), 40)) {
                needs.add(each.key());
                parts.add(part("part " + each.key(), each));
            }
        }
        String of =
                parts.isEmpty() ? choices.one("all of " + key, "", " FOR ALL TABLES") : " FOR TABLE " + Sql.list(parts);
        world.add(
                key,
                "CREATE PUBLICATION " + name + of + choices.one("options of " + key, "", " WITH (publish = 'insert')"),
                needs);
        world.canComment("PUBLICATION " + name, key);
    }

    private String part(String choice, Relation table) {
        List<Field> plain = table.fields(each -> !each.generated());
        // without ONLY it would matter which of its children are there already
        String only = table.kind().equals("table") ? "ONLY " + table.name() : table.name();
        if (world.major < 15 || plain.isEmpty() || !choices.chance("columns of " + choice, 30)) {
            return only;
        }
        Field field = choices.one("column of " + choice, plain, Field::name);
        return only + " (" + field.sql() + ")"
                + choices.one("rows of " + choice, "", " WHERE (" + field.sql() + " IS NOT NULL)");
    }

    private void textSearch() {
        if (!choices.chance("dictionary", 8)) {
            return;
        }
        String schema = world.schema("dictionary");
        String dictionary = Sql.name(schema, world.names.of("dict", 0));
        world.add(
                "dictionary",
                "CREATE TEXT SEARCH DICTIONARY " + dictionary + " (TEMPLATE = simple, "
                        + choices.one("options of dictionary", "accept = false", "stopwords = english") + ")",
                World.schemaKey(schema));
        world.canComment("TEXT SEARCH DICTIONARY " + dictionary, "dictionary");
        String configuration = Sql.name(schema, world.names.of("config", 0));
        world.add(
                "configuration",
                "CREATE TEXT SEARCH CONFIGURATION " + configuration + " (PARSER = \"default\")",
                World.schemaKey(schema));
        world.add(
                "mapping of configuration",
                "ALTER TEXT SEARCH CONFIGURATION " + configuration + " ADD MAPPING FOR "
                        + choices.one("tokens", "asciiword", "asciiword, word") + " WITH " + dictionary
                        + choices.one("more dictionaries", "", ", simple"),
                "configuration",
                "dictionary");
        world.canComment("TEXT SEARCH CONFIGURATION " + configuration, "configuration");
    }

    private void privileges() {
        for (String[] each : world.grantable) {
            String choice = each[1] + " " + each[0].contains("(");
            String granted = "";
            if (choices.chance("granted " + each[2] + each[0].contains("("), 12)) {
                granted = "grant on " + choice;
                String role = choices.one("grantee of " + each[2], World.ROLES.getFirst(), World.ROLES.getLast(), "");
                world.add(
                        granted,
                        "GRANT " + each[0] + " ON " + each[1] + " TO " + (role.isEmpty() ? "PUBLIC" : Sql.name(role))
                                + (!role.isEmpty() && choices.chance("option of " + each[2], 20)
                                        ? " WITH GRANT OPTION"
                                        : ""),
                        each[2]);
            }
            boolean routine = each[1].startsWith("FUNCTION") || each[1].startsWith("PROCEDURE");
            if (routine && choices.chance("revoked " + each[2], 12)) {
                world.add("revoke on " + choice, "REVOKE ALL ON " + each[1] + " FROM PUBLIC", each[2], granted);
            }
        }
    }

    /** Last of all, so that they do not depend on the order in which the rest is made. */
    private void defaultPrivileges() {
        if (!choices.chance("default privileges", 8)) {
            return;
        }
        Set<String> needs = new HashSet<>();
        world.program().pieces().forEach(each -> needs.add(each.key()));
        world.add(
                "default privileges",
                "ALTER DEFAULT PRIVILEGES " + choices.one("where by default", "", "IN SCHEMA public ") + "GRANT "
                        + choices.one("by default", "SELECT ON TABLES", "EXECUTE ON FUNCTIONS", "USAGE ON SEQUENCES")
                        + " TO " + Sql.name(World.ROLES.getFirst()),
                needs);
    }

    private void comments() {
        for (String[] each : world.commentable) {
            String choice = each[1] + " " + (each[0].startsWith("COLUMN") ? each[0] : "");
            if (choices.chance("comment on " + choice, each[0].startsWith("COLUMN") ? 6 : 18)) {
                String key = "comment on " + each[0];
                world.add(
                        key,
                        "COMMENT ON " + each[0] + " IS "
                                + Sql.literal(choices.one(
                                        "comment of " + choice,
                                        "plain",
                                        "it's \\ 100% \"quoted\"",
                                        "two\nlines",
                                        "$$ $1 {0}")),
                        each[1]);
            }
        }
    }
}
