package dev.pgorm.workspace.project;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * How a project is opened: what the command line said and what surrounds the process. Nothing else is read from the process.
 *
 * @param workingDirectory where relative paths start
 * @param schema the schema file or directory; empty = looked for in the working directory
 * @param url {@code --url}
 * @param embedded {@code --embedded}: the embedded server, whatever else is set
 * @param readOnly {@code --read-only}: refuses all writes
 * @param scratch where scratch databases are made
 * @param environment the environment variables
 * @param home the user's home directory, for {@code .pgpass} and the XDG directories
 * @param user the operating system's user name, PostgreSQL's default user
 * @param clock the time, by which migrations are named
 */
public record WorkspaceOptions(
        Path workingDirectory,
        Optional<String> schema,
        Optional<String> url,
        boolean embedded,
        boolean readOnly,
        ScratchChoice scratch,
        Map<String, String> environment,
        Path home,
        String user,
        Clock clock) {

    public WorkspaceOptions {
        environment = Map.copyOf(environment);
    }

    /** A project in a directory, with an environment and otherwise defaults. */
    public static WorkspaceOptions in(Path workingDirectory, Map<String, String> environment, Path home, String user) {
        return new WorkspaceOptions(
                workingDirectory,
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                new ScratchChoice.Automatic(),
                environment,
                home,
                user,
                Clock.systemUTC());
    }

    public WorkspaceOptions withSchema(String path) {
        return new WorkspaceOptions(
                workingDirectory, Optional.of(path), url, embedded, readOnly, scratch, environment, home, user, clock);
    }

    public WorkspaceOptions withUrl(String address) {
        return new WorkspaceOptions(
                workingDirectory,
                schema,
                Optional.of(address),
                embedded,
                readOnly,
                scratch,
                environment,
                home,
                user,
                clock);
    }

    public WorkspaceOptions withEmbedded() {
        return new WorkspaceOptions(
                workingDirectory, schema, url, true, readOnly, scratch, environment, home, user, clock);
    }

    public WorkspaceOptions withReadOnly() {
        return new WorkspaceOptions(
                workingDirectory, schema, url, embedded, true, scratch, environment, home, user, clock);
    }

    public WorkspaceOptions withScratch(ScratchChoice choice) {
        return new WorkspaceOptions(
                workingDirectory, schema, url, embedded, readOnly, choice, environment, home, user, clock);
    }

    public WorkspaceOptions withClock(Clock other) {
        return new WorkspaceOptions(
                workingDirectory, schema, url, embedded, readOnly, scratch, environment, home, user, other);
    }

    /** Where scratch databases are made. */
    public sealed interface ScratchChoice {

        /** {@code PGORM_SCRATCH_URL}, else the embedded server of the target's major version. */
        record Automatic() implements ScratchChoice {}

        /** {@code --scratch=target}: on the target's own server. */
        record OnTarget() implements ScratchChoice {}

        /** {@code --scratch-url}. */
        record At(String url) implements ScratchChoice {}
    }
}
