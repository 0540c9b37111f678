package dev.pgorm.arb.program;

import dev.pgorm.arb.program.SqlType.Family;
import dev.pgorm.arb.program.World.Callable;
import dev.pgorm.arb.program.World.Field;
import dev.pgorm.arb.program.World.Relation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sequences and tables: plain ones, children, typed and foreign ones. */
final class TablePieces {

    private final World world;
    private final Choices choices;
    private final List<String[]> collations;
    private final List<String[]> sequences = new ArrayList<>();

    TablePieces(World world, List<String[]> collations) {
        this.world = world;
        this.choices = world.choices;
        this.collations = collations;
    }

    void add() {
        sequence(0);
        sequence(1);
        for (int i = 0; i < 3; i++) {
            table(i);
        }
        new PartitionPieces(world, this).add();
        child();
        foreign();
        ownSequences();
    }

    private void sequence(int number) {
        String key = "sequence " + number;
        if (!choices.chance(key, 30)) {
            return;
        }
        String schema = world.schema(key);
        String name = Sql.name(schema, world.names.of("r", 11 + number));
        String sql = "CREATE SEQUENCE " + name
                + choices.one("type of " + key, "", "", " AS integer", " AS smallint")
                + choices.one("increment of " + key, "", "", " INCREMENT BY 5", " INCREMENT BY -1")
                + choices.one("start of " + key, "", "", " MAXVALUE 5000", " MINVALUE -100 START -1")
                + choices.one("rest of " + key, "", "", " CYCLE", " CACHE 10");
        world.add(key, sql, World.schemaKey(schema));
        sequences.add(new String[] {name, key});
        world.canComment("SEQUENCE " + name, key);
        world.canGrant(choices.one("rights to " + key, "USAGE", "SELECT, UPDATE"), "SEQUENCE " + name, key);
    }

    private void table(int number) {
        String key = "table " + number;
        if (!choices.chance(key, number == 0 ? 95 : 55)) {
            return;
        }
        String schema = world.schema(key);
        String plain = world.names.of("r", 2 * number);
        String name = Sql.name(schema, plain);
        Set<String> needs = new HashSet<>(List.of(World.schemaKey(schema)));
        List<Field> fields = new ArrayList<>();
        List<String> columns = columns(key, 6, fields, needs);
        String persistence = choices.chance("unlogged " + key, 10) ? "UNLOGGED " : "";
        if (!persistence.isEmpty()) {
            world.unlogged.add(key);
        }
        String sql = "CREATE " + persistence + "TABLE " + name + " ("
                + Sql.list(columns) + ")"
                + choices.one(
                        "parameters of " + key,
                        "",
                        "",
                        "",
                        " WITH (fillfactor = 70)",
                        " WITH (autovacuum_enabled = false, toast.autovacuum_enabled = false)");
        world.add(key, sql, needs);
        Relation table = new Relation(key, "table", schema, plain, List.copyOf(fields));
        world.relations.add(table);
        about(table);
    }

    /** What can be said of every table. */
    private void about(Relation table) {
        world.canComment("TABLE " + table.name(), table.key());
        table.fields().forEach(each -> world.canComment("COLUMN " + table.name() + "." + each.sql(), table.key()));
        world.canGrant(
                choices.one("rights to " + table.key(), "SELECT", "SELECT, INSERT, UPDATE", "ALL", "DELETE, TRIGGER"),
                "TABLE " + table.name(),
                table.key());
        if (!table.fields().isEmpty()) {
            Field field = choices.one("granted column " + table.key(), table.fields(), Field::name);
            world.canGrant(
                    "SELECT (" + field.sql() + "), UPDATE (" + field.sql() + ")", "TABLE " + table.name(), table.key());
        }
    }

