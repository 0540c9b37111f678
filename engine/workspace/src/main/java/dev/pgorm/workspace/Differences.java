package dev.pgorm.workspace;

import dev.pgorm.diff.ChangeSet;
import dev.pgorm.diff.Differ;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.ir.RenameHint;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.plan.Plan;
import dev.pgorm.plan.PlanException;
import dev.pgorm.plan.PlanOptions;
import dev.pgorm.plan.Planner;
import dev.pgorm.plan.Strategy;
import dev.pgorm.pool.ConnectionSettings;
import dev.pgorm.render.ChangeTree;
import dev.pgorm.render.SqlScript;
import dev.pgorm.scratch.ScratchException;
import dev.pgorm.scratch.ScratchProblem;
import dev.pgorm.workspace.change.ChangeDescriber;
import dev.pgorm.workspace.change.DiffOptions;
import dev.pgorm.workspace.change.DiffResult;
import dev.pgorm.workspace.change.Proof;
import dev.pgorm.workspace.change.SourceSpec;
import dev.pgorm.workspace.database.DatabaseTarget;
import dev.pgorm.workspace.database.OpenDatabase;
import dev.pgorm.workspace.database.ProjectDatabase;
import dev.pgorm.workspace.database.TargetResolver;
import dev.pgorm.workspace.error.DefectReports;
import dev.pgorm.workspace.error.WorkspaceError;
import dev.pgorm.workspace.project.Progress;
import dev.pgorm.workspace.project.WorkspaceOptions;
import dev.pgorm.workspace.source.BlocksInPlace;
import dev.pgorm.workspace.source.NamedSource;
import dev.pgorm.workspace.source.Owners;
import dev.pgorm.workspace.source.RenameHints;
import dev.pgorm.workspace.source.SchemaReader;
import dev.pgorm.workspace.source.SchemaSide;
import dev.pgorm.workspace.source.ScratchRuns;
import dev.pgorm.workspace.source.ScratchServers;
import dev.pgorm.workspace.source.Settling;
import dev.pgorm.workspace.source.Side;
import dev.pgorm.workspace.source.SideLoader;
import dev.pgorm.workspace.source.SourceFinder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The main flow: two sources, read, brought into one spelling, compared, planned and rendered. */
final class Differences {

    /** The server that a plan is for where neither side has one. */
    private static final int DEFAULT_MAJOR = dev.pgorm.embedded.EmbeddedServers.DEFAULT_MAJOR;

    private final SourceFinder finder;
    private final SideLoader loader;
    private final ProjectDatabase projectDatabase;
    private final ScratchServers scratch;
    private final DefectReports reports;

    Differences(
            WorkspaceOptions options,
            TargetResolver targets,
            Supplier<Optional<String>> defaultSchema,
            SchemaReader schemas,
            ProjectDatabase projectDatabase,
            ScratchServers scratch) {
        this.finder = new SourceFinder(options.workingDirectory(), targets, defaultSchema);
        this.loader = new SideLoader(options.workingDirectory(), schemas);
        this.projectDatabase = projectDatabase;
        this.scratch = scratch;
        this.reports = new DefectReports(options.environment(), options.home());
    }

    DiffResult between(SourceSpec fromSpec, SourceSpec toSpec, DiffOptions options, Progress progress) {
        return between(
                finder.find(fromSpec, "--from"), finder.find(toSpec, "--to"), Optional.empty(), options, progress);
    }

    /**
     * The same for sources that have been found.
     *
     * @param server the database for whose version the way is planned where neither side is one
     */
    DiffResult between(
            NamedSource from, NamedSource to, Optional<OpenDatabase> server, DiffOptions options, Progress progress) {
        Run run = new Run(options, progress);
        run.target = server.map(OpenDatabase::settings);
        return run.between(from, to, () -> server.map(OpenDatabase::serverMajor).orElseGet(this::usualMajor));
    }

    /** What is planned for where no database is named: it is tried in the scratch server that was. */
    private int usualMajor() {
        return scratch.named().map(server -> new ScratchRuns(server).major()).orElse(DEFAULT_MAJOR);
    }

