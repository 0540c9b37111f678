package dev.pgorm.exec;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Turns JDBC's exceptions and warnings into values. */
final class SqlFailures {

    private SqlFailures() {}

    static SqlFailure of(SQLException exception, SqlStatement statement) {
        String state = Objects.requireNonNullElse(exception.getSQLState(), "XX000");
        ServerErrorMessage server = exception instanceof PSQLException psql ? psql.getServerErrorMessage() : null;
        if (server == null) {
            return new SqlFailure(
                    state,
                    "ERROR",
                    Objects.requireNonNullElse(exception.getMessage(), "the connection failed"),
                    Optional.empty(),
                    Optional.empty(),
                    OptionalInt.empty(),
                    statement.text(),
                    statement.line());
        }
        return new SqlFailure(
                state,
                Objects.requireNonNullElse(server.getSeverity(), "ERROR"),
                Objects.requireNonNullElse(server.getMessage(), "the server gave no reason"),
                Optional.ofNullable(server.getDetail()),
                Optional.ofNullable(server.getHint()),
                position(server.getPosition(), statement),
                statement.text(),
                statement.line());
    }

    static SqlNotice notice(ServerErrorMessage server) {
        return new SqlNotice(
                orElse(server.getSeverity(), "NOTICE"),
                orElse(server.getSQLState(), "00000"),
                orElse(server.getMessage(), ""),
                Optional.ofNullable(server.getDetail()),
                Optional.ofNullable(server.getHint()));
    }

    /** The server counts code points from 1; we count UTF-16 units from 0. */
    private static OptionalInt position(int fromServer, SqlStatement statement) {
        String text = statement.text();
        if (fromServer <= 0 || fromServer - 1 > text.codePointCount(0, text.length())) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(statement.offset() + text.offsetByCodePoints(0, fromServer - 1));
    }

    private static String orElse(@Nullable String value, String other) {
        return value == null ? other : value;
    }
}
