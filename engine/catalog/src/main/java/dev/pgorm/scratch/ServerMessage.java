package dev.pgorm.scratch;

import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What PostgreSQL said when it refused a statement.
 *
 * @param sqlState the SQLSTATE
 * @param message the primary message
 * @param detail DETAIL
 * @param hint HINT
 * @param where CONTEXT
 * @param position the character of the statement that it points to, from 1
 */
public record ServerMessage(
        String sqlState,
        String message,
        Optional<String> detail,
        Optional<String> hint,
        Optional<String> where,
        OptionalInt position) {

    private static final int MINIMUM_POSITION = 1;

    /** DETAIL and HINT as sentences to follow the message, each with a blank before it. */
    public String remarks() {
        return detail.map(text -> " " + text).orElse("")
                + hint.map(text -> " Hint: " + text).orElse("");
    }

    /** The server's message in an exception; where the server said nothing, the driver's. */
    public static ServerMessage of(SQLException exception) {
        ServerErrorMessage server = exception instanceof PSQLException refused ? refused.getServerErrorMessage() : null;
        if (server == null) {
            return new ServerMessage(
                    Optional.ofNullable(exception.getSQLState()).orElse(""),
                    Optional.ofNullable(exception.getMessage())
                            .map(ServerMessage::withoutFullStop)
                            .orElse("unknown error"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    OptionalInt.empty());
        }
        return new ServerMessage(
                Optional.ofNullable(server.getSQLState()).orElse(""),
                Optional.ofNullable(server.getMessage()).orElse("unknown error"),
                Optional.ofNullable(server.getDetail()),
                Optional.ofNullable(server.getHint()),
                Optional.ofNullable(server.getWhere()),
                server.getPosition() >= MINIMUM_POSITION ? OptionalInt.of(server.getPosition()) : OptionalInt.empty());
    }

    /** The driver ends its messages with a full stop, the server does not. */
    private static String withoutFullStop(String message) {
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }

    /** The same message with its position counted from elsewhere, or none. */
    ServerMessage at(OptionalInt other) {
        return new ServerMessage(sqlState, message, detail, hint, where, other);
    }

    /** Whether the server, rather than the statement, is in trouble: connection, resources, shutdown, internal errors. */
    public boolean isServerTrouble() {
        return sqlState.startsWith("08")
                || sqlState.startsWith("53")
                || sqlState.startsWith("57P")
                || sqlState.startsWith("58")
                || sqlState.startsWith("XX");
    }
}
