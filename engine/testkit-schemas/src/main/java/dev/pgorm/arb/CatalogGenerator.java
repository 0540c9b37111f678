package dev.pgorm.arb;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.Schema;
import dev.pgorm.ir.Sequence;
import dev.pgorm.ir.SequenceOptions;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Random catalogs that a PostgreSQL server from version 14 accepts; the same seed gives the same catalog. */
public final class CatalogGenerator {

    private final Dice dice;
    private final NamePool names;
    private final Map<Identifier, Set<Identifier>> relations = new HashMap<>();
    private final List<Identifier> schemas = new ArrayList<>();
    private final List<EnumType> enums = new ArrayList<>();
    private final Map<QualifiedName, Table> tables = new LinkedHashMap<>();
    private final List<CatalogObject> others = new ArrayList<>();

    private CatalogGenerator(long seed, int hostilePercent) {
        this.dice = new Dice(seed);
        this.names = new NamePool(dice, hostilePercent);
    }

    /** A catalog with ordinary names. */
    public static Catalog plain(long seed) {
        return new CatalogGenerator(seed, 0).generate();
    }

    /** A catalog half of whose names need quoting or worse. */
    public static Catalog hostile(long seed) {
        return new CatalogGenerator(seed, 50).generate();
    }

    private Catalog generate() {
        schema(Identifier.of("public"));
        if (dice.chance(40)) {
            schema(Identifier.of("Side"));
        }
        for (int i = dice.below(3); i > 0; i--) {
            enumType();
        }
        if (dice.chance(40)) {
            sequence();
        }
        for (int i = dice.between(1, 4); i > 0; i--) {
            table();
        }
        for (int i = dice.below(4); i > 0; i--) {
            foreignKey();
        }
        List<CatalogObject> all = new ArrayList<>(others);
        all.addAll(enums);
        all.addAll(tables.values());
        return Catalog.of(all);
    }

    private void schema(Identifier name) {
        schemas.add(name);
        others.add(new Schema(name, comment()));
    }

    private Optional<String> comment() {
        return dice.chance(15)
                ? Optional.of(dice.one(List.of("plain", "it's", "two\nlines", "back\\slash")))
                : Optional.empty();
    }

    private Set<Identifier> relationsOf(Identifier schema) {
        return relations.computeIfAbsent(schema, key -> new HashSet<>());
    }

    private void enumType() {
        Identifier schema = dice.one(schemas);
        Identifier name = Identifier.of(dice.one(List.of("state_kind", "Mood")));
        if (relationsOf(schema).add(name)) {
            enums.add(new EnumType(new QualifiedName(schema, name), names.labels(), comment()));
        }
    }

    private void sequence() {
        Identifier schema = dice.one(schemas);
        Identifier name = NamePool.free(names.table(), "_numbers", relationsOf(schema));
        SequenceOptions options = SequenceOptions.of(
                dice.one(List.of(SequenceOptions.SequenceType.values())),
                dice.chance(30) ? OptionalLong.of(dice.between(1, 100)) : OptionalLong.empty(),
                dice.chance(30) ? OptionalLong.of(dice.between(1, 5)) : OptionalLong.empty());
        others.add(new Sequence(new QualifiedName(schema, name), options, Optional.empty(), false, comment()));
    }

    private void table() {
        Identifier schema = dice.one(schemas);
        Identifier name = names.table();
        if (!relationsOf(schema).add(name)) {
            return;
        }
        TableGenerator generator =
                new TableGenerator(dice, names, new QualifiedName(schema, name), enums, relationsOf(schema));
        Table table = generator.generate(comment());
        tables.put(table.name(), table);
        others.addAll(generator.sequences());
    }

    /** A foreign key between any two tables, the same one included, over a new column of the key's type. */
    private void foreignKey() {
        List<Table> keyed = tables.values().stream()
                .filter(each -> each.primaryKey()
                        .filter(key -> key.columns().size() == 1)
                        .isPresent())
                .toList();
        if (keyed.isEmpty()) {
            return;
        }
        Table referenced = dice.one(keyed);
        Table referencing = dice.one(List.copyOf(tables.values()));
        Identifier column = Identifier.of("fk_" + referencing.columns().size());
        if (referencing.column(column).isPresent()) {
            return;
        }
        Table changed = ForeignKeys.add(dice, referencing, column, referenced);
        tables.put(changed.name(), changed);
    }
}
