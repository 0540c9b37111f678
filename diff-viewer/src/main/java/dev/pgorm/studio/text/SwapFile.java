package dev.pgorm.studio.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps a text that is not saved yet where the next studio finds it, however this one ends. It holds the old text or the new one at any moment, never a
 * part: what is written is complete, and on the disk, before it gets the name. Only the owner can read it. Nothing happens here by itself; the caller
 * says when to write, and what time it is.
 *
 * <p>At opening: {@link #claim}. What it finds there is for the user to decide; then {@link #takeOver}, unless another studio that runs has it. While
 * text is typed: {@link #flush}. When it is saved: {@link #claim} again. When it is closed: {@link #release}.
 */
public final class SwapFile {

    private static final String TEMPORARY = ".tmp";

    private final Path path;
    private final Path file;
    private final SwapOwner owner;

    /**
     * A swap file; nothing is read or written yet.
     *
     * @param path where it is; its folder is made when it is first written
     * @param file the file that is edited
     * @param owner this process
     */
    public SwapFile(Path path, Path file, SwapOwner owner) {
        this.path = path;
        this.file = file.toAbsolutePath().normalize();
        this.owner = owner;
    }

    /**
     * Says that this process edits the file and has saved everything, unless another process says so or left an unsaved text.
     *
     * @return what is there of another process and was left as it is; empty if the file is this process's now
     * @throws IOException if the swap file cannot be read or written
     */
    public Optional<Recovery> claim(Instant now) throws IOException {
        Optional<Recovery> found = find();
        if (found.isPresent() && !isFree(found.get())) {
            return found;
        }
        byte[] opened = SwapFormat.write(new Recovery.Opened(file, now, owner));
        if (found.isPresent()) {
            replace(opened);
            return Optional.empty();
        }
        // Two that open at the same moment: a link is made only where there is none yet.
        Path temporary = writeTemporary(opened);
        try {
            Files.createLink(path, temporary);
            return Optional.empty();
        } catch (FileAlreadyExistsException another) {
            return find();
        } catch (UnsupportedOperationException noLinks) {
            replace(opened);
            return Optional.empty();
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /**
     * Makes the swap file this process's, whatever it has: the user took its text over or gave it up.
     *
     * @throws IOException if it cannot be written
     */
    public void takeOver(Instant now) throws IOException {
        replace(SwapFormat.write(new Recovery.Opened(file, now, owner)));
    }

    /**
     * Writes the text.
     *
     * @param base what the file was when it was loaded or last saved
     * @throws FileAlreadyExistsException if another process that runs has the swap file now: its text is left
     * @throws IOException if it cannot be written; the text that it had is still there
     */
    public void flush(Lines text, FileIdentity base, Instant now) throws IOException {
        Optional<SwapOwner> other = readOwner().filter(found -> !found.equals(owner) && found.isRunning());
        if (other.isPresent()) {
            throw new FileAlreadyExistsException(
                    path.toString(), null, "process " + other.get().process() + " edits " + file + " too");
        }
        replace(SwapFormat.write(new Recovery.Unsaved(file, now, owner, base, text.text())));
    }

    /**
     * What is there, of this process or another; empty if nothing. A text that is in the file by now was saved: it counts as opened.
     *
     * @throws IOException if it, or the file, cannot be read
     */
    public Optional<Recovery> find() throws IOException {
        Optional<Recovery> there = read();
        return there.isPresent() ? Optional.of(withoutSaved(there.get())) : there;
    }

    private Optional<Recovery> read() throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
        try {
            return Optional.of(SwapFormat.read(bytes));
        } catch (SwapFormat.Damage damage) {
            return Optional.of(new Recovery.Damaged(path, damage.reason()));
        }
    }

    /**
     * Removes the swap file if it is this process's, and what processes that were killed left beside it.
     *
     * @throws IOException if it cannot be removed
     */
    public void release() throws IOException {
        if (readOwner().filter(owner::equals).isPresent()) {
            Files.deleteIfExists(path);
        }
        removeLeftovers();
    }

    private static Recovery withoutSaved(Recovery found) throws IOException {
        return switch (found) {
            case Recovery.Opened opened -> opened;
            case Recovery.Damaged damaged -> damaged;
            case Recovery.Unsaved unsaved ->
                FileIdentity.read(unsaved.file()) instanceof FileIdentity.Present present
                                && present.sha256().equals(FileIdentity.sha256(unsaved.text()))
                        ? new Recovery.Opened(unsaved.file(), unsaved.written(), unsaved.owner())
                        : unsaved;
        };
    }

    /** Whether nothing is lost by writing over it, and nobody is disturbed. */
    private boolean isFree(Recovery found) {
        return switch (found) {
            case Recovery.Opened opened ->
                opened.owner().equals(owner) || !opened.owner().isRunning();
            case Recovery.Unsaved unsaved -> unsaved.owner().equals(owner);
            case Recovery.Damaged damaged -> false;
        };
    }

    private Optional<SwapOwner> readOwner() throws IOException {
        try (InputStream content = Files.newInputStream(path)) {
            return Optional.of(SwapFormat.owner(content.readNBytes(SwapFormat.MOST_OF_HEADER)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (SwapFormat.Damage damage) {
            return Optional.empty(); // nobody's, as far as anybody can tell
        }
    }

    private void replace(byte[] content) throws IOException {
        Path temporary = writeTemporary(content);
        Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path writeTemporary(byte[] content) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path temporary = path.resolveSibling(path.getFileName() + "." + owner.process() + TEMPORARY);
        Files.deleteIfExists(temporary);
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(temporary, options, onlyForOwner())) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        return temporary;
    }

    private FileAttribute<?>[] onlyForOwner() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** A process that was killed while it wrote left a part under a name that has its number. */
    private void removeLeftovers() throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        String prefix = path.getFileName() + ".";
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (name.startsWith(prefix) && name.endsWith(TEMPORARY) && isLeftover(name, prefix)) {
                    Files.deleteIfExists(entry);
                }
            }
        }
    }

    private boolean isLeftover(String name, String prefix) {
        int end = name.length() - TEMPORARY.length();
        if (end <= prefix.length()) {
            return false;
        }
        String number = name.substring(prefix.length(), end);
        if (number.length() > 18 || !number.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return false;
        }
        long process = Long.parseLong(number);
        return process == owner.process() || !new SwapOwner(process, Optional.empty()).isRunning();
    }
}
