package dev.pgorm.query.client;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.query.ArrayColumn;
import dev.pgorm.query.BitColumn;
import dev.pgorm.query.CompositeColumn;
import dev.pgorm.query.ExtensionColumn;
import dev.pgorm.query.HalfVectorColumn;
import dev.pgorm.query.JsonColumn;
import dev.pgorm.query.Model;
import dev.pgorm.query.PlainColumn;
import dev.pgorm.query.RangeColumn;
import dev.pgorm.query.SparseVectorColumn;
import dev.pgorm.query.Table;
import dev.pgorm.query.TemporalColumn;
import dev.pgorm.query.TextColumn;
import dev.pgorm.query.ToMany;
import dev.pgorm.query.ToOne;
import dev.pgorm.query.UnorderedArrayColumn;
import dev.pgorm.query.UnorderedColumn;
import dev.pgorm.query.VectorColumn;
import dev.pgorm.query.load.EnumLabels;
import dev.pgorm.query.model.BuiltInTypes;
import dev.pgorm.query.model.ExtensionType;
import dev.pgorm.query.model.SqlEnum;
import dev.pgorm.query.model.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A table or view of a generated client. Its methods declare columns and relations in the schema's words alone, so that generated classes
 * name no other class where a field of theirs might be called as that class is.
 *
 * @param <R> what a row is
 */
public abstract class ClientTable<R> extends Model<R> {

    /**
     * A table.
     *
     * @param modelName the model's name in the schema
     * @param alias the name in the query; null = the table's own
     */
    protected ClientTable(String modelName, String schema, String table, @Nullable String alias) {
        super(modelName, QualifiedName.of(schema, table), Optional.ofNullable(alias));
    }

    protected final TextColumn text(String field, String column, String type) {
        return text(field, column, BuiltInTypes.of(type));
    }

    protected final <T> TemporalColumn<T> temporal(String field, String column, String type) {
        return temporal(field, column, BuiltInTypes.of(type));
    }

    protected final JsonColumn json(String field, String column, String type) {
        return json(field, column, BuiltInTypes.of(type));
    }

    protected final <E> RangeColumn<E> range(String field, String column, String type) {
        return range(field, column, BuiltInTypes.of(type));
    }

    protected final VectorColumn vector(String field, String column, String type) {
        return vector(field, column, BuiltInTypes.of(type));
    }

    /** A column of a type that an extension brings. */
    protected final <C extends ExtensionColumn<?, ?>> C extension(
            String field, String column, String type, ExtensionType<?, C> kind) {
        return kind.columnClass().cast(extension(field, column, ValueType.ofExtension(kind, type)));
    }

    /** An array of a type that an extension brings. */
    protected final <E> UnorderedArrayColumn<E> extensionArray(
            String field, String column, String elementType, ExtensionType<E, ?> kind) {
        return unorderedArray(field, column, ValueType.arrayOf(ValueType.ofExtension(kind, elementType)));
    }

    protected final HalfVectorColumn halfVector(String field, String column, String type) {
        return halfVector(field, column, BuiltInTypes.of(type));
    }

    protected final SparseVectorColumn sparseVector(String field, String column, String type) {
        return sparseVector(field, column, BuiltInTypes.of(type));
    }

    /** A column of bits, whose operators the search path finds. */
    protected final BitColumn bits(String field, String column, String type) {
        return bits(field, column, ValueType.bits(type, Optional.empty()));
    }

    /** A column of bits, whose operators are in a schema. */
    protected final BitColumn bits(String field, String column, String type, String extension) {
        return bits(field, column, ValueType.bits(type, Optional.of(Identifier.of(extension))));
    }

    protected final <T> PlainColumn<T> plain(String field, String column, String type) {
        return plain(field, column, BuiltInTypes.of(type));
    }

    protected final <T> UnorderedColumn<T> unordered(String field, String column, String type) {
        return unordered(field, column, BuiltInTypes.of(type));
    }

    /** A column of composite values, whose fields are those of a class. */
    protected final <F extends Table> CompositeColumn<F> composite(
            String field, String column, String type, Supplier<F> fields) {
        return composite(field, column, BuiltInTypes.of(type), fields);
    }

    protected final <E extends Enum<E> & SqlEnum> PlainColumn<E> enumeration(
            String field, String column, String type, Class<E> constants) {
        return plain(field, column, ValueType.enumeration(type, constants));
    }

    /** A column of a domain over an enum. */
    protected final <E extends Enum<E> & SqlEnum> PlainColumn<E> enumerationOfDomain(
            String field, String column, String type, Class<E> constants) {
        return plain(field, column, ValueType.enumeration(type, constants).ofDomain());
    }

    /** An array of a type that the server has. */
    protected final <E> ArrayColumn<E> array(String field, String column, String elementType) {
        return array(field, column, ValueType.arrayOf(BuiltInTypes.of(elementType)));
    }

    /** An array of a type whose values the server cannot compare. */
    protected final <E> UnorderedArrayColumn<E> unorderedArray(String field, String column, String elementType) {
        return unorderedArray(field, column, ValueType.arrayOf(BuiltInTypes.of(elementType)));
    }

    /** An array of values of an enum. */
    protected final <E extends Enum<E> & SqlEnum> ArrayColumn<E> array(
            String field, String column, String elementType, Class<E> constants) {
        return array(field, column, ValueType.arrayOf(ValueType.enumeration(elementType, constants)));
    }

    /** An array of a domain over a type that the server has. */
    protected final <E> ArrayColumn<E> arrayOfDomain(String field, String column, String elementType) {
        return array(
                field, column, ValueType.arrayOf(BuiltInTypes.of(elementType)).ofDomain());
    }

    /** An array of a domain over an enum. */
    protected final <E extends Enum<E> & SqlEnum> ArrayColumn<E> arrayOfDomain(
            String field, String column, String elementType, Class<E> constants) {
        return array(
                field,
                column,
                ValueType.arrayOf(ValueType.enumeration(elementType, constants).ofDomain())
                        .ofDomain());
    }

    /** Where a relation leads to; its keys follow. */
    protected static Target to(String schema, String table) {
        return new Target(QualifiedName.of(schema, table));
    }

    /** A relation to at most one row. */
    protected final <T extends Table> ToOne<T> one(String field, Target target, Supplier<T> table) {
        return one(target.link(field, false), table);
    }

    /** A relation to any number of rows. */
    protected final <T extends Table> ToMany<T> many(String field, Target target, Supplier<T> table) {
        return many(target.link(field, true), table);
    }

    /** The constants of an enum by their labels. */
    protected static <E extends Enum<E> & SqlEnum> Function<String, E> labels(Class<E> constants) {
        return label -> constants.cast(EnumLabels.of(constants, label));
    }

    /** A composite value that is there. */
    protected static <C> C composite(String text, CompositeType<C> type) {
        return type.apply(text);
    }

    /** A composite value, if it is there. */
    protected static <C> @Nullable C compositeOrNull(@Nullable String text, CompositeType<C> type) {
        return text == null ? null : type.apply(text);
    }

    /** An array of several dimensions, which is a list of lists whatever its elements are made of. */
    @SuppressWarnings("unchecked") // the generator knows how many dimensions the schema says
    protected static <E> List<@Nullable E> nested(List<?> array) {
        return (List<@Nullable E>) array;
    }

    /** The same, if it is there. */
    protected static <E> @Nullable List<@Nullable E> nestedOrNull(@Nullable List<?> array) {
        return array == null ? null : nested(array);
    }
}
