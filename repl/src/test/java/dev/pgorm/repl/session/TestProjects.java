package dev.pgorm.repl.session;

import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.workspace.project.WorkspaceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** The project of the shell's tests: a small shop. */
public final class TestProjects {

    private static final Path PROJECT = Path.of("src/test/project");

    private TestProjects() {}

    /** Copies it into a directory {@code shop}, so that a test may change it. */
    public static WorkspaceOptions copyTo(Path parent) throws IOException {
        Path directory = Files.createDirectories(parent.resolve("shop"));
        for (String name : new String[] {"shop.pgorm", "seed.sql"}) {
            Files.writeString(directory.resolve(name), Files.readString(PROJECT.resolve(name)));
        }
        return WorkspaceOptions.in(directory, Map.of(), directory, "tester")
                .withSchema("shop.pgorm")
                .withClock(Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC));
    }

    /** The project on a test's database. */
    public static WorkspaceOptions on(TestDatabase database, WorkspaceOptions options) {
        String account = database.user() + (database.password().isEmpty() ? "" : ":" + database.password());
        return options.withUrl(
                        "postgresql://" + account + "@" + database.server().address() + "/" + database.name())
                .withScratch(new WorkspaceOptions.ScratchChoice.OnTarget());
    }
}
