package dev.pgorm.scratch;

import dev.pgorm.introspect.Introspection;
import dev.pgorm.introspect.Introspector;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns a structure as somebody wrote it into PostgreSQL's own spelling, by creating it in a scratch database. */
public final class Canonicaliser {

    private final ScratchServer server;

    public Canonicaliser(ScratchServer server) {
        this.server = server;
    }

    /**
     * Runs a script in an empty database and reads the result.
     *
     * @param schemas the schemas to read; empty = all
     * @throws ScratchException where the scratch server cannot do it
     */
    public Canonicalisation canonicalise(SqlSource source, Optional<Set<String>> schemas) {
        ScratchDatabase database = server.take();
        Optional<Introspection> inTransaction = inTransaction(source, schemas, database);
        if (inTransaction.isPresent()) {
            database.giveBack();
            return new Canonicalisation.Done(inTransaction.get());
        }
        try (database) {
            return committed(source, schemas, database);
        }
    }

    /** The quick way, which leaves the database empty; most scripts can go it. */
    private Optional<Introspection> inTransaction(
            SqlSource source, Optional<Set<String>> schemas, ScratchDatabase database) {
        Connection connection = database.connection();
        try {
            connection.setAutoCommit(false);
            try {
                return ScriptRunner.runInTransaction(source, database)
                        ? Optional.of(Introspector.read(connection, schemas))
                        : Optional.empty();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException refused) {
            throw server.failed("reading a scratch database", refused);
        }
    }

    private Canonicalisation committed(SqlSource source, Optional<Set<String>> schemas, ScratchDatabase database) {
        List<SourceError> errors = ScriptRunner.run(source, database);
        for (SourceError each : errors) {
            Optional<String> missing = Extensions.missing(each.server());
            if (missing.isPresent()) {
                throw new ScratchException(new ScratchProblem.ExtensionMissing(
                        server.address().toString(), missing.get(), server.serverMajor()));
            }
        }
        if (!errors.isEmpty()) {
            return new Canonicalisation.Rejected(errors);
        }
        try {
            return new Canonicalisation.Done(Introspector.read(database.connection(), schemas));
        } catch (SQLException refused) {
            throw server.failed("reading a scratch database", refused);
        }
    }
}
