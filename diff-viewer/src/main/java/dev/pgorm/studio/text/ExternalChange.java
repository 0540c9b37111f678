package dev.pgorm.studio.text;

import java.io.IOException;
import java.nio.file.Path;

/** What other programs did to a file since it was loaded or saved here. */
public enum ExternalChange {
    /** Nothing, or it was written with the same content. */
    SAME,
    /** It has another content, or there is one where none was. */
    CHANGED,
    /** It is not there any more. */
    GONE;

    /**
     * Compares the file on the disk, by its content, with what was loaded or last saved.
     *
     * @throws IOException if there is something that cannot be read
     */
    public static ExternalChange of(Path file, FileIdentity loaded) throws IOException {
        return between(loaded, FileIdentity.read(file));
    }

    /** What happened between two looks at a file. */
    public static ExternalChange between(FileIdentity loaded, FileIdentity now) {
        if (now.hasContentOf(loaded)) {
            return SAME;
        }
        return switch (now) {
            case FileIdentity.Absent absent -> GONE;
            case FileIdentity.Present present -> CHANGED;
        };
    }
}
