package dev.pgorm.studio.journey;

import dev.pgorm.testkit.pg.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a query answers, a line for each row. */
final class Rows {

    private Rows() {}

    static String of(TestDatabase database, String sql) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    values.add(String.valueOf(rows.getString(i)));
                }
                text.append(String.join(" | ", values)).append('\n');
            }
        }
        return text.isEmpty() ? "no rows\n" : text.toString();
    }
}
