package dev.pgorm.workspace.migration;

import dev.pgorm.diff.ChangeSet;
import dev.pgorm.diff.Differ;
import dev.pgorm.embedded.EmbeddedServers;
import dev.pgorm.introspect.Introspection;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.ir.Ownership;
import dev.pgorm.ir.Schema;
import dev.pgorm.migrate.MigrationHistory;
import dev.pgorm.scratch.SqlSource;
import dev.pgorm.workspace.database.OpenDatabase;
import dev.pgorm.workspace.error.WorkspaceError.WrongInput;
import dev.pgorm.workspace.source.Owners;
import dev.pgorm.workspace.source.ScratchRuns;
import dev.pgorm.workspace.source.ScratchServers;
import dev.pgorm.workspace.source.Settling;
import dev.pgorm.workspace.source.Side;
import dev.pgorm.workspace.source.SideLoader;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The structures that migrations make and that the database has, without what belongs to a history. */
final class MigrationStructures {

    /** What pgorm keeps in the history's schema. */
    private static final Set<String> OWN_TABLES = Set.of("migration", "migration_step", "seed");

    private final MigrationDirectory directory;
    private final MigrationHistory history;
    private final ScratchServers scratch;
    private final Supplier<Optional<String>> schema;

    /**
     * What migrations make.
     *
     * @param schema where their names without a schema lie; empty = in {@code public}
     */
    MigrationStructures(
            MigrationDirectory directory,
            MigrationHistory history,
            ScratchServers scratch,
            Supplier<Optional<String>> schema) {
        this.directory = directory;
        this.history = history;
        this.scratch = scratch;
        this.schema = schema;
    }

    /** What some of the migrations make of an empty database of the same version as another. */
    Catalog replayed(List<MigrationFolder> folders, OpenDatabase like) {
        return replayed(folders, new ScratchRuns(scratch.server(like.serverMajor(), Optional.of(like.settings()))));
    }

    /** What some of the migrations make of an empty database of the version that is usual. */
    Catalog replayed(List<MigrationFolder> folders) {
        return replayed(folders, new ScratchRuns(scratch.server(EmbeddedServers.DEFAULT_MAJOR, Optional.empty())));
    }

    private Catalog replayed(List<MigrationFolder> folders, ScratchRuns runs) {
        Introspection made = runs.run(source(folders), Optional.empty());
        return withoutHistory(made.catalog());
    }

    private SqlSource source(List<MigrationFolder> folders) {
        try {
            SqlSource statements = SqlSource.migrations(
                    directory.path(),
                    folders.stream().map(MigrationFolder::path).toList());
            return SideLoader.inSchema(statements, schema.get());
        } catch (IOException e) {
            throw new WrongInput(
                    "the migrations cannot be read: " + e.getMessage(),
                    "check that they are SQL text in UTF-8 that you may read");
        }
    }

    /** What lies between what some of the migrations make and what a database has, but for spellings of the same. */
    ChangeSet drift(List<MigrationFolder> folders, OpenDatabase database) {
        ScratchRuns runs = new ScratchRuns(scratch.server(database.serverMajor(), Optional.of(database.settings())));
        OptionalInt major = OptionalInt.of(database.serverMajor());
        Side expected = Side.of(replayed(folders, runs), major);
        Side found = liveSide(database);
        Map<String, String> extensionSchemas = Side.extensionSchemas(List.of(found, expected));
        Side settled = Settling.among(expected, found, side -> runs.canonical(side, extensionSchemas));
        Owners owners = Owners.settled(settled, found, ManagedScope.everything(), List.of());
        return Differ.diff(owners.from(), owners.to(), owners.scope(), List.of());
    }

    /** What a database has. */
    Catalog live(OpenDatabase database) {
        return liveSide(database).catalog();
    }

    private Side liveSide(OpenDatabase database) {
        Side side = SideLoader.database(database, Optional.empty());
        return side.withCatalog(withoutHistory(side.catalog()));
    }

    private Catalog withoutHistory(Catalog catalog) {
        String schema = history.schema().value();
        List<CatalogObject> others = catalog.objects().values().stream()
                .filter(each -> !isOfHistory(each, schema))
                .toList();
        Set<String> used = others.stream()
                .filter(each -> !(each instanceof Schema))
                .map(each -> each.address().schema())
                .collect(Collectors.toSet());
        // the history's own, and the one of the database's address, which apply makes before anything lies in it
        Set<String> made = new HashSet<>(this.schema.get().stream().toList());
        made.add(schema);
        made.remove("public");
        made.removeAll(used);
        Catalog rest = catalog.withObjects(others.stream()
                .filter(each ->
                        !(each instanceof Schema own && made.contains(own.name().value())))
                .toList());
        return Ownership.without(rest, each -> false);
    }

    private static boolean isOfHistory(CatalogObject object, String schema) {
        boolean own = object.address().schema().equals(schema)
                && OWN_TABLES.contains(object.address().name());
        return own || object.address().name().equals(MigrationHistory.PRISMA_TABLE);
    }
}
