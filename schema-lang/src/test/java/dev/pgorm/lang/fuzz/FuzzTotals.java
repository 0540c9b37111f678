package dev.pgorm.lang.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The file that keeps which seeds have been run over which texts, so that a later run goes on behind them. Runs that follow each
 * other over the same texts share a line.
 */
final class FuzzTotals {

    private static final String HEADER = "texts\tfirst_seed\tlast_seed\tmutations\tfailures\tseconds";

    private final Path file;

    FuzzTotals(Path file) {
        this.file = file;
    }

    private record Run(String texts, long first, long last, long failures, long seconds) {

        static Run read(String line) {
            String[] cells = line.split("\t", -1);
            return new Run(
                    cells[0],
                    Long.parseLong(cells[1]),
                    Long.parseLong(cells[2]),
                    Long.parseLong(cells[4]),
                    Long.parseLong(cells[5]));
        }

        long mutations() {
            return last - first + 1;
        }

        boolean leadsTo(Run next) {
            return texts.equals(next.texts) && last + 1 == next.first;
        }

        Run with(Run next) {
            return new Run(texts, first, next.last, failures + next.failures, seconds + next.seconds);
        }

        String line() {
            return texts + "\t" + first + "\t" + last + "\t" + mutations() + "\t" + failures + "\t" + seconds;
        }
    }

    long nextSeed() throws IOException {
        return runs().stream().mapToLong(Run::last).max().orElse(-1) + 1;
    }

    /** How many mutations have been run in all. */
    long mutations() throws IOException {
        return runs().stream().mapToLong(Run::mutations).sum();
    }

    void add(String texts, long first, long last, long failures, long seconds) throws IOException {
        List<Run> runs = new ArrayList<>(runs());
        Run run = new Run(texts, first, last, failures, seconds);
        if (!runs.isEmpty() && runs.getLast().leadsTo(run)) {
            run = runs.removeLast().with(run);
        }
        runs.add(run);
        Files.writeString(file, runs.stream().map(Run::line).collect(Collectors.joining("\n", HEADER + "\n", "\n")));
    }

    private List<Run> runs() throws IOException {
        return Files.exists(file)
                ? Files.readAllLines(file).stream().skip(1).map(Run::read).toList()
                : List.of();
    }
}
