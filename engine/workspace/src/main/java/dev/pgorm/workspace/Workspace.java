package dev.pgorm.workspace;

import dev.pgorm.exec.Setting;
import dev.pgorm.exec.SqlFailure;
import dev.pgorm.exec.SqlSession;
import dev.pgorm.expression.complete.ExpressionProposal;
import dev.pgorm.expression.parse.ExpressionStart;
import dev.pgorm.query.Executable;
import dev.pgorm.query.explain.ExplainOption;
import dev.pgorm.workspace.change.ApplyListener;
import dev.pgorm.workspace.change.ApplyResult;
import dev.pgorm.workspace.change.Consent;
import dev.pgorm.workspace.change.DiffOptions;
import dev.pgorm.workspace.change.DiffResult;
import dev.pgorm.workspace.change.MergeResult;
import dev.pgorm.workspace.change.PendingChanges;
import dev.pgorm.workspace.change.PlanImpact;
import dev.pgorm.workspace.change.PullOptions;
import dev.pgorm.workspace.change.PullResult;
import dev.pgorm.workspace.change.SeedResult;
import dev.pgorm.workspace.change.SourceSpec;
import dev.pgorm.workspace.client.ClientFiles;
import dev.pgorm.workspace.client.ClientRequest;
import dev.pgorm.workspace.database.CatalogNames;
import dev.pgorm.workspace.database.DatabaseState;
import dev.pgorm.workspace.database.DatabaseTarget;
import dev.pgorm.workspace.database.EmbeddedDatabases;
import dev.pgorm.workspace.database.Listing;
import dev.pgorm.workspace.database.RelationDetail;
import dev.pgorm.workspace.database.RelationSummary;
import dev.pgorm.workspace.database.SampleRows;
import dev.pgorm.workspace.error.WorkspaceError;
import dev.pgorm.workspace.migration.MigrationSettings;
import dev.pgorm.workspace.migration.Migrations;
import dev.pgorm.workspace.project.CheckResult;
import dev.pgorm.workspace.project.Finding;
import dev.pgorm.workspace.project.Progress;
import dev.pgorm.workspace.project.SchemaText;
import dev.pgorm.workspace.project.WorkspaceOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * An open project: a schema, the database that it is meant for, and the use cases on both. Every face of PG-ORM talks to this
 * class and has no logic of its own. Use cases return immutable values, take their progress and cancellation as a parameter,
 * and fail with a {@link WorkspaceError}. All methods may be called from any thread; construction reads and opens nothing.
 */
public interface Workspace extends AutoCloseable {

    /** Opens a project; reads and starts nothing yet. */
    static Workspace open(WorkspaceOptions options) {
        return new OpenWorkspace(options);
    }

    /** How the project was opened. */
    WorkspaceOptions options();

    /** Where the schema is; empty where the project has none. */
    Optional<Path> schemaLocation();

    /**
     * The schema's text as it stands in its files now.
     *
     * @throws WorkspaceError.WrongInput where there is none or it cannot be read
     */
    SchemaText schema();

    /** Parses and validates the schema as it stands in its files now. */
    CheckResult check(Progress progress);

    /**
     * Creates the schema in a scratch database.
     *
     * @throws WorkspaceError.WrongSql where PostgreSQL refuses some of it
     */
    void checkInDatabase(Progress progress);

    /**
     * Writes the safe fixes of the diagnostics into the files, again and again until none is left.
     *
     * @return how many
     */
    int fix(Progress progress);

    /** What lies between two sources. */
    DiffResult diff(SourceSpec from, SourceSpec to, DiffOptions options, Progress progress);

    /** What lies between the project's database and its schema, proved. */
    DiffResult planToSchema(DiffOptions options, Progress progress);

    /** What a text that is being edited would change; the same one at each call. */
    SchemaPreview preview();

    /**
     * Runs a plan on the project's database and compares the result with the plan's target.
     *
     * @throws WorkspaceError.Refused where a hazard was not consented to, the database has moved since, or all writes are refused
     */
    ApplyResult apply(DiffResult plan, Consent consent, ApplyListener listener, Progress progress);

    /** What a plan's steps touch in the project's database, and who holds locks now for which they would wait. Changes nothing. */
    PlanImpact impact(DiffResult plan, Progress progress);

    /** The project's database as SDL. */
    PullResult pull(PullOptions options, Progress progress);

    /**
     * A schema that is there already, brought up to date with the project's database: what still says the same keeps its text. Writes
     * nothing.
     *
     * @param schema the file or directory
     * @throws WorkspaceError.InvalidSchema where it has errors
     */
    MergeResult merge(String schema, PullOptions options, Progress progress);

    /** Runs a seed file ({@code seed.sql} beside the schema where none is named), once for each text unless forced. */
    SeedResult seed(Optional<Path> file, boolean force, Progress progress);

    /** What is known about the database now; never waits. */
    DatabaseState databaseState();

