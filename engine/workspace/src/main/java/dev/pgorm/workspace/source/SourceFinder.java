package dev.pgorm.workspace.source;

import dev.pgorm.workspace.change.SourceSpec;
import dev.pgorm.workspace.database.TargetResolver;
import dev.pgorm.workspace.error.WorkspaceError.WrongInput;
import dev.pgorm.workspace.project.SchemaFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds out what a source is, by its name and by what is there. */
public final class SourceFinder {

    private final Path workingDirectory;
    private final TargetResolver targets;
    private final Supplier<Optional<String>> defaultSchema;

    /**
     * Finds sources.
     *
     * @param workingDirectory where relative paths start
     * @param targets finds databases by their addresses
     * @param defaultSchema where the project's names without a schema lie; empty = in {@code public}
     */
    public SourceFinder(Path workingDirectory, TargetResolver targets, Supplier<Optional<String>> defaultSchema) {
        this.workingDirectory = workingDirectory;
        this.targets = targets;
        this.defaultSchema = defaultSchema;
    }

    /**
     * What the source is.
     *
     * @param spec what was named
     * @param option the option that named it, for messages
     */
    public NamedSource find(SourceSpec spec, String option) {
        if (spec.isEmpty()) {
            return new NamedSource.Empty();
        }
        if (spec.isDatabase()) {
            return new NamedSource.ProjectDatabase();
        }
        if (spec.isUrl()) {
            return new NamedSource.Database(targets.named(spec.text(), option));
        }
        Path path = workingDirectory.resolve(spec.text());
        if (!Files.exists(path)) {
            throw new WrongInput(
                    option + " " + spec.text() + ": there is no such file or directory",
                    "name a schema, a .sql file, a migrations directory, an address postgresql://…, db or empty");
        }
        return spec.forced()
                .map(kind -> forced(kind, path, spec.text()))
                .orElseGet(() -> Files.isDirectory(path) ? directory(path, spec.text()) : file(path, spec.text()));
    }

    private NamedSource forced(SourceSpec.Kind kind, Path path, String name) {
        return switch (kind) {
            case SDL -> new NamedSource.Sdl(name);
            case SQL -> new NamedSource.Sql(path, name);
            case MIGRATIONS -> new NamedSource.Migrations(path, name, defaultSchema.get());
        };
    }

    private static NamedSource file(Path path, String name) {
        if (name.endsWith(".sql")) {
            return new NamedSource.Sql(path, name);
        }
        return name.endsWith(".json") ? new NamedSource.PlanFile(path, name) : new NamedSource.Sdl(name);
    }

    private NamedSource directory(Path path, String name) {
        if (!SchemaFiles.filesUnder(path, name).isEmpty()) {
            return new NamedSource.Sdl(name);
        }
        if (hasMigrations(path)) {
            return new NamedSource.Migrations(path, name, defaultSchema.get());
        }
        if (hasSql(path)) {
            return new NamedSource.Sql(path, name);
        }
        throw new WrongInput(
                name + " has neither schema files (.pgorm, .prisma) nor SQL files", "name another directory, or empty");
    }

    private static boolean hasMigrations(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.anyMatch(entry -> Files.isRegularFile(entry.resolve("migration.sql")));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean hasSql(Path directory) {
        try (Stream<Path> entries = Files.walk(directory)) {
            return entries.anyMatch(entry -> entry.toString().endsWith(".sql"));
        } catch (IOException e) {
            return false;
        }
    }
}
