package dev.pgorm.workspace.migration;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.migrate.HistoryEntry;
import dev.pgorm.migrate.MigrationHistory;
import dev.pgorm.workspace.change.Consent;
import dev.pgorm.workspace.change.DiffOptions;
import dev.pgorm.workspace.change.DiffResult;
import dev.pgorm.workspace.change.LookAlikes;
import dev.pgorm.workspace.database.DatabaseTarget;
import dev.pgorm.workspace.database.OpenDatabase;
import dev.pgorm.workspace.database.ProjectDatabase;
import dev.pgorm.workspace.error.DefectReports;
import dev.pgorm.workspace.error.WorkspaceError;
import dev.pgorm.workspace.project.Progress;
import dev.pgorm.workspace.source.NamedSource;
import dev.pgorm.workspace.source.ScratchRuns;
import dev.pgorm.workspace.source.ScratchServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The migrations of a project: what can be done with their files, and with the database's memory of them. */
public final class Migrations {

    private final MigrationDirectory directory;
    private final MigrationHistory history;
    private final MigrationStructures structures;
    private final Surroundings surroundings;

    /**
     * What a project's migrations stand in.
     *
     * @param workingDirectory where relative paths start
     * @param schemaLocation where the schema is
     * @param schema the schema as a source
     * @param database the project's database
     * @param target which database that is
     * @param defaultSchema where names without a schema lie in it; empty = in {@code public}
     * @param scratch where migrations are tried
     * @param comparison compares
     * @param reports where defects are written down
     * @param clock the time, by which migrations are named
     */
    public record Surroundings(
            Path workingDirectory,
            Optional<Path> schemaLocation,
            Optional<NamedSource.Sdl> schema,
            ProjectDatabase database,
            Supplier<DatabaseTarget> target,
            Supplier<Optional<String>> defaultSchema,
            ScratchServers scratch,
            Comparison comparison,
            DefectReports reports,
            Clock clock) {}

    public Migrations(MigrationSettings settings, Surroundings surroundings) {
        this.surroundings = surroundings;
        this.directory = MigrationDirectory.find(
                surroundings.workingDirectory(), settings.directory(), surroundings.schemaLocation());
        this.history = new MigrationHistory(schema(settings.historySchema()));
        this.structures =
                new MigrationStructures(directory, history, surroundings.scratch(), surroundings.defaultSchema());
    }

    private static Identifier schema(String name) {
        if (name.isEmpty()) {
            throw new WorkspaceError.WrongUsage("--history-schema is empty", "name a schema of the database");
        }
        return Identifier.of(name);
    }

    /** Where they are, as the user calls it. */
    public String directory() {
        return directory.name();
    }

    /**
     * Writes a migration that leads from what the others make to the schema, on the version of the project's database where that is
     * known; nothing where there is nothing to change.
     *
     * @param title what it is called behind the time
     * @param saysYes asks whether something was renamed
     */
    public NewMigration create(String title, DiffOptions options, Predicate<String> saysYes, Progress progress) {
        String name = name(title);
        PlannedServer server = PlannedServer.of(surroundings.target(), surroundings.database(), progress);
        DiffOptions proved = options.withProving(DiffOptions.Proving.ALWAYS);
        LookAlikes.Settled settled = new LookAlikes(
                        renames -> pendingChanges(server.database(), proved.withRenames(renames), progress), saysYes)
                .settle(options.renames());
        DiffResult diff = settled.plan();
        if (diff.isEmpty()) {
            return new NewMigration(Optional.empty(), List.of(), Optional.of(diff), Optional.of(server));
        }
        progress.activity("looking for the way back");
        ScratchRuns runs = new ScratchRuns(surroundings.scratch().server(server.major(), server.settings()));
        String wayBack = new WayBack(runs, server.major(), surroundings.reports()).text(diff.executable());
        List<String> files =
                new MigrationWriter(directory).write(name, diff, options.withRenames(settled.renames()), wayBack);
        return new NewMigration(Optional.of(name), files, Optional.of(diff), Optional.of(server));
    }

    /** Writes a migration without statements, for somebody to fill. */
    public NewMigration createEmpty(String title) {
        String name = name(title);
        return new NewMigration(
                Optional.of(name), new MigrationWriter(directory).writeEmpty(name), Optional.empty(), Optional.empty());
    }

    private String name(String title) {
        return MigrationName.of(title, surroundings.clock().instant(), directory.folders());
    }

    /** What the schema has that the migrations do not make. */
    private DiffResult pendingChanges(Optional<OpenDatabase> server, DiffOptions options, Progress progress) {
        NamedSource.Sdl schema = surroundings
                .schema()
                .orElseThrow(() -> new WorkspaceError.WrongInput(
                        "there is no schema here that the migrations could lead to",
                        "name one, or begin a project with: pgorm init"));
        return surroundings.comparison().between(replayed(), schema, server, options, progress);
    }

