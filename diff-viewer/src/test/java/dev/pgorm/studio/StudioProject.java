package dev.pgorm.studio;

import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.workspace.project.WorkspaceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** Projects of the studio's tests: a directory {@code shop} with a schema in it. */
public final class StudioProject {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    private StudioProject() {}

    /**
     * A project on a test's database.
     *
     * @param parent where its directory is made
     * @param files the files of its schema; one is the schema itself, several are put into a directory {@code schema}
     */
    public static WorkspaceOptions on(TestDatabase database, Path parent, Map<String, String> files)
            throws IOException {
        String account = database.user() + (database.password().isEmpty() ? "" : ":" + database.password());
        return at("postgresql://" + account + "@" + database.server().address() + "/" + database.name(), parent, files);
    }

    /** A project on a database that may not be there. */
    public static WorkspaceOptions at(String url, Path parent, Map<String, String> files) throws IOException {
        Path directory = Files.createDirectories(parent.resolve("shop"));
        Path folder = files.size() == 1 ? directory : Files.createDirectories(directory.resolve("schema"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        String schema = files.size() == 1 ? files.keySet().iterator().next() : "schema";
        return WorkspaceOptions.in(directory, Map.of(), parent, "tester")
                .withSchema(schema)
                .withClock(CLOCK)
                .withUrl(url)
                .withScratch(new WorkspaceOptions.ScratchChoice.OnTarget());
    }
}
