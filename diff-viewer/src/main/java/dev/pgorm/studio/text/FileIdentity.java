package dev.pgorm.studio.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** By what a file's content is known again. */
public sealed interface FileIdentity {

    /**
     * There is a file.
     *
     * @param size how many bytes it has
     * @param modified when it was last written
     * @param sha256 the SHA-256 of its bytes, in hexadecimal digits
     */
    record Present(long size, Instant modified, String sha256) implements FileIdentity {}

    /** There is no file: it was not written yet, or is gone. */
    record Absent() implements FileIdentity {}

    /**
     * What is on the disk now; where it is a link, what that leads to.
     *
     * @throws IOException if there is something that cannot be read
     */
    static FileIdentity read(Path file) throws IOException {
        try {
            Instant modified = Files.getLastModifiedTime(file).toInstant();
            return of(Files.readAllBytes(file), modified);
        } catch (NoSuchFileException none) {
            return new Absent();
        }
    }

    /** The identity of bytes that were read from a file; the caller reads the time before the bytes, so that a later write is seen. */
    static FileIdentity of(byte[] content, Instant modified) {
        return new Present(content.length, modified, sha256(content));
    }

    /** Whether the content is the same, whenever it was written. */
    default boolean hasContentOf(FileIdentity other) {
        return switch (this) {
            case Absent absent -> absent.equals(other);
            case Present mine -> other instanceof Present its && mine.sha256().equals(its.sha256());
        };
    }

    /** The SHA-256 of a text in UTF-8. */
    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The SHA-256 of bytes. */
    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
