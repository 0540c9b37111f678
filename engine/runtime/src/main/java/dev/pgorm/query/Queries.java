package dev.pgorm.query;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.query.model.Json;
import dev.pgorm.query.model.LoadBy;
import dev.pgorm.query.model.QueryRecord;
import dev.pgorm.query.model.Source;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an expression begins with, to be imported statically. */
public non-sealed class Queries extends ChoiceWords {

    /** {@link LoadBy#JOIN}, as it stands in expressions: {@code order.user.loadBy(JOIN)}. */
    public static final LoadBy JOIN = LoadBy.JOIN;

    /** {@link LoadBy#LEVELS}, as it stands in expressions: {@code order.user.loadBy(LEVELS)}. */
    public static final LoadBy LEVELS = LoadBy.LEVELS;

    /** {@link LoadBy#LATERAL}, as it stands in expressions: {@code user.orders.loadBy(LATERAL)}. */
    public static final LoadBy LATERAL = LoadBy.LATERAL;

    /** For clients, whose classes pass on what is here. */
    protected Queries() {}

    /** The rows of a table, whole. */
    public static Select<QueryRecord> from(Table table) {
        return Statements.unbound().from(table);
    }

    /** The rows of a model, whole. */
    @Internal
    public static <R> Select<R> from(Model<R> model) {
        return Statements.unbound().from(model);
    }

    /** The rows of a query that {@code with(…)} has given a name; {@code select(…)} says what is wanted of them. */
    public static Select<QueryRecord> from(WithRows rows) {
        return Statements.unbound().from(rows);
    }

    /** The rows that a function gives, whole. */
    public static Select<QueryRecord> from(CalledRows rows) {
        return Statements.unbound().from(rows);
    }

    /** The rows of a query that {@code with(…)} gives a name. */
    public static WithRows named(String name) {
        return new WithRows(new Source.Common(Identifier.of(name), Optional.empty()));
    }

    /** A query with a name, for the one that follows to read. */
    public static With with(String name, Select<?> query) {
        return Statements.unbound().with(name, query);
    }

    /** The same for a query that also reads itself, in the second part of a union. */
    public static With withRecursive(String name, Select<?> query) {
        return Statements.unbound().withRecursive(name, query);
    }

    /** A new row. */
    public static Insert<QueryRecord> insert(Table table) {
        return Statements.unbound().insert(table);
    }

    /** A new row. */
    @Internal
    public static <R> Insert<R> insert(Model<R> model) {
        return Statements.unbound().insert(model);
    }

    /** A change of rows. */
    public static UpdateOf<QueryRecord> update(Table table) {
        return Statements.unbound().update(table);
    }

    /** A change of rows. */
    @Internal
    public static <R> UpdateOf<R> update(Model<R> model) {
        return Statements.unbound().update(model);
    }

    /** The end of rows. */
    public static DeleteFrom<QueryRecord> delete(Table table) {
        return Statements.unbound().delete(table);
    }

    /** The end of rows. */
    @Internal
    public static <R> DeleteFrom<R> delete(Model<R> model) {
        return Statements.unbound().delete(model);
    }

    /** Rows that are compared with those of a table: new ones are inserted, others changed or deleted. */
    public static MergeInto<QueryRecord> merge(Table table) {
        return Statements.unbound().merge(table);
    }

    /** Rows that are compared with those of a table. */
    @Internal
    public static <R> MergeInto<R> merge(Model<R> model) {
        return Statements.unbound().merge(model);
    }

    /** All conditions hold. */
    public static Condition and(Condition... conditions) {
        return junction(Term.Junction.Kind.AND, conditions);
    }

    /** One of the conditions holds. */
    public static Condition or(Condition... conditions) {
        return junction(Term.Junction.Kind.OR, conditions);
    }

    /** The condition does not hold. */
    public static Condition not(Condition condition) {
        return condition.not();
    }

    /** A query has a row. */
    public static Condition exists(Select<?> query) {
        return query.exists();
    }

    /** How many rows. */
    public static NumberAggregate<Long, BigDecimal, BigDecimal> count() {
        return NumberAggregate.count(List.of(), false);
    }

    /** The moment at which the transaction began, as {@code current_timestamp}. */
    public static TemporalExpression<OffsetDateTime> now() {
        return new TemporalExpression<>(new Term.Constant("current_timestamp", ValueType.INSTANT));
    }

    /** Today, as {@code current_date}. */
    public static TemporalExpression<LocalDate> today() {
        return new TemporalExpression<>(new Term.Constant("current_date", ValueType.DATE));
    }

    /** A UUID by its text. */
    public static UUID uuid(String text) {
        return UUID.fromString(text);
    }

    /** A date as {@code 2024-01-31}. */
    public static LocalDate date(String text) {
        return LocalDate.parse(text);
    }

    /** A time as {@code 13:45:00}. */
    public static LocalTime time(String text) {
        return LocalTime.parse(text);
    }

    /** A date and time without a zone, as {@code 2024-01-31T13:45:00}. */
    public static LocalDateTime timestamp(String text) {
        return LocalDateTime.parse(text);
    }

    /** A moment, as {@code 2024-01-31T13:45:00+01:00} or {@code …Z}. */
    public static OffsetDateTime instant(String text) {
        return OffsetDateTime.parse(text);
    }

    /** A number with a fraction, exactly. */
    public static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    /** JSON. */
    public static Json json(String text) {
        return new Json(text);
    }

    private static Condition junction(Term.Junction.Kind kind, Condition... conditions) {
        return new Condition(new Term.Junction(
                kind, Arrays.stream(conditions).map(Condition::term).toList()));
    }
}
