package dev.pgorm.arb;

import dev.pgorm.ir.Column;
import dev.pgorm.ir.ColumnReference;
import dev.pgorm.ir.ColumnValue;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.Sequence;
import dev.pgorm.ir.SequenceOptions;
import dev.pgorm.ir.StorageParameters;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.TableProperties;
import dev.pgorm.ir.TableStorage;
import dev.pgorm.ir.TypeReference;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One random table with its columns, constraints, indexes and the sequences that its columns own. */
final class TableGenerator {

    private static final List<TypeReference> TYPES = List.of(
            new TypeReference.BuiltIn("integer", false),
            new TypeReference.BuiltIn("bigint", false),
            new TypeReference.BuiltIn("smallint", false),
            new TypeReference.BuiltIn("text", false),
            new TypeReference.BuiltIn("character varying(20)", false),
            new TypeReference.BuiltIn("character varying(40)", false),
            new TypeReference.BuiltIn("numeric(10,2)", false),
            new TypeReference.BuiltIn("boolean", false),
            new TypeReference.BuiltIn("timestamp with time zone", false),
            new TypeReference.BuiltIn("timestamp(3) without time zone", false),
            new TypeReference.BuiltIn("date", false),
            new TypeReference.BuiltIn("jsonb", false),
            new TypeReference.BuiltIn("uuid", false),
            new TypeReference.BuiltIn("text", true),
            new TypeReference.BuiltIn("integer", true));

    private static final TypeReference TEXT = new TypeReference.BuiltIn("text", false);
    private static final Set<String> WHOLE = Set.of("integer", "bigint", "smallint");
    private static final Set<String> WORDS = Set.of("text", "character varying(20)", "character varying(40)");

    private final Dice dice;
    private final NamePool names;
    private final QualifiedName name;
    private final List<EnumType> enums;
    private final Set<Identifier> relations;
    private final Set<Identifier> constraintNames = new HashSet<>();
    private final List<Sequence> sequences = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final List<Constraint> constraints = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();

    TableGenerator(Dice dice, NamePool names, QualifiedName name, List<EnumType> enums, Set<Identifier> relations) {
        this.dice = dice;
        this.names = names;
        this.name = name;
        this.enums = enums;
        this.relations = relations;
    }

    List<Sequence> sequences() {
        return List.copyOf(sequences);
    }

    Table generate(Optional<String> comment) {
        for (Identifier column :
                names.columns(dice.between(1, 6)).stream().sorted().toList()) {
            columns.add(column(column));
        }
        generatedColumn();
        primaryKey();
        uniqueConstraint();
        check();
        for (int i = dice.below(3); i > 0; i--) {
            index();
        }
        StorageParameters parameters =
                dice.chance(15) ? StorageParameters.of(Map.of("fillfactor", "70")) : StorageParameters.none();
        TableProperties properties =
                TableProperties.plain().withStorage(TableStorage.of(false, parameters, Optional.empty()));
        return new Table(name, columns, constraints, indexes, properties, comment);
    }

    private Column column(Identifier column) {
        TypeReference type = type();
        Column plain = Column.of(column.value(), type)
                .withNotNull(dice.chance(40))
                .withComment(dice.chance(10) ? Optional.of("about " + column.value()) : Optional.empty());
        if (WHOLE.contains(type.sql()) && dice.chance(40)) {
            return dice.chance(50) ? serial(plain) : identity(plain);
        }
        return dice.chance(40) ? plain.withValue(defaultValue(type)) : plain;
    }

    private TypeReference type() {
        if (!enums.isEmpty() && dice.chance(25)) {
            return new TypeReference.Named(dice.one(enums).name(), "", dice.chance(20));
        }
        return dice.one(TYPES);
    }

    private Column serial(Column column) {
        Identifier sequence = NamePool.free(
                Identifier.of(name.name().value() + "_" + column.name().value()), "_seq", relations);
        QualifiedName qualified = name.sibling(sequence);
        SequenceOptions options = SequenceOptions.defaults(sequenceType(column));
        sequences.add(new Sequence(
                qualified, options, Optional.of(new ColumnReference(name, column.name())), false, Optional.empty()));
        String expression = new SqlWriter()
                .sql("nextval(")
                .literal(SqlWriter.quote(qualified))
                .sql("::regclass)")
                .toString();
        return column.withNotNull(true).withValue(new ColumnValue.Default(SqlExpr.written(expression)));
    }

    private Column identity(Column column) {
        relations.add(Identifier.of(name.name().value() + "_" + column.name().value() + "_seq"));
        return column.withNotNull(true)
                .withValue(new ColumnValue.Identity(
                        dice.chance(50), SequenceOptions.defaults(sequenceType(column)), Optional.empty()));
    }

    private static SequenceOptions.SequenceType sequenceType(Column column) {
        return switch (column.type().sql()) {
            case "smallint" -> SequenceOptions.SequenceType.SMALLINT;
            case "integer" -> SequenceOptions.SequenceType.INTEGER;
            default -> SequenceOptions.SequenceType.BIGINT;
        };
    }

