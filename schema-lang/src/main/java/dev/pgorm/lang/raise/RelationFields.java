package dev.pgorm.lang.raise;

import dev.pgorm.ir.Column;
import dev.pgorm.ir.Constraint.ForeignKey;
import dev.pgorm.ir.Constraint.Match;
import dev.pgorm.ir.Constraint.ReferentialAction;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.lang.lower.KnownNames;
import dev.pgorm.lang.lower.PrismaNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Foreign keys and join tables as relation fields on both sides, named as a person would. */
final class RelationFields {

    /**
     * A relation field.
     *
     * @param type with its list or optional mark
     */
    record RelationField(String name, String type, List<String> attributes) {}

    private final NameBook names;
    private final Map<QualifiedName, Table> tables;
    private final Map<QualifiedName, List<RelationField>> fields = new HashMap<>();
    private final Map<QualifiedName, Set<String>> taken = new HashMap<>();
    private final Map<String, Integer> pairs = new HashMap<>();
    private final Set<String> relationNames = new HashSet<>();
    private final Set<String> used = new HashSet<>();

    RelationFields(NameBook names, List<Table> tables, List<JoinTables.JoinTable> joins) {
        this.names = names;
        this.tables = new HashMap<>();
        tables.forEach(each -> this.tables.put(each.name(), each));
        for (Table each : tables) {
            Set<String> used = new HashSet<>(names.fields(each));
            used.addAll(names.known().fieldNames().getOrDefault(each.name(), Set.of()));
            taken.put(each.name(), used);
        }
        names.known().relations().values().forEach(each -> each.relation().ifPresent(relationNames::add));
        countPairs(tables, joins);
        joins.forEach(each -> relationNames.add(each.relation()));
        tables.forEach(each -> keys(each).forEach(key -> add(each, key)));
        joins.forEach(this::add);
    }

    List<RelationField> of(Table table) {
        return fields.getOrDefault(table.name(), List.of());
    }

    private List<ForeignKey> keys(Table table) {
        return table.constraints().stream()
                .filter(ForeignKey.class::isInstance)
                .map(ForeignKey.class::cast)
                .filter(each -> isRelation(table, each))
                .toList();
    }

    /** Whether a relation field can say the foreign key: both models state the fields, and it leads to one row. */
    boolean isRelation(Table table, ForeignKey key) {
        Table target = tables.get(key.referencedTable());
        return target != null
                && key.origin().isOwn()
                && !key.period()
                && table.form().parents().isEmpty()
                && target.form().parents().isEmpty()
                && Sayable.isUnique(target, key.referencedColumns());
    }

    /** How many relations there are between two models: more than one need names. */
    private void countPairs(List<Table> all, List<JoinTables.JoinTable> joins) {
        for (Table table : all) {
            keys(table).forEach(each -> pairs.merge(pair(table.name(), each.referencedTable()), 1, Integer::sum));
        }
        joins.forEach(each -> pairs.merge(pair(each.first(), each.second()), 1, Integer::sum));
    }

    private static String pair(QualifiedName one, QualifiedName other) {
        return one.compareTo(other) <= 0 ? one + "\0" + other : other + "\0" + one;
    }

    private boolean isAmbiguous(QualifiedName one, QualifiedName other) {
        return one.equals(other) || pairs.getOrDefault(pair(one, other), 0) > 1;
    }

