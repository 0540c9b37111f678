package dev.pgorm.workspace.source;

import dev.pgorm.workspace.database.DatabaseTarget;
import java.nio.file.Path;
import java.util.Optional;

/** One side of a diff, after it is known what it is and before anything of it was read. */
public sealed interface NamedSource {

    /** A database with nothing in it. */
    record Empty() implements NamedSource {}

    /** A schema file or directory; {@code name} is what the user calls it. */
    record Sdl(String name) implements NamedSource {}

    /** An SQL file or a directory of them. */
    record Sql(Path path, String name) implements NamedSource {}

    /**
     * A directory with {@code migration.sql} files in its folders.
     *
     * @param schema where their names without a schema lie; empty = in {@code public}
     */
    record Migrations(Path path, String name, Optional<String> schema) implements NamedSource {}

    /** A database that was named by its address. */
    record Database(DatabaseTarget target) implements NamedSource {}

    /** The project's own database. */
    record ProjectDatabase() implements NamedSource {}

    /** A plan that was written down. */
    record PlanFile(Path path, String name) implements NamedSource {}
}
