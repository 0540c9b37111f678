package dev.pgorm.workspace.project;

import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.workspace.error.WorkspaceError.WrongInput;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds and reads the files of a schema. */
public final class SchemaFiles {

    private static final List<String> USUAL_PLACES =
            List.of("schema.pgorm", "schema.prisma", "prisma/schema.prisma", "prisma/schema");

    private static final Set<String> SKIPPED_FOLDERS = Set.of("migrations", "node_modules");

    private SchemaFiles() {}

    /** Where the schema is: the named place, or the first of the usual ones that exists. */
    public static Optional<String> find(Path workingDirectory, Optional<String> named) {
        if (named.isPresent()) {
            return named;
        }
        return USUAL_PLACES.stream()
                .filter(place -> Files.exists(workingDirectory.resolve(place)))
                .findFirst();
    }

    /** Whether a file's ending says that it is a schema. */
    public static boolean isSchemaFile(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(".pgorm") || name.endsWith(".prisma") || name.endsWith(".pg");
    }

    /**
     * The schema files under a path, in order; a file is itself, whatever its ending.
     *
     * @throws WrongInput where nothing is there
     */
    public static List<Path> filesUnder(Path path, String name) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(path, new Collector(path, files));
        } catch (IOException e) {
            throw new WrongInput(name + " cannot be read: " + e.getMessage(), "check the permissions of the directory");
        }
        files.sort(null);
        return List.copyOf(files);
    }

    /**
     * The text of a schema.
     *
     * @throws WrongInput where it cannot be had
     */
    public static SchemaText read(Path workingDirectory, String name) {
        Path location = workingDirectory.resolve(name);
        List<Path> paths = filesUnder(location, name);
        if (paths.isEmpty()) {
            throw new WrongInput(
                    "there is no schema file in " + name, "add a .pgorm or .prisma file, or run: pgorm init " + name);
        }
        List<SourceFile> files = new ArrayList<>();
        for (Path path : paths) {
            String shown = shownName(location, name, path);
            files.add(SourceFile.of(shown, TextFiles.read(path, shown, TextFiles.SCHEMA_LIMIT)));
        }
        return new SchemaText(location, paths, new SourceSet(files));
    }

    private static String shownName(Path location, String name, Path path) {
        if (path.equals(location)) {
            return name;
        }
        String directory = name.endsWith("/") ? name : name + "/";
        return directory + location.relativize(path);
    }

    private static final class Collector extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<Path> files;

        Collector(Path root, List<Path> files) {
            this.root = root;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            if (directory.equals(root)) {
                return FileVisitResult.CONTINUE;
            }
            String name = directory.getFileName().toString();
            return name.startsWith(".") || SKIPPED_FOLDERS.contains(name)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isSchemaFile(file) && !file.getFileName().toString().startsWith(".")) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