    private void add(Table source, ForeignKey key) {
        Table target = tables.get(key.referencedTable());
        if (target == null) {
            return;
        }
        boolean ambiguous = isAmbiguous(source.name(), target.name());
        boolean optional = columns(source, key).stream().anyMatch(each -> !each.notNull());
        boolean single = Sayable.isUnique(source, key.columns());
        String sourceModel = names.model(source);
        String targetModel = names.model(target);
        Optional<KnownNames.Relation> given = given(source, key);
        String stem = stem(source, key, targetModel, ambiguous);
        String forward = given.map(KnownNames.Relation::field)
                .orElseGet(() -> freeField(source, stem, SdlNames.join(stem, "relation")));
        String many = Inflection.plural(SdlNames.field(sourceModel));
        String one = Inflection.singular(SdlNames.field(sourceModel));
        String back = backName(single ? one : many, forward, source.equals(target), single, ambiguous);
        String opposite = given.flatMap(KnownNames.Relation::opposite)
                .orElseGet(() -> freeField(target, back, SdlNames.join(back, "as_" + forward)));
        List<String> arguments = new ArrayList<>();
        List<String> oppositeAttributes = new ArrayList<>();
        Optional<String> stated = given.flatMap(KnownNames.Relation::relation);
        if (ambiguous || stated.isPresent()) {
            String relation = stated.orElseGet(
                    () -> SdlNames.take(SdlNames.pascal(sourceModel) + SdlNames.pascal(forward), relationNames));
            arguments.add(SdlText.quoted(relation));
            oppositeAttributes.add("@relation(" + SdlText.quoted(relation) + ")");
        }
        arguments.addAll(keyArguments(source, key));
        if (names.nativePrefix().isPresent() && PrismaPart.isIgnored(source)) {
            oppositeAttributes.add("@ignore");
        }
        put(source, forward, targetModel + (optional ? "?" : ""), List.of("@relation" + SdlText.arguments(arguments)));
        put(target, opposite, sourceModel + (single ? "?" : "[]"), oppositeAttributes);
    }

    /** What the text calls the relation already; each pair of fields once. */
    private Optional<KnownNames.Relation> given(Table source, ForeignKey key) {
        return Optional.ofNullable(names.known()
                        .relations()
                        .get(new KnownNames.ForeignKey(source.name(), key.columns(), key.referencedTable())))
                .filter(each -> used.add(source.name() + " " + each.field()));
    }

    private static String backName(String plain, String forward, boolean self, boolean single, boolean ambiguous) {
        if (self && forward.equals("parent")) {
            return single ? "child" : "children";
        }
        return ambiguous ? SdlNames.join(plain, "as_" + forward) : plain;
    }

    private String freeField(Table table, String wanted, String otherwise) {
        Set<String> names = Objects.requireNonNull(taken.get(table.name()));
        return SdlNames.take(names.contains(wanted) ? otherwise : wanted, names);
    }

    private void put(Table table, String name, String type, List<String> attributes) {
        fields.computeIfAbsent(table.name(), key -> new ArrayList<>()).add(new RelationField(name, type, attributes));
    }

    private static List<Column> columns(Table table, ForeignKey key) {
        return key.columns().stream()
                .flatMap(each -> table.column(each).stream())
                .toList();
    }

    /**
     * {@code author} for {@code author_id} or {@code authorId}, else the other model's name, behind the column's where there are
     * several relations: {@code approved_by_user}.
     */
    private String stem(Table source, ForeignKey key, String targetModel, boolean ambiguous) {
        String plain = Inflection.singular(SdlNames.field(targetModel));
        if (key.columns().size() != 1) {
            return plain;
        }
        String field = names.field(source.name(), key.columns().getFirst());
        String stem =
                field.replaceFirst("(?<=[A-Za-z0-9])(_?(id|uuid|fk|key|code|no)|Id|ID|Uuid|UUID|Fk|Key|Code|No)$", "");
        boolean cut = !stem.equals(field) && (field.contains("_") || !SdlNames.isSnake(field.substring(stem.length())));
        if (cut && SdlNames.isName(stem)) {
            return SdlNames.field(stem);
        }
        return ambiguous ? SdlNames.join(field, plain) : plain;
    }

