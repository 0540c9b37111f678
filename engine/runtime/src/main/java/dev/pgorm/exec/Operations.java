package dev.pgorm.exec;

import dev.pgorm.query.CalledRows;
import dev.pgorm.query.Copy;
import dev.pgorm.query.DeleteFrom;
import dev.pgorm.query.Executor;
import dev.pgorm.query.Insert;
import dev.pgorm.query.MergeInto;
import dev.pgorm.query.Model;
import dev.pgorm.query.Select;
import dev.pgorm.query.Sql;
import dev.pgorm.query.Statements;
import dev.pgorm.query.Table;
import dev.pgorm.query.UpdateOf;
import dev.pgorm.query.With;
import dev.pgorm.query.Write;
import dev.pgorm.query.model.QueryRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be done in a database, by itself or in a transaction. Everything here throws {@link dev.pgorm.exec.error.DatabaseError} where
 * the server refuses it.
 */
public sealed interface Operations extends Executor permits Database, Transaction {

    /** The rows of a model, whole. */
    default <R> Select<R> from(Model<R> model) {
        return new Statements(this).from(model);
    }

    /** The rows of a table, whole. */
    default Select<QueryRecord> from(Table table) {
        return new Statements(this).from(table);
    }

    /** The rows that a function gives, whole. */
    default Select<QueryRecord> from(CalledRows rows) {
        return new Statements(this).from(rows);
    }

    /** A query with a name, for the one that follows to read: {@code db.with("paid", …).from(named("paid"))}. */
    default With with(String name, Select<?> query) {
        return new Statements(this).with(name, query);
    }

    /** The same for a query that also reads itself, in the second part of a union. */
    default With withRecursive(String name, Select<?> query) {
        return new Statements(this).withRecursive(name, query);
    }

    /** A new row. */
    default <R> Insert<R> insert(Model<R> model) {
        return new Statements(this).insert(model);
    }

    /** A new row. */
    default Insert<QueryRecord> insert(Table table) {
        return new Statements(this).insert(table);
    }

    /** A change of rows. */
    default <R> UpdateOf<R> update(Model<R> model) {
        return new Statements(this).update(model);
    }

    /** A change of rows. */
    default UpdateOf<QueryRecord> update(Table table) {
        return new Statements(this).update(table);
    }

    /** The end of rows. */
    default <R> DeleteFrom<R> delete(Model<R> model) {
        return new Statements(this).delete(model);
    }

    /** The end of rows. */
    default DeleteFrom<QueryRecord> delete(Table table) {
        return new Statements(this).delete(table);
    }

    /** Rows that are compared with those of a table: new ones are inserted, others changed or deleted. */
    default <R> MergeInto<R> merge(Model<R> model) {
        return new Statements(this).merge(model);
    }

    /** Rows that are compared with those of a table: new ones are inserted, others changed or deleted. */
    default MergeInto<QueryRecord> merge(Table table) {
        return new Statements(this).merge(table);
    }

    /**
     * A statement as SQL, with a value for each question mark: {@code db.sql("SELECT id, email FROM users WHERE id = ?", 7).as(Line::new)}.
     * {@code ??} is an operator's question mark; those in quotes and comments are left alone.
     *
     * @throws IllegalArgumentException unless it is one statement with as many places as there are values
     */
    default Sql<QueryRecord> sql(String text, @Nullable Object... values) {
        return Sql.of(this, text, values);
    }

    /**
     * Rows of a table in bulk, by {@code COPY}: {@code db.copy(user, people).set(user.email, Person::email).execute()}.
     *
     * @param rows what they are made of, taken one after the other while they are sent; of a stream {@code stream::iterator}
     */
    default <T> Copy<T> copy(Table table, Iterable<? extends T> rows) {
        return Copy.into(table, rows, this);
    }

    /**
     * Runs statements that write, all or none of them; those that follow each other and differ only in their values go to the server
     * together. They return no rows.
     *
     * @return how many rows each wrote
     */
    List<Long> executeAll(List<? extends Write<?>> writes);

    /**
     * Does work in a transaction: all of it is kept, or, if it throws, nothing. In a transaction that is a part which can be undone alone
     * (a savepoint).
     */
    <T, X extends Exception> T transaction(TransactionWork<T, X> work) throws X;

    /** Does work in a transaction that gives nothing. */
    default <X extends Exception> void inTransaction(TransactionAction<X> action) throws X {
        this.<Boolean, X>transaction(transaction -> {
            action.run(transaction);
            return true;
        });
    }
}
