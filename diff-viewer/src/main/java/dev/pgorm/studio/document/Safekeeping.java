package dev.pgorm.studio.document;

import dev.pgorm.studio.text.ExternalChange;
import dev.pgorm.studio.text.FileIdentity;
import dev.pgorm.studio.text.Lines;
import dev.pgorm.studio.text.Recovery;
import dev.pgorm.studio.text.SwapFile;
import dev.pgorm.studio.text.SwapOwner;
import dev.pgorm.workspace.error.WorkspaceError;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * Keeps the text of one file while it is not saved, and knows when somebody else writes the file. Reads and writes files, so it is for the
 * background; all methods may be called from any thread.
 */
public final class Safekeeping {

    private final Path file;
    private final SwapFile swap;
    private final Clock clock;
    private FileIdentity base;

    private Safekeeping(Path file, SwapFile swap, Clock clock, FileIdentity base) {
        this.file = file;
        this.swap = swap;
        this.clock = clock;
        this.base = base;
    }

    /**
     * For a file that was just read.
     *
     * @param file where it is
     * @param directory where what is not saved is kept
     */
    public static Safekeeping of(Path file, Path directory, Clock clock) {
        Path absolute = file.toAbsolutePath().normalize();
        Path swap = directory.resolve(FileIdentity.sha256(absolute.toString()).substring(0, 24) + ".swap");
        try {
            return new Safekeeping(
                    file, new SwapFile(swap, absolute, SwapOwner.current()), clock, FileIdentity.read(file));
        } catch (IOException e) {
            throw failed(file + " cannot be read", e);
        }
    }

    /**
     * What another studio has left.
     *
     * @param recovery what it is
     * @param isOfThisFile whether its text was made of what the file holds now
     */
    public record Left(Recovery recovery, boolean isOfThisFile) {}

    /** Says that this studio edits the file; what another one has left there. */
    public synchronized Optional<Left> claim() {
        try {
            Optional<Recovery> found = swap.claim(clock.instant());
            if (found.isEmpty()) {
                return Optional.empty();
            }
            boolean same =
                    !(found.get() instanceof Recovery.Unsaved unsaved) || unsaved.changeOfBase() == ExternalChange.SAME;
            return Optional.of(new Left(found.get(), same));
        } catch (IOException e) {
            throw failed("what is not saved cannot be kept", e);
        }
    }

    /** Says that this studio edits the file, whatever another one has left. */
    public synchronized void takeOver() {
        try {
            swap.takeOver(clock.instant());
        } catch (IOException e) {
            throw failed("what is not saved cannot be kept", e);
        }
    }

    /** Keeps a text that is not saved. */
    public synchronized void keep(Lines text) {
        try {
            swap.flush(text, base, clock.instant());
        } catch (IOException e) {
            throw failed("what is not saved cannot be kept", e);
        }
    }

    /** The file holds the text now. */
    public synchronized void saved() {
        try {
            base = FileIdentity.read(file);
            swap.takeOver(clock.instant());
        } catch (IOException e) {
            throw failed("what is not saved cannot be kept", e);
        }
    }

    /** The file's text was taken as it is now. */
    public synchronized void loaded() {
        try {
            base = FileIdentity.read(file);
        } catch (IOException e) {
            throw failed(file + " cannot be read", e);
        }
    }

    /** What others did to the file since. */
    public synchronized ExternalChange change() {
        try {
            return ExternalChange.of(file, base);
        } catch (IOException e) {
            throw failed(file + " cannot be read", e);
        }
    }

    /** The file is closed, and nothing of it is worth keeping. */
    public synchronized void release() {
        try {
            swap.release();
        } catch (IOException e) {
            throw failed("what was not saved cannot be removed", e);
        }
    }

    private static WorkspaceError failed(String what, IOException reason) {
        return new WorkspaceError.WrongInput(
                what + ": " + reason.getMessage(), "check the permissions and the room on the disk");
    }
}
