package dev.pgorm.testkit.pg;

import dev.pgorm.embedded.Environment;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/**
 * Databases for tests on one server for each Java process: {@code PGORM_TEST_URL}, else Docker, else a local installation,
 * else the embedded one.
 *
 * <pre>{@code
 * try (TestDatabase database = TestDatabases.get().create()) { … }
 * }</pre>
 */
public final class TestDatabases {
    private static final Map<Integer, TestDatabases> BY_MAJOR = new ConcurrentHashMap<>();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final TestServer server;
    private final Map<String, String> templates = new ConcurrentHashMap<>();
    private final Set<TestDatabase> open = ConcurrentHashMap.newKeySet();

    private TestDatabases(TestServer server) {
        this.server = server;
    }

    private static final class Holder {
        static final TestDatabases BEST = new TestDatabases(new ServerProviders(Environment.system()).start());
    }

    /** Databases on the best server that this machine has. */
    public static TestDatabases get() {
        return Holder.BEST;
    }

    /** Databases on an embedded server of a major version: contrib extensions only. */
    public static TestDatabases onMajor(int major) {
        return BY_MAJOR.computeIfAbsent(
                major, wanted -> new TestDatabases(new ServerProviders(Environment.system()).embedded(wanted)));
    }

    /** The server itself. */
    public TestServer server() {
        return server;
    }

    /** A new, empty database; close it. */
    public TestDatabase create() {
        return createFrom("template0");
    }

    /** A new database that holds what the script makes; the script runs once for each process, on a template. */
    public TestDatabase create(String script) {
        return createFrom(templates.computeIfAbsent(script, this::template));
    }

    /**
     * Fails where the server lacks an extension, unless {@code PGORM_TEST_WITHOUT} names it: then the test is skipped and
     * the omission noted, so that no run leaves it out silently.
     */
    public void requireExtension(String name) {
        if (availableExtensions().contains(name)) {
            return;
        }
        Set<String> without = new TreeSet<>(Arrays.asList(
                Environment.system().variable("PGORM_TEST_WITHOUT").orElse("").split("[ ,]+")));
        String what = "tests that need the extension " + name + ", which " + server.description() + " lacks";
        if (!without.contains(name)) {
            throw new AssertionError("cannot run " + what + ": see docs/dev/testing.md for servers that have it, or opt"
                    + " out with PGORM_TEST_WITHOUT=" + name);
        }
        NotRun.note(what);
        Assumptions.abort("not run: " + what);
    }

    /** The names of the extensions that could be created here. */
    public Set<String> availableExtensions() {
        return column("SELECT name FROM pg_available_extensions");
    }

    private TestDatabase createFrom(String template) {
        String name = nextName();
        execute("CREATE DATABASE " + name + " TEMPLATE " + template);
        TestDatabase database = new TestDatabase(this, name, roles());
        open.add(database);
        return database;
    }

    private String template(String script) {
        String name = nextName() + "_template";
        execute("CREATE DATABASE " + name + " TEMPLATE template0");
        try (Connection connection = server.connect(name);
                Statement statement = connection.createStatement()) {
            statement.execute(script);
        } catch (SQLException failure) {
            throw new AssertionError("the template's script failed: " + failure.getMessage(), failure);
        }
        return name;
    }

    /** A name of the same width in every run: screens show it. */
    private static String nextName() {
        return String.format(
                Locale.ROOT, "pgorm_test_%07d_%06d", ProcessHandle.current().pid(), NUMBER.incrementAndGet());
    }

    /** Whether a database is the only one in use, so that what changed on the server is its doing. */
    boolean isAlone(TestDatabase database) {
        return open.size() == 1 && open.contains(database);
    }

    void drop(TestDatabase database) {
        open.remove(database);
        execute("DROP DATABASE IF EXISTS " + database.name() + " WITH (FORCE)");
    }

    Set<String> roles() {
        return column("SELECT rolname FROM pg_roles");
    }

    Set<String> column(String query) {
        Set<String> values = new TreeSet<>();
        try (Connection connection = server.connect(server.maintenanceDatabase());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        } catch (SQLException failure) {
            throw new AssertionError(server.description() + ": " + failure.getMessage(), failure);
        }
        return values;
    }

    void execute(String sql) {
        try (Connection connection = server.connect(server.maintenanceDatabase());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new AssertionError(server.description() + ": " + failure.getMessage(), failure);
        }
    }
}
