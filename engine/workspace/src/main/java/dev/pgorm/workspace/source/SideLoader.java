package dev.pgorm.workspace.source;

import dev.pgorm.introspect.Introspection;
import dev.pgorm.introspect.Introspector;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.Ownership;
import dev.pgorm.ir.Schema;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.lower.Lowered;
import dev.pgorm.lang.lower.Origins;
import dev.pgorm.scratch.SqlSource;
import dev.pgorm.workspace.database.OpenDatabase;
import dev.pgorm.workspace.document.PlanFile;
import dev.pgorm.workspace.error.WorkspaceError.DatabaseFailed;
import dev.pgorm.workspace.error.WorkspaceError.InvalidSchema;
import dev.pgorm.workspace.error.WorkspaceError.WrongInput;
import dev.pgorm.workspace.project.SchemaFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads sources into sides. */
public final class SideLoader {

    /** What every new database holds. */
    private static final Catalog NEW_DATABASE =
            Catalog.of(List.of(new Schema(Identifier.of("public"), Optional.empty())));

    private static final String OWN_SCHEMA = "pgorm";

    private final Path workingDirectory;
    private final SchemaReader schemas;

    public SideLoader(Path workingDirectory, SchemaReader schemas) {
        this.workingDirectory = workingDirectory;
        this.schemas = schemas;
    }

    /** A database with nothing in it. */
    public static Side empty() {
        return Side.of(NEW_DATABASE, OptionalInt.empty());
    }

    /**
     * What a schema means, as written.
     *
     * @throws InvalidSchema where the text has errors
     */
    public SchemaSide schema(NamedSource.Sdl source) {
        return schema(SchemaFiles.read(workingDirectory, source.name()).sources());
    }

    /**
     * What a schema means that may not stand in files yet, as written.
     *
     * @throws InvalidSchema where the text has errors
     */
    public SchemaSide schema(SourceSet text) {
        SchemaReading reading = schemas.read(text);
        Lowered lowered = reading.lowered()
                .filter(each -> !reading.hasErrors())
                .orElseThrow(() -> new InvalidSchema(reading.sources(), reading.diagnostics()));
        Side side = new Side(
                lowered.catalog(),
                false,
                Optional.of(lowered.scope()),
                lowered.renames(),
                lowered.origins(),
                reading.sources(),
                reading.diagnostics(),
                OptionalInt.empty(),
                Optional.empty(),
                Map.of(),
                List.of(),
                true);
        return new SchemaSide(side, reading.model());
    }

    /** The structure of a live database. */
    public static Side database(OpenDatabase database, Optional<Set<String>> wanted) {
        try (Connection connection = database.connect()) {
            Side side = of(Introspector.read(connection, wanted))
                    .readBy(Identifier.of(connection.getMetaData().getUserName()));
            return wanted.isPresent() ? side : side.withCatalog(withoutOwnSchema(side.catalog()));
        } catch (SQLFeatureNotSupportedException tooOld) {
            throw unread(database, tooOld, "upgrade the server; statements can be run on it all the same");
        } catch (SQLException e) {
            throw unread(database, e, "try again; the server's log may say more");
        }
    }

    private static DatabaseFailed unread(OpenDatabase database, SQLException reason, String help) {
        return new DatabaseFailed(
                "the structure of " + database.address().display() + " could not be read: "
                        + Objects.requireNonNullElse(reason.getMessage(), "the connection broke"),
                help,
                Optional.empty(),
                reason);
    }

    /** What pgorm remembers in a database is nobody's structure. */
    private static Catalog withoutOwnSchema(Catalog catalog) {
        Catalog others = catalog.withObjects(catalog.objects().values().stream()
                .filter(each -> !each.address().schema().equals(OWN_SCHEMA)
                        && !(each instanceof Schema schema
                                && schema.name().value().equals(OWN_SCHEMA)))
                .toList());
        return Ownership.without(others, each -> false);
    }

    /** The structure that SQL text makes in a scratch database. */
    public static Side sql(NamedSource source, ScratchRuns scratch, Optional<Set<String>> wanted) {
        return of(scratch.run(statements(source), wanted));
    }

    private static SqlSource statements(NamedSource source) {
        try {
            return switch (source) {
                case NamedSource.Sql sql ->
                    java.nio.file.Files.isDirectory(sql.path())
                            ? SqlSource.directory(sql.path())
                            : SqlSource.file(sql.path());
                case NamedSource.Migrations migrations ->
                    inSchema(SqlSource.migrations(migrations.path()), migrations.schema());
                case NamedSource.PlanFile plan ->
                    SqlSource.text(
                            plan.name(),
                            String.join(
                                    ";\n",
                                    PlanFile.read(plan.path(), plan.name()).target(plan.name())));
                case NamedSource.Empty _, NamedSource.Sdl _, NamedSource.Database _, NamedSource.ProjectDatabase _ ->
                    throw new IllegalArgumentException("not an SQL source: " + source);
            };
        } catch (IOException e) {
            throw new WrongInput(
                    "SQL files cannot be read: " + e.getMessage(),
                    "check that it is SQL text in UTF-8 that you may read");
        }
    }

    /** Statements whose names without a schema lie in that one. */
    public static SqlSource inSchema(SqlSource statements, Optional<String> schema) {
        return schema.map(name -> statements.inSchema(Identifier.of(name))).orElse(statements);
    }

    private static Side of(Introspection introspection) {
        return new Side(
                introspection.catalog(),
                true,
                Optional.empty(),
                List.of(),
                Origins.none(),
                new SourceSet(List.of()),
                List.of(),
                OptionalInt.of(introspection.serverMajor()),
                Optional.empty(),
                introspection.sizes(),
                introspection.unread(),
                introspection.plpgsql());
    }
}
