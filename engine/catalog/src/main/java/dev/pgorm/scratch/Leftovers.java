package dev.pgorm.scratch;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Drops the databases and roles of owners that are gone: no session carries their token, nobody is connected. */
final class Leftovers {

    private static final String TOKEN = "'^pgorm_scratch_[0-9]+_[0-9a-f]+'";

    /** In use after all, already gone, another user's, or a role that something still refers to: leave it. */
    private static final Set<String> LEAVE = Set.of("55006", "3D000", "42501", "42704", "2BP01");

    private Leftovers() {}

    static void sweep(Connection connection, String ownToken) throws SQLException {
        List<String> statements = new ArrayList<>();
        for (String database : names(connection, """
                SELECT d.datname FROM pg_catalog.pg_database d
                WHERE d.datname ~ %s AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_stat_activity a
                    WHERE a.datname = d.datname OR a.application_name = substring(d.datname FROM %s))
                """.formatted(TOKEN, TOKEN))) {
            if (!database.startsWith(ownToken)) {
                statements.add(new SqlWriter()
                        .sql("DROP DATABASE IF EXISTS ")
                        .identifier(Identifier.of(database))
                        .toString());
            }
        }
        for (String role : names(connection, """
                SELECT r.rolname FROM pg_catalog.pg_roles r
                JOIN pg_catalog.pg_shdescription s ON s.objoid = r.oid AND s.classoid = 'pg_catalog.pg_authid'::regclass
                WHERE s.description ~ (%s || '$') AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_stat_activity a
                    WHERE a.application_name = s.description)
                """.formatted(TOKEN))) {
            statements.add(new SqlWriter()
                    .sql("DROP ROLE IF EXISTS ")
                    .identifier(Identifier.of(role))
                    .toString());
        }
        for (String sql : statements) {
            dropUnlessUsed(connection, sql);
        }
    }

    static void dropUnlessUsed(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            if (!LEAVE.contains(refused.getSQLState())) {
                throw refused;
            }
        }
    }

    private static List<String> names(Connection connection, String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                names.add(result.getString(1));
            }
        }
        return names;
    }
}
