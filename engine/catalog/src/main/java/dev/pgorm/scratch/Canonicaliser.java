package dev.pgorm.scratch;

import dev.pgorm.introspect.Introspection;
import dev.pgorm.introspect.Introspector;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.Ownership;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns a structure as somebody wrote it into PostgreSQL's own spelling, by creating it in a scratch database. */
public final class Canonicaliser {

    /** Each new relation is locked to the end of its transaction, and the server's lock table is not large by default. */
    private static final int MOST_STATEMENTS_IN_TRANSACTION = 1000;

    private final ScratchServer server;
    private final CatalogCreator creator;

    public Canonicaliser(ScratchServer server) {
        this.server = server;
        this.creator = new CatalogCreator(server);
    }

    /**
     * Creates a catalog in an empty database and reads the result. Extensions that the catalog uses without declaring them
     * are there meanwhile, and are not part of the result.
     *
     * @param extensionSchemas where the target database has its extensions; one that is missing here is taken to be in
     *     {@code public}
     * @throws ScratchException where the scratch server cannot do it
     * @throws dev.pgorm.plan.PlanException where no PostgreSQL of this version could
     */
    public Canonicalisation canonicalise(Catalog written, Map<String, String> extensionSchemas) {
        return canonicalise(written, extensionSchemas, Catalog.empty());
    }

    /**
     * Creates a catalog in an empty database and reads the result, in which every object that equals one of another catalog is that one:
     * what follows then need not look into what is the same.
     *
     * @param alike the canonical catalog that the result is going to be compared with
     * @throws ScratchException where the scratch server cannot do it
     * @throws dev.pgorm.plan.PlanException where no PostgreSQL of this version could
     */
    public Canonicalisation canonicalise(Catalog written, Map<String, String> extensionSchemas, Catalog alike) {
        return switch (unowned(Ownership.without(written, each -> true), extensionSchemas, alike)) {
            case Canonicalisation.Done done ->
                new Canonicalisation.Done(ScratchOwners.asWritten(done.introspection(), written));
            case Canonicalisation.Rejected rejected -> rejected;
        };
    }

    private Canonicalisation unowned(Catalog written, Map<String, String> extensionSchemas, Catalog alike) {
        Optional<CanonicalMemory.Rest> rest = server.memory().rest(written, extensionSchemas, alike);
        if (rest.isPresent()) {
            Optional<Introspection> completed = complete(rest.get(), written, extensionSchemas);
            if (completed.isPresent()) {
                server.memory().remember(written, extensionSchemas, completed.get(), alike);
                return new Canonicalisation.Done(completed.get());
            }
        }
        Canonicalisation result = creator.create(written, extensionSchemas);
        if (result instanceof Canonicalisation.Done(Introspection introspection)) {
            Introspection shared = introspection.sharing(alike);
            server.memory().remember(written, extensionSchemas, shared, alike);
            return new Canonicalisation.Done(shared);
        }
        return result;
    }

    /** The whole, of which only the rest was created; empty where that fails, so that the whole can tell why. */
    private Optional<Introspection> complete(
            CanonicalMemory.Rest rest, Catalog written, Map<String, String> extensionSchemas) {
        return rest.fresh().isEmpty()
                ? Optional.of(rest.complete(Catalog.empty()))
                : server.fragments()
                        .read(rest.fragment(), written, extensionSchemas)
                        .map(rest::complete);
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
        if (source.statements().size() > MOST_STATEMENTS_IN_TRANSACTION) {
            return Optional.empty();
        }
        Connection connection = database.connection();
        try {
            connection.setAutoCommit(false);
            try {
                return ScriptRunner.runInTransaction(source, database)
                        ? Optional.of(read(connection, schemas))
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
            return new Canonicalisation.Done(read(database.connection(), schemas));
        } catch (SQLException refused) {
            throw server.failed("reading a scratch database", refused);
        }
    }

    /** As the role that began: the script may have taken on another one, whose objects are not everybody's. */
    private static Introspection read(Connection connection, Optional<Set<String>> schemas) throws SQLException {
        CatalogRunner.execute(connection, "RESET SESSION AUTHORIZATION; RESET ROLE");
        return Introspector.read(connection, schemas);
    }
}
