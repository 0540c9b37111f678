package dev.pgorm.workspace.project;

import java.nio.file.Path;

/**
 * A schema file, formatted.
 *
 * @param path where it is
 * @param name what the user calls it
 * @param before its text as it stands
 * @param after its text, formatted
 */
public record FormattedFile(Path path, String name, String before, String after) {

    public boolean isChanged() {
        return !before.equals(after);
    }

    /** Writes the formatted text, whole or not at all. */
    public void write() {
        TextFiles.write(path, name, after);
    }
}
