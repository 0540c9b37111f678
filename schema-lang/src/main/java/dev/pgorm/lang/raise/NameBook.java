package dev.pgorm.lang.raise;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.CompositeType;
import dev.pgorm.ir.Domain;
import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.MaterializedView;
import dev.pgorm.ir.RangeType;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.TypeReference;
import dev.pgorm.ir.View;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.lang.lower.BuiltInTypes;
import dev.pgorm.lang.lower.KnownNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What tables, views, enums, columns and enum labels are called in the text: as in the database, unless that is no name of the language,
 * is taken by another schema's object, or would hide a type.
 */
final class NameBook {

    static final String DEFAULT_SCHEMA = "public";

    /** Words of the language that a block's name would hide. */
    private static final Set<String> TYPE_WORDS = Set.of(
            ("String Boolean Int BigInt Float Decimal DateTime Json Bytes Unsupported Serial BigSerial SmallSerial SmallInt Uuid "
                            + "Date Time Timetz Timestamp Timestamptz Interval Inet Cidr MacAddr Xml TsVector TsQuery "
                            + "citext hstore ltree lquery ltxtquery cube seg vector halfvec sparsevec geometry geography "
                            + "box2d box3d raster earth")
                    .split(" "));

    /** Names that mean something else inside an attribute. */
    private static final Set<String> FIELD_WORDS = Set.of("expr", "true", "false");

    private final Map<QualifiedName, String> blocks = new HashMap<>();
    private final Map<QualifiedName, List<String>> mappings = new HashMap<>();
    private final Map<QualifiedName, Map<Identifier, String>> fields = new HashMap<>();
    private final Map<QualifiedName, Map<String, String>> labels = new HashMap<>();
    private final Map<QualifiedName, TypeReference> domains = new HashMap<>();
    private final KnownNames known;
    private final Optional<String> nativePrefix;

    NameBook(Catalog catalog, List<Table> tables) {
        this(catalog, tables, RaiseOptions.defaults());
    }

    NameBook(Catalog catalog, List<Table> tables, RaiseOptions options) {
        this.known = options.names();
        this.nativePrefix = options.nativePrefix();
        List<QualifiedName> names = new ArrayList<>();
        tables.forEach(each -> names.add(each.name()));
        catalog.all(EnumType.class).forEach(each -> names.add(each.name()));
        catalog.all(View.class).forEach(each -> names.add(each.name()));
        catalog.all(MaterializedView.class).forEach(each -> names.add(each.name()));
        catalog.all(CompositeType.class).forEach(each -> names.add(each.name()));
        nameBlocks(names);
        Set<String> taken = new HashSet<>(blocks.values());
        taken.addAll(known.blockNames());
        catalog.all(Domain.class).forEach(each -> nameType(each.name(), taken));
        catalog.all(Domain.class).forEach(each -> domains.put(each.name(), each.base()));
        catalog.all(RangeType.class).forEach(each -> nameType(each.name(), taken));
        tables.forEach(each -> fields.put(
                each.name(),
                nameFields(
                        each.name(), each.columns().stream().map(Column::name).toList())));
        catalog.all(View.class)
                .forEach(each -> fields.put(
                        each.name(),
                        nameFields(
                                each.name(),
                                each.columns().stream().map(View.Column::name).toList())));
        catalog.all(MaterializedView.class)
                .forEach(each -> fields.put(each.name(), nameFields(each.name(), each.columnNames())));
        catalog.all(CompositeType.class)
                .forEach(each -> fields.put(
                        each.name(),
                        nameFields(
                                each.name(),
                                each.attributes().stream()
                                        .map(CompositeType.Attribute::name)
                                        .toList())));
        catalog.all(EnumType.class).forEach(each -> labels.put(each.name(), nameLabels(each)));
    }

    /** What a domain or range type is called; its schema stands in front of a name that means something else. */
    private void nameType(QualifiedName name, Set<String> taken) {
        Optional<String> given = Optional.ofNullable(known.blocks().get(name));
        if (given.isPresent()) {
            blocks.put(name, given.get());
            mappings.put(name, SqlSpelling.mapping(name, given.get()));
            return;
        }
        SqlSpelling.Named named = SqlSpelling.block(
                name,
                taken,
                own -> !taken.contains(own) && !hidesType(name.name().value()));
        blocks.put(name, named.heading());
        mappings.put(name, named.mapping());
    }

    /** The names that are given. */
    KnownNames known() {
        return known;
    }

    /** What stands in front of native types, where the text stays within Prisma's language. */
    Optional<String> nativePrefix() {
        return nativePrefix;
    }

