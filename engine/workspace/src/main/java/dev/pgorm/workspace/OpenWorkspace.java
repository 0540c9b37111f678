package dev.pgorm.workspace;

import dev.pgorm.embedded.Environment;
import dev.pgorm.exec.Setting;
import dev.pgorm.exec.SqlSession;
import dev.pgorm.expression.complete.ExpressionProposal;
import dev.pgorm.query.Executable;
import dev.pgorm.query.Sql;
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
import dev.pgorm.workspace.client.Clients;
import dev.pgorm.workspace.database.CatalogNames;
import dev.pgorm.workspace.database.DatabaseState;
import dev.pgorm.workspace.database.DatabaseTarget;
import dev.pgorm.workspace.database.DatabaseViews;
import dev.pgorm.workspace.database.EmbeddedDatabases;
import dev.pgorm.workspace.database.Listing;
import dev.pgorm.workspace.database.OpenDatabase;
import dev.pgorm.workspace.database.ProjectDatabase;
import dev.pgorm.workspace.database.RelationDetail;
import dev.pgorm.workspace.database.RelationSummary;
import dev.pgorm.workspace.database.SampleRows;
import dev.pgorm.workspace.database.TargetResolver;
import dev.pgorm.workspace.error.DefectReports;
import dev.pgorm.workspace.error.WorkspaceError;
import dev.pgorm.workspace.migration.MigrationSettings;
import dev.pgorm.workspace.migration.Migrations;
import dev.pgorm.workspace.project.CheckResult;
import dev.pgorm.workspace.project.Finding;
import dev.pgorm.workspace.project.Progress;
import dev.pgorm.workspace.project.SchemaFiles;
import dev.pgorm.workspace.project.SchemaText;
import dev.pgorm.workspace.project.WorkspaceOptions;
import dev.pgorm.workspace.source.NamedSource;
import dev.pgorm.workspace.source.SchemaReader;
import dev.pgorm.workspace.source.SchemaReading;
import dev.pgorm.workspace.source.ScratchServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The workspace of one project: puts the stages together and keeps what is open. */
final class OpenWorkspace implements Workspace {

    private final WorkspaceOptions options;
    private final SchemaReader schemas;
    private final Expressions expressions = new Expressions();
    private final TargetResolver targets;
    private final EmbeddedDatabases embedded;
    private final ProjectDatabase database;
    private final DatabaseViews views;
    private final ScratchServers scratch;
    private final Differences differences;
    private final PendingWatch pending;
    private final RememberingPreview preview;

    OpenWorkspace(WorkspaceOptions options) {
        this.options = options;
        this.targets = new TargetResolver(options, schemaLocation().map(OpenWorkspace::directoryOf));
        this.schemas = new SchemaReader(targets::defaultSchema);
        this.embedded = new EmbeddedDatabases(projectDirectory(), Environment.system());
        this.database = new ProjectDatabase(this::reach);
        this.views = new DatabaseViews(database);
        this.scratch = new ScratchServers(options, targets, embedded, this::defaultSchema);
        this.differences = new Differences(options, targets, this::defaultSchema, schemas, database, scratch);
        this.pending = new PendingWatch(this);
        this.preview = new RememberingPreview(options.workingDirectory(), schemas.branch(), differences, database);
    }

    @Override
    public WorkspaceOptions options() {
        return options;
    }

    @Override
    public Optional<Path> schemaLocation() {
        return schemaName().map(options.workingDirectory()::resolve);
    }

    @Override
    public SchemaText schema() {
        return SchemaFiles.read(options.workingDirectory(), requiredSchemaName());
    }

    @Override
    public CheckResult check(Progress progress) {
        return schemas.read(schema().sources()).result();
    }

    @Override
    public void checkInDatabase(Progress progress) {
        differences.prove(new NamedSource.Sdl(requiredSchemaName()), progress);
    }

    @Override
    public int fix(Progress progress) {
        return new Fixing(schemas).fix(this::schema, progress);
    }

    @Override
    public DiffResult diff(SourceSpec from, SourceSpec to, DiffOptions diffOptions, Progress progress) {
        return differences.between(from, to, diffOptions, progress);
    }