    /** Creates a schema in a scratch database. */
    void prove(NamedSource.Sdl schema, Progress progress) {
        progress.activity("creating the schema in a scratch database");
        Side side = loader.schema(schema).side();
        new ScratchRuns(scratch.server(DEFAULT_MAJOR, Optional.empty())).canonical(side, Map.of());
    }

    /**
     * A database and a schema text in the server's spelling.
     *
     * @param database the database, with what the text's {@code sql} blocks leave nothing to be read of
     * @param schema the text
     * @param model what the text declares
     * @param scope what the text speaks for
     * @param changes what leads from the database to the text
     * @param major the server's major version
     */
    record Standing(
            Catalog database, Catalog schema, SchemaModel model, ManagedScope scope, ChangeSet changes, int major) {}

    /**
     * How a database and a schema text stand to each other.
     *
     * @throws WorkspaceError.InvalidSchema where the text has errors
     * @throws WorkspaceError.WrongSql where PostgreSQL refuses some of it
     */
    Standing standing(OpenDatabase database, SourceSet text, DiffOptions options, Progress progress) {
        SchemaSide written = loader.schema(text);
        Run run = new Run(options, progress);
        run.target = Optional.of(database.settings());
        progress.activity("reading the database");
        Side live = SideLoader.database(database, run.schemas(Optional.empty(), Optional.of(written.side())));
        int major = live.serverMajor().orElse(DEFAULT_MAJOR);
        Side to = run.canonical(written.side(), major, Side.extensionSchemas(List.of(written.side(), live)));
        Side from = run.asFarAsKnown(live, to, major);
        ManagedScope scope = Run.declared(run.scope(Optional.empty(), Optional.of(written.side())), to);
        Owners owners = Owners.settled(from, to, scope, List.of());
        ChangeSet changes = Differ.diff(owners.from(), owners.to(), owners.scope(), List.of());
        return new Standing(owners.from(), owners.to(), written.model(), owners.scope(), changes, major);
    }

    /**
     * What leads from a database that has been read to a text that has been understood.
     *
     * @param database where it was read
     * @param live what was read
     */
    DiffResult toText(OpenDatabase database, Side live, SchemaSide written, DiffOptions options, Progress progress) {
        Run run = new Run(options, progress);
        run.target = Optional.of(database.settings());
        run.models.add(written.model());
        int major = live.serverMajor().orElse(DEFAULT_MAJOR);
        Side to = run.canonical(
                written.side(), major, Side.extensionSchemas(List.of(written.side(), live)), live.catalog());
        return run.compare(live, to, run.scope(Optional.empty(), Optional.of(written.side())), major);
    }

    /** One comparison. */
    private final class Run {
        private final DiffOptions options;
        private final Progress progress;
        private final List<SchemaModel> models = new ArrayList<>();
        private Optional<ConnectionSettings> target = Optional.empty();
        private Optional<String> unproved = Optional.empty();

        Run(DiffOptions options, Progress progress) {
            this.options = options;
            this.progress = progress;
        }

        DiffResult between(NamedSource fromSource, NamedSource toSource, IntSupplier usualMajor) {
            Optional<Side> writtenFrom = schema(fromSource);
            Optional<Side> writtenTo = schema(toSource);
            Optional<Set<String>> schemas = schemas(writtenFrom, writtenTo);
            Optional<Side> liveFrom = live(fromSource, schemas);
            // what both have is told to be the same once, and everything behind sees that it is one object
            Optional<Side> liveTo = live(toSource, schemas)
                    .map(to -> liveFrom.map(alike -> to.withCatalog(to.catalog().sharing(alike.catalog())))
                            .orElse(to));
            int major = Stream.of(liveFrom, liveTo)
                    .flatMap(Optional::stream)
                    .flatMapToInt(side -> side.serverMajor().stream())
                    .findFirst()
                    .orElseGet(usualMajor);
            Side from = writtenFrom.or(() -> liveFrom).orElseGet(() -> scripted(fromSource, major, schemas));
            Side to = writtenTo.or(() -> liveTo).orElseGet(() -> scripted(toSource, major, schemas));
            if (!(fromSource instanceof NamedSource.Empty)) {
                Map<String, String> extensions = Side.extensionSchemas(List.of(to, from));
                from = canonical(from, major, extensions);
                to = canonical(to, major, extensions, from.catalog());
            } else if (scratch.isAtHand()) {
                to = canonicalWhereExtensionsAllow(to, major);
            }
            return compare(from, to, scope(writtenFrom, writtenTo), major);
        }

