package dev.pgorm.studio.text;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** What a swap file says that is found when a file is opened. */
public sealed interface Recovery {

    /**
     * A text that was not saved.
     *
     * @param file the file that it is of
     * @param written when it was last written here
     * @param owner who wrote it: a studio that runs, or one that ended without saving
     * @param base what the file was when it was loaded
     * @param text the text
     */
    record Unsaved(Path file, Instant written, SwapOwner owner, FileIdentity base, String text) implements Recovery {

        /**
         * What happened to the file since it was loaded there: unless nothing, taking the text over would undo that.
         *
         * @throws IOException if the file cannot be read
         */
        public ExternalChange changeOfBase() throws IOException {
            return ExternalChange.of(file, base);
        }
    }

    /**
     * The file was opened and nothing was unsaved.
     *
     * @param file the file
     * @param written when this was written
     * @param owner who opened it: while that runs, two edit one file
     */
    record Opened(Path file, Instant written, SwapOwner owner) implements Recovery {}

    /**
     * The swap file is not one of ours or was damaged; its text cannot be trusted.
     *
     * @param swapFile the file, which is left for the user to look at
     * @param reason what is wrong with it
     */
    record Damaged(Path swapFile, String reason) implements Recovery {}
}
