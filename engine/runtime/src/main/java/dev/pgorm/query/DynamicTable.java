package dev.pgorm.query;

import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.query.model.BuiltInTypes;
import dev.pgorm.query.model.Family;
import dev.pgorm.query.model.Link;
import dev.pgorm.query.model.SqlEnum;
import dev.pgorm.query.model.ValueType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A table whose columns are known only when the program runs. {@link DynamicModels} gives it.
 *
 * <p>Columns and relations are asked for by the names of their fields. {@code user.text("email")} is what {@code user.email} is in a
 * generated client, with the operators of a text; a name that the model does not have, and a type that the column does not have, fail
 * there with an {@link IllegalArgumentException} that says what there is.
 */
public final class DynamicTable extends Table {

    private final Definition definition;
    private final Function<String, DynamicTable> tables;

    /**
     * What is known of a table.
     *
     * @param modelName the model's name in the schema
     * @param columns in order
     * @param links in order
     * @param key the fields that tell rows apart and are never null; none where they are not known, and then there are no pages
     */
    public record Definition(
            String modelName,
            QualifiedName table,
            List<ColumnDefinition> columns,
            List<LinkDefinition> links,
            List<String> key) {

        public Definition {
            columns = List.copyOf(columns);
            links = List.copyOf(links);
            key = List.copyOf(key);
        }

        /** A table without a known key. */
        public Definition(
                String modelName, QualifiedName table, List<ColumnDefinition> columns, List<LinkDefinition> links) {
            this(modelName, table, columns, links, List.of());
        }
    }

    /**
     * A column by its field's name and its own.
     *
     * @param labels the values of an enum, as the database writes them; none where the column holds no enum
     * @param fields those of the composite type of its values; empty for other types
     */
    public record ColumnDefinition(
            String fieldName,
            String columnName,
            ValueType type,
            List<String> labels,
            Optional<Supplier<Definition>> fields) {

        public ColumnDefinition {
            labels = List.copyOf(labels);
        }

        /** A column of values without fields. */
        public ColumnDefinition(String fieldName, String columnName, ValueType type, List<String> labels) {
            this(fieldName, columnName, type, labels, Optional.empty());
        }

        /** The same that holds no enum, or one whose values are not known. */
        public ColumnDefinition(String fieldName, String columnName, ValueType type) {
            this(fieldName, columnName, type, List.of());
        }

        /**
         * A column of a type that the server has, which a field has the name of.
         *
         * @param type as {@code format_type} prints it: {@code integer}, {@code text[]}
         */
        public static ColumnDefinition of(String name, String type) {
            boolean array = type.endsWith("[]");
            ValueType element = BuiltInTypes.of(array ? type.substring(0, type.indexOf("[]")) : type);
            return new ColumnDefinition(name, name, array ? ValueType.arrayOf(element) : element);
        }
    }

    /** A relation and the model that it leads to. */
    public record LinkDefinition(Link link, String targetModel) {}

    /**
     * A table.
     *
     * @param tables the other tables by the names of their models
     */
    public DynamicTable(Definition definition, Optional<String> alias, Function<String, DynamicTable> tables) {
        super(definition.modelName(), definition.table(), alias);
        this.definition = definition;
        this.tables = tables;
        definition.columns().forEach(this::column);
        for (LinkDefinition each : definition.links()) {
            if (each.link().many()) {
                many(each.link(), () -> tables.apply(each.targetModel()));
            } else {
                one(each.link(), () -> tables.apply(each.targetModel()));
            }
        }
        key(definition.key().stream().map(this::column).toArray(Column<?>[]::new));
    }

    private void column(ColumnDefinition each) {
        Optional<Supplier<DynamicTable>> fields =
                each.fields().map(of -> () -> new DynamicTable(of.get(), Optional.empty(), tables));
        if (fields.isPresent()) {
            composite(each.fieldName(), each.columnName(), each.type(), fields.get());
        } else {
            column(each.fieldName(), each.columnName(), each.type());
        }
    }

    /** The same table by another name, to read it twice in a query. */
    @Override
    public DynamicTable as(String alias) {
        return new DynamicTable(definition, Optional.of(alias), tables);
    }

    /** A column, whatever it holds. */
    @Internal
    public Column<?> column(String field) {
        return Named.in(columns(), field, definition.modelName() + " has no field");
    }

    /**
     * A column that is given values of a class: {@code Number} for numbers, {@code String} for text, ranges and intervals, else the class
     * that a client has for the type.
     */
    @Internal
    public <T> Column<T> column(String field, Class<T> type) {
        Column<?> column = column(field);
        Class<?> held = column.valueType().family().isNumber()
                ? Number.class
                : column.valueType().javaClass();
        require(held == type, column, "has no values of " + type.getSimpleName());
        @SuppressWarnings("unchecked") // just checked
        Column<T> checked = (Column<T>) column;
        return checked;
    }

