package dev.pgorm.lang.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Mutates the schemas of some folders and checks what must hold for every text. Arguments: how many mutations, or {@code seed:N} for one again; the totals file, where
 * failures go, and the folders. Every mutation has a seed, which gives its base, its changes and its file's language. The totals are
 * brought up to date every thousand mutations, so that an interrupted run is continued where it stopped.
 */
public final class Fuzz {

    private static final long BATCH = 1_000;
    private static final String ONE_SEED = "seed:";

    /** One text in so many is repeated up to that length, so that time that is not linear shows. */
    private static final int LONG_TEXTS = 2_000;

    private static final int LONG = 100_000;

    private final BaseTexts bases;
    private final Path failures;
    private final PrintStream out;

    private Fuzz(BaseTexts bases, Path failures, PrintStream out) {
        this.bases = bases;
        this.failures = failures;
        this.out = out;
    }

    /** Runs; exits with 1 if anything does not hold. */
    public static void main(String[] arguments) throws IOException {
        boolean again = arguments[0].startsWith(ONE_SEED);
        FuzzTotals totals = new FuzzTotals(Path.of(arguments[1]));
        BaseTexts bases =
                BaseTexts.in(Stream.of(arguments).skip(3).map(Path::of).toList());
        Fuzz fuzz = new Fuzz(bases, Path.of(arguments[2]), System.out);
        if (again) {
            System.exit(fuzz.run(Long.parseLong(arguments[0].substring(ONE_SEED.length())), 1) == 0 ? 0 : 1);
        }
        long count = Long.parseLong(arguments[0]);
        long first = totals.nextSeed();
        long failed = 0;
        for (long done = 0; done < count; done += BATCH) {
            long start = System.nanoTime();
            long from = first + done;
            long size = Math.min(BATCH, count - done);
            long failedNow = fuzz.run(from, size);
            failed += failedNow;
            totals.add(bases.mark(), from, from + size - 1, failedNow, (System.nanoTime() - start) / 1_000_000_000L);
        }
        System.out.println(count + " mutations from seed " + first + ", " + failed + " failures; " + totals.mutations()
                + " in all");
        if (failed > 0) {
            System.exit(1);
        }
    }

    private long run(long first, long count) throws IOException {
        long failed = 0;
        for (long seed = first; seed < first + count; seed++) {
            Random random = new Random(seed);
            String name = random.nextBoolean() ? "fuzz.prisma" : "fuzz.pgorm";
            Base base = bases.one(random);
            String text = random.nextInt(20) == 0 ? base.text() : Mutator.mutate(base.text(), random);
            if (random.nextInt(LONG_TEXTS) == 0) {
                text = text.repeat(1 + LONG / (text.length() + 1));
            }
            Optional<String> fault = new FuzzCheck(name).check(base, text, random);
            if (fault.isPresent()) {
                failed++;
                out.println("seed " + seed + " (" + name + "): " + fault.get());
                Files.createDirectories(failures);
                Files.write(
                        failures.resolve(seed + "-" + name),
                        text.getBytes(StandardCharsets.UTF_8)); // lone surrogates too
            }
        }
        return failed;
    }
}