    private NamedSource.Migrations replayed() {
        return new NamedSource.Migrations(
                directory.path(), directory.name(), surroundings.defaultSchema().get());
    }

    /** How each stands; changes nothing. */
    public MigrationStatus status(Progress progress) {
        OpenDatabase database = open(progress);
        return new MigrationStatus(
                directory.name(),
                database.address(),
                new HistoryComparison(remembered(database)).states(directory.folders()));
    }

    /**
     * What apply would do.
     *
     * @param last the last migration to apply, by its name or a beginning of it; empty = all
     * @throws WorkspaceError.HistoryUndecided where a person has to decide first
     */
    public PendingMigrations pending(Optional<String> last, Progress progress) {
        Standing standing = decided(progress);
        List<MigrationFolder> chosen = upTo(last, standing.folders());
        List<PendingMigrations.Pending> pending = new ArrayList<>();
        for (MigrationFolder folder : chosen) {
            standing.states().stream()
                    .filter(state ->
                            state.name().equals(folder.name()) && state.kind().isOpen())
                    .forEach(state -> pending.add(PendingMigrations.of(folder.script(), state)));
        }
        progress.activity("looking at what the migrations cost");
        List<MigrationFolder> done = having(standing.folders(), standing.states(), MigrationState.Kind::isDone);
        List<MigrationFolder> open = having(chosen, standing.states(), MigrationState.Kind::isOpen);
        return new PendingMigrations(
                standing.database().address(),
                pending,
                new MigrationHazards(structures, standing.database())
                        .of(done, open, standing.remembered().isEmpty()));
    }

    /** The migrations beside the history. */
    private record Standing(
            OpenDatabase database,
            List<HistoryEntry> remembered,
            List<MigrationFolder> folders,
            List<MigrationState> states) {}

    /** How they stand, where nobody has to decide first. */
    private Standing decided(Progress progress) {
        OpenDatabase database = open(progress);
        List<HistoryEntry> remembered = remembered(database);
        List<MigrationFolder> folders = directory.folders();
        List<MigrationState> states = new HistoryComparison(remembered).states(folders);
        refuseUndecided(states);
        return new Standing(database, remembered, folders, states);
    }

    private static List<MigrationFolder> having(
            List<MigrationFolder> folders, List<MigrationState> states, Predicate<MigrationState.Kind> wanted) {
        List<String> names = states.stream()
                .filter(state -> wanted.test(state.kind()))
                .map(MigrationState::name)
                .toList();
        return folders.stream().filter(folder -> names.contains(folder.name())).toList();
    }

    private static void refuseUndecided(List<MigrationState> states) {
        List<MigrationState> undecided = states.stream()
                .filter(state -> !state.kind().isDone() && !state.kind().isOpen())
                .toList();
        if (!undecided.isEmpty()) {
            throw new WorkspaceError.HistoryUndecided(
                    "the history needs a decision; nothing was changed:"
                            + undecided.stream()
                                    .map(state -> "\n  " + state.name() + " is "
                                            + state.kind().label() + ": "
                                            + state.note().orElse(""))
                                    .collect(Collectors.joining()),
                    "pgorm migrate status shows all");
        }
    }

    private List<MigrationFolder> upTo(Optional<String> last, List<MigrationFolder> folders) {
        if (last.isEmpty()) {
            return folders;
        }
        List<MigrationFolder> matching = folders.stream()
                .filter(folder -> folder.name().startsWith(last.get()))
                .toList();
        if (matching.size() != 1) {
            throw new WorkspaceError.WrongUsage(
                    "--to " + last.get() + " names " + (matching.isEmpty() ? "no migration" : "several migrations")
                            + " in " + directory.name(),
                    "write the name of its folder, or a beginning that no other has");
        }
        return folders.subList(0, folders.indexOf(matching.getFirst()) + 1);
    }

    /**
     * Applies what is pending, each migration from where it stopped.
     *
     * @throws WorkspaceError.Refused where a hazard was not consented to
     * @throws WorkspaceError.DatabaseFailed where a statement failed; the message says what is done
     */
    public MigrationsApplied apply(
            PendingMigrations pending,
            Consent consent,
            MigrationApplyOptions options,
            MigrationProgress listener,
            Progress progress) {
        refuseUnallowed(pending, consent);
        if (pending.migrations().isEmpty()) {
            return new MigrationsApplied(List.of());
        }
        List<String> names = pending.migrations().stream()
                .map(PendingMigrations.Pending::name)
                .toList();
        List<MigrationFolder> folders = directory.folders().stream()
                .filter(folder -> names.contains(folder.name()))
                .toList();
        return new MigrationApplication(open(progress), history, options)
                .apply(folders, surroundings.defaultSchema().get(), listener, progress);
    }