    /** A column of text. */
    @Internal
    public TextColumn text(String field) {
        return of(TextColumn.class, field, "text");
    }

    /** A column of conditions: {@code boolean}. */
    @Internal
    public ConditionColumn condition(String field) {
        return of(ConditionColumn.class, field, "boolean");
    }

    /** A column of numbers of any type. */
    @Internal
    public NumberColumn<?, ?, ?> number(String field) {
        return of(NumberColumn.class, field, "number");
    }

    /** A column of {@code smallint}. */
    @Internal
    @SuppressWarnings("unchecked") // the type is compared
    public NumberColumn<Short, Long, BigDecimal> smallint(String field) {
        return (NumberColumn<Short, Long, BigDecimal>) number(field, ValueType.SMALLINT);
    }

    /** A column of {@code integer}. */
    @Internal
    @SuppressWarnings("unchecked") // the type is compared
    public NumberColumn<Integer, Long, BigDecimal> integer(String field) {
        return (NumberColumn<Integer, Long, BigDecimal>) number(field, ValueType.INTEGER);
    }

    /** A column of {@code bigint}. */
    @Internal
    @SuppressWarnings("unchecked") // the type is compared
    public NumberColumn<Long, BigDecimal, BigDecimal> bigint(String field) {
        return (NumberColumn<Long, BigDecimal, BigDecimal>) number(field, ValueType.BIGINT);
    }

    /** A column of {@code numeric}. */
    @Internal
    @SuppressWarnings("unchecked") // the type is compared
    public NumberColumn<BigDecimal, BigDecimal, BigDecimal> numeric(String field) {
        return (NumberColumn<BigDecimal, BigDecimal, BigDecimal>) number(field, ValueType.NUMERIC);
    }

    /** A column of {@code real}. */
    @Internal
    @SuppressWarnings("unchecked") // the type is compared
    public NumberColumn<Float, Float, Double> real(String field) {
        return (NumberColumn<Float, Float, Double>) number(field, ValueType.REAL);
    }

    /** A column of {@code double precision}. */
    @Internal
    @SuppressWarnings("unchecked") // the type is compared
    public NumberColumn<Double, Double, Double> doublePrecision(String field) {
        return (NumberColumn<Double, Double, Double>) number(field, ValueType.DOUBLE);
    }

    /** A column of dates, times, moments or intervals, which are texts. */
    @Internal
    @SuppressWarnings("unchecked") // the class is compared with the column's
    public <T> TemporalColumn<T> temporal(String field, Class<T> type) {
        TemporalColumn<?> column = of(TemporalColumn.class, field, "date or time");
        return (TemporalColumn<T>) holding(type, column.valueType(), column);
    }

    /** A column of {@code jsonb}. */
    @Internal
    public JsonColumn json(String field) {
        return of(JsonColumn.class, field, "jsonb");
    }

    /**
     * A column of arrays.
     *
     * @param element the class of elements: {@code Integer} for {@code integer[]}
     */
    @Internal
    @SuppressWarnings("unchecked") // the class is compared with the column's
    public <E> ArrayColumn<E> array(String field, Class<E> element) {
        ArrayColumn<?> column = of(ArrayColumn.class, field, "array");
        return (ArrayColumn<E>) holding(element, column.valueType().element().orElseThrow(), column);
    }

    /**
     * A column of arrays of values that the server cannot compare, such as {@code json[]}.
     *
     * @param element the class of elements
     */
    @Internal
    @SuppressWarnings("unchecked") // the class is compared with the column's
    public <E> UnorderedArrayColumn<E> unorderedArray(String field, Class<E> element) {
        UnorderedArrayColumn<?> column = of(UnorderedArrayColumn.class, field, "array without an order");
        return (UnorderedArrayColumn<E>)
                holding(element, column.valueType().element().orElseThrow(), column);
    }

    /**
     * A column of ranges.
     *
     * @param element the class of what is in them: {@code LocalDate} for {@code daterange}
     */
    @Internal
    @SuppressWarnings("unchecked") // the class is compared with the column's
    public <E> RangeColumn<E> range(String field, Class<E> element) {
        RangeColumn<?> column = of(RangeColumn.class, field, "range");
        return (RangeColumn<E>) holding(element, column.valueType().element().orElseThrow(), column);
    }

    /** A column of {@code tsvector}. */
    @Internal
    public TsVectorColumn tsVector(String field) {
        return of(TsVectorColumn.class, field, "tsvector");
    }

    /** A column of {@code tsquery}. */
    @Internal
    public TsQueryColumn tsQuery(String field) {
        return of(TsQueryColumn.class, field, "tsquery");
    }

    /** A column of vectors. */
    @Internal
    public VectorColumn vector(String field) {
        return of(VectorColumn.class, field, "vector");
    }

