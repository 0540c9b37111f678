package dev.pgorm.plan;

import dev.pgorm.diff.Description;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A short name for a structure: equal structures have equal fingerprints, in every version of the program. It is the digest of
 * the digests of all objects in the order of their addresses, so that objects that were digested before cost nothing. It is taken
 * when somebody asks for it: what is only shown to a person is not named.
 */
public final class Fingerprint {

    private static final int BYTES = 16;
    private static final DigestMemory MEMORY = new DigestMemory();

    private @Nullable Catalog structure;
    private @Nullable String text;

    private Fingerprint(Catalog structure) {
        this.structure = structure;
    }

    /** The fingerprint of a canonical catalog. Column order does not count. */
    public static Fingerprint of(Catalog catalog) {
        return new Fingerprint(catalog);
    }

    /** The name itself: 32 hexadecimal digits. */
    public synchronized String text() {
        Catalog unnamed = structure;
        if (unnamed != null) {
            text = text(unnamed);
            structure = null;
        }
        return Objects.requireNonNull(text);
    }

    private static String text(Catalog catalog) {
        MessageDigest all = sha256();
        for (CatalogObject object : catalog.objects().values()) {
            all.update(MEMORY.of(object, Fingerprint::digest));
        }
        return HexFormat.of().formatHex(all.digest(), 0, BYTES);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Fingerprint fingerprint && text().equals(fingerprint.text()));
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
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