    @Override
    public DiffResult planToSchema(DiffOptions diffOptions, Progress progress) {
        return differences.between(
                SourceSpec.database(),
                new SourceSpec(requiredSchemaName(), Optional.of(SourceSpec.Kind.SDL)),
                diffOptions,
                progress);
    }

    @Override
    public SchemaPreview preview() {
        return preview;
    }

    @Override
    public ApplyResult apply(DiffResult plan, Consent consent, ApplyListener listener, Progress progress) {
        refuseIfReadOnly("applying a plan");
        try {
            return new Application(database.await(progress)).apply(plan, consent, listener, progress);
        } finally {
            preview.forgetDatabase();
            refresh();
        }
    }

    @Override
    public PlanImpact impact(DiffResult plan, Progress progress) {
        return views.query(progress, new Impacts(plan)::read);
    }

    @Override
    public PullResult pull(PullOptions pullOptions, Progress progress) {
        return new Pulling(database.await(progress)).pull(pullOptions, progress);
    }

    @Override
    public MergeResult merge(String schema, PullOptions pullOptions, Progress progress) {
        return new MergedPull(options.workingDirectory(), differences, database.await(progress))
                .merge(schema, pullOptions, progress);
    }

    @Override
    public SeedResult seed(Optional<Path> file, boolean force, Progress progress) {
        refuseIfReadOnly("seeding");
        Path directory = schemaLocation().map(OpenWorkspace::directoryOf).orElse(options.workingDirectory());
        return new Seeding(options, directory, database.await(progress)).seed(file, force, progress);
    }

    @Override
    public DatabaseState databaseState() {
        return database.state();
    }

    @Override
    public void openDatabase() {
        database.open();
    }

    @Override
    public DatabaseState.Ready awaitDatabase(Progress progress) {
        OpenDatabase open = database.await(progress);
        return new DatabaseState.Ready(open.address(), open.serverVersion(), open.serverMajor());
    }

    @Override
    public Runnable onDatabaseState(Consumer<DatabaseState> listener) {
        return database.listen(listener);
    }

    @Override
    public PendingChanges pendingChanges() {
        return pending.state();
    }

    @Override
    public SqlSession openSession(Progress progress) {
        OpenDatabase open = database.await(progress);
        try {
            return new SqlSession(open.connectForText(), options.readOnly());
        } catch (SQLException e) {
            throw new WorkspaceError.DatabaseFailed(
                    "the session with " + open.address().display() + " broke: " + e.getMessage(),
                    "try again",
                    Optional.empty(),
                    e);
        }
    }

    @Override
    public Executable expression(String text) {
        return expressions.read(schemas.read(schema().sources()), text);
    }

    @Override
    public List<Setting> settings(String text) {
        return expressions.settings(schemas.read(schema().sources()), text);
    }

    @Override
    public String expressionInJava(String text) {
        SchemaReading reading = schemas.read(schema().sources());
        return Clients.program(reading.model(), text, expressions.read(reading, text));
    }

    @Override
    public String expressionInTypeScript(String text) {
        SchemaReading reading = schemas.read(schema().sources());
        if (expressions.read(reading, text) instanceof Sql<?>) {
            throw new WorkspaceError.WrongUsage(
                    "SQL with values has no function in TypeScript, where the driver sends both: query(text, values)",
                    "\\sql shows the text and the values");
        }
        if (Workspace.explained(text).isPresent()) {
            throw new WorkspaceError.WrongUsage("a plan has no function in TypeScript", "leave .explain(…) out");
        }
        List<Setting> settings = expressions.settings(reading, text);
        return Clients.function(reading.model(), expressions.withoutSettings(reading, text), settings);
    }

    @Override
    public Path saveQuery(String heading, String expression) {
        return new QuerySaving(schemas).save(schema(), heading, expression);
    }

    @Override
    public List<ExpressionProposal> completeExpression(String text) {
        return schemaName().isEmpty() ? List.of() : expressions.complete(schemas.read(schema().sources()), text);
    }