    /** A column of a type that an extension brings, by the class that the extension has for it. */
    @Internal
    public <C extends ExtensionColumn<?, ?>> C extension(String field, Class<C> type) {
        return of(type, field, type.getSimpleName());
    }

    /** A column of {@code halfvec}. */
    @Internal
    public HalfVectorColumn halfVector(String field) {
        return of(HalfVectorColumn.class, field, "halfvec");
    }

    /** A column of {@code sparsevec}. */
    @Internal
    public SparseVectorColumn sparseVector(String field) {
        return of(SparseVectorColumn.class, field, "sparsevec");
    }

    /** A column of bits that have distances, {@link ValueType#bits}. */
    @Internal
    public BitColumn bits(String field) {
        return of(BitColumn.class, field, "bits with distances");
    }

    /** A column of an enum; {@link #label} makes its values. */
    @Internal
    @SuppressWarnings("unchecked") // the family is compared
    public PlainColumn<SqlEnum> enumeration(String field) {
        PlainColumn<?> column = of(PlainColumn.class, field, "enum");
        require(column.valueType().family() == Family.ENUM, column, "is no enum");
        return (PlainColumn<SqlEnum>) column;
    }

    /** A value of the enum that a column holds, or an array holds. */
    @Internal
    public SqlEnum label(String field, String label) {
        Column<?> column = column(field);
        ValueType type = column.valueType();
        require(type.element().orElse(type).family() == Family.ENUM, column, "is no enum");
        List<String> labels = definition.columns().stream()
                .filter(each -> each.fieldName().equals(field))
                .flatMap(each -> each.labels().stream())
                .toList();
        if (!labels.isEmpty() && !labels.contains(label)) {
            throw new IllegalArgumentException(
                    modelName() + "." + field + " has no value " + label + "; it has " + Named.some(labels));
        }
        return SqlEnum.of(label);
    }

    /** A column of composite values, whose fields are asked for in the same way. */
    @Internal
    @SuppressWarnings("unchecked") // composite values of a table that is known at run time have such fields
    public CompositeColumn<DynamicTable> composite(String field) {
        return (CompositeColumn<DynamicTable>) of(CompositeColumn.class, field, "composite value");
    }

    /** A column of another type that the server compares, such as {@code uuid}; types that Java has no class for are texts. */
    @Internal
    @SuppressWarnings("unchecked") // the class is compared with the column's
    public <T> PlainColumn<T> plain(String field, Class<T> type) {
        PlainColumn<?> column = of(PlainColumn.class, field, "plain value");
        return (PlainColumn<T>) holding(type, column.valueType(), column);
    }

    /** A column of a type that the server cannot compare, such as {@code point}; its values are texts. */
    @Internal
    @SuppressWarnings("unchecked") // types that cannot be compared have no class of their own
    public UnorderedColumn<String> unordered(String field) {
        return (UnorderedColumn<String>) of(UnorderedColumn.class, field, "value without an order");
    }

    /** A relation to one row or to many. */
    @Internal
    public Relation<?> relation(String field) {
        return Named.in(relations(), field, definition.modelName() + " has no relation");
    }

    /** A relation to at most one row. */
    @Internal
    @SuppressWarnings("unchecked") // relations of a table that is known at run time lead to such tables
    public ToOne<DynamicTable> one(String field) {
        if (relation(field) instanceof ToOne<?> one) {
            return (ToOne<DynamicTable>) one;
        }
        throw new IllegalArgumentException(
                modelName() + "." + field + " leads to many rows; many(\"" + field + "\") gives it");
    }

    /** A relation to any number of rows. */
    @Internal
    @SuppressWarnings("unchecked") // relations of a table that is known at run time lead to such tables
    public ToMany<DynamicTable> many(String field) {
        if (relation(field) instanceof ToMany<?> many) {
            return (ToMany<DynamicTable>) many;
        }
        throw new IllegalArgumentException(
                definition.modelName() + "." + field + " leads to one row; one(\"" + field + "\") gives it");
    }

    private NumberColumn<?, ?, ?> number(String field, ValueType type) {
        NumberColumn<?, ?, ?> column = number(field);
        require(column.type().equals(type), column, "is no " + type.sql());
        return column;
    }

    private <C> C of(Class<C> wanted, String field, String what) {
        require(wanted.isInstance(column(field)), column(field), "is no " + what);
        return wanted.cast(column(field));
    }

    private <C extends Column<?>> C holding(Class<?> wanted, ValueType held, C column) {
        require(held.javaClass() == wanted, column, "holds no " + wanted.getSimpleName());
        return column;
    }

    private void require(boolean fits, Column<?> column, String but) {
        if (!fits) {
            throw new IllegalArgumentException(definition.modelName() + "." + column.fieldName() + " " + but
                    + "; it is of type " + column.valueType().sql());
        }
    }
}
