package dev.pgorm.exec.error;

import dev.pgorm.query.Table;
import dev.pgorm.query.load.MissingRow;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Turns what JDBC throws into errors that say what happened (documentation, "PostgreSQL Error Codes"). */
public final class DatabaseErrors {

    private DatabaseErrors() {}

    /** A statement failed. */
    public static DatabaseError of(SQLException exception, Situation situation) {
        ServerReport report = report(exception, situation);
        if (exception instanceof MissingRow) {
            return new RelatedRowMissing(report);
        }
        return switch (report.sqlState()) {
            case "23505" -> new UniqueViolation(report, key(report, situation));
            case "23503", "23001" -> new ForeignKeyViolation(report, reference(report, situation));
            case "23502" ->
                new NotNullViolation(
                        report, Violated.of(report, report.column().stream().toList(), situation.tables()));
            case "23514" -> new CheckViolation(report, Violated.of(report, List.of(), situation.tables()));
            case "23P01" -> new ExclusionViolation(report, key(report, situation));
            case "40001" -> new SerializationFailure(report);
            case "40P01" -> new Deadlock(report);
            case "55P03" -> new LockUnavailable(report);
            case "25P02" -> new TransactionAborted(report);
            case "57014" ->
                situation.stop() == Situation.Stop.TIMEOUT ? new StatementTimeout(report) : new Cancelled(report);
            default ->
                isConnectionLost(report.sqlState())
                        ? new ConnectionLost(report, transport(exception))
                        : new StatementRefused(report);
        };
    }

    /** A commit failed. */
    public static DatabaseError ofCommit(SQLException exception, Situation situation) {
        ServerReport report = report(exception, situation);
        return isConnectionLost(report.sqlState())
                ? new CommitUnknown(report, transport(exception))
                : of(exception, situation);
    }

    /** A statement of a transaction had failed, and its program went on. */
    public static DatabaseError aborted() {
        return new TransactionAborted(ServerReport.of(
                "25P02", "current transaction is aborted, commands ignored until end of transaction block"));
    }

    /** No connection was to be had. */
    public static DatabaseError ofConnecting(SQLException exception) {
        return new NoConnection(report(exception, Situation.unknown()), transport(exception));
    }

    /** 08: connection exceptions; 57P01 to 57P05: the server ends or does not start; 25P03 and 25P04: it ended an idle or long transaction. */
    private static boolean isConnectionLost(String sqlState) {
        return sqlState.startsWith("08")
                || sqlState.startsWith("57P")
                || sqlState.equals("25P03")
                || sqlState.equals("25P04");
    }

    private static Violated key(ServerReport report, Situation situation) {
        return Violated.of(report, report.detail().map(KeyColumns::of).orElse(List.of()), situation.tables());
    }

    /** Where a row goes that others refer to, the key is that row's, while the constraint is theirs. */
    private static Violated reference(ServerReport report, Situation situation) {
        Violated violated = key(report, situation);
        boolean own = situation.filled().isPresent()
                && violated.table().equals(situation.filled().map(Table::tableName));
        return own ? violated : Violated.of(report, List.of(), situation.tables());
    }

    /** Of a batch, what the server said of the statement that failed. */
    private static ServerReport report(SQLException exception, Situation situation) {
        for (SQLException each = exception; each != null; each = each.getNextException()) {
            if (each instanceof PSQLException psql && psql.getServerErrorMessage() != null) {
                return report(psql.getServerErrorMessage(), situation);
            }
        }
        String state = Objects.requireNonNullElse(exception.getSQLState(), "");
        return ServerReport.of(state, Objects.requireNonNullElse(exception.getMessage(), "the driver gave no reason"));
    }

    private static ServerReport report(ServerErrorMessage server, Situation situation) {
        return new ServerReport(
                Objects.requireNonNullElse(server.getSQLState(), ""),
                Objects.requireNonNullElse(server.getMessage(), "the server gave no reason"),
                Optional.ofNullable(server.getDetail()),
                Optional.ofNullable(server.getHint()),
                Optional.ofNullable(server.getSchema()),
                Optional.ofNullable(server.getTable()),
                Optional.ofNullable(server.getColumn()),
                Optional.ofNullable(server.getConstraint()),
                server.getPosition() > 0
                        ? situation.places().map(each -> each.apply(server.getPosition()))
                        : Optional.empty());
    }

    /** What happened on the wire, which holds nothing of rows. */
    private static @Nullable Throwable transport(SQLException exception) {
        for (Throwable each = exception; each != null; each = each.getCause()) {
            if (each instanceof IOException) {
                return each;
            }
        }
        return null;
    }
}
