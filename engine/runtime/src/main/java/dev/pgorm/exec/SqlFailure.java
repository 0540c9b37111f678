package dev.pgorm.exec;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the server refused.
 *
 * @param sqlState the SQLSTATE, {@code 42P01}; {@code 57014} where the statement was cancelled
 * @param severity {@code ERROR} or {@code FATAL}
 * @param message the server's sentence
 * @param detail the server's detail
 * @param hint the server's hint
 * @param position where the server points, as an offset in the statement: in UTF-16 units, from 0
 * @param statement the statement that failed
 * @param line the line (from 1) of the executed text on which the statement begins
 */
public record SqlFailure(
        String sqlState,
        String severity,
        String message,
        Optional<String> detail,
        Optional<String> hint,
        OptionalInt position,
        String statement,
        int line) {

    /** The same in a text that the statement stands in, such as an expression. */
    public SqlFailure in(String text, int place) {
        return new SqlFailure(sqlState, severity, message, detail, hint, OptionalInt.of(place), text, 1);
    }

    /** The statement was cancelled at the user's request or by a time-out. */
    public boolean isCancelled() {
        return sqlState.equals("57014");
    }

    /** The connection is gone. */
    public boolean isConnectionLost() {
        return sqlState.startsWith("08") || sqlState.startsWith("57P");
    }
}
