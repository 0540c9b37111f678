package dev.pgorm.arb.program;

import dev.pgorm.arb.program.SqlType.Family;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Schemas, extensions, sequences, collations and types. */
final class TypePieces {

    private static final List<String> LABELS = List.of("new", "open", "it's", "back\\slash", "Late", "a, b", "");

    private static final List<Family> FAMILIES = List.of(
            Family.INTEGER,
            Family.INTEGER,
            Family.TEXT,
            Family.TEXT,
            Family.ENUM,
            Family.ENUM,
            Family.COMPOSITE,
            Family.NUMBER,
            Family.TIME,
            Family.BOOLEAN,
            Family.JSON,
            Family.ARRAY,
            Family.RANGE,
            Family.UUID,
            Family.DOCUMENT,
            Family.BYTES);

    private final World world;
    private final Choices choices;
    private final List<String[]> collations = new ArrayList<>();

    private TypePieces(World world) {
        this.world = world;
        this.choices = world.choices;
    }

    static List<String[]> add(World world) {
        TypePieces types = new TypePieces(world);
        types.schemas();
        types.collations();
        for (int i = 0; i < 2; i++) {
            types.enumType(i);
        }
        for (int i = 0; i < 3; i++) {
            types.domain(i);
        }
        for (int i = 0; i < 2; i++) {
            types.composite(i);
        }
        types.range();
        types.domain(3);
        return types.collations;
    }

    private void schemas() {
        world.schemas.add("public");
        for (int i = 0; i < 2; i++) {
            if (choices.chance("schema " + i, i == 0 ? 75 : 20)) {
                String name = world.names.of("s", i);
                String key = world.add("schema " + name, "CREATE SCHEMA " + Sql.name(name));
                world.schemas.add(name);
                world.canComment("SCHEMA " + Sql.name(name), key);
                world.canGrant("USAGE, CREATE", "SCHEMA " + Sql.name(name), key);
            }
        }
        if (choices.chance("extension", 4)) {
            String extension = choices.one("which extension", "citext", "hstore");
            world.add("extension", "CREATE EXTENSION " + extension + " WITH SCHEMA public");
            if (extension.equals("citext")) {
                world.types.add(new SqlType("public.citext", Family.TEXT, "extension", List.of("'ci'"), ""));
            }
        }
    }

    private void collations() {
        for (int i = 0; i < 2; i++) {
            String key = "collation " + i;
            if (choices.chance(key, 12)) {
                String schema = world.schema(key);
                String name = Sql.name(schema, world.names.of("coll", i));
                world.add(
                        key,
                        "CREATE COLLATION " + name + " (provider = libc, locale = "
                                + choices.one("locale " + key, "'C'", "'POSIX'") + ")",
                        World.schemaKey(schema));
                world.canComment("COLLATION " + name, key);
                collations.add(new String[] {name, key});
            }
        }
    }

    private void enumType(int number) {
        String key = "enum " + number;
        if (!choices.chance(key, 45)) {
            return;
        }
        String schema = world.schema(key);
        String name = Sql.name(schema, world.names.of("type", number));
        List<String> labels = LABELS.stream()
                .filter(each -> choices.chance("label " + each + " of " + key, 55))
                .collect(Collectors.toCollection(ArrayList::new));
        if (choices.chance("turned " + key, 15)) {
            labels = new ArrayList<>(labels.reversed());
        }
        List<String> literals = labels.stream().map(Sql::literal).toList();
        world.add(key, "CREATE TYPE " + name + " AS ENUM (" + Sql.list(literals) + ")", World.schemaKey(schema));
        type(
                key,
                name,
                Family.ENUM,
                literals.stream().map(each -> each + "::" + name).toList(),
                "");
    }

    private void type(String key, String name, Family family, List<String> literals, String attribute) {
        world.types.add(new SqlType(name, family, key, literals, attribute));
        world.canComment("TYPE " + name, key);
        world.canGrant("USAGE", "TYPE " + name, key);
    }

    /** Any type that there is. */
    static SqlType any(String choice, World world, int ownPercent) {
        SqlType type = world.types.isEmpty() || !world.choices.chance("own type " + choice, ownPercent)
                ? world.choices.one("type " + choice, SqlType.BUILTIN, SqlType::sql)
                : world.choices.one("type " + choice, world.types, SqlType::key);
        boolean array = type.family() != Family.ARRAY && world.choices.chance("array of " + choice, 6);
        return array ? type.array() : type;
    }