    List<String> columns(String key, int most, List<Field> fields, Set<String> needs) {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            String choice = "column " + i + " of " + key;
            if (choices.chance(choice, i == 0 ? 97 : 70)) {
                String name = world.names.of("c", i);
                columns.add(column(choice, name, fields, needs));
            }
        }
        if (choices.chance("turned columns of " + key, 10)) {
            return columns.reversed();
        }
        return columns;
    }

    private String column(String choice, String name, List<Field> fields, Set<String> needs) {
        List<Field> bases = fields.stream().filter(each -> !each.generated()).toList();
        if (!bases.isEmpty() && choices.chance("generated " + choice, 10)) {
            Field base = choices.one("base of " + choice, bases, Field::name);
            Set<String> needed = new HashSet<>();
            Optional<String> value = Expressions.value(choice, base, world, needed);
            if (value.isPresent()) {
                needs.addAll(needed);
                SqlType type = needed.stream().anyMatch(each -> each.startsWith("function"))
                        ? SqlType.TEXT
                        : Expressions.valueType(base);
                fields.add(new Field(name, type, true));
                String cast = needed.isEmpty() ? "" : "::text";
                return Sql.name(name) + " " + type.sql() + " GENERATED ALWAYS AS ((" + value.get() + ")" + cast
                        + ") STORED";
            }
        }
        SqlType type = TypePieces.ofColumn(choice, world);
        needs.add(type.key());
        fields.add(new Field(name, type, false));
        StringBuilder sql = new StringBuilder(Sql.name(name)).append(" ").append(type.sql());
        if (type.collatable() && !type.key().startsWith("extension")) {
            TypePieces.collation(choice, collations, choices, needs).ifPresent(sql::append);
        }
        // Partitioned tables have had no identity columns before PostgreSQL 17.
        boolean identity = (world.major >= 17 || !choice.endsWith("partitioned"))
                && type.key().isEmpty()
                && type.family() == Family.INTEGER
                && choices.chance("identity " + choice, 25);
        if (identity) {
            sql.append(" GENERATED ")
                    .append(choices.one("always " + choice, "ALWAYS", "BY DEFAULT"))
                    .append(" AS IDENTITY")
                    .append(choices.one("options of " + choice, "", "", " (START WITH 100 INCREMENT BY 2)"));
        } else if (choices.chance("default " + choice, 35)) {
            defaultValue(choice, type, needs)
                    .ifPresent(value -> sql.append(" DEFAULT ").append(value));
        }
        if (identity || choices.chance("not null " + choice, 25)) {
            sql.append(" NOT NULL");
        }
        return sql.toString();
    }

    private Optional<String> defaultValue(String choice, SqlType type, Set<String> needs) {
        if (type.family() == Family.INTEGER && !sequences.isEmpty() && choices.chance("from sequence " + choice, 40)) {
            String[] sequence = choices.one("sequence of " + choice, sequences, each -> each[1]);
            needs.add(sequence[1]);
            return Optional.of("nextval(" + Sql.literal(sequence[0]) + "::regclass)");
        }
        if (type.literals().isEmpty()) {
            return Optional.empty();
        }
        String literal = choices.one("default of " + choice, type.literals(), each -> each);
        Optional<Callable> function = world.functions.stream()
                .filter(each -> each.argument().sql().equals(type.sql())
                        && each.result().sql().equals(type.sql()))
                .findFirst();
        if (function.isPresent() && choices.chance("default calls " + choice, 60)) {
            needs.add(function.get().key());
            return Optional.of(function.get().name() + "(" + literal + "::" + type.sql() + ")");
        }
        return Optional.of(literal);
    }

    private void ownSequences() {
        for (String[] sequence : sequences) {
            String key = "owner of " + sequence[1];
            Optional<Relation> table = world.relation(
                    key,
                    each -> each.kind().equals("table") && !each.fields().isEmpty() && sameSchema(each, sequence[0]));
            if (table.isPresent() && choices.chance(key, 30)) {
                Field field = choices.one("column of " + key, table.get().fields(), Field::name);
                world.add(
                        key,
                        "ALTER SEQUENCE " + sequence[0] + " OWNED BY "
                                + table.get().name() + "." + field.sql(),
                        sequence[1],
                        table.get().key());
            }
        }
    }

    private static boolean sameSchema(Relation table, String sequence) {
        return sequence.startsWith(Sql.name(table.schema()) + ".");
    }

    private void child() {
        String key = "child 0";
        List<Relation> parents = world.relations.stream()
                .filter(each -> each.kind().equals("table"))
                .filter(each -> choices.chance("parent " + each.key() + " of " + key, 50))
                .toList();
        if (!choices.chance(key, 30) || parents.isEmpty()) {
            return;
        }
        if (parents.size() > 1 && !agree(parents)) {
            parents = List.of(choices.one("only parent of " + key, parents, Relation::key));
        }
        String schema = world.schema(key);
        String plain = world.names.of("r", 8);
        String name = Sql.name(schema, plain);
        Set<String> needs = new HashSet<>(List.of(World.schemaKey(schema)));
        parents.forEach(each -> needs.add(each.key()));
        List<Field> own = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        for (int i = 6; i < 8; i++) {
            if (choices.chance("own column " + i + " of " + key, 60)) {
                columns.add(column("column " + i + " of " + key, world.names.of("c", i), own, needs));
            }
        }
        List<Field> fields = new ArrayList<>(own);
        parents.forEach(parent -> parent.fields().stream()
                .filter(each -> fields.stream().noneMatch(known -> known.name().equals(each.name())))
                .forEach(fields::add));
        world.add(
                key,
                "CREATE TABLE " + name + " (" + Sql.list(columns) + ") INHERITS ("
                        + Sql.list(parents.stream().map(Relation::name).toList()) + ")",
                needs);
        parents.forEach(parent -> world.resembles(key, parent.key()));
        Relation table = new Relation(key, "child", schema, plain, fields);
        world.relations.add(table);
        about(table);
    }

    /** Whether columns of one name have one type. */
    private static boolean agree(List<Relation> parents) {
        for (Relation one : parents) {
            for (Relation other : parents) {
                for (Field field : one.fields()) {
                    for (Field same : other.fields()) {
                        if (field.name().equals(same.name())
                                && (!field.type().equals(same.type()) || !one.equals(other))) {
                            return false;
                        }
                    }
                }
            }
        }
        return true;
    }

    private void foreign() {
        String key = "foreign table";
        if (!choices.chance(key, 12)) {
            return;
        }
        String wrapper = Sql.name(world.names.of("w", 0));
        String server = Sql.name(world.names.of("server", 0));
        world.add(
                "wrapper",
                "CREATE FOREIGN DATA WRAPPER " + wrapper
                        + choices.one("options of wrapper", "", " OPTIONS (debug 'true')"));
        world.add(
                "server",
                "CREATE SERVER " + server + choices.one("version of server", "", " VERSION '1'")
                        + " FOREIGN DATA WRAPPER " + wrapper
                        + choices.one("options of server", "", " OPTIONS (host 'a''b', port '1')"),
                "wrapper");
        world.canComment("SERVER " + server, "server");
        world.canGrant("USAGE", "FOREIGN SERVER " + server, "server");
        if (choices.chance("mapping", 50)) {
            world.add(
                    "mapping",
                    "CREATE USER MAPPING FOR PUBLIC SERVER " + server
                            + choices.one("options of mapping", "", " OPTIONS (\"user\" 'x')"),
                    "server");
        }
        String schema = world.schema(key);
        String plain = world.names.of("r", 10);
        Set<String> needs = new HashSet<>(List.of(World.schemaKey(schema), "server"));
        List<String> columns = new ArrayList<>();
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            if (choices.chance("column " + i + " of " + key, 70)) {
                String choice = "column " + i + " of " + key;
                SqlType type = TypePieces.ofColumn(choice, world);
                needs.add(type.key());
                fields.add(new Field(world.names.of("c", i), type, false));
                columns.add(Sql.name(world.names.of("c", i)) + " " + type.sql()
                        + choices.one("options of " + choice, "", " OPTIONS (column_name 'x''y')")
                        + choices.one("null of " + choice, "", " NOT NULL"));
            }
        }
        world.add(
                key,
                "CREATE FOREIGN TABLE " + Sql.name(schema, plain) + " (" + Sql.list(columns) + ") SERVER " + server
                        + choices.one("options of " + key, "", " OPTIONS (schema_name 's', table_name 't')"),
                needs);
        Relation table = new Relation(key, "foreign", schema, plain, fields);
        world.relations.add(table);
        world.canComment("FOREIGN TABLE " + table.name(), key);
        world.canGrant("SELECT", "TABLE " + table.name(), key);
    }
}
