package dev.pgorm.workspace.migration;

import dev.pgorm.workspace.error.WorkspaceError.WrongInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The directory of a project's migrations, laid out as Prisma does: a folder for each, in the order of their names. Other files in
 * it, such as Prisma's {@code migration_lock.toml}, are left alone.
 *
 * @param path where it is; it may not exist yet
 * @param name what the user calls it
 */
record MigrationDirectory(Path path, String name) {

    /** Where it is: the named place, else {@code migrations/} beside the schema's file, or in or beside the schema's directory. */
    static MigrationDirectory find(Path workingDirectory, Optional<String> named, Optional<Path> schema) {
        Path path = named.map(workingDirectory::resolve)
                .orElseGet(() ->
                        schema.map(MigrationDirectory::beside).orElseGet(() -> workingDirectory.resolve("migrations")));
        Path inside = path.startsWith(workingDirectory) ? workingDirectory.relativize(path) : path;
        return new MigrationDirectory(path, named.orElse(inside.toString()));
    }

    private static Path beside(Path schema) {
        Path absolute = schema.toAbsolutePath().normalize();
        Path sibling = absolute.resolveSibling("migrations");
        if (!Files.isDirectory(absolute)) {
            return sibling;
        }
        Path inside = absolute.resolve("migrations");
        boolean besideIt = !Files.isDirectory(inside) && (Files.isDirectory(sibling) || absolute.endsWith("schema"));
        return besideIt ? sibling : inside;
    }

    /** The migrations in the order in which they run; none where the directory does not exist. */
    List<MigrationFolder> folders() {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(Files::isDirectory)
                    .filter(entry -> !String.valueOf(entry.getFileName()).startsWith("."))
                    .sorted((left, right) ->
                            String.valueOf(left.getFileName()).compareTo(String.valueOf(right.getFileName())))
                    .flatMap(entry -> MigrationFolder.at(entry).stream())
                    .toList();
        } catch (IOException e) {
            throw new WrongInput(name + " cannot be read: " + e.getMessage(), "check the permissions of the directory");
        }
    }
}