    private ColumnValue defaultValue(TypeReference type) {
        return literal(type)
                .<ColumnValue>map(text -> new ColumnValue.Default(SqlExpr.written(text)))
                .orElseGet(ColumnValue.None::new);
    }

    private Optional<String> literal(TypeReference type) {
        if (type instanceof TypeReference.Named named) {
            String label = dice.one(enums.stream()
                    .filter(each -> each.name().equals(named.name()))
                    .findFirst()
                    .orElseThrow()
                    .labels());
            SqlWriter writer = new SqlWriter();
            if (type.array()) {
                writer.sql("ARRAY[").literal(label).sql("]::");
            } else {
                writer.literal(label).sql("::");
            }
            type.write(writer);
            return Optional.of(writer.toString());
        }
        return switch (type.sql()) {
            case "integer", "bigint", "smallint", "numeric(10,2)" -> Optional.of(Integer.toString(dice.between(0, 9)));
            case "boolean" -> Optional.of(dice.chance(50) ? "true" : "false");
            case "text", "character varying(20)", "character varying(40)" ->
                Optional.of(new SqlWriter()
                        .literal(dice.one(List.of("x", "it's", "back\\slash", "")))
                        .toString());
            case "timestamp with time zone" -> Optional.of("now()");
            case "jsonb" -> Optional.of("'{}'::jsonb");
            case "uuid" -> Optional.of("gen_random_uuid()");
            default -> Optional.empty();
        };
    }

    private Optional<Column> any(Set<String> types) {
        List<Column> fitting = columns.stream()
                .filter(each -> types.contains(each.type().sql()))
                .toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(dice.one(fitting));
    }

    private void generatedColumn() {
        Optional<Column> source = any(WORDS).filter(each -> !(each.value() instanceof ColumnValue.Generated));
        if (source.isPresent() && dice.chance(35)) {
            String call = dice.one(List.of("upper(", "lower("))
                    + SqlWriter.quote(source.get().name()) + ")";
            columns.add(Column.of("computed", TEXT)
                    .withValue(new ColumnValue.Generated(SqlExpr.written(call), ColumnValue.Storage.STORED)));
        }
    }

    private void primaryKey() {
        List<Column> candidates =
                columns.stream().filter(TableGenerator::canBeKey).toList();
        if (candidates.isEmpty() || !dice.chance(75)) {
            return;
        }
        Column key = dice.one(candidates);
        columns.set(columns.indexOf(key), key.withNotNull(true));
        constraints.add(new Constraint.PrimaryKey(
                indexName("_pkey"),
                List.of(key.name()),
                List.of(),
                Constraint.Deferrability.NOT_DEFERRABLE,
                StorageParameters.none(),
                Optional.empty()));
    }

    private static boolean canBeKey(Column column) {
        return !(column.value() instanceof ColumnValue.Generated)
                && !column.type().array()
                && !column.type().sql().equals("jsonb");
    }

    private void uniqueConstraint() {
        List<Column> candidates =
                columns.stream().filter(TableGenerator::canBeKey).toList();
        if (!candidates.isEmpty() && dice.chance(30)) {
            constraints.add(new Constraint.Unique(
                    indexName("_key"),
                    List.of(dice.one(candidates).name()),
                    List.of(),
                    false,
                    dice.one(List.of(Constraint.Deferrability.values())),
                    StorageParameters.none(),
                    Optional.empty()));
        }
    }

    private void check() {
        if (!dice.chance(40)) {
            return;
        }
        any(WORDS)
                .map(column -> "length(" + SqlWriter.quote(column.name()) + ") > " + dice.between(0, 3))
                .or(() -> any(WHOLE).map(column -> SqlWriter.quote(column.name()) + " > " + dice.between(0, 3)))
                .ifPresent(text -> constraints.add(new Constraint.Check(
                        NamePool.free(name.name(), "_check", constraintNames),
                        SqlExpr.written(text),
                        false,
                        dice.chance(80),
                        Optional.empty())));
    }

    private void index() {
        Column column = dice.one(columns);
        boolean text = WORDS.contains(column.type().sql());
        Index.Key key = text && dice.chance(40)
                ? new Index.ExpressionKey(SqlExpr.written("lower(" + SqlWriter.quote(column.name()) + ")"))
                : new Index.ColumnKey(column.name());
        boolean inverted = column.type().sql().equals("jsonb") || column.type().array();
        boolean descending = !inverted && dice.chance(20);
        Optional<SqlExpr> where = dice.chance(25)
                ? Optional.of(SqlExpr.written(SqlWriter.quote(column.name()) + " IS NOT NULL"))
                : Optional.empty();
        indexes.add(new Index(
                indexName("_idx"),
                !inverted && dice.chance(20),
                inverted ? Identifier.of("gin") : Index.BTREE,
                List.of(new Index.Element(key, Optional.empty(), Optional.empty(), descending, descending)),
                List.of(),
                false,
                where,
                StorageParameters.none(),
                Optional.empty(),
                Optional.empty()));
    }

    private Identifier indexName(String suffix) {
        return NamePool.free(name.name(), suffix, relations);
    }
}
