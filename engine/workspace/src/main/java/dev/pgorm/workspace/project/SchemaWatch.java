package dev.pgorm.workspace.project;

import dev.pgorm.workspace.error.WorkspaceError.WrongInput;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells when the files of a schema may have changed. Editors write a file in several steps, or put another one in its place, so it
 * looks at the folders, and waits until they are quiet.
 */
public final class SchemaWatch implements AutoCloseable {

    private static final long QUIET_MILLISECONDS = 60;

    private final WatchService events;

    private SchemaWatch(WatchService events) {
        this.events = events;
    }

    /**
     * Begins to watch.
     *
     * @param location the schema's file or directory
     * @param cancellation ends it
     * @throws WrongInput where the folder cannot be watched
     */
    public static SchemaWatch of(Path location, Cancellation cancellation) {
        Path folder = Files.isDirectory(location)
                ? location
                : location.toAbsolutePath().getParent();
        try {
            SchemaWatch watch = new SchemaWatch(location.getFileSystem().newWatchService());
            cancellation.onCancel(watch::close);
            for (Path each : folders(folder, Files.isDirectory(location))) {
                each.register(
                        watch.events,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
            }
            return watch;
        } catch (IOException e) {
            throw new WrongInput(
                    "the folder of the schema cannot be watched: " + e.getMessage(), "run the command without --watch");
        }
    }

    /** Waits until something in the folders has changed; false where the watch has ended. */
    public boolean awaitChange() {
        try {
            WatchKey key = events.take();
            while (key != null) {
                key.pollEvents();
                key.reset();
                key = events.poll(QUIET_MILLISECONDS, TimeUnit.MILLISECONDS);
            }
            return true;
        } catch (ClosedWatchServiceException ended) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        try {
            events.close();
        } catch (IOException e) {
            throw new IllegalStateException("a watch of folders cannot be ended", e);
        }
    }

    private static List<Path> folders(@Nullable Path folder, boolean below) throws IOException {
        if (folder == null) {
            return List.of();
        }
        if (!below) {
            return List.of(folder);
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isDirectory).toList();
        }
    }
}