        private Optional<Side> schema(NamedSource source) {
            if (!(source instanceof NamedSource.Sdl sdl)) {
                return Optional.empty();
            }
            SchemaSide side = loader.schema(sdl);
            models.add(side.model());
            return Optional.of(side.side());
        }

        /** {@code --schemas}, else what the schema sides name, else all. */
        private Optional<Set<String>> schemas(Optional<Side> from, Optional<Side> to) {
            if (options.schemas().isPresent()) {
                return options.schemas().filter(names -> !names.contains("*"));
            }
            return to.or(() -> from).flatMap(Side::scope).flatMap(ManagedScope::schemas);
        }

        private Optional<Side> live(NamedSource source, Optional<Set<String>> schemas) {
            return switch (source) {
                case NamedSource.Empty _ -> Optional.of(SideLoader.empty());
                case NamedSource.ProjectDatabase _ -> {
                    progress.activity("reading the database");
                    OpenDatabase database = projectDatabase.await(progress);
                    target = Optional.of(database.settings());
                    yield Optional.of(SideLoader.database(database, schemas));
                }
                case NamedSource.Database named -> {
                    progress.activity("reading the database");
                    OpenDatabase database = external(named.target());
                    target = Optional.of(database.settings());
                    yield Optional.of(SideLoader.database(database, schemas));
                }
                case NamedSource.Sdl _, NamedSource.Sql _, NamedSource.Migrations _, NamedSource.PlanFile _ ->
                    Optional.empty();
            };
        }

        private OpenDatabase external(DatabaseTarget named) {
            return switch (named) {
                case DatabaseTarget.External external -> OpenDatabase.reach(external.settings(), external.address());
                case DatabaseTarget.Embedded _ -> projectDatabase.await(progress);
            };
        }

        private Side scripted(NamedSource source, int major, Optional<Set<String>> schemas) {
            progress.activity("running the SQL in a scratch database");
            return SideLoader.sql(source, runs(major), schemas);
        }

        private Side canonical(Side side, int major, Map<String, String> extensionSchemas) {
            return canonical(side, major, extensionSchemas, Catalog.empty());
        }

        private Side canonical(Side side, int major, Map<String, String> extensionSchemas, Catalog alike) {
            if (side.canonical()) {
                return side;
            }
            progress.activity("asking PostgreSQL for its spelling of the schema");
            return runs(major).canonical(side, extensionSchemas, alike);
        }

        /** From nothing the schema's own spelling does: a scratch server without the schema's extensions only costs the proof. */
        private Side canonicalWhereExtensionsAllow(Side side, int major) {
            try {
                return canonical(side, major, Map.of());
            } catch (WorkspaceError.DatabaseFailed e) {
                if (e.getCause() instanceof ScratchException refused
                        && refused.problem() instanceof ScratchProblem.ExtensionMissing) {
                    unproved = Optional.of(e.message());
                    return side;
                }
                throw e;
            }
        }

        private ScratchRuns runs(int major) {
            return new ScratchRuns(scratch.server(major, target));
        }

        private ManagedScope scope(Optional<Side> from, Optional<Side> to) {
            ManagedScope scope = to.or(() -> from).flatMap(Side::scope).orElseGet(ManagedScope::everything);
            return options.schemas()
                    .map(names -> names.contains("*") ? Optional.<Set<String>>empty() : Optional.of(names))
                    .map(names -> new ManagedScope(
                            names, scope.facets(), scope.definitions(), scope.exclude(), scope.manage()))
                    .orElse(scope);
        }

        private DiffResult compare(Side from, Side to, ManagedScope scope, int major) {
            return compareKnown(asFarAsKnown(from, to, major), to, declared(scope, to), major);
        }

