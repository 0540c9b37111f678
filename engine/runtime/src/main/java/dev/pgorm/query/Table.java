package dev.pgorm.query;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.query.model.BuiltInTypes;
import dev.pgorm.query.model.Family;
import dev.pgorm.query.model.Link;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.Selection;
import dev.pgorm.query.model.Source;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import dev.pgorm.query.model.VectorKind;
import dev.pgorm.query.model.WholeRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A table or view of the schema. Generated clients have a class for each, the prompt makes {@link DynamicTable}s. */
public abstract class Table {

    /** The way to the table that is about to be made: the constructors of generated classes know names only. */
    private static final ThreadLocal<Source.@Nullable Way> WAY = new ThreadLocal<>();

    private final String modelName;
    private final Source.Relation source;
    private final Map<String, Column<?>> columns = new LinkedHashMap<>();
    private final Map<String, Relation<?>> relations = new LinkedHashMap<>();
    private List<Column<?>> key = List.of();
    private List<Output> outputs = List.of();
    private @Nullable Selection rows;

    /**
     * A table.
     *
     * @param modelName the model's name in the schema
     * @param alias the name in the query; empty = the table's own
     */
    protected Table(String modelName, QualifiedName table, Optional<String> alias) {
        this.modelName = modelName;
        Source.Way way = WAY.get();
        if (way != null) {
            WAY.remove();
        }
        this.source = new Source.Relation(table, alias.map(Identifier::of), Optional.ofNullable(way));
    }

    /** The table that something makes, as one that is reached by a way. */
    static Table along(Source.Way way, Supplier<? extends Table> making) {
        WAY.set(way);
        try {
            return making.get();
        } finally {
            WAY.remove();
        }
    }

    /**
     * The same table by another name, to read it twice in a query. Generated classes have it.
     *
     * @throws UnsupportedOperationException where the table's class does not
     */
    public Table as(String alias) {
        throw new UnsupportedOperationException(getClass().getName() + " does not say how to read it as " + alias);
    }

    /** The model's name in the schema. */
    public final String modelName() {
        return modelName;
    }

    /** Its name in the database. */
    public final QualifiedName tableName() {
        return source.table();
    }

    /** Where its rows come from in a query. */
    public final Source.Relation source() {
        return source;
    }

    /** All columns by the names of their fields, in order. */
    public final Map<String, Column<?>> columns() {
        return Collections.unmodifiableMap(columns);
    }

    /** All relations by the names of their fields, in order. */
    public final Map<String, Relation<?>> relations() {
        return Collections.unmodifiableMap(relations);
    }

    /** The columns that tell rows apart and are never null: the primary key; none where it is not known. */
    @Internal
    public final List<Column<?>> key() {
        return key;
    }

    /** Says which columns tell rows apart and are never null. */
    protected final void key(Column<?>... columns) {
        key = List.of(columns);
    }

    /** What gives a whole row; made once, since every query of the table asks for it. */
    final List<Output> outputs() {
        List<Output> known = outputs;
        if (known.size() != columns.size()) {
            List<Output> all = new ArrayList<>();
            columns.forEach((name, column) ->
                    all.add(new Output(name, column.expression().term())));
            known = WholeRow.of(source, all);
            outputs = known;
        }
        return known;
    }

    /** All of its rows, whole; made once, since every query of the table begins with it. */
    final Selection rows() {
        Selection known = rows;
        if (known == null || known.outputs().size() != columns.size()) {
            known = Selection.from(source).withOutputs(outputs());
            rows = known;
        }
        return known;
    }

    /** A column, where it does not matter which; every table of the schema has one. */
    final Identifier anyColumn() {
        return columns.values().iterator().next().columnName();
    }

    /** The column of a name in the database. */
    final Column<?> columnOf(Identifier name) {
        return columns.values().stream()
                .filter(each -> each.columnName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(modelName + " has no column " + name.value()));
    }

    /** A column whose class follows from its type. */
    protected final Column<?> column(String field, String column, ValueType type) {
        return switch (type.family()) {
            case BOOLEAN -> condition(field, column);
            case INTEGER, DECIMAL, FLOAT -> number(field, column, type);
            case TEXT -> text(field, column, type);
            case DATE, TIME, TIMESTAMP, INSTANT, INTERVAL -> temporal(field, column, type);
            case JSON -> json(field, column, type);
            case ARRAY ->
                BuiltInTypes.isComparable(type) ? array(field, column, type) : unorderedArray(field, column, type);
            case RANGE -> range(field, column, type);
            case TSVECTOR -> tsVector(field, column);
            case TSQUERY -> tsQuery(field, column);
            case VECTOR ->
                switch (VectorKind.of(type)) {
                    case VECTOR -> vector(field, column, type);
                    case HALF -> halfVector(field, column, type);
                    case SPARSE -> sparseVector(field, column, type);
                    case BITS -> bits(field, column, type);
                };
            case EXTENSION -> extension(field, column, type);
            case UUID, BYTES, ENUM -> plain(field, column, type);
            case OTHER -> BuiltInTypes.isComparable(type) ? plain(field, column, type) : unordered(field, column, type);
        };
    }

