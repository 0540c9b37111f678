package dev.pgorm.scratch;

import dev.pgorm.testkit.pg.TestDatabases;
import dev.pgorm.testkit.pg.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Scratch servers for tests, on the test fixture's servers. */
final class ScratchServers {

    private ScratchServers() {}

    static ScratchAddress address() {
        return address(TestDatabases.get().server());
    }

    static ScratchAddress address(TestServer server) {
        return ScratchAddress.of(server.jdbcUrl(server.maintenanceDatabase()), server.user(), server.password());
    }

    static ScratchServer onMajor(int major) {
        return ScratchServer.at(address(TestDatabases.onMajor(major).server()));
    }

    /** The first column of a query on the server. */
    static List<String> query(String sql) throws SQLException {
        TestServer server = TestDatabases.get().server();
        List<String> values = new ArrayList<>();
        try (Connection connection = server.connect(server.maintenanceDatabase());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                values.add(result.getString(1));
            }
        }
        return values;
    }

    static void execute(String sql) throws SQLException {
        TestServer server = TestDatabases.get().server();
        try (Connection connection = server.connect(server.maintenanceDatabase());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
