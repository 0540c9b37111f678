package dev.pgorm.arb.program;

import dev.pgorm.arb.program.World.Field;
import dev.pgorm.arb.program.World.Relation;
import dev.pgorm.arb.program.World.Unique;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Views and materialized views. */
final class ViewPieces {

    private final World world;
    private final Choices choices;

    private ViewPieces(World world) {
        this.world = world;
        this.choices = world.choices;
    }

    static void add(World world) {
        ViewPieces views = new ViewPieces(world);
        views.view(0, 1, "view");
        views.view(1, 3, "view");
        views.view(2, 7, "materialized");
        views.view(3, 5, "view");
        views.grouped();
    }

    private void view(int number, int place, String kind) {
        String key = kind + " " + number;
        Optional<Relation> from =
                world.relation("source of " + key, each -> !each.fields().isEmpty());
        if (!choices.chance(key, 50) || from.isEmpty()) {
            return;
        }
        Relation source = from.get();
        String schema = world.schema(key);
        String plain = world.names.of("r", place);
        String name = Sql.name(schema, plain);
        Set<String> needs = new HashSet<>(List.of(World.schemaKey(schema), source.key()));
        List<Field> fields = new ArrayList<>();
        List<String> selected = new ArrayList<>();
        if (choices.chance("everything in " + key, 15)) {
            selected.add("x.*");
            fields.addAll(source.fields());
        } else {
            select(key, source, fields, selected, needs);
        }
        String query = "SELECT " + Sql.list(selected) + " FROM " + source.name() + " x" + rest(key, source, needs);
        boolean updatable = kind.equals("view")
                && !query.contains(" JOIN ")
                && source.kind().equals("table")
                && !query.contains(" ORDER BY ");
        String options = options(key, kind, updatable);
        String sql = kind.equals("view")
                ? "CREATE VIEW " + name + options + " AS " + query
                        + (updatable && choices.chance("checked " + key, 10)
                                ? choices.one("check of " + key, " WITH CHECK OPTION", " WITH LOCAL CHECK OPTION")
                                : "")
                : "CREATE MATERIALIZED VIEW " + name + options + " AS " + query
                        + choices.one("data of " + key, "", " WITH NO DATA");
        world.add(key, sql, needs);
        Relation view = new Relation(key, kind, schema, plain, List.copyOf(fields));
        world.relations.add(view);
        String phrase = kind.equals("view") ? "VIEW " : "MATERIALIZED VIEW ";
        world.canComment(phrase + name, key);
        fields.forEach(each -> world.canComment("COLUMN " + name + "." + each.sql(), key));
        world.canGrant("SELECT", "TABLE " + name, key);
        if (kind.equals("materialized")) {
            index(key, view);
        } else if (!fields.isEmpty() && choices.chance("default of " + key, 10)) {
            Field field = choices.one("defaulted of " + key, fields, Field::name);
            if (!field.type().literals().isEmpty()) {
                world.add(
                        "default of " + key,
                        "ALTER VIEW " + name + " ALTER COLUMN " + field.sql() + " SET DEFAULT "
                                + field.type().literals().getFirst(),
                        key);
            }
        }
    }

    private void select(String key, Relation source, List<Field> fields, List<String> selected, Set<String> needs) {
        for (Field field : source.fields()) {
            if (fields.isEmpty() || choices.chance("selects " + field.name() + " in " + key, 60)) {
                boolean renamed = choices.chance("alias of " + field.name() + " in " + key, 15);
                Field own = new Field(renamed ? field.name() + "'" : field.name(), field.type(), false);
                if (own.name().length() < 50) {
                    fields.add(own);
                    selected.add("x." + field.sql() + " AS " + own.sql());
                }
            }
        }
        if (fields.isEmpty() || choices.chance("computes in " + key, 25)) {
            Field field = choices.one("computed in " + key, source.fields(), Field::name);
            fields.add(new Field("computed", SqlType.BUILTIN.get(8), false));
            selected.add(Expressions.condition("computed in " + key, "x." + field.sql(), field.type(), world, needs)
                    + " AS computed");
        }
    }

    private String rest(String key, Relation source, Set<String> needs) {
        StringBuilder sql = new StringBuilder();
        if (choices.chance("joins " + key, 25)) {
            Relation other = choices.one("joined " + key, world.relations, Relation::key);
            needs.add(other.key());
            sql.append(choices.one("join of " + key, " CROSS JOIN ", " JOIN "))
                    .append(other.name())
                    .append(" y");
            if (sql.toString().startsWith(" JOIN")) {
                sql.append(" ON true");
            }
        }
        if (choices.chance("filter " + key, 40)) {
            Field field = choices.one("filtered " + key, source.fields(), Field::name);
            sql.append(" WHERE ")
                    .append(Expressions.condition("filter " + key, "x." + field.sql(), field.type(), world, needs));
        }
        if (choices.chance("sorted " + key, 10)) {
            sql.append(" ORDER BY 1");
        }
        return sql.toString();
    }

    private String options(String key, String kind, boolean updatable) {
        if (kind.equals("materialized")) {
            return choices.one("options of " + key, "", "", " WITH (fillfactor = 60)");
        }
        if (choices.chance("invoker " + key, 10) && world.major >= 15) {
            return " WITH (security_invoker = true)";
        }
        return updatable && choices.chance("barrier " + key, 10) ? " WITH (security_barrier = true)" : "";
    }

    private void index(String key, Relation view) {
        List<Field> ordered = view.fields(each -> each.type().ordered());
        if (!ordered.isEmpty() && choices.chance("index of " + key, 50)) {
            Field field = choices.one("indexed of " + key, ordered, Field::name);
            String name = Sql.name(world.names.of("i", 5000));
            world.add("index of " + key, "CREATE INDEX " + name + " ON " + view.name() + " (" + field.sql() + ")", key);
            world.canComment("INDEX " + Sql.name(view.schema()) + "." + name, "index of " + key);
        }
    }

    /** One that holds only as long as the table has its primary key. */
    private void grouped() {
        String key = "grouped view";
        List<Unique> primary = world.uniques.stream()
                .filter(each -> each.primary() && each.relation().kind().equals("table"))
                .toList();
        if (!choices.chance(key, 20) || primary.isEmpty()) {
            return;
        }
        Unique unique = choices.one("key of " + key, primary, Unique::key);
        String schema = world.schema(key);
        String name = Sql.name(schema, world.names.of("r", 15));
        List<String> selected = unique.relation().fields().stream()
                .map(each -> "x." + each.sql())
                .toList();
        List<String> by =
                unique.fields().stream().map(each -> "x." + each.sql()).toList();
        world.add(
                key,
                "CREATE VIEW " + name + " AS SELECT " + Sql.list(selected) + ", count(*) AS \"the count\" FROM "
                        + unique.relation().name() + " x GROUP BY " + Sql.list(by),
                World.schemaKey(schema),
                unique.key(),
                unique.relation().key());
        world.canComment("VIEW " + name, key);
    }
}