    /** A type whose values could become those of the column's type in most other variants. */
    static SqlType ofColumn(String choice, World world) {
        if (world.choices.chance("another family " + choice, 3)) {
            return any(choice, world, 35);
        }
        SqlType.Family family = world.choices.lastingOf("family " + choice, FAMILIES);
        List<SqlType> own =
                world.types.stream().filter(each -> each.family() == family).toList();
        List<SqlType> builtin =
                SqlType.BUILTIN.stream().filter(each -> each.family() == family).toList();
        boolean chosen = !own.isEmpty() && (builtin.isEmpty() || world.choices.chance("own type " + choice, 50));
        if (chosen) {
            return world.choices.one("type " + choice, own, SqlType::key);
        }
        return builtin.isEmpty() ? SqlType.TEXT : world.choices.one("type " + choice, builtin, SqlType::sql);
    }

    private void domain(int number) {
        String key = "domain " + number;
        if (!choices.chance(key, 30)) {
            return;
        }
        String schema = world.schema(key);
        String name = Sql.name(schema, world.names.of("type", 4 + number));
        SqlType base = ofColumn(key, world);
        Set<String> needs = new HashSet<>(List.of(World.schemaKey(schema), base.key()));
        StringBuilder sql = new StringBuilder("CREATE DOMAIN " + name + " AS " + base.sql());
        if (base.collatable() && !base.key().startsWith("extension")) {
            collation(key, needs).ifPresent(sql::append);
        }
        if (!base.literals().isEmpty() && choices.chance("default " + key, 25)) {
            sql.append(" DEFAULT ").append(choices.one("default of " + key, base.literals(), each -> each));
        }
        if (choices.chance("not null " + key, 15)) {
            sql.append(" NOT NULL");
        }
        for (int i = 0; i < 2; i++) {
            if (choices.chance("check " + i + key, 35)) {
                sql.append(" CONSTRAINT ")
                        .append(Sql.name(world.names.of("check", i)))
                        .append(" CHECK (")
                        .append(Expressions.condition("check " + i + key, "VALUE", base, world, needs))
                        .append(")");
            }
        }
        world.add(key, sql.toString(), needs);
        List<String> literals = base.family() == Family.ENUM ? List.of() : base.literals();
        world.types.add(new SqlType(name, base.family(), key, literals, base.attribute()));
        world.canComment("DOMAIN " + name, key);
        world.canGrant("USAGE", "DOMAIN " + name, key);
    }

    /** A COLLATE clause, if the choice says so. */
    private Optional<String> collation(String choice, Set<String> needs) {
        return collation(choice, collations, choices, needs);
    }

    static Optional<String> collation(String choice, List<String[]> collations, Choices choices, Set<String> needs) {
        if (!choices.chance("collated " + choice, 15)) {
            return Optional.empty();
        }
        if (collations.isEmpty() || choices.chance("usual collation " + choice, 30)) {
            return Optional.of(" COLLATE \"C\"");
        }
        String[] own = choices.one("collation of " + choice, collations, each -> each[1]);
        needs.add(own[1]);
        return Optional.of(" COLLATE " + own[0]);
    }

    private void composite(int number) {
        String key = "composite " + number;
        if (!choices.chance(key, 35)) {
            return;
        }
        String schema = world.schema(key);
        String plain = world.names.of("r", 9 + 4 * number);
        String name = Sql.name(schema, plain);
        Set<String> needs = new HashSet<>(List.of(World.schemaKey(schema)));
        List<String> attributes = new ArrayList<>();
        String first = "";
        for (int i = 0; i < 4; i++) {
            if (choices.chance("attribute " + i + key, 65)) {
                SqlType type = ofColumn("attribute " + i + key, world);
                needs.add(type.key());
                String attribute = Sql.name(world.names.of("attribute", i));
                first = first.isEmpty() ? attribute : first;
                String collate = type.collatable()
                        ? collation("attribute " + i + key, needs).orElse("")
                        : "";
                attributes.add(attribute + " " + type.sql() + collate);
            }
        }
        world.add(key, "CREATE TYPE " + name + " AS (" + Sql.list(attributes) + ")", needs);
        type(key, name, Family.COMPOSITE, List.of(), first);
    }

    private void range() {
        String key = "range 0";
        if (!choices.chance(key, 15)) {
            return;
        }
        String schema = world.schema(key);
        String name = Sql.name(schema, world.names.of("type", 8));
        SqlType subtype = any(key, world, 30);
        if (!subtype.ordered()) {
            subtype = SqlType.TEXT;
        }
        Set<String> needs = new HashSet<>(List.of(World.schemaKey(schema), subtype.key()));
        String multirange = choices.chance("multirange " + key, 50)
                ? ", multirange_type_name = " + Sql.name(schema, world.names.of("type", 9))
                : "";
        world.add(
                key,
                "CREATE TYPE " + name + " AS RANGE (subtype = " + withoutModifier(subtype.sql()) + multirange + ")",
                needs);
        type(key, name, Family.RANGE, List.of(), "");
    }

    private static String withoutModifier(String type) {
        int open = type.lastIndexOf('(');
        return open > 0 && !type.contains("\"")
                ? type.substring(0, open) + type.substring(type.indexOf(')') + 1)
                : type;
    }
}
