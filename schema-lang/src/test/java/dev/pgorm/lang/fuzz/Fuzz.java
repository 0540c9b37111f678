package dev.pgorm.lang.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Mutates the schemas of some folders and checks what must hold for every text. Arguments: how many mutations, the totals file, where
 * failures go, and the folders. Every mutation has a seed, which gives its base, its changes and its file's language.
 */
public final class Fuzz {

    private final Mutator mutator;
    private final Path failures;
    private final PrintStream out;

    private Fuzz(List<String> texts, Path failures, PrintStream out) {
        this.mutator = new Mutator(texts);
        this.failures = failures;
        this.out = out;
    }

    /** Runs; exits with 1 if anything does not hold. */
    public static void main(String[] arguments) throws IOException {
        long count = Long.parseLong(arguments[0]);
        FuzzTotals totals = new FuzzTotals(Path.of(arguments[1]));
        List<String> texts = new ArrayList<>();
        for (int index = 3; index < arguments.length; index++) {
            texts.addAll(texts(Path.of(arguments[index])));
        }
        long first = totals.nextSeed();
        long start = System.nanoTime();
        long failed = new Fuzz(texts, Path.of(arguments[2]), System.out).run(first, count);
        totals.add(first, first + count - 1, failed, (System.nanoTime() - start) / 1_000_000_000L);
        System.out.println(count + " mutations from seed " + first + ", " + failed + " failures");
        if (failed > 0) {
            System.exit(1);
        }
    }

    private static List<String> texts(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Fuzz::isSchema).sorted().toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    private static boolean isSchema(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".prisma") || name.endsWith(".pgorm") || name.endsWith(".pg");
    }

    private long run(long first, long count) throws IOException {
        long failed = 0;
        for (long seed = first; seed < first + count; seed++) {
            Random random = new Random(seed);
            String name = random.nextBoolean() ? "fuzz.prisma" : "fuzz.pgorm";
            String base = mutator.base(random);
            String text = random.nextInt(20) == 0 ? base : mutator.mutate(base, random);
            Optional<String> fault = new FuzzCheck(name).check(base, text, random);
            if (fault.isPresent()) {
                failed++;
                out.println("seed " + seed + " (" + name + "): " + fault.get());
                Files.createDirectories(failures);
                Files.writeString(failures.resolve(seed + "-" + name), text);
            }
        }
        return failed;
    }
}
