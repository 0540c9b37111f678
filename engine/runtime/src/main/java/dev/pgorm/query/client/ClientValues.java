package dev.pgorm.query.client;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** The values that a client, not the database, gives to columns: {@code uuid() cuid() nanoid() ulid()}, {@code @updatedAt}. */
public final class ClientValues {

    private static final String BASE_36 = "0123456789abcdefghijklmnopqrstuvwxyz";
    /** Crockford's base 32, which ULIDs are written in. */
    private static final String BASE_32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final String URL_SAFE = "useandom-26T198340PX75pxJACKVERYMINDBUSHWOLF_GQZbfghjklqvwyzrict";
    private static final int CUID_BLOCK = 4;
    private static final int CUID_2_LENGTH = 24;
    private static final int NANOID_LENGTH = 21;
    private static final int MILLISECOND_BITS = 48;

    private static final ClientValues SYSTEM = new ClientValues(Clock.systemUTC(), new SecureRandom());

    private final Clock clock;
    private final RandomGenerator random;
    private final String fingerprint;
    private int counter;

    /**
     * Values that follow from a clock and from chance.
     *
     * @param random what cannot be guessed, where the values are secrets
     */
    public ClientValues(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
        this.fingerprint = digits(BASE_36, CUID_BLOCK);
    }

    /** Those of this machine. */
    public static ClientValues system() {
        return SYSTEM;
    }

    /** {@code uuid()}: version 4, of chance alone. */
    public UUID uuid() {
        return uuid(4, random.nextLong());
    }

    /** {@code uuid(7)}: begins with the time, so that later ones sort behind earlier ones. */
    public UUID uuid7() {
        return uuid(7, (clock.millis() << (Long.SIZE - MILLISECOND_BITS)) | (random.nextLong() >>> MILLISECOND_BITS));
    }

    /** RFC 9562: the version in bits 48 to 51, the variant in the first two of the lower half. */
    private UUID uuid(int version, long upper) {
        return new UUID(
                (upper & 0xffff_ffff_ffff_0fffL) | ((long) version << 12),
                (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L);
    }

    /** {@code cuid()}: a letter, the time, a counter, what tells this process from others, and chance. */
    public String cuid() {
        return "c" + Long.toString(clock.millis(), Character.MAX_RADIX) + padded(count(), CUID_BLOCK) + fingerprint
                + digits(BASE_36, 2 * CUID_BLOCK);
    }

    /** {@code cuid(2)}: a letter and digits, from which nothing can be told of when and where it was made. */
    public String cuid2() {
        String hash = hash(Long.toString(clock.millis(), Character.MAX_RADIX)
                + digits(BASE_36, CUID_2_LENGTH)
                + count()
                + fingerprint);
        return BASE_36.charAt(10 + random.nextInt(BASE_36.length() - 10)) + hash.substring(1, CUID_2_LENGTH);
    }

    /** {@code nanoid()}. */
    public String nanoid() {
        return nanoid(NANOID_LENGTH);
    }

    /** {@code nanoid(length)}. */
    public String nanoid(int length) {
        return digits(URL_SAFE, length);
    }

    /** {@code ulid()}: the time and chance, in 26 digits. */
    public String ulid() {
        BigInteger value = BigInteger.valueOf(clock.millis())
                .shiftLeft(80)
                .or(BigInteger.valueOf(random.nextLong() >>> 24).shiftLeft(40))
                .or(BigInteger.valueOf(random.nextLong() >>> 24));
        StringBuilder digits = new StringBuilder();
        for (int shift = 125; shift >= 0; shift -= 5) {
            digits.append(BASE_32.charAt(value.shiftRight(shift).intValue() & 31));
        }
        return digits.toString();
    }

    /** The present moment, as exactly as the server keeps it. */
    public OffsetDateTime instant() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    /** The same by UTC, for columns without a time zone. */
    public LocalDateTime timestamp() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }

    /** Today by UTC. */
    public LocalDate date() {
        return timestamp().toLocalDate();
    }

    private synchronized int count() {
        int limit = BASE_36.length() * BASE_36.length() * BASE_36.length() * BASE_36.length();
        counter = (counter + 1) % limit;
        return counter;
    }

    private static String padded(int number, int length) {
        String digits = Integer.toString(number, Character.MAX_RADIX);
        return "0".repeat(length - digits.length()) + digits;
    }

    private String digits(String alphabet, int length) {
        StringBuilder digits = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            digits.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return digits.toString();
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA3-512").digest(text.getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, hash).toString(Character.MAX_RADIX);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java has no SHA3-512", e);
        }
    }
}
