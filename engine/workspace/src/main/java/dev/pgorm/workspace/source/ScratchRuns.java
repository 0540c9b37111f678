package dev.pgorm.workspace.source;

import dev.pgorm.diff.ChangeSet;
import dev.pgorm.exec.SqlFailure;
import dev.pgorm.introspect.Introspection;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.lang.diagnostic.SourcePlaces;
import dev.pgorm.plan.Plan;
import dev.pgorm.plan.PlanException;
import dev.pgorm.scratch.Canonicalisation;
import dev.pgorm.scratch.Canonicaliser;
import dev.pgorm.scratch.ProofResult;
import dev.pgorm.scratch.ScratchException;
import dev.pgorm.scratch.ScratchServer;
import dev.pgorm.scratch.ServerMessage;
import dev.pgorm.scratch.SourceError;
import dev.pgorm.scratch.SourceOrigin;
import dev.pgorm.scratch.SqlSource;
import dev.pgorm.workspace.change.Proof;
import dev.pgorm.workspace.error.DefectReports;
import dev.pgorm.workspace.error.WorkspaceError;
import dev.pgorm.workspace.error.WorkspaceError.DatabaseFailed;
import dev.pgorm.workspace.error.WorkspaceError.WrongInput;
import dev.pgorm.workspace.error.WorkspaceError.WrongSql;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What is run in scratch databases, with PostgreSQL's refusals put into errors that point into the source. */
public final class ScratchRuns {

    private static final String UNDEFINED_OBJECT = "42704";

    private final ScratchServer server;

    public ScratchRuns(ScratchServer server) {
        this.server = server;
    }

    /** The server's major version. */
    public int major() {
        try {
            return server.serverMajor();
        } catch (ScratchException e) {
            throw failed(e);
        }
    }

    /** What a script makes. */
    public Introspection run(SqlSource source, Optional<Set<String>> schemas) {
        return switch (canonicalise(source, schemas)) {
            case Canonicalisation.Done done -> done.introspection();
            case Canonicalisation.Rejected rejected ->
                throw wrongSql(rejected.errors().getFirst());
        };
    }

    /**
     * A schema's structure in the server's own spelling.
     *
     * @param extensionSchemas where the target database has its extensions
     */
    public Side canonical(Side side, Map<String, String> extensionSchemas) {
        return canonical(side, extensionSchemas, Catalog.empty());
    }

    /**
     * A schema's structure in the server's own spelling, in which every object that equals one of another catalog is that one.
     *
     * @param extensionSchemas where the target database has its extensions
     * @param alike the canonical catalog that it is going to be compared with
     */
    public Side canonical(Side side, Map<String, String> extensionSchemas, Catalog alike) {
        try {
            return switch (new Canonicaliser(server).canonicalise(side.catalog(), extensionSchemas, alike)) {
                case Canonicalisation.Done done ->
                    side.withCanonical(
                            done.introspection().catalog(), done.introspection().serverMajor());
                case Canonicalisation.Rejected rejected ->
                    throw refused(rejected.errors().getFirst(), side);
            };
        } catch (ScratchException e) {
            throw failed(e);
        } catch (PlanException e) {
            throw new WrongInput(e.failure().message(), "change the schema, or compare with a newer server");
        }
    }

    /** Runs a plan on a copy of the structure that it starts from. A plan that does not lead to its target is a {@link WorkspaceError.Defect}. */
    public Proof prove(
            Catalog from, ChangeSet changes, Plan plan, Map<String, String> extensionSchemas, DefectReports reports) {
        try {
            return switch (server.prover().prove(from, changes, plan, extensionSchemas)) {
                case ProofResult.Proved _ -> new Proof.Proved();
                case ProofResult.Differs differs ->
                    throw new FailedProof(from, changes, plan, major(), reports).differs(differs.remaining());
                case ProofResult.StepRefused refused
                when isMissingHere(refused) ->
                    new Proof.NotRun("the scratch server cannot do it: "
                            + refused.server().message());
                case ProofResult.StepRefused refused ->
                    throw new FailedProof(from, changes, plan, major(), reports)
                            .refused(refused.step(), refused.server().message());
                case ProofResult.NoStart noStart ->
                    new Proof.NotRun("the present structure could not be made in a scratch database: "
                            + noStart.errors().getFirst().message());
            };
        } catch (ScratchException e) {
            throw failed(e);
        }
    }

    /** Whether a step fails for lack of an extension or a tablespace that the target's server has. */
    private static boolean isMissingHere(ProofResult.StepRefused refused) {
        boolean tablespace = refused.server().sqlState().equals(UNDEFINED_OBJECT)
                && refused.server().message().startsWith("tablespace ");
        return tablespace || refused.step().operation().object().kind() == ObjectKind.EXTENSION;
    }

    private Canonicalisation canonicalise(SqlSource source, Optional<Set<String>> schemas) {
        try {
            return new Canonicaliser(server).canonicalise(source, schemas);
        } catch (ScratchException e) {
            throw failed(e);
        }
    }

    private static DatabaseFailed failed(ScratchException exception) {
        return new DatabaseFailed(exception.problem().message(), "", Optional.empty(), exception);
    }

    private static WrongSql wrongSql(SourceError error) {
        return new WrongSql(error.origin().toString(), failure(error.server(), error.sql(), line(error.origin())));
    }

    private static WrongSql refused(SourceError error, Side side) {
        String where = error.origin() instanceof SourceOrigin.OfObject object
                ? side.origins()
                        .of(object.address())
                        .map(span -> new SourcePlaces(side.sources()).of(span) + ": ")
                        .orElse("")
                : "";
        return new WrongSql(
                where + "PostgreSQL refuses " + error.origin(),
                failure(error.server(), error.sql(), line(error.origin())));
    }

    private static int line(SourceOrigin origin) {
        return origin instanceof SourceOrigin.InFile place ? place.line() : 1;
    }

    private static SqlFailure failure(ServerMessage message, String sql, int line) {
        return new SqlFailure(
                message.sqlState(),
                "ERROR",
                message.message(),
                message.detail(),
                message.hint(),
                message.position().isPresent()
                        ? OptionalInt.of(message.position().getAsInt() - 1)
                        : OptionalInt.empty(),
                sql,
                line);
    }
}