    private static void refuseUnallowed(PendingMigrations pending, Consent consent) {
        var refused = pending.hazardsNeedingConsent().stream()
                .filter(hazard -> !consent.allowedHazards().contains(hazard.id()))
                .toList();
        if (refused.isEmpty()) {
            return;
        }
        List<String> ids = refused.stream().map(each -> each.id()).distinct().toList();
        throw new WorkspaceError.Refused(
                "the migrations have " + (refused.size() == 1 ? "a hazard" : refused.size() + " hazards")
                        + " that nobody allowed; nothing was changed:"
                        + refused.stream()
                                .map(hazard -> "\n  " + hazard.id() + ": " + hazard.why())
                                .collect(Collectors.joining()),
                "if that is what you want: "
                        + ids.stream().map(id -> "--allow " + id).collect(Collectors.joining(" ")),
                ids);
    }

    /**
     * Runs all migrations in a scratch database and compares the result with the schema, and what the applied ones make with the
     * database.
     *
     * @param withDatabase whether the database is looked at
     */
    public Verification verify(boolean withDatabase, DiffOptions options, Progress progress) {
        List<MigrationFolder> folders = directory.folders();
        List<String> notes = new ArrayList<>();
        Optional<StructureDifference> schema = Optional.empty();
        if (surroundings.schema().isPresent()) {
            Optional<OpenDatabase> server = withDatabase ? Optional.of(open(progress)) : Optional.empty();
            DiffResult diff = pendingChanges(server, options.withProving(DiffOptions.Proving.NEVER), progress);
            diff.notes().forEach(notes::add);
            schema = Optional.of(StructureDifference.of(diff));
        } else {
            progress.activity("running the migrations in a scratch database");
            structures.replayed(folders);
        }
        if (!withDatabase) {
            return new Verification(folders.size(), schema, Optional.empty(), List.of(), notes);
        }
        OpenDatabase database = open(progress);
        List<MigrationState> states = new HistoryComparison(remembered(database)).states(folders);
        refuseUndecided(states);
        progress.activity("comparing the database with its migrations");
        List<MigrationFolder> done = having(folders, states, MigrationState.Kind::isDone);
        return new Verification(
                folders.size(),
                schema,
                Optional.of(drift(done, database)),
                states.stream()
                        .filter(state -> state.kind().isOpen())
                        .map(MigrationState::name)
                        .toList(),
                notes);
    }

    private StructureDifference drift(List<MigrationFolder> done, OpenDatabase database) {
        return StructureDifference.of(structures.drift(done, database));
    }

    /**
     * Takes migrations for applied, if the database has what they make.
     *
     * @param last the last migration to take, by its name or a beginning of it; empty = all
     * @throws WorkspaceError.Refused where the database differs and {@code drift} was not allowed
     */
    public Baseline baseline(Optional<String> last, Consent consent, Progress progress) {
        Standing standing = decided(progress);
        List<MigrationFolder> chosen = upTo(last, standing.folders());
        List<MigrationFolder> open = having(chosen, standing.states(), MigrationState.Kind::isOpen);
        if (open.isEmpty()) {
            return new Baseline(List.of(), new StructureDifference(List.of(), ""));
        }
        progress.activity("comparing the database with what the migrations make");
        StructureDifference difference = drift(chosen, standing.database());
        if (!difference.isEmpty() && !consent.allowedHazards().contains("drift")) {
            throw new WorkspaceError.Refused(
                    "the database is not what the migrations make; nothing was marked as applied:\n"
                            + difference.tree().stripTrailing(),
                    "bring them together, or, if you know what you do: --allow drift",
                    List.of("drift"));
        }
        new MigrationApplication(standing.database(), history, MigrationApplyOptions.defaults())
                .baseline(open, progress);
        return new Baseline(open.stream().map(MigrationFolder::name).toList(), difference);
    }

    private OpenDatabase open(Progress progress) {
        progress.activity("reading the history of the database");
        return surroundings.database().await(progress);
    }

    private List<HistoryEntry> remembered(OpenDatabase database) {
        try (Connection connection = database.connect()) {
            return history.read(connection);
        } catch (SQLException e) {
            throw new WorkspaceError.DatabaseFailed(
                    "the history in " + database.address().display() + " cannot be read: "
                            + Objects.requireNonNullElse(e.getMessage(), "the connection broke"),
                    "its user needs the right to read the schema " + history.schema(),
                    Optional.empty(),
                    e);
        }
    }
}