        /** The side that a plan starts from, without differences that are none. */
        private Side asFarAsKnown(Side from, Side to, int major) {
            progress.activity("comparing");
            Side start = Settling.among(
                    from, to, side -> runs(major).canonical(side, Side.extensionSchemas(List.of(to, from))));
            return BlocksInPlace.among(start, to);
        }

        /** Kinds that a schema file speaks for only where it has some: what its {@code sql} blocks make shows which. */
        private static ManagedScope declared(ManagedScope scope, Side to) {
            if (scope.definitions().isEmpty() || to.scope().isEmpty()) {
                return scope;
            }
            Set<DefinitionKind> kinds = new HashSet<>(scope.definitions());
            to.catalog().all(Definition.class).forEach(each -> {
                if (each.address().kind() instanceof DefinitionKind kind) {
                    kinds.add(kind);
                }
            });
            return new ManagedScope(scope.schemas(), scope.facets(), kinds, scope.exclude(), scope.manage());
        }

        private DiffResult compareKnown(Side start, Side target, ManagedScope managed, int major) {
            List<RenameHint> renames = new ArrayList<>(target.renames());
            renames.addAll(new RenameHints(start.catalog(), target.catalog(), models).read(options.renames()));
            Owners owners = Owners.settled(start, target, managed, renames);
            Side from = start.withCatalog(owners.from());
            Side to = target.withCatalog(owners.to());
            ManagedScope scope = owners.scope();
            ChangeSet changes = Differ.diff(from.catalog(), to.catalog(), scope, renames);
            Plan plan = plan(from, to.catalog(), changes, major);
            Proof proof = proof(from, to, changes, plan, major);
            ChangeDescriber describer = new ChangeDescriber(to.origins(), to.sources());
            return new DiffResult(
                    describer.changes(changes),
                    ChangeDescriber.plan(plan),
                    SqlScript.text(plan),
                    ChangeTree.text(changes),
                    to.sources(),
                    to.diagnostics(),
                    proof,
                    new DiffResult.Executable(
                            from.catalog(), renames, changes, plan, scope, schemas(Optional.of(from), Optional.of(to))),
                    from.catalog().objects().size() <= 1,
                    notes(from, to));
        }

        private Proof proof(Side from, Side to, ChangeSet changes, Plan plan, int major) {
            if (plan.isEmpty()) {
                return new Proof.Proved();
            }
            boolean wanted = switch (options.proving()) {
                case ALWAYS -> true;
                case WHEN_AT_HAND -> scratch.isAtHand() && from.canonical() && to.canonical();
                case NEVER -> false;
            };
            if (!wanted || unproved.isPresent()) {
                return new Proof.NotRun(unproved.orElse("no scratch database was at hand"));
            }
            progress.activity("trying the plan in a scratch database");
            return runs(major).prove(from.catalog(), changes, plan, Side.extensionSchemas(List.of(to, from)), reports);
        }

        private List<String> notes(Side from, Side to) {
            List<String> notes = new ArrayList<>();
            unproved.ifPresent(reason -> notes.add("the plan is not proved: " + reason));
            Stream.concat(from.unread().stream(), to.unread().stream())
                    .map(each -> "not compared: " + each)
                    .distinct()
                    .forEach(notes::add);
            BlocksInPlace.assumed(from, to).stream()
                    .map(each -> "not compared: sql block " + each + ", which leaves nothing to be read in a database")
                    .forEach(notes::add);
            return notes;
        }

        private Plan plan(Side from, Catalog to, ChangeSet changes, int major) {
            try {
                return Planner.plan(from.catalog(), to, changes, new PlanOptions(major, strategy(), from.plpgsql()));
            } catch (PlanException e) {
                throw new WorkspaceError.WrongInput(
                        "there is no way from one to the other: " + e.failure().message(),
                        "change the schema in smaller steps");
            }
        }

        private Strategy strategy() {
            return switch (options.strategy()) {
                case ONLINE -> Strategy.ONLINE;
                case DIRECT -> Strategy.DIRECT;
                case AUTO -> Strategy.AUTO;
            };
        }
    }
}
