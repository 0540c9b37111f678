package dev.pgorm.migrate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A migration file, cut into what is run and recorded one by one.
 *
 * @param name the migration: its folder's name
 * @param text the file
 * @param steps its statements in order
 */
public record MigrationScript(String name, String text, List<MigrationStep> steps) {

    public MigrationScript {
        steps = List.copyOf(steps);
    }

    /**
     * Reads a file's text.
     *
     * @throws MigrationException where it cannot be run as a migration, with the line
     */
    public static MigrationScript parse(String name, String text) {
        return new MigrationScript(name, text, new MigrationSteps(name, text).read());
    }

    /** The checksum that goes into the history: SHA-256 of the text, as Prisma computes it. */
    public String checksum() {
        return digest(text);
    }

    /** Whether a checksum is that of this text; line ends do not count, since Git changes them between systems. */
    public boolean hasChecksum(String known) {
        String unix = text.replace("\r\n", "\n");
        return known.equals(checksum())
                || known.equals(digest(unix))
                || known.equals(digest(unix.replace("\n", "\r\n")));
    }

    static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
