package dev.pgorm.plan;

import dev.pgorm.diff.Description;
import dev.pgorm.ir.Catalog;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short name for a structure: equal structures have equal fingerprints, in every version of the program. */
public final class Fingerprint {

    private static final int BYTES = 16;

    private Fingerprint() {}

    /** The fingerprint of a canonical catalog. Column order does not count. */
    public static String of(Catalog catalog) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(Description.of(catalog).text().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
