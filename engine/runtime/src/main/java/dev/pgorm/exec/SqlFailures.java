package dev.pgorm.exec;

import dev.pgorm.ir.sql.SqlStatements;
import dev.pgorm.query.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Turns JDBC's exceptions and warnings into values. */
final class SqlFailures {

    /** A statement that cannot run in a transaction block, and one that ends the transaction that it runs in. */
    private static final Set<String> TRANSACTION_REFUSED = Set.of("25001", "2D000");

    private SqlFailures() {}

    static SqlFailure of(SQLException exception, SqlStatements.Statement statement) {
        return of(exception, statement, sent -> sent);
    }

    /** Why a statement that cannot run in a transaction was run in one. */
    static SqlFailure withSettings(SqlFailure failure) {
        boolean refused = TRANSACTION_REFUSED.contains(failure.sqlState());
        return !refused || failure.hint().isPresent()
                ? failure
                : new SqlFailure(
                        failure.sqlState(),
                        failure.severity(),
                        failure.message(),
                        failure.detail(),
                        Optional.of("what is set for a statement, such as its role, lasts as long as a transaction;"
                                + " this statement runs in none"),
                        failure.position(),
                        failure.statement(),
                        failure.line());
    }

    /** What the server refused of SQL that a program wrote, at its place in that text. */
    static SqlFailure of(SQLException exception, Sql<?> sql, int before) {
        return of(exception, new SqlStatements.Statement(sql.text(), 0, 1, List.of(), ""), place -> {
            int own = place - before;
            return own <= 0 ? own : sql.text().codePointCount(0, sql.offsetOfSent(own)) + 1;
        });
    }

    /**
     * What the server refused.
     *
     * @param place where a place in the text that was sent is in the statement; both in code points, from 1
     */
    static SqlFailure of(SQLException exception, SqlStatements.Statement statement, IntUnaryOperator place) {
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
                    statement.sql(),
                    statement.line());
        }
        return new SqlFailure(
                state,
                Objects.requireNonNullElse(server.getSeverity(), "ERROR"),
                Objects.requireNonNullElse(server.getMessage(), "the server gave no reason"),
                Optional.ofNullable(server.getDetail()),
                Optional.ofNullable(server.getHint()),
                position(place.applyAsInt(server.getPosition()), statement),
                statement.sql(),
                statement.line());
    }

    static SqlFailure metaCommand(SqlStatements.MetaCommand command) {
        return local(
                "psql's commands are not understood here: " + command.text(),
                command.text(),
                OptionalInt.of(0),
                command.line());
    }

    static SqlFailure strayData(SqlStatements.CopyData data) {
        return local("these rows belong to no COPY … FROM STDIN", "", OptionalInt.empty(), data.line());
    }

    static SqlFailure refused(String message, String text) {
        return new SqlFailure(
                "42601", "ERROR", message, Optional.empty(), Optional.empty(), OptionalInt.empty(), text, 1);
    }

    private static SqlFailure local(String message, String text, OptionalInt place, int line) {
        return new SqlFailure("42601", "ERROR", message, Optional.empty(), Optional.empty(), place, text, line);
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
    private static OptionalInt position(int fromServer, SqlStatements.Statement statement) {
        String text = statement.sql();
        if (fromServer <= 0 || fromServer - 1 > text.codePointCount(0, text.length())) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(text.offsetByCodePoints(0, fromServer - 1));
    }

    private static String orElse(@Nullable String value, String other) {
        return value == null ? other : value;
    }
}
