package dev.pgorm.pairs;

import dev.pgorm.arb.program.Program;
import dev.pgorm.arb.program.Programs;
import dev.pgorm.diff.Description;
import dev.pgorm.ir.Catalog;
import dev.pgorm.pairs.PairDatabase.Loaded;
import dev.pgorm.testkit.pg.TestServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All variants of a seed's schema, the empty one among them: from each a plan leads to each, wherever one starts and in whatever
 * order they are declared.
 */
final class FamilyCheck implements AutoCloseable {

    /** The memory of a session grows with what it has seen. */
    private static final int FAMILIES_OF_A_DATABASE = 50;

    private static final Program NOTHING = new Program(List.of());

    private final TestServer server;
    private final int major;
    private final Optional<PgDump> dump;
    private PairDatabase database;
    private int used;
    private int explained;

    FamilyCheck(TestServer server, int major, Optional<PgDump> dump) throws SQLException {
        this.server = server;
        this.major = major;
        this.dump = dump;
        makeRoles();
        this.database = new PairDatabase(server, major);
    }

    /** One way between two structures. */
    record Way(Program from, Program to) {}

    /**
     * What was found about a seed.
     *
     * @param pairs how many ways were gone
     * @param dumped how many of them were compared by pg_dump
     * @param pieces how many statements the schemas consist of
     * @param refused how many of them the server refused
     * @param explained how many ways the planner has explained not to exist
     */
    record Findings(int pairs, int dumped, int pieces, int refused, int explained, Map<Way, Fault> faults) {}

    private void makeRoles() throws SQLException {
        try (Connection connection = server.connect(server.maintenanceDatabase());
                Statement statement = connection.createStatement()) {
            for (String role : Programs.ROLES) {
                String literal = role.replace("'", "''");
                statement.execute("DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '" + literal
                        + "') THEN EXECUTE format('CREATE ROLE %I', '" + literal + "'); END IF; END $$");
            }
        }
    }

    Findings check(long seed, boolean withDump) throws SQLException, IOException {
        if (++used % FAMILIES_OF_A_DATABASE == 0) {
            renew();
        } else {
            database.clean();
        }
        explained = 0;
        List<Program> programs = new ArrayList<>();
        List<Catalog> catalogs = new ArrayList<>();
        Map<Way, Fault> faults = new HashMap<>();
        int pieces = 0;
        int refused = 0;
        for (int variant = 0; variant <= Programs.VARIANTS; variant++) {
            Program program = variant == 0
                    ? NOTHING
                    : Programs.of(seed, variant - 1, major).shuffled(seed + variant);
            database.begin();
            Loaded loaded = database.load(program);
            Catalog read = database.read();
            database.end();
            programs.add(loaded.program());
            catalogs.add(read);
            pieces += program.pieces().size();
            refused += loaded.refused();
        }
        int odd = 1 + (int) Math.floorMod(seed, (long) Programs.VARIANTS);
        Way same = new Way(programs.get(odd), programs.get(odd).shuffled(seed + 77));
        otherwise(same, catalogs.get(odd)).ifPresent(fault -> faults.put(same, fault));
        int pairs = 0;
        for (int from = 0; from < programs.size(); from++) {
            pairs += waysFrom(from, programs, catalogs, seed, faults);
        }
        int dumped = withDump && dump.isPresent() ? dumps(programs, catalogs, faults) : 0;
        return new Findings(pairs, dumped, pieces, refused, explained, faults);
    }

    /** What two declaration orders of one structure differ in. */
    private Optional<Fault> otherwise(Way way, Catalog expected) throws SQLException {
        database.begin();
        try {
            database.load(way.to());
            Catalog found = database.read();
            WayCheck.Planned planned = new WayCheck(database, major, false).plan(found, expected);
            if (!planned.changes().isEmpty()) {
                return Optional.of(Fault.of(
                        Fault.Kind.ORDER_MATTERS,
                        WayCheck.summary(planned.changes().changes()),
                        WayCheck.tree(planned.changes())));
            }
            return Description.of(found).text().equals(Description.of(expected).text())
                    ? Optional.empty()
                    : Optional.of(Fault.of(
                            Fault.Kind.ORDER_MATTERS,
                            "text",
                            Texts.difference(
                                    Description.of(expected).text(),
                                    Description.of(found).text())));
        } catch (RuntimeException thrown) {
            return Optional.of(Fault.thrown(thrown));
        } finally {
            database.end();
        }
    }

