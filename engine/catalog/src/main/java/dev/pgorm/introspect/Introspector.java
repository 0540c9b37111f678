package dev.pgorm.introspect;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.sql.SqlWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;
import org.postgresql.jdbc.PreferQueryMode;

/**
 * Reads a database's structure: all kinds in one round trip and one snapshot, with session settings under which PostgreSQL
 * prints every name qualified and every constant alike. Needs no rights beyond CONNECT, and never waits long for a lock.
 */
public final class Introspector {

    /** Tables and views before their parts, exclusion constraints before their indexes. */
    private static final List<KindReader> READERS = List.of(
            new SchemaReader(),
            new TypeReader(),
            new CompositeTypeReader(),
            new CollationReader(),
            new TextSearchReader(),
            new SequenceReader(),
            new TableReader(),
            new ViewReader(),
            new ColumnReader(),
            new ConstraintReader(),
            new IndexReader(),
            new ForeignReader(),
            new RuleReader(),
            new TriggerReader(),
            new PolicyReader(),
            new RoutineReader(),
            new StatisticsReader(),
            new PublicationReader(),
            new SubscriptionReader(),
            new OperatorReader(),
            new OperatorClassReader(),
            new ConvertingReader(),
            new OwnerReader(),
            new PrivilegeReader(),
            new DefaultPrivilegeReader(),
            new DependencyReader(),
            new UnreadReader());

    /** What reads tables, sequences and the types that their columns can have where nothing else is there. */
    private static final List<KindReader> READERS_OF_STRUCTURE = READERS.stream()
            .filter(each -> switch (each) {
                case SchemaReader reader -> true;
                case TypeReader reader -> true;
                case SequenceReader reader -> true;
                case TableReader reader -> true;
                case ColumnReader reader -> true;
                case ConstraintReader reader -> true;
                case IndexReader reader -> true;
                case DependencyReader reader -> true;
                default -> false;
            })
            .toList();

    private static final List<KindReader> READERS_WITHOUT_INDEXES = READERS_OF_STRUCTURE.stream()
            .filter(each -> !(each instanceof IndexReader))
            .toList();

    /** Which queries: the readers are known by their number. */
    private record Wanted(ReadScope scope, int readers) {}

    private static final Map<Wanted, String> QUERIES = new ConcurrentHashMap<>();

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

    /**
     * Reads within the caller's transaction, which is to be rolled back, since it keeps the settings for reading.
     */
    public static Catalog readPart(Connection connection, PartScope part) throws SQLException {
        ReadScope scope = new ReadScope(
                connection.getMetaData().getDatabaseMajorVersion(), isSuperuser(connection), Optional.empty());
        List<KindReader> readers = switch (part) {
            case ANYTHING -> READERS;
            case STRUCTURE -> READERS_OF_STRUCTURE;
            case STRUCTURE_WITHOUT_INDEXES -> READERS_WITHOUT_INDEXES;
        };
        return run(connection, SETTINGS, scope, readers).catalog();
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
            return run(connection, settings, scope, READERS);
        } catch (SQLException failure) {
            try {
                restoration.run();
            } catch (SQLException another) {
                failure.addSuppressed(another);
            }
            throw failure;
        }
    }

    private static Introspection run(Connection connection, String settings, ReadScope scope, List<KindReader> readers)
            throws SQLException {
        String script = settings + queries(scope, readers);
        if (connection.unwrap(PGConnection.class).getPreferQueryMode() != PreferQueryMode.EXTENDED_FOR_PREPARED) {
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                return read(statement, statement.execute(script), scope, readers);
            }
        }
        // where the connection is for that: the server plans the queries once, which takes longer than a small
        // database's answers
        try (PreparedStatement statement = connection.prepareStatement(script)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(1);
            return read(statement, statement.execute(), scope, readers);
        }
    }

    /** Those over all schemas are written once for all. */
    private static String queries(ReadScope scope, List<KindReader> readers) {
        return scope.schemas().isEmpty()
                ? QUERIES.computeIfAbsent(new Wanted(scope, readers.size()), wanted -> written(scope, readers))
                : written(scope, readers);
    }

    private static String written(ReadScope scope, List<KindReader> readers) {
        return new SqlWriter()
                .serverText(scope.keepRelations())
                .sql(";\n")
                .join(readers, ";\n", (writer, reader) -> writer.serverText(reader.query(scope)))
                .toString();
    }

    private static Introspection read(
            Statement statement, boolean firstIsResult, ReadScope scope, List<KindReader> readers) throws SQLException {
        boolean isResult = firstIsResult;
        while (!isResult) {
            isResult = statement.getMoreResults();
        }
        // before the readers' answers come those about settings and about which relations there are
        statement.getMoreResults();
        Draft draft = new Draft();
        SharedValues shared = new SharedValues();
        for (KindReader reader : readers) {
            if (!statement.getMoreResults()) {
                throw new SQLException("the catalogs gave too few answers");
            }
            readAll(statement, reader, draft, shared);
        }
        return draft.complete(scope.serverMajor());
    }

    private static void readAll(Statement statement, KindReader reader, Draft draft, SharedValues shared)
            throws SQLException {
        try (ResultSet result = statement.getResultSet()) {
            Row row = new Row(result, shared);
            while (result.next()) {
                reader.read(row, draft);
            }
        }
    }
}