    protected final ConditionColumn condition(String field, String column) {
        return add(field, new ConditionColumn(field, term(column, ValueType.BOOLEAN)));
    }

    /** A column of numbers of any type. */
    protected final <N extends Number, S extends Number, A extends Number> NumberColumn<N, S, A> number(
            String field, String column, ValueType type) {
        return add(field, new NumberColumn<>(field, term(column, type)));
    }

    protected final NumberColumn<Short, Long, BigDecimal> smallint(String field, String column) {
        return number(field, column, ValueType.SMALLINT);
    }

    protected final NumberColumn<Integer, Long, BigDecimal> integer(String field, String column) {
        return number(field, column, ValueType.INTEGER);
    }

    protected final NumberColumn<Long, BigDecimal, BigDecimal> bigint(String field, String column) {
        return number(field, column, ValueType.BIGINT);
    }

    protected final NumberColumn<BigDecimal, BigDecimal, BigDecimal> numeric(String field, String column) {
        return number(field, column, ValueType.NUMERIC);
    }

    protected final NumberColumn<Float, Float, Double> real(String field, String column) {
        return number(field, column, ValueType.REAL);
    }

    protected final NumberColumn<Double, Double, Double> doublePrecision(String field, String column) {
        return number(field, column, ValueType.DOUBLE);
    }

    protected final TextColumn text(String field, String column, ValueType type) {
        return add(field, new TextColumn(field, term(column, type)));
    }

    protected final <T> TemporalColumn<T> temporal(String field, String column, ValueType type) {
        return add(field, new TemporalColumn<>(field, term(column, type)));
    }

    protected final JsonColumn json(String field, String column, ValueType type) {
        return add(field, new JsonColumn(field, term(column, type)));
    }

    protected final TsVectorColumn tsVector(String field, String column) {
        return add(field, new TsVectorColumn(field, term(column, ValueType.TSVECTOR)));
    }

    protected final TsQueryColumn tsQuery(String field, String column) {
        return add(field, new TsQueryColumn(field, term(column, ValueType.TSQUERY)));
    }

    protected final VectorColumn vector(String field, String column, ValueType type) {
        return add(field, new VectorColumn(field, term(column, type)));
    }

    /** A column of a type that an extension brings. */
    protected final ExtensionColumn<?, ?> extension(String field, String column, ValueType type) {
        Object made = type.extension().orElseThrow().column(field, term(column, type));
        return add(field, (ExtensionColumn<?, ?>) made);
    }

    protected final HalfVectorColumn halfVector(String field, String column, ValueType type) {
        return add(field, new HalfVectorColumn(field, term(column, type)));
    }

    protected final SparseVectorColumn sparseVector(String field, String column, ValueType type) {
        return add(field, new SparseVectorColumn(field, term(column, type)));
    }

    protected final BitColumn bits(String field, String column, ValueType type) {
        return add(field, new BitColumn(field, term(column, type)));
    }

    protected final <E> ArrayColumn<E> array(String field, String column, ValueType type) {
        if (type.family() != Family.ARRAY) {
            throw new IllegalArgumentException(type.sql() + " is no array");
        }
        return add(field, new ArrayColumn<>(field, term(column, type)));
    }

    protected final <E> UnorderedArrayColumn<E> unorderedArray(String field, String column, ValueType type) {
        return add(field, new UnorderedArrayColumn<>(field, term(column, type)));
    }

    protected final <E> RangeColumn<E> range(String field, String column, ValueType type) {
        return add(field, new RangeColumn<>(field, term(column, type)));
    }

    protected final <T> PlainColumn<T> plain(String field, String column, ValueType type) {
        return add(field, new PlainColumn<>(field, term(column, type)));
    }

    /** A column of composite values, whose fields are those of another class. */
    protected final <F extends Table> CompositeColumn<F> composite(
            String field, String column, ValueType type, Supplier<F> fields) {
        return add(field, new CompositeColumn<>(field, term(column, type), fields));
    }

    protected final <T> UnorderedColumn<T> unordered(String field, String column, ValueType type) {
        return add(field, new UnorderedColumn<>(field, term(column, type)));
    }

    /** A relation to at most one row. */
    protected final <T extends Table> ToOne<T> one(Link link, Supplier<T> target) {
        ToOne<T> relation = new ToOne<>(modelName, source, link, target);
        relations.put(link.name(), relation);
        return relation;
    }

    /** A relation to any number of rows. */
    protected final <T extends Table> ToMany<T> many(Link link, Supplier<T> target) {
        ToMany<T> relation = new ToMany<>(modelName, source, link, target);
        relations.put(link.name(), relation);
        return relation;
    }

    private Term.Column term(String column, ValueType type) {
        return new Term.Column(source, Identifier.of(column), type);
    }

    private <C extends Column<?>> C add(String field, C column) {
        columns.put(field, column);
        return column;
    }
}
