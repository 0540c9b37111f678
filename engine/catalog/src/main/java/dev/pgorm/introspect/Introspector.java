package dev.pgorm.introspect;

import dev.pgorm.ir.sql.SqlWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;
import org.postgresql.jdbc.PreferQueryMode;

/**
 * Reads a database's structure: all kinds in one round trip and one snapshot, with session settings under which PostgreSQL
 * prints every name qualified and every constant alike. Needs no rights beyond CONNECT, and never waits long for a lock.
 */
public final class Introspector {

    /** Tables and views before their parts, indexes before their keys. */
    private static final List<KindReader> READERS = List.of(
            new SchemaReader(),
            new ExtensionReader(),
            new EnumReader(),
            new DomainReader(),
            new CompositeTypeReader(),
            new RangeTypeReader(),
            new CollationReader(),
            new TextSearchReader(),
            new SequenceReader(),
            new TableReader(),
            new PartitionKeyReader(),
            new ColumnReader(),
            new ConstraintReader(),
            new ViewReader(),
            new IndexReader(),
            new IndexKeyReader(),
            new ForeignReader(),
            new ViewColumnReader(),
            new RuleReader(),
            new TriggerReader(),
            new PolicyReader(),
            new RoutineReader(),
            new StatisticsReader(),
            new EventTriggerReader(),
            new PublicationReader(),
            new PublicationPartReader(),
            new SubscriptionReader(),
            new AggregateReader(),
            new OperatorReader(),
            new OperatorClassReader(),
            new ConvertingReader(),
            new OwnerReader(),
            new PrivilegeReader(),
            new DefaultPrivilegeReader(),
            new DependencyReader(),
            new UnreadReader());

    private static final String SETTINGS = """
            SELECT set_config(name, value, true) FROM (VALUES ('search_path', 'pg_catalog'), ('quote_all_identifiers', 'off'),
                ('DateStyle', 'ISO, YMD'), ('IntervalStyle', 'postgres'), ('TimeZone', 'UTC'), ('extra_float_digits', '1'),
                ('bytea_output', 'hex'), ('standard_conforming_strings', 'on'), ('jit', 'off'), ('lock_timeout', '10s')) AS wanted(name, value);
            """;

    /** The oldest major version whose catalogs are read. */
    public static final int OLDEST_MAJOR = 14;

    private Introspector() {}

    /**
     * Reads the structure. With auto-commit on, in a read-only transaction of its own; else within the caller's, which it
     * leaves as it was and of which it sees the uncommitted changes.
     *
     * @param schemas the schemas to read; empty = all that are neither the system's nor an extension's
     * @throws SQLFeatureNotSupportedException where the server is older than {@link #OLDEST_MAJOR}
     */
    public static Introspection read(Connection connection, Optional<Set<String>> schemas) throws SQLException {
        int major = connection.getMetaData().getDatabaseMajorVersion();
        if (major < OLDEST_MAJOR) {
            throw new SQLFeatureNotSupportedException("PostgreSQL " + major + " is older than " + OLDEST_MAJOR
                    + ", the oldest version whose catalogs pgorm reads");
        }
        ReadScope scope = new ReadScope(major, isSuperuser(connection), schemas);
        if (connection.getAutoCommit()) {
            return readInOwnTransaction(connection, scope);
        }
        Savepoint before = connection.setSavepoint();
        Introspection found = runOr(connection, SETTINGS, scope, () -> connection.rollback(before));
        connection.rollback(before);
        connection.releaseSavepoint(before);
        return found;
    }

    /** The server tells without being asked. */
    private static boolean isSuperuser(Connection connection) throws SQLException {
        return "on".equals(connection.unwrap(PGConnection.class).getParameterStatus("is_superuser"));
    }

    private static Introspection readInOwnTransaction(Connection connection, ReadScope scope) throws SQLException {
        connection.setAutoCommit(false);
        Introspection found = runOr(
                connection,
                "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;\n" + SETTINGS,
                scope,
                () -> end(connection));
        end(connection);
        return found;
    }

    private static void end(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    /** What puts the session back as it was. */
    private interface Restoration {
        void run() throws SQLException;
    }

    /** Reads; where that fails, the session is put back, and a failure of that does not hide the first one. */
    private static Introspection runOr(Connection connection, String settings, ReadScope scope, Restoration restoration)
            throws SQLException {
        try {
            return run(connection, settings, scope);
        } catch (SQLException failure) {
            try {
                restoration.run();
            } catch (SQLException another) {
                failure.addSuppressed(another);
            }
            throw failure;
        }
    }

    private static Introspection run(Connection connection, String settings, ReadScope scope) throws SQLException {
        SqlWriter script = new SqlWriter().sql(settings);
        script.join(READERS, ";\n", (writer, reader) -> writer.serverText(reader.query(scope)));
        if (connection.unwrap(PGConnection.class).getPreferQueryMode() != PreferQueryMode.EXTENDED_FOR_PREPARED) {
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                return read(statement, statement.execute(script.toString()), scope);
            }
        }
        // where the connection is for that: the server plans the queries once, which takes longer than a small
        // database's answers
        try (PreparedStatement statement = connection.prepareStatement(script.toString())) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(1);
            return read(statement, statement.execute(), scope);
        }
    }

    private static Introspection read(Statement statement, boolean firstIsResult, ReadScope scope) throws SQLException {
        boolean isResult = firstIsResult;
        while (!isResult) {
            isResult = statement.getMoreResults();
        }
        Draft draft = new Draft();
        for (KindReader reader : READERS) {
            if (!statement.getMoreResults()) {
                throw new SQLException("the catalogs gave too few answers");
            }
            readAll(statement, reader, draft);
        }
        return draft.complete(scope.serverMajor());
    }

    private static void readAll(Statement statement, KindReader reader, Draft draft) throws SQLException {
        try (ResultSet result = statement.getResultSet()) {
            Row row = new Row(result);
            while (result.next()) {
                reader.read(row, draft);
            }
        }
    }
}
