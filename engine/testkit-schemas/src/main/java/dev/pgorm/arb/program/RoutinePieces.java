package dev.pgorm.arb.program;

import dev.pgorm.arb.program.SqlType.Family;
import dev.pgorm.arb.program.World.Callable;
import dev.pgorm.arb.program.World.Field;
import dev.pgorm.arb.program.World.Relation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Functions, procedures, aggregates, operators and casts. */
final class RoutinePieces {

    private final World world;
    private final Choices choices;

    private RoutinePieces(World world) {
        this.world = world;
        this.choices = world.choices;
    }

    /** Functions over single values, which tables can use. */
    static void addEarly(World world) {
        RoutinePieces pieces = new RoutinePieces(world);
        for (int i = 0; i < 4; i++) {
            pieces.function(i);
        }
        pieces.aggregate();
        pieces.operator();
        pieces.cast();
    }

    /** Routines that read tables and views. */
    static void addLate(World world) {
        RoutinePieces pieces = new RoutinePieces(world);
        for (int i = 0; i < 3; i++) {
            pieces.reader(i);
        }
        pieces.rowFunction();
        pieces.procedure();
    }

    private void function(int number) {
        String key = "function " + number;
        if (!choices.chance(key, 50)) {
            return;
        }
        String schema = world.schema(key);
        String name = Sql.name(schema, world.names.of("f", number));
        SqlType argument = TypePieces.any(key, world, 60);
        SqlType result = choices.chance("same type " + key, 40) ? argument : resultOf(key);
        boolean immutable = choices.chance("immutable " + key, 80);
        Set<String> needs = new HashSet<>(List.of(World.schemaKey(schema), argument.key(), result.key()));
        String argumentName = choices.one("argument of " + key, "v", "\"Value\"", "\"a b\"");
        String language = choices.one("language of " + key, "sql", "sql", "plpgsql", "atomic");
        String value = argument.equals(result) ? argumentName : valueOf(result, key);
        boolean second = choices.chance("second argument " + key, 20);
        boolean defaulted = second || choices.chance("defaulted " + key, 8);
        String signature = argumentName + " " + argument.sql()
                + (second ? ", extra integer DEFAULT " + choices.below("default " + key, 3) : "");
        StringBuilder sql =
                new StringBuilder("CREATE FUNCTION " + name + "(" + signature + ") RETURNS " + result.sql());
        sql.append(" LANGUAGE ").append(language.equals("atomic") ? "sql" : language);
        sql.append(immutable ? " IMMUTABLE" : choices.one("volatility " + key, " STABLE", " VOLATILE"));
        traits(key, sql);
        switch (language) {
            case "sql" -> sql.append(" AS ").append(Sql.literal("SELECT " + value + "::" + result.sql()));
            case "plpgsql" ->
                sql.append(" AS ")
                        .append(Sql.literal("\nBEGIN\n  -- " + choices.below("body " + key, 3) + " %\n  RETURN " + value
                                + ";\nEND\n"));
            default -> sql.append(" RETURN ").append(value).append("::").append(result.sql());
        }
        world.add(key, sql.toString(), needs);
        String called = name + "(" + argument.sql() + (second ? ", integer" : "") + ")";
        world.canComment("FUNCTION " + called, key);
        world.canGrant("EXECUTE", "FUNCTION " + called, key);
        if (!defaulted || second) {
            world.functions.add(new Callable(key, name, argument, result, immutable));
        }
    }

    private SqlType resultOf(String key) {
        return choices.one(
                "result of " + key,
                List.of(SqlType.INT, SqlType.TEXT, SqlType.BUILTIN.get(8), SqlType.BUILTIN.get(13)),
                SqlType::sql);
    }

    private String valueOf(SqlType type, String key) {
        return type.literals().isEmpty() ? "NULL" : choices.one("value of " + key, type.literals(), each -> each);
    }

    private void traits(String key, StringBuilder sql) {
        sql.append(choices.chance("strict " + key, 25) ? " STRICT" : "");
        sql.append(choices.chance("definer " + key, 10) ? " SECURITY DEFINER" : "");
        sql.append(choices.chance("leakproof " + key, 5) ? " LEAKPROOF" : "");
        sql.append(choices.chance("parallel " + key, 20) ? " PARALLEL SAFE" : "");
        sql.append(choices.chance("cost " + key, 10) ? " COST 7" : "");
        sql.append(choices.chance("setting " + key, 10) ? " SET search_path TO 'pg_catalog', 'public'" : "");
    }

    private void aggregate() {
        String key = "aggregate 0";
        Optional<Callable> same = world.functions.stream().findFirst();
        if (!choices.chance(key, 15)) {
            return;
        }
        String schema = world.schema(key);
        String name = Sql.name(schema, world.names.of("f", 8));
        String step = choices.one("step of " + key, "int4pl", "int4mul");
        world.add(
                key,
                "CREATE AGGREGATE " + name + "(integer) (SFUNC = " + step + ", STYPE = integer, INITCOND = '"
                        + choices.below("start of " + key, 2) + "'"
                        + (choices.chance("parallel " + key, 30) ? ", PARALLEL = SAFE" : "") + ")",
                World.schemaKey(schema),
                same.map(ignored -> "").orElse(""));
        world.canComment("AGGREGATE " + name + "(integer)", key);
        world.canGrant("EXECUTE", "FUNCTION " + name + "(integer)", key);
    }

