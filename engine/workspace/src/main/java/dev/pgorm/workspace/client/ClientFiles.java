package dev.pgorm.workspace.client;

import dev.pgorm.workspace.project.TextFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client beside what its folder holds; nothing is written before {@link #write}.
 *
 * @param folder where it goes, as the user calls it
 * @param place where that is
 * @param changes the files that are missing, say something else, or belong to the client no more; in the order of their names
 * @param unchanged how many files are as they should be
 */
public record ClientFiles(ClientLanguage language, String folder, Path place, List<Change> changes, int unchanged) {

    public ClientFiles {
        changes = List.copyOf(changes);
    }

    /** What happens to a file. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /**
     * A file that is not as it should be.
     *
     * @param path below the folder
     * @param text what it should say; empty where it goes
     */
    public record Change(Kind kind, String path, String text) {}

    /** Whether the folder holds what the schema says. */
    public boolean isCurrent() {
        return changes.isEmpty();
    }

    /** How many files are to be changed in one way. */
    public long count(Kind kind) {
        return changes.stream().filter(each -> each.kind() == kind).count();
    }

    /**
     * Brings the folder up to date. Each file is written whole or not at all.
     *
     * @throws dev.pgorm.workspace.error.WorkspaceError.WrongInput where a file cannot be written
     */
    public void write() {
        for (Change each : changes) {
            Path file = place.resolve(each.path());
            String name = folder + "/" + each.path();
            switch (each.kind()) {
                case ADDED, CHANGED -> {
                    ClientFolder.createDirectories(file.getParent(), name);
                    TextFiles.write(file, name, each.text());
                }
                case REMOVED -> ClientFolder.remove(file, name);
            }
        }
        removeEmptyDirectories();
    }

    private void removeEmptyDirectories() {
        for (Change each : changes) {
            if (each.kind() == Kind.REMOVED) {
                removeWhereEmpty(place.resolve(each.path()).getParent());
            }
        }
    }

    private void removeWhereEmpty(@Nullable Path directory) {
        Path current = directory;
        while (current != null && current.startsWith(place) && !current.equals(place)) {
            try {
                if (!Files.deleteIfExists(current)) {
                    return;
                }
            } catch (IOException e) {
                return; // somebody's files are in it; and an empty folder that stays does no harm
            }
            current = current.getParent();
        }
    }
}