    /** The attributes that say the database name of a domain or range type, where its block's name cannot. */
    List<String> mapping(QualifiedName type) {
        return mappings.getOrDefault(type, List.of());
    }

    /** Whether the type is an enum of the file. */
    boolean isEnum(QualifiedName type) {
        return labels.containsKey(type);
    }

    /** What a domain of the file is made of. */
    Optional<TypeReference> base(QualifiedName type) {
        return Optional.ofNullable(domains.get(type));
    }

    Optional<String> block(QualifiedName name) {
        return Optional.ofNullable(blocks.get(name));
    }

    String model(Table table) {
        return Objects.requireNonNull(blocks.get(table.name()));
    }

    String field(QualifiedName table, Identifier column) {
        return Optional.ofNullable(fields.get(table))
                .map(names -> names.get(column))
                .orElse(column.value());
    }

    List<String> fields(QualifiedName table, List<Identifier> columns) {
        return columns.stream().map(each -> field(table, each)).toList();
    }

    /** The fields of a table's columns, in order. */
    List<String> fields(Table table) {
        return fields(table.name(), table.columns().stream().map(Column::name).toList());
    }

    String label(QualifiedName type, String label) {
        return Optional.ofNullable(labels.get(type))
                .map(names -> names.get(label))
                .orElse(label);
    }

    /** Objects whose name can stay come first, those of {@code public} before others. */
    private void nameBlocks(List<QualifiedName> names) {
        Set<String> taken = new HashSet<>(known.blockNames());
        for (QualifiedName each : names) {
            Optional.ofNullable(known.blocks().get(each)).ifPresent(given -> blocks.put(each, given));
        }
        List<QualifiedName> ordered = names.stream()
                .filter(each -> !blocks.containsKey(each))
                .sorted(Comparator.comparing((QualifiedName each) -> !canStay(each))
                        .thenComparing(each -> !isDefault(each))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        for (QualifiedName each : ordered) {
            String plain = each.name().value();
            boolean stays = canStay(each) && !taken.contains(plain);
            String wanted = stays ? plain : isDefault(each) ? other(each) : qualified(each);
            blocks.put(each, SdlNames.take(wanted, taken));
        }
    }

    private static boolean isDefault(QualifiedName name) {
        return name.schema().value().equals(DEFAULT_SCHEMA);
    }

    private static boolean canStay(QualifiedName name) {
        return SdlNames.isName(name.name().value()) && !hidesType(name.name().value());
    }

    private static boolean hidesType(String name) {
        return TYPE_WORDS.contains(name) || BuiltInTypes.parse(name, false) instanceof TypeReference.BuiltIn;
    }

    private static String other(QualifiedName name) {
        String nearest = SdlNames.nearest(name.name().value(), "Table");
        return hidesType(nearest) ? SdlNames.pascal(nearest) + "Model" : nearest;
    }

    /** {@code auth.users} to {@code AuthUser}. */
    private static String qualified(QualifiedName name) {
        String schema = SdlNames.nearest(name.schema().value(), "Schema");
        String own = SdlNames.nearest(name.name().value(), "Table");
        return SdlNames.pascal(schema) + SdlNames.pascal(Inflection.singular(own));
    }

    private Map<Identifier, String> nameFields(QualifiedName block, List<Identifier> columns) {
        Map<Identifier, String> given = known.fields().getOrDefault(block, Map.of());
        Map<Identifier, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>(FIELD_WORDS);
        taken.addAll(known.fieldNames().getOrDefault(block, Set.of()));
        for (Identifier column : columns) {
            Optional.ofNullable(given.get(column)).ifPresent(name -> names.put(column, name));
        }
        for (Identifier column : columns) {
            if (!names.containsKey(column) && SdlNames.isName(column.value()) && taken.add(column.value())) {
                names.put(column, column.value());
            }
        }
        for (Identifier column : columns) {
            names.computeIfAbsent(column, name -> SdlNames.take(SdlNames.nearest(name.value(), "column"), taken));
        }
        return names;
    }

    private Map<String, String> nameLabels(EnumType type) {
        Map<String, String> given = known.labels().getOrDefault(type.name(), Map.of());
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>(given.values());
        for (String label : type.labels()) {
            Optional.ofNullable(given.get(label)).ifPresent(name -> names.put(label, name));
        }
        for (String label : type.labels()) {
            if (!names.containsKey(label) && SdlNames.isName(label) && taken.add(label)) {
                names.put(label, label);
            }
        }
        for (String label : type.labels()) {
            names.computeIfAbsent(label, text -> SdlNames.take(SdlNames.nearest(text, "value"), taken));
        }
        return names;
    }
}
