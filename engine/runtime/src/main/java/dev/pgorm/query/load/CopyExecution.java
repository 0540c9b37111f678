package dev.pgorm.query.load;

import dev.pgorm.query.Copy;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Sends rows to a table by {@code COPY}, some at a time. */
public final class CopyExecution {

    private static final int CHUNK = 1 << 16;
    private static final String CONNECTION_ERRORS = "08";

    private final Connection connection;
    private final Listener listener;

    /** Hears what happens. */
    public interface Listener {

        /**
         * Rows are about to be sent.
         *
         * @throws SQLException where no more shall be sent
         */
        void sending() throws SQLException;
    }

    /** Copies on a connection, which has to be the driver's, or one that knows the driver's. */
    public CopyExecution(Connection connection, Listener listener) {
        this.connection = connection;
        this.listener = listener;
    }

    /**
     * Writes all rows, or none.
     *
     * @return how many
     */
    public <T> long copy(Copy<T> copy) throws SQLException {
        CopyIn sent = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy.sql());
        try {
            CopyBuffer buffer = new CopyBuffer();
            listener.sending();
            for (T row : copy.rows()) {
                write(copy, row, buffer);
                if (buffer.size() >= CHUNK) {
                    listener.sending();
                    sent.writeToCopy(buffer.bytes(), 0, buffer.size());
                    buffer.clear();
                }
            }
            listener.sending();
            sent.writeToCopy(buffer.bytes(), 0, buffer.size());
            return sent.endCopy();
        } catch (Throwable failure) {
            end(sent, failure);
            throw failure;
        }
    }

    private static <T> void write(Copy<T> copy, T row, CopyBuffer buffer) {
        for (int i = 0; i < copy.parts().size(); i++) {
            if (i > 0) {
                buffer.separator();
            }
            buffer.value(
                    copy.value(copy.parts().get(i), row),
                    copy.parts().get(i).column().valueType());
        }
        buffer.endOfRow();
    }

    /** Nothing of it stays. A connection that broke meanwhile is ended here, since a pool has not seen that it broke. */
    private void end(CopyIn sent, Throwable failure) throws SQLException {
        boolean broken = isBroken(failure);
        if (!broken && sent.isActive()) {
            try {
                sent.cancelCopy();
            } catch (SQLException e) {
                // the server has told already why it takes no more, or the connection is gone
                failure.addSuppressed(e);
                broken = isBroken(e);
            }
        }
        if (broken) {
            connection.abort(Runnable::run);
        }
    }

    private static boolean isBroken(Throwable failure) {
        return failure instanceof SQLException e
                && e.getSQLState() != null
                && e.getSQLState().startsWith(CONNECTION_ERRORS);
    }
}
