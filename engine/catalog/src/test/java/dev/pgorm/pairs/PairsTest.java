package dev.pgorm.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.testkit.pg.NotRun;
import dev.pgorm.testkit.pg.TestDatabases;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A few of the seeds of {@link Pairs}; {@code scripts/fuzz pairs} runs as many as wanted. */
class PairsTest {

    private static final int MAJOR = 17;

    /** The seed that is also compared by pg_dump. */
    private static final long DUMPED = 0;

    /** Seeds of which all ways lead where they shall; those with faults that are known stand in docs/dev/fuzzing.md. */
    private static final List<Long> SEEDS = List.of(0L, 1L, 4L, 5L);

    @Test
    @EnabledIfSystemProperty(named = "pairs.count", matches = ".+")
    void asManyAsWanted() throws SQLException, IOException {
        assertThat(Pairs.run(
                        System.getProperty("pairs.count"),
                        Path.of(System.getProperty("pairs.totals")),
                        Path.of("target/pairs"),
                        Integer.getInteger("pairs.major", MAJOR),
                        Integer.getInteger("pairs.dump", 10)))
                .isZero();
    }

    @Test
    void plansLeadFromEachVariantOfASchemaToEach() throws SQLException, IOException {
        Optional<PgDump> dump = PgDump.of(MAJOR);
        if (dump.isEmpty()) {
            NotRun.note("comparing random schemas by pg_dump, of which this machine has none for PostgreSQL " + MAJOR);
        }
        List<String> faults = new ArrayList<>();
        try (FamilyCheck check = new FamilyCheck(TestDatabases.onMajor(MAJOR).server(), MAJOR, dump)) {
            for (long seed : SEEDS) {
                check.check(seed, seed == DUMPED)
                        .faults()
                        .values()
                        .forEach(fault -> faults.add("seed " + seed + ": " + fault.signature() + "\n" + fault.text()));
            }
        }
        assertThat(faults).isEmpty();
    }
}