    private void operator() {
        String key = "operator 0";
        List<Callable> fitting = world.functions.stream()
                .filter(each -> !each.argument().key().isEmpty())
                .toList();
        if (!choices.chance(key, 20) || fitting.isEmpty()) {
            return;
        }
        Callable function = choices.one("function of " + key, fitting, Callable::key);
        String schema = world.schema(key);
        String name = Sql.name(schema) + "." + choices.one("name of " + key, "@@@", "!!", "~>");
        world.add(
                key,
                "CREATE OPERATOR " + name + " (FUNCTION = " + function.name() + ", RIGHTARG = "
                        + function.argument().sql() + ")",
                World.schemaKey(schema),
                function.key());
        world.canComment("OPERATOR " + name + " (NONE, " + function.argument().sql() + ")", key);
    }

    private void cast() {
        String key = "cast 0";
        List<Callable> fitting = world.functions.stream()
                .filter(each -> (each.argument().key().startsWith("enum")
                                || each.argument().key().startsWith("composite"))
                        && each.argument().family() != Family.ARRAY
                        && each.result().sql().equals("integer"))
                .toList();
        if (!choices.chance(key, 50) || fitting.isEmpty()) {
            return;
        }
        Callable function = choices.one("function of " + key, fitting, Callable::key);
        String cast = "(" + function.argument().sql() + " AS integer)";
        world.add(
                key,
                "CREATE CAST " + cast + " WITH FUNCTION " + function.name() + "("
                        + function.argument().sql() + ")" + choices.one("context of " + key, "", " AS ASSIGNMENT"),
                function.key());
        world.canComment("CAST " + cast, key);
    }

    private void reader(int number) {
        String key = "reader " + number;
        Optional<Relation> from =
                world.relation("read by " + key, each -> !each.fields().isEmpty());
        if (!choices.chance(key, 40) || from.isEmpty()) {
            return;
        }
        Relation relation = from.get();
        String schema = world.schema(key);
        String name = Sql.name(schema, world.names.of("f", 10 + number));
        Field field = choices.one("field of " + key, relation.fields(), Field::name);
        Set<String> needs = new HashSet<>(
                List.of(World.schemaKey(schema), relation.key(), field.type().key()));
        String result = choices.one(
                "result of " + key,
                "SETOF " + relation.name(),
                "TABLE(found " + field.type().sql() + ")",
                "SETOF " + field.type().sql());
        String wanted = result.startsWith("SETOF " + relation.name()) ? "x.*" : "x." + field.sql();
        String query = "SELECT " + wanted + " FROM " + relation.name() + " x"
                + (choices.chance("filter " + key, 40)
                        ? " WHERE " + Expressions.condition(key, "x." + field.sql(), field.type(), world, needs)
                        : "");
        String body =
                choices.chance("atomic " + key, 50) ? " BEGIN ATOMIC " + query + "; END" : " AS " + Sql.literal(query);
        StringBuilder traits = new StringBuilder();
        traits(key, traits);
        world.add(
                key,
                "CREATE FUNCTION " + name + "(\"least\" integer DEFAULT 0) RETURNS " + result + " LANGUAGE sql STABLE"
                        + traits + body,
                needs);
        world.canComment("FUNCTION " + name + "(integer)", key);
        world.canGrant("EXECUTE", "FUNCTION " + name + "(integer)", key);
    }

    /** A function of a row. */
    private void rowFunction() {
        String key = "row function";
        Optional<Relation> of =
                world.relation("row of " + key, each -> !each.fields().isEmpty());
        if (!choices.chance(key, 20) || of.isEmpty()) {
            return;
        }
        String schema = world.schema(key);
        String name = Sql.name(schema, world.names.of("f", 14));
        Field field = choices.one("field of " + key, of.get().fields(), Field::name);
        String body = choices.chance("atomic " + key, 50)
                ? "RETURN r." + field.sql()
                : "AS " + Sql.literal("SELECT r." + field.sql());
        world.add(
                key,
                "CREATE FUNCTION " + name + "(r " + of.get().name() + ") RETURNS "
                        + field.type().sql() + " LANGUAGE sql STABLE " + body,
                World.schemaKey(schema),
                of.get().key(),
                field.type().key());
        world.canComment("FUNCTION " + name + "(" + of.get().name() + ")", key);
    }

    private void procedure() {
        String key = "procedure 0";
        if (!choices.chance(key, 25)) {
            return;
        }
        String schema = world.schema(key);
        String name = Sql.name(schema, world.names.of("f", 15));
        SqlType type = TypePieces.any(key, world, 50);
        String arguments =
                choices.chance("out " + key, 30) ? "a " + type.sql() + ", INOUT b integer" : "a " + type.sql();
        Set<String> needs = new HashSet<>(List.of(World.schemaKey(schema), type.key()));
        List<Relation> tables = world.relations.stream()
                .filter(each -> each.kind().equals("table"))
                .collect(Collectors.toList());
        String body = "NULL;";
        if (!tables.isEmpty() && choices.chance("delete " + key, 60)) {
            Relation table = choices.one("table of " + key, tables, Relation::key);
            body = "DELETE FROM " + table.name() + ";";
        }
        world.add(
                key,
                "CREATE PROCEDURE " + name + "(" + arguments + ") LANGUAGE plpgsql"
                        + (choices.chance("definer " + key, 20) ? " SECURITY DEFINER" : "") + " AS "
                        + Sql.literal("BEGIN " + body + " END"),
                needs);
        world.canComment("PROCEDURE " + name, key);
        world.canGrant("EXECUTE", "PROCEDURE " + name, key);
    }
}