    private int waysFrom(int from, List<Program> programs, List<Catalog> catalogs, long seed, Map<Way, Fault> faults)
            throws SQLException {
        int pairs = 0;
        database.begin();
        database.load(programs.get(from));
        Savepoint bare = database.mark();
        boolean rows =
                Math.floorMod(seed + from, 2L) == 0 && !database.insertRows().isEmpty();
        Savepoint start = database.mark();
        for (int to = 0; to < programs.size(); to++) {
            if (to == from) {
                continue;
            }
            pairs++;
            Way way = new Way(programs.get(from), programs.get(to));
            Optional<Fault> fault = walk(way, catalogs.get(from), catalogs.get(to), start, rows);
            if (rows && fault.isPresent() && fault.get().kind() == Fault.Kind.STEP_REFUSED) {
                // The values of rows may rightly stand in the way.
                database.back(bare);
                fault = walk(way, catalogs.get(from), catalogs.get(to), bare, false);
                database.back(bare);
                database.insertRows();
                start = database.mark();
            }
            fault.ifPresent(each -> faults.put(way, each));
        }
        database.end();
        return pairs;
    }

    private Optional<Fault> walk(Way way, Catalog from, Catalog to, Savepoint start, boolean rows) throws SQLException {
        WayCheck check = new WayCheck(database, major, rows);
        try {
            WayCheck.Planned planned = check.plan(from, to);
            explained += planned.explained() ? 1 : 0;
            if (!planned.transactional()) {
                return committed(way.from(), planned, to, rows);
            }
            return check.walk(planned, to);
        } catch (RuntimeException thrown) {
            return Optional.of(Fault.thrown(thrown));
        } finally {
            database.back(start);
        }
    }

    /** Where a step cannot share a transaction with others. */
    private Optional<Fault> committed(Program from, WayCheck.Planned planned, Catalog to, boolean rows)
            throws SQLException {
        try (PairDatabase own = new PairDatabase(server, major)) {
            own.create(from, rows);
            return new WayCheck(own, major, rows).walk(planned, to);
        }
    }

    /** Goes from each to the next and compares dumps. */
    private int dumps(List<Program> programs, List<Catalog> catalogs, Map<Way, Fault> faults)
            throws SQLException, IOException {
        List<List<String>> expected = new ArrayList<>();
        for (Program each : programs) {
            try (PairDatabase own = new PairDatabase(server, major)) {
                own.create(each, false);
                expected.add(dump.orElseThrow().statements(server, own.name()));
            }
        }
        int done = 0;
        try (PairDatabase walked = new PairDatabase(server, major)) {
            WayCheck check = new WayCheck(walked, major, false);
            for (int step = 1; step <= programs.size(); step++) {
                int from = step - 1;
                int to = step % programs.size();
                Optional<Fault> fault;
                try {
                    WayCheck.Planned planned = check.plan(walked.read(), catalogs.get(to));
                    if (planned.explained()) {
                        return done;
                    }
                    fault = check.walk(planned, catalogs.get(to));
                } catch (RuntimeException thrown) {
                    fault = Optional.of(Fault.thrown(thrown));
                }
                done++;
                Way way = new Way(programs.get(from), programs.get(to));
                if (fault.isEmpty()) {
                    List<String> found = dump.orElseThrow().statements(server, walked.name());
                    if (!found.equals(expected.get(to))) {
                        fault = Optional.of(Fault.of(
                                Fault.Kind.DUMPS_OTHERWISE,
                                Texts.shape(expected.get(to), found),
                                Texts.difference(expected.get(to), found)));
                    }
                }
                if (fault.isPresent()) {
                    faults.putIfAbsent(way, fault.get());
                    return done;
                }
            }
        }
        return done;
    }

    /** The fault of one way, gone by itself. */
    Optional<Fault> check(Way way, boolean dumped) throws SQLException, IOException {
        used++;
        database.begin();
        Loaded to = database.load(way.to());
        Catalog target = database.read();
        database.end();
        database.begin();
        Loaded from = database.load(way.from());
        Catalog start = database.read();
        Optional<Fault> fault =
                to.refused() + from.refused() > 0 ? Optional.empty() : walk(way, start, target, database.mark(), false);
        database.end();
        if (fault.isEmpty() && dumped && dump.isPresent()) {
            Map<Way, Fault> faults = new HashMap<>();
            dumps(List.of(way.from(), way.to()), List.of(start, target), faults);
            return faults.values().stream().findFirst();
        }
        return fault;
    }

    /** The fault of two orders of one structure. */
    Optional<Fault> checkOrder(Way way) throws SQLException {
        used++;
        database.begin();
        database.load(way.from());
        Catalog expected = database.read();
        database.end();
        return otherwise(way, expected);
    }

    void renew() throws SQLException {
        database.close();
        database = new PairDatabase(server, major);
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