    /** Begins to open the database in the background, where nobody has yet. */
    void openDatabase();

    /** Waits until the database is ready. */
    DatabaseState.Ready awaitDatabase(Progress progress);

    /**
     * Hears each change of the database's state, on a background thread; first the present one.
     *
     * @return ends it
     */
    Runnable onDatabaseState(Consumer<DatabaseState> listener);

    /** How far the database is from the schema, as far as it is known now; never waits. */
    PendingChanges pendingChanges();

    /** A connection of its own to the database, to run SQL text; waits until the database is ready. */
    SqlSession openSession(Progress progress);

    /**
     * The statement that a builder expression says, or SQL with values, by the schema as it stands in its files now.
     *
     * @throws WorkspaceError.InvalidSchema where it says none, or where the schema has errors
     */
    Executable expression(String text);

    /**
     * What a builder expression sets for the transaction in which it runs, by {@code db.with(…)} at its beginning; mostly nothing.
     *
     * @throws WorkspaceError.InvalidSchema where something else stands there
     */
    List<Setting> settings(String text);

    /**
     * What the server refused of an expression, at its place there where it is SQL that stands in the expression; else where it is in the
     * statement.
     */
    static SqlFailure inExpression(String expression, Executable said, SqlFailure failure) {
        return Expressions.inExpression(expression, said, failure);
    }

    /**
     * What a builder expression asks about the plan of its statement, by {@code .explain(…)} at its end.
     *
     * @return empty where it shall run
     * @throws WorkspaceError.InvalidSchema where it is none, or asks for something that there is not
     */
    static Optional<Set<ExplainOption>> explained(String text) {
        return Expressions.explained(text);
    }

    /**
     * A builder expression as a program with the schema's Java client has it, imports included.
     *
     * @throws WorkspaceError.InvalidSchema where it says nothing, or where the schema has errors
     * @throws WorkspaceError.WrongUsage where a program says it in another way
     */
    String expressionInJava(String text);

    /**
     * A builder expression as a function for the schema's TypeScript client, with the types of what it gives.
     *
     * @throws WorkspaceError.InvalidSchema where it says nothing, or where the schema has errors
     * @throws WorkspaceError.WrongUsage where TypeScript has no function for it
     */
    String expressionInTypeScript(String text);

    /**
     * Writes a builder expression into the schema's files as a query with a name.
     *
     * @param heading the name, and parameters where the expression has some: {@code topBuyers(top Int = 3)}
     * @return the file
     * @throws WorkspaceError.InvalidSchema where the schema would have errors with it; nothing is written then
     */
    Path saveQuery(String heading, String expression);

    /** What may be written behind a builder expression that is not whole, the likeliest first; nothing where there is no schema. */
    List<ExpressionProposal> completeExpression(String text);

    /** Whether a text begins as a builder expression, and not as SQL; reads nothing. */
    static boolean isExpression(String text) {
        return ExpressionStart.isExpression(text);
    }

    /** Whether all that a builder expression opens is closed; reads nothing. */
    static boolean isWholeExpression(String text) {
        return ExpressionStart.isWhole(text);
    }

    /**
     * The clients of the schema as it stands in its files now, beside what their folders hold. Writes nothing.
     *
     * @throws WorkspaceError.InvalidSchema where the schema has errors
     * @throws WorkspaceError.WrongInput where no client is asked for, or a folder holds files of somebody else's
     */
    List<ClientFiles> clients(ClientRequest request);

    /** The names in the database for completion, as last read; {@link CatalogNames#none} at first. Never waits. */
    CatalogNames names();

    /** Reads {@link #names} and {@link #pendingChanges} again in the background; call after anything that changed the structure. */
    void refresh();

    /** Relations of the given kinds ({@code table}, {@code view}, {@code index}…; empty = all) that match a psql pattern. */
    List<RelationSummary> relations(List<String> kinds, Optional<String> pattern, Progress progress);

    /** The relations that match a psql pattern, with their parts. */
    List<RelationDetail> describe(String pattern, Progress progress);

    /**
     * Some rows of a table or view, as text: at most {@link SampleRows#MOST}, read in a transaction that writes nothing and ends after
     * seconds.
     */
    SampleRows sample(String schema, String relation, Progress progress);

    /** Other catalog objects that match a psql pattern. */
    Listing list(Listing.Kind kind, Optional<String> pattern, Progress progress);

    /** Looks at everything that the use cases depend on, from the schema to the server's extensions. */
    List<Finding> examine(Progress progress);

    /** The project's migrations: their files, and what the database remembers of them. */
    Migrations migrations(MigrationSettings settings);

    /** Which database the project means; starts and opens nothing. */
    DatabaseTarget target();

    /** The project's embedded servers, to be looked at, started and stopped. */
    EmbeddedDatabases embeddedServer();

    /** Ends sessions, stops what runs in the background, leaves the embedded server. */
    @Override
    void close();
}
