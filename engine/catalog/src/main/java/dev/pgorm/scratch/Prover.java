package dev.pgorm.scratch;

import dev.pgorm.diff.ChangeSet;
import dev.pgorm.diff.Differ;
import dev.pgorm.introspect.Introspector;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.ir.Ownership;
import dev.pgorm.ir.SqlBlock;
import dev.pgorm.plan.Plan;
import dev.pgorm.plan.Step;
import dev.pgorm.plan.StepMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Proves plans by running them on a scratch copy of the structure that they start from. The copy is kept: the next plan from
 * the same structure begins where this one began.
 */
public final class Prover implements AutoCloseable {

    private final ScratchServer server;
    private @Nullable Mirror mirror;

    public Prover(ScratchServer server) {
        this.server = server;
    }

    /** A database that holds a structure. */
    private record Mirror(Catalog structure, Map<String, String> extensionSchemas, ScratchDatabase database) {}

    /**
     * Runs the plan on a copy of {@code start} and compares the result with the change set's target; only a superuser can give things away.
     *
     * @param extensionSchemas where the target database has its extensions
     * @throws ScratchException where the scratch server cannot do it
     */
    public synchronized ProofResult prove(
            Catalog start, ChangeSet changes, Plan plan, Map<String, String> extensionSchemas) {
        Catalog from = server.isSuperuser() ? start : Ownership.without(start, each -> true);
        ScratchExtensions extensions = ScratchExtensions.of(from, changes.target(), extensionSchemas);
        if (!isMirrored(from, extensionSchemas)) {
            close();
            List<Creation> creations = extensions.creationsOf(from, server.serverMajor());
            ScratchDatabase database = server.take();
            ScratchRoles.provide(database, from);
            if (!CatalogRunner.runAll(creations, database)) {
                database.close();
                database = server.take();
                List<SourceError> errors = CatalogRunner.runEach(creations, database);
                if (!errors.isEmpty()) {
                    database.close();
                    return new ProofResult.NoStart(errors);
                }
            }
            mirror = new Mirror(from, extensionSchemas, database);
        }
        ScratchDatabase database = current();
        ScratchRoles.provide(database, changes.target());
        try {
            boolean transactional = plan.steps().stream().allMatch(each -> each.mode() == StepMode.TRANSACTIONAL);
            return transactional
                    ? inTransaction(plan, changes, extensions, database)
                    : onCopy(plan, changes, extensions, database);
        } catch (SQLException refused) {
            close(); // its connection may be gone; the next plan has another copy
            throw server.failed("proving the plan", refused);
        }
    }

    private boolean isMirrored(Catalog from, Map<String, String> extensionSchemas) {
        Mirror known = mirror;
        return known != null
                && known.extensionSchemas().equals(extensionSchemas)
                && known.structure().equals(from);
    }

    private ScratchDatabase current() {
        Mirror known = mirror;
        if (known == null) {
            throw new IllegalStateException("there is no mirror");
        }
        return known.database();
    }

    private ProofResult inTransaction(
            Plan plan, ChangeSet changes, ScratchExtensions extensions, ScratchDatabase database) throws SQLException {
        Connection connection = database.connection();
        connection.setAutoCommit(false);
        try {
            return run(plan, changes, extensions, connection);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private ProofResult onCopy(Plan plan, ChangeSet changes, ScratchExtensions extensions, ScratchDatabase original)
            throws SQLException {
        try (ScratchDatabase copy = server.copy(original)) {
            return run(plan, changes, extensions, copy.connection());
        }
    }

    private ProofResult run(Plan plan, ChangeSet changes, ScratchExtensions extensions, Connection connection)
            throws SQLException {
        if (!plan.settings().isEmpty()) {
            CatalogRunner.leaveBodiesUnchecked(connection);
        }
        int place = 0;
        for (Step step : plan.steps()) {
            place++;
            if (!server.isSuperuser() && step.operation().object().kind() == DefinitionKind.OWNERSHIP) {
                continue;
            }
            try {
                CatalogRunner.execute(connection, step.sql());
            } catch (SQLException refused) {
                return new ProofResult.StepRefused(plan, place, step, ServerMessage.of(refused));
            }
        }
        Catalog target = withoutOwn(changes.target());
        Catalog found = extensions.asDeclared(
                Introspector.read(connection, Optional.empty()).catalog(), target);
        // That the blocks have run, the database cannot tell.
        Catalog result = BlockTraces.withBlocks(found, target.all(SqlBlock.class));
        ChangeSet remaining = Differ.diff(result, target, ManagedScope.everything(), List.of());
        return remaining.isEmpty() ? new ProofResult.Proved() : new ProofResult.Differs(plan, remaining);
    }

    /** What the role that applies the plan here owns, belongs to nobody else by itself. */
    private Catalog withoutOwn(Catalog target) {
        return Ownership.without(
                target, each -> !server.isSuperuser() || each.role().equals(server.role()));
    }

    /** Drops the copy. */
    @Override
    public synchronized void close() {
        Mirror known = mirror;
        if (known != null) {
            mirror = null;
            known.database().close();
        }
    }
}
