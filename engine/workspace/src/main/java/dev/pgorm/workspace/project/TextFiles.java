package dev.pgorm.workspace.project;

import dev.pgorm.workspace.error.WorkspaceError.WrongInput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Reads files that people wrote: UTF-8, of a bearable size, with an answer to everything that can be wrong with them. */
public final class TextFiles {

    /** The largest schema file that is read. */
    public static final long SCHEMA_LIMIT = 32L << 20;

    /** The largest SQL file that is read: dumps are longer than schemas. */
    public static final long SQL_LIMIT = 256L << 20;

    private TextFiles() {}

    /**
     * The text of a file, without a byte order mark.
     *
     * @param path where it is
     * @param name what the user calls it
     * @param limit the most bytes that it may have
     * @throws WrongInput where it cannot be had
     */
    public static String read(Path path, String name, long limit) {
        byte[] bytes = bytes(path, name, limit);
        return decode(bytes, name);
    }

    /** The text of bytes that stand for a file (standard input). */
    public static String decode(byte[] bytes, String name) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            throw new WrongInput(name + " is written in UTF-16", "save it as UTF-8");
        }
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        ByteBuffer input = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer output = CharBuffer.allocate(bytes.length - start);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(input, output, true);
        if (result.isError()) {
            int line = 1 + (int) output.flip().chars().filter(c -> c == '\n').count();
            throw new WrongInput(
                    "%s is not UTF-8: line %d has the byte 0x%02X".formatted(name, line, input.get(input.position())),
                    "save it as UTF-8, for example with: iconv -f latin1 -t utf-8");
        }
        String text = output.flip().toString();
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            int line = 1 + (int) text.chars().limit(nul).filter(c -> c == '\n').count();
            throw new WrongInput(
                    name + " is no text: line " + line + " has a NUL byte",
                    "check that it is the right file; if it is written in UTF-16, save it as UTF-8");
        }
        return text;
    }

    /**
     * Writes a file whole or not at all: into a draft beside it, which then takes its place.
     *
     * @throws WrongInput where that cannot be done; the file is as it was then
     */
    public static void write(Path path, String name, String text) {
        Path target = path.toAbsolutePath();
        Path draft = target.resolveSibling("." + target.getFileName() + ".pgorm-draft");
        try {
            Path real = Files.exists(target) ? target.toRealPath() : target;
            Files.writeString(draft, text);
            if (Files.exists(real) && Files.getFileStore(real).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(real));
            }
            Files.move(draft, real, StandardCopyOption.REPLACE_EXISTING);
        } catch (AccessDeniedException e) {
            discard(draft, e);
            throw new WrongInput(
                    name + " may not be written", "check the permissions of the file and of its directory");
        } catch (IOException e) {
            discard(draft, e);
            throw new WrongInput(
                    name + " cannot be written: " + e.getMessage() + "; it is as it was",
                    "check the directory and the room on its disk");
        }
    }

    private static void discard(Path draft, IOException reason) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            // Where the draft could not be written it can rarely be deleted; the first reason is the one to tell.
            reason.addSuppressed(e);
        }
    }

    private static byte[] bytes(Path path, String name, long limit) {
        try {
            if (Files.isDirectory(path)) {
                throw new WrongInput(name + " is a directory", "name a file");
            }
            long size = Files.size(path);
            if (size > limit) {
                throw new WrongInput(
                        "%s has %,d MB, more than the %d MB that are read".formatted(name, size >> 20, limit >> 20),
                        "check that it is the right file, or divide it");
            }
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw new WrongInput("there is no file " + name, "check the path");
        } catch (AccessDeniedException e) {
            throw new WrongInput(name + " may not be read", "check its permissions: ls -l " + name);
        } catch (CharacterCodingException e) {
            throw new WrongInput(name + " is not UTF-8", "save it as UTF-8");
        } catch (IOException e) {
            throw new WrongInput(
                    name + " cannot be read: " + e.getMessage(), "check the path and the disk that it is on");
        }
    }

    private static boolean startsWith(byte[] bytes, int... head) {
        if (bytes.length < head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if ((bytes[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }
}
