package dev.pgorm.pairs;

import dev.pgorm.pairs.FamilyCheck.Findings;
import dev.pgorm.pairs.FamilyCheck.Way;
import dev.pgorm.testkit.pg.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plans between random schemas over all kinds of objects, for as many seeds as wanted. Arguments: how many seeds, or
 * {@code seed:N} for one again, or {@code FIRST-LAST} for those; the totals file; where faults go; the server's major version, and of how many seeds one is also
 * compared by pg_dump.
 */
public final class Pairs {

    private static final int BATCH = 10;
    private static final String ONE_SEED = "seed:";
    private static final int TOLD_OF_A_SIGNATURE = 3;
    /** Small ways are enough of what differs in nothing but names. */
    private static final int SHRUNK_OF_A_SIGNATURE = Integer.getInteger("pairs.shrunk", 1);

    private final FamilyCheck check;
    private final Path folder;
    private final int dumpEvery;
    private final Map<String, Integer> signatures = new HashMap<>();

    private Pairs(FamilyCheck check, Path folder, int dumpEvery) {
        this.check = check;
        this.folder = folder;
        this.dumpEvery = dumpEvery;
    }

    /** Runs; exits with 1 if anything does not hold. */
    public static void main(String[] arguments) throws SQLException, IOException {
        long faults = run(
                arguments[0],
                Path.of(arguments[1]),
                Path.of(arguments[2]),
                Integer.parseInt(arguments[3]),
                Integer.parseInt(arguments[4]));
        System.exit(faults == 0 ? 0 : 1);
    }

    /** Runs; how many ways have faults. */
    static long run(String count, Path totals, Path folder, int major, int dumpEvery) throws SQLException, IOException {
        TestDatabases databases = major == 17 ? TestDatabases.get() : TestDatabases.onMajor(major);
        Optional<PgDump> dump = PgDump.of(major);
        if (dump.isEmpty()) {
            System.out.println("no pg_dump for PostgreSQL " + major + " on this machine");
        }
        try (FamilyCheck check = new FamilyCheck(databases.server(), major, dump)) {
            Pairs pairs = new Pairs(check, folder, dumpEvery);
            long faults = pairs.run(count, new PairTotals(totals), major);
            Refusals.reasons().entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .limit(15)
                    .forEach(each -> System.out.println("refused " + each.getValue() + " times: " + each.getKey()));
            return faults;
        }
    }

    private long run(String seeds, PairTotals totals, int major) throws SQLException, IOException {
        if (seeds.startsWith(ONE_SEED)) {
            return run(Long.parseLong(seeds.substring(ONE_SEED.length())), 1, major)
                    .faults();
        }
        int range = seeds.indexOf('-');
        long first = range < 0 ? totals.nextSeed(major) : Long.parseLong(seeds.substring(0, range));
        long count = range < 0 ? Long.parseLong(seeds) : Long.parseLong(seeds.substring(range + 1)) - first + 1;
        return runMany(first, count, totals, major);
    }

    private long runMany(long first, long count, PairTotals totals, int major) throws SQLException, IOException {
        long faults = 0;
        for (long done = 0; done < count; done += BATCH) {
            PairTotals.Run run = run(first + done, Math.min(BATCH, count - done), major);
            faults += run.faults();
            totals.add(run);
            System.out.println(run.line());
        }
        System.out.println(
                count + " seeds from " + first + " on, " + faults + " faults; " + totals.pairs() + " pairs in all");
        signatures.forEach((signature, times) -> System.out.println(times + " times " + signature));
        return faults;
    }

    private PairTotals.Run run(long first, long count, int major) throws SQLException, IOException {
        long start = System.nanoTime();
        long pairs = 0;
        long dumped = 0;
        long statements = 0;
        long refused = 0;
        long explained = 0;
        long faults = 0;
        List<String> faulty = new ArrayList<>();
        for (long seed = first; seed < first + count; seed++) {
            Findings findings = check.check(seed, count == 1 || (dumpEvery > 0 && seed % dumpEvery == 0));
            pairs += findings.pairs();
            dumped += findings.dumped();
            statements += findings.pieces();
            refused += findings.refused();
            explained += findings.explained();
            faults += findings.faults().size();
            if (!findings.faults().isEmpty()) {
                faulty.add(String.valueOf(seed));
            }
            for (Map.Entry<Way, Fault> each : findings.faults().entrySet()) {
                report(seed, each.getKey(), each.getValue());
            }
        }
        long seconds = (System.nanoTime() - start) / 1_000_000_000L;
        return new PairTotals.Run(
                PairTotals.EDITION,
                major,
                first,
                first + count - 1,
                pairs,
                dumped,
                faults,
                statements,
                refused,
                explained,
                seconds,
                faulty);
    }

    private void report(long seed, Way way, Fault fault) throws SQLException, IOException {
        int times = signatures.merge(fault.signature(), 1, Integer::sum);
        if (times > TOLD_OF_A_SIGNATURE) {
            return;
        }
        Optional<PairShrinker.Small> small =
                times > SHRUNK_OF_A_SIGNATURE ? Optional.empty() : new PairShrinker(check, fault).shrink(way);
        Way shown = small.map(PairShrinker.Small::way).orElse(way);
        Fault told = small.map(PairShrinker.Small::fault).orElse(fault);
        Path file = folder.resolve(fault.kind() + "-" + seed + "-"
                + Integer.toHexString(fault.signature().hashCode()) + ".txt");
        Files.createDirectories(folder);
        if (Files.exists(file)) {
            return;
        }
        Files.writeString(
                file,
                "seed " + seed + (small.isEmpty() ? " (not made small)" : "") + ": " + fault.signature()
                        + "\n\n-- before\n" + shown.from().sql() + "\n-- after\n"
                        + shown.to().sql() + "\n-- fault\n"
                        + told.text() + "\n");
        System.out.println("seed " + seed + ": " + fault.signature());
    }
}
