package dev.pgorm.lang.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The file that keeps which seeds have been run, so that a later run goes on behind them. */
final class FuzzTotals {

    private static final String HEADER = "first_seed\tlast_seed\tmutations\tfailures\tseconds\n";

    private final Path file;

    FuzzTotals(Path file) {
        this.file = file;
    }

    long nextSeed() throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        List<String> lines = Files.readAllLines(file);
        return lines.stream()
                        .skip(1)
                        .map(line -> line.split("\t", -1)[1])
                        .mapToLong(Long::parseLong)
                        .max()
                        .orElse(-1)
                + 1;
    }

    void add(long first, long last, long failures, long seconds) throws IOException {
        if (!Files.exists(file)) {
            Files.writeString(file, HEADER);
        }
        String line = first + "\t" + last + "\t" + (last - first + 1) + "\t" + failures + "\t" + seconds + "\n";
        Files.writeString(file, line, StandardOpenOption.APPEND);
    }
}
