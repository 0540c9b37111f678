package dev.pgorm.plan;

import dev.pgorm.diff.Description;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A short name for a structure: equal structures have equal fingerprints, in every version of the program. It is the digest of
 * the digests of all objects in the order of their addresses, so that objects that were digested before cost nothing.
 */
public final class Fingerprint {

    private static final int BYTES = 16;
    private static final DigestMemory MEMORY = new DigestMemory();

    private Fingerprint() {}

    /** The fingerprint of a canonical catalog. Column order does not count. */
    public static String of(Catalog catalog) {
        MessageDigest all = sha256();
        for (CatalogObject object : catalog.objects().values()) {
            all.update(MEMORY.of(object, Fingerprint::digest));
        }
        return HexFormat.of().formatHex(all.digest(), 0, BYTES);
    }

    private static byte[] digest(CatalogObject object) {
        return sha256().digest(Description.of(object).text().getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
