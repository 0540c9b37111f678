package dev.pgorm.embedded;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Unpacks the plain tar files (ustar, no long names) that the binaries come in; a general library would be 3 MB of jars. */
final class TarArchive {
    private static final int BLOCK = 512;
    private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r--r--");

    private final InputStream input;
    private final Path target;
    private final byte[] buffer = new byte[1 << 16];

    private TarArchive(InputStream input, Path target) {
        this.input = input;
        this.target = target;
    }

    /** Unpacks a tar stream into an existing directory. */
    static void unpack(InputStream input, Path target) throws IOException {
        new TarArchive(input, target).unpack();
    }

    private void unpack() throws IOException {
        byte[] header = new byte[BLOCK];
        while (input.readNBytes(header, 0, BLOCK) == BLOCK && header[0] != 0) {
            Path path = inside(target.resolve(fullName(header)));
            long size = octal(header, 124, 12);
            switch (header[156]) {
                case '5' -> Files.createDirectories(path);
                case '2' -> link(path, text(header, 157, 100));
                case '0', 0 -> file(path, size, (octal(header, 100, 8) & 0100) == 0 ? FILE : PROGRAM);
                default -> throw new IOException("unknown entry type " + (char) header[156] + " in the archive");
            }
        }
    }

    private void link(Path path, String destination) throws IOException {
        inside(path.resolveSibling(destination));
        Files.createDirectories(parent(path));
        Files.createSymbolicLink(path, Path.of(destination));
    }

    private void file(Path path, long size, Set<PosixFilePermission> permissions) throws IOException {
        Files.createDirectories(parent(path));
        try (OutputStream output = Files.newOutputStream(path)) {
            copy(output, size);
        }
        Files.setPosixFilePermissions(path, permissions);
        input.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
    }

    private void copy(OutputStream output, long size) throws IOException {
        long left = size;
        while (left > 0) {
            int read = input.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new EOFException("the archive ends in the middle of a file");
            }
            output.write(buffer, 0, read);
            left -= read;
        }
    }

    private Path inside(Path path) throws IOException {
        Path normal = path.normalize();
        if (!normal.startsWith(target)) {
            throw new IOException("the archive has an entry outside its directory: " + path);
        }
        return normal;
    }

    private static Path parent(Path path) throws IOException {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IOException("no parent directory: " + path);
        }
        return parent;
    }

    private static String fullName(byte[] header) {
        String name = text(header, 0, 100);
        boolean ustar = text(header, 257, 5).equals("ustar");
        String prefix = ustar && header[345] != 0 ? text(header, 345, 155) : "";
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    private static String text(byte[] header, int start, int length) {
        int end = start;
        while (end < start + length && header[end] != 0) {
            end++;
        }
        return new String(header, start, end - start, StandardCharsets.UTF_8);
    }

    private static long octal(byte[] header, int start, int length) {
        String digits = text(header, start, length).strip();
        return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    }
}