    @Override
    public List<ClientFiles> clients(ClientRequest request) {
        SchemaReading reading = schemas.read(schema().sources());
        if (reading.hasErrors()) {
            throw new WorkspaceError.InvalidSchema(reading.sources(), reading.diagnostics());
        }
        Path directory = schemaLocation().map(OpenWorkspace::directoryOf).orElse(options.workingDirectory());
        return new Clients(options.workingDirectory(), directory, reading.model()).compare(request);
    }

    @Override
    public CatalogNames names() {
        return views.names();
    }

    @Override
    public void refresh() {
        views.refreshNames();
        pending.refresh();
    }

    @Override
    public List<RelationSummary> relations(List<String> kinds, Optional<String> pattern, Progress progress) {
        return views.relations(kinds, pattern, progress);
    }

    @Override
    public List<RelationDetail> describe(String pattern, Progress progress) {
        return views.describe(pattern, progress);
    }

    @Override
    public SampleRows sample(String schema, String relation, Progress progress) {
        return views.sample(schema, relation, progress);
    }

    @Override
    public Listing list(Listing.Kind kind, Optional<String> pattern, Progress progress) {
        return views.list(kind, pattern, progress);
    }

    @Override
    public List<Finding> examine(Progress progress) {
        return new Examination(this, database).run(progress);
    }

    @Override
    public Migrations migrations(MigrationSettings settings) {
        return new Migrations(
                settings,
                new Migrations.Surroundings(
                        options.workingDirectory(),
                        schemaLocation(),
                        schemaName().map(NamedSource.Sdl::new),
                        database,
                        this::target,
                        this::defaultSchema,
                        scratch,
                        differences::between,
                        new DefectReports(options.environment(), options.home()),
                        options.clock()));
    }

    @Override
    public EmbeddedDatabases embeddedServer() {
        return embedded;
    }

    @Override
    public DatabaseTarget target() {
        return targets.resolve(schemaName().isPresent() ? datasource() : Optional.empty());
    }

    @Override
    public void close() {
        pending.close();
        views.close();
        scratch.close();
        embedded.close();
    }

    private Optional<String> defaultSchema() {
        return targets.defaultSchema(schemaName()
                .flatMap(_ -> schemas.glance(schema().sources()).model().datasource()));
    }

    private OpenDatabase reach(Consumer<String> activity) {
        return switch (target()) {
            case DatabaseTarget.Embedded target -> embedded.open(target.origin(), activity);
            case DatabaseTarget.External target -> {
                activity.accept("connecting to " + target.address().display());
                yield OpenDatabase.reach(target.settings(), target.address());
            }
        };
    }

    private Optional<dev.pgorm.lang.model.Datasource> datasource() {
        return schemas.read(schema().sources()).model().datasource();
    }

    private Optional<String> schemaName() {
        return SchemaFiles.find(options.workingDirectory(), options.schema());
    }

    private String requiredSchemaName() {
        return schemaName()
                .orElseThrow(() -> new WorkspaceError.WrongInput(
                        "there is no schema here: neither schema.pgorm nor schema.prisma, prisma/schema.prisma or"
                                + " prisma/schema/",
                        "name one, or begin a project with: pgorm init"));
    }

    /** Where {@code .pgorm/} lies: beside the schema, or above it where that is in Prisma's folder. */
    private Path projectDirectory() {
        return schemaLocation()
                .map(OpenWorkspace::directoryOf)
                .map(directory -> directory.endsWith("prisma") || directory.endsWith("prisma/schema")
                        ? Optional.ofNullable(directory.getParent()).orElse(directory)
                        : directory)
                .orElse(options.workingDirectory());
    }

    private static Path directoryOf(Path location) {
        Path parent = location.toAbsolutePath().normalize().getParent();
        return Files.isDirectory(location) || parent == null ? location : parent;
    }

    private void refuseIfReadOnly(String what) {
        if (options.readOnly()) {
            throw new WorkspaceError.Refused(
                    what + " writes to the database, which --read-only refuses", "leave --read-only out", List.of());
        }
    }
}
