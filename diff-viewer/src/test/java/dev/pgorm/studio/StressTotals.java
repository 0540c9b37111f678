package dev.pgorm.studio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Which seeds of random users have been run, with how many steps and failures: one line that grows, and the seeds that failed. */
final class StressTotals {

    private static final String HEADING = "seeds\tsteps\tfailures\tseeds that failed";

    private final Path file;
    private final List<Long> failed;
    private long last;
    private long steps;

    private StressTotals(Path file, long last, long steps, List<Long> failed) {
        this.file = file;
        this.last = last;
        this.steps = steps;
        this.failed = failed;
    }

    static StressTotals read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new StressTotals(file, 0, 0, new ArrayList<>());
        }
        String[] words = Files.readAllLines(file).getLast().split("\t", -1);
        List<Long> failed = new ArrayList<>();
        for (String seed : words[3].split(" ")) {
            if (!seed.isEmpty()) {
                failed.add(Long.parseLong(seed));
            }
        }
        return new StressTotals(
                file, Long.parseLong(words[0].substring(words[0].indexOf('-') + 1)), Long.parseLong(words[1]), failed);
    }

    /** The seed that comes next. */
    long next() {
        return last + 1;
    }

    void add(long seed, int count) throws IOException {
        last = Math.max(last, seed);
        steps += count;
        write();
    }

    void addFailure(long seed, int count) throws IOException {
        failed.add(seed);
        add(seed, count);
    }

    private void write() throws IOException {
        String seeds = String.join(" ", failed.stream().map(String::valueOf).toList());
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, HEADING + "\n1-" + last + "\t" + steps + "\t" + failed.size() + "\t" + seeds + "\n");
    }
}
