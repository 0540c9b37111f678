package dev.pgorm.scratch;

import dev.pgorm.introspect.Introspection;
import dev.pgorm.introspect.Introspector;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.SqlBlock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Creates a catalog in a scratch database and reads it back. */
final class CatalogCreator {

    /** A table with its TOAST table and their indexes. */
    private static final long LOCKS_PER_STATEMENT = 4;

    private final ScratchServer server;

    CatalogCreator(ScratchServer server) {
        this.server = server;
    }

    /**
     * Creates and reads.
     *
     * @param written the catalog; whose its objects are changes no spelling and is not said
     * @param extensionSchemas the schema of each extension that the catalog may use undeclared; {@code public} where none is given
     */
    Canonicalisation create(Catalog written, Map<String, String> extensionSchemas) {
        ScratchExtensions extensions = ScratchExtensions.of(written, extensionSchemas);
        List<Creation> creations = extensions.creationsOf(written, server.serverMajor());
        boolean blocks = !written.all(SqlBlock.class).isEmpty();
        Canonicalisation result = creations.size() * LOCKS_PER_STATEMENT < server.lockCapacity()
                ? inTransaction(creations, written, blocks)
                : committed(creations, written, blocks);
        return switch (result) {
            case Canonicalisation.Done done ->
                new Canonicalisation.Done(extensions.asDeclared(done.introspection(), written));
            case Canonicalisation.Rejected rejected -> rejected;
        };
    }

    /** The quick way, which leaves the database as empty as it was. */
    private Canonicalisation inTransaction(List<Creation> creations, Catalog written, boolean blocks) {
        ScratchDatabase database = server.take();
        ScratchRoles.provide(database, written);
        Connection connection = database.connection();
        try {
            connection.setAutoCommit(false);
            Canonicalisation result = createAndRead(creations, database, written, blocks);
            connection.rollback();
            connection.setAutoCommit(true);
            database.giveBack();
            return result;
        } catch (SQLException refused) {
            throw server.failed("reading the schema back", refused);
        }
    }

    private Canonicalisation committed(List<Creation> creations, Catalog written, boolean blocks) {
        try (ScratchDatabase database = server.take()) {
            ScratchRoles.provide(database, written);
            if (!blocks && CatalogRunner.runAll(creations, database)) {
                return read(database);
            }
        } catch (SQLException refused) {
            throw server.failed("reading the schema back", refused);
        }
        try (ScratchDatabase database = server.take()) {
            ScratchRoles.provide(database, written);
            return eachAndRead(creations, database, written);
        } catch (SQLException refused) {
            throw server.failed("reading the schema back", refused);
        }
    }

    private Canonicalisation createAndRead(
            List<Creation> creations, ScratchDatabase database, Catalog written, boolean blocks) throws SQLException {
        if (!blocks && CatalogRunner.runAll(creations, database)) {
            return read(database);
        }
        database.connection().rollback();
        return eachAndRead(creations, database, written);
    }

    private Canonicalisation eachAndRead(List<Creation> creations, ScratchDatabase database, Catalog written)
            throws SQLException {
        BlockTraces traces = new BlockTraces(database.connection());
        List<SourceError> errors = CatalogRunner.runEach(creations, database, traces);
        if (!errors.isEmpty()) {
            return rejected(errors);
        }
        Introspection found = Introspector.read(database.connection(), Optional.empty());
        Catalog completed = traces.completed(found.catalog(), written);
        return new Canonicalisation.Done(found.withCatalog(completed));
    }

    private static Canonicalisation read(ScratchDatabase database) throws SQLException {
        return new Canonicalisation.Done(Introspector.read(database.connection(), Optional.empty()));
    }

    private Canonicalisation rejected(List<SourceError> errors) {
        for (SourceError each : errors) {
            Optional<String> missing = Extensions.missing(each.server());
            if (missing.isPresent()) {
                throw new ScratchException(new ScratchProblem.ExtensionMissing(
                        server.address().toString(), missing.get(), server.serverMajor()));
            }
        }
        return new Canonicalisation.Rejected(errors);
    }
}
