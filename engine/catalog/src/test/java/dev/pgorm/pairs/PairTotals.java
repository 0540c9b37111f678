package dev.pgorm.pairs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The file that keeps which seeds have been run on which server, so that a later run goes on behind them. Runs that follow each
 * other share a line as long as the generator is of one edition.
 */
final class PairTotals {

    /** To be raised when a seed no longer gives the schemas that it gave. */
    static final int EDITION = 4;

    private static final String HEADER =
            "edition\tmajor\tfirst_seed\tlast_seed\tpairs\tdumped\tfaults\tstatements\trefused\texplained\tseconds\tfaulty_seeds";

    private final Path file;

    PairTotals(Path file) {
        this.file = file;
    }

    /**
     * Seeds that were run one after the other.
     *
     * @param explained the ways that the planner explained not to exist
     * @param faultySeeds those with faults
     */
    record Run(
            int edition,
            int major,
            long first,
            long last,
            long pairs,
            long dumped,
            long faults,
            long statements,
            long refused,
            long explained,
            long seconds,
            List<String> faultySeeds) {

        static Run read(String line) {
            String[] cells = line.split("\t", -1);
            return new Run(
                    Integer.parseInt(cells[0]),
                    Integer.parseInt(cells[1]),
                    Long.parseLong(cells[2]),
                    Long.parseLong(cells[3]),
                    Long.parseLong(cells[4]),
                    Long.parseLong(cells[5]),
                    Long.parseLong(cells[6]),
                    Long.parseLong(cells[7]),
                    Long.parseLong(cells[8]),
                    Long.parseLong(cells[9]),
                    Long.parseLong(cells[10]),
                    cells[11].isEmpty() ? List.of() : List.of(cells[11].split(" ")));
        }

        boolean leadsTo(Run next) {
            return edition == next.edition && major == next.major && last + 1 == next.first;
        }

        Run with(Run next) {
            List<String> seeds = new ArrayList<>(faultySeeds);
            seeds.addAll(next.faultySeeds);
            return new Run(
                    edition,
                    major,
                    first,
                    next.last,
                    pairs + next.pairs,
                    dumped + next.dumped,
                    faults + next.faults,
                    statements + next.statements,
                    refused + next.refused,
                    explained + next.explained,
                    seconds + next.seconds,
                    seeds);
        }

        String line() {
            return String.join(
                    "\t",
                    String.valueOf(edition),
                    String.valueOf(major),
                    String.valueOf(first),
                    String.valueOf(last),
                    String.valueOf(pairs),
                    String.valueOf(dumped),
                    String.valueOf(faults),
                    String.valueOf(statements),
                    String.valueOf(refused),
                    String.valueOf(explained),
                    String.valueOf(seconds),
                    String.join(" ", faultySeeds));
        }
    }

    /** The seed behind all that have been run on that version. */
    long nextSeed(int major) throws IOException {
        return runs().stream()
                        .filter(each -> each.major() == major)
                        .mapToLong(Run::last)
                        .max()
                        .orElse(-1)
                + 1;
    }

    /** How many pairs have been gone in all. */
    long pairs() throws IOException {
        return runs().stream().mapToLong(Run::pairs).sum();
    }

    void add(Run run) throws IOException {
        List<Run> runs = new ArrayList<>(runs());
        Run whole = run;
        if (!runs.isEmpty() && runs.getLast().leadsTo(run)) {
            whole = runs.removeLast().with(run);
        }
        runs.add(whole);
        Files.writeString(file, runs.stream().map(Run::line).collect(Collectors.joining("\n", HEADER + "\n", "\n")));
    }

    private List<Run> runs() throws IOException {
        return Files.exists(file)
                ? Files.readAllLines(file).stream().skip(1).map(Run::read).toList()
                : List.of();
    }
}
