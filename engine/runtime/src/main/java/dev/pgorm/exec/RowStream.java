package dev.pgorm.exec;

import dev.pgorm.query.load.RowCursor;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The rows of a cursor one by one; it ends with the last row, with a failure, or when it is closed. */
final class RowStream<R> implements Iterator<R>, AutoCloseable {

    private final RowCursor<R> cursor;
    private final StatementRunner runner;
    private final End end;
    private Iterator<R> rows = List.<R>of().iterator();
    private boolean ended;

    /** Hears that nothing more is read. */
    interface End {

        /** Whether all went well tells what becomes of the transaction. */
        void ended(boolean failed);
    }

    RowStream(RowCursor<R> cursor, StatementRunner runner, End end) {
        this.cursor = cursor;
        this.runner = runner;
        this.end = end;
    }

    Stream<R> stream() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED), false)
                .onClose(this::close);
    }

    @Override
    public boolean hasNext() {
        if (!rows.hasNext() && !ended) {
            advance();
        }
        return rows.hasNext();
    }

    @Override
    public R next() {
        if (!hasNext()) {
            throw new NoSuchElementException("there are no more rows");
        }
        return rows.next();
    }

    @Override
    public void close() {
        finish(false);
    }

    private void advance() {
        boolean read = false;
        try {
            List<R> more = runner.next(cursor);
            rows = more.iterator();
            read = true;
        } finally {
            if (!read) {
                finish(true);
            }
        }
        if (!rows.hasNext()) {
            finish(false);
        }
    }

    private void finish(boolean failed) {
        if (ended) {
            return;
        }
        ended = true;
        try {
            cursor.close();
        } catch (SQLException e) {
            // the statement's rows were read or are not wanted; a connection that is broken says so when the
            // transaction ends
            end.ended(true);
            return;
        }
        end.ended(failed);
    }
}