    private List<String> keyArguments(Table source, ForeignKey key) {
        List<String> arguments = new ArrayList<>();
        arguments.add("fields: " + SdlText.list(names.fields(source.name(), key.columns())));
        arguments.add("references: " + SdlText.list(names.fields(key.referencedTable(), key.referencedColumns())));
        boolean required = columns(source, key).stream()
                .anyMatch(each -> each.notNull() && !each.type().array());
        ReferentialAction usual = required ? ReferentialAction.RESTRICT : ReferentialAction.SET_NULL;
        if (key.onDelete() != usual || !key.setColumns().isEmpty()) {
            String columns = key.setColumns().isEmpty()
                    ? ""
                    : "(" + SdlText.list(names.fields(source.name(), key.setColumns())) + ")";
            arguments.add("onDelete: " + action(key.onDelete()) + columns);
        }
        if (key.onUpdate() != ReferentialAction.CASCADE) {
            arguments.add("onUpdate: " + action(key.onUpdate()));
        }
        if (key.match() == Match.FULL) {
            arguments.add("match: Full");
        }
        ElementSpelling.deferrable(key.deferrability()).ifPresent(arguments::add);
        ElementSpelling.validity(key.validity()).ifPresent(arguments::add);
        List<String> columnNames = key.columns().stream().map(Identifier::value).toList();
        if (!key.name().equals(PrismaNames.foreignKey(source.name().name(), columnNames))) {
            arguments.add("map: " + SdlText.quoted(key.name().value()));
        }
        key.comment().ifPresent(each -> arguments.add(SdlText.comment(each)));
        return arguments;
    }

    static String action(ReferentialAction action) {
        return switch (action) {
            case NO_ACTION -> "NoAction";
            case RESTRICT -> "Restrict";
            case CASCADE -> "Cascade";
            case SET_NULL -> "SetNull";
            case SET_DEFAULT -> "SetDefault";
        };
    }

    /** Whether a table has a key or a plain unique over exactly these columns. */
    private void add(JoinTables.JoinTable join) {
        Optional<Table> first = Optional.ofNullable(tables.get(join.first()));
        Optional<Table> second = Optional.ofNullable(tables.get(join.second()));
        if (first.isEmpty() || second.isEmpty()) {
            return;
        }
        String firstModel = names.model(first.get());
        String secondModel = names.model(second.get());
        boolean self = join.first().equals(join.second());
        Optional<KnownNames.Relation> given =
                Optional.ofNullable(names.known().joinTables().get(join.table().name()));
        boolean named = self
                || given.flatMap(KnownNames.Relation::relation).isPresent()
                || isAmbiguous(join.first(), join.second())
                || !join.relation().equals(PrismaNames.plainRelationName(firstModel, secondModel));
        List<String> attributes = named ? List.of("@relation(" + SdlText.quoted(join.relation()) + ")") : List.of();
        if (given.flatMap(KnownNames.Relation::opposite).isPresent()) {
            put(first.get(), given.get().field(), secondModel + "[]", attributes);
            put(second.get(), given.get().opposite().orElseThrow(), firstModel + "[]", attributes);
            return;
        }
        String toSecond = Inflection.plural(SdlNames.field(secondModel));
        String toFirst = Inflection.plural(SdlNames.field(firstModel));
        String suffix = SdlNames.field(SdlNames.nearest(join.relation(), "relation"));
        if (self) {
            addSelf(first.get(), toSecond, suffix, attributes);
            return;
        }
        put(
                first.get(),
                freeField(first.get(), toSecond, SdlNames.join(toSecond, suffix)),
                secondModel + "[]",
                attributes);
        put(
                second.get(),
                freeField(second.get(), toFirst, SdlNames.join(toFirst, suffix)),
                firstModel + "[]",
                attributes);
    }

    /** Column A belongs to the field that comes first by name. */
    private void addSelf(Table table, String plural, String suffix, List<String> attributes) {
        Set<String> used = Objects.requireNonNull(taken.get(table.name()));
        String stem = SdlNames.join(suffix, plural);
        int number = 1;
        while (used.contains(stem + "A" + marker(number)) || used.contains(stem + "B" + marker(number))) {
            number++;
        }
        for (String side : List.of("A", "B")) {
            String name = stem + side + marker(number);
            used.add(name);
            put(table, name, names.model(table) + "[]", attributes);
        }
    }

    private static String marker(int number) {
        return number == 1 ? "" : String.valueOf(number);
    }
}
