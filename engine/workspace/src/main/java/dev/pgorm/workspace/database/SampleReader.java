package dev.pgorm.workspace.database;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads some rows of a relation, so that it costs the server little whatever the relation is. */
final class SampleReader {

    private static final String LIMITS = "SET LOCAL statement_timeout = '5s'; SET LOCAL lock_timeout = '1s'";

    private final Connection connection;

    SampleReader(Connection connection) {
        this.connection = connection;
    }

    SampleRows read(QualifiedName relation) throws SQLException {
        connection.setReadOnly(true);
        connection.setAutoCommit(false); // the pool sets both back
        try (Statement statement = connection.createStatement()) {
            statement.execute(LIMITS);
            return rows(statement, relation);
        } finally {
            connection.rollback();
        }
    }

    private SampleRows rows(Statement statement, QualifiedName relation) throws SQLException {
        List<String> columns = columns(relation);
        List<List<Optional<String>>> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(query(relation, columns))) {
            while (result.next()) {
                List<Optional<String>> row = new ArrayList<>();
                for (int i = 1; i <= columns.size(); i++) {
                    row.add(Optional.ofNullable(result.getString(i)));
                }
                rows.add(row);
            }
            boolean hasMore = rows.size() > SampleRows.MOST;
            return new SampleRows(columns, hasMore ? rows.subList(0, SampleRows.MOST) : rows, hasMore);
        }
    }

    /** One row more than wanted tells whether there are more; the server cuts the values, since they can be of any length. */
    private static String query(QualifiedName relation, List<String> columns) {
        SqlWriter sql = new SqlWriter().sql("SELECT ");
        if (columns.isEmpty()) {
            sql.sql("1");
        }
        sql.join(
                columns,
                ", ",
                (writer, column) -> writer.sql("pg_catalog.left(t.")
                        .identifier(Identifier.of(column))
                        .sql("::pg_catalog.text, ")
                        .literal(SampleRows.WIDEST + 1L)
                        .sql(")"));
        return sql.sql(" FROM ")
                .name(relation)
                .sql(" AS t LIMIT ")
                .literal(SampleRows.MOST + 1L)
                .toString();
    }

    private List<String> columns(QualifiedName relation) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT a.attname FROM pg_catalog.pg_attribute a
                JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
                JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname = ? AND c.relname = ? AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum
                """)) {
            statement.setString(1, relation.schema().value());
            statement.setString(2, relation.name().value());
            try (ResultSet names = statement.executeQuery()) {
                while (names.next()) {
                    columns.add(names.getString(1));
                }
            }
        }
        return columns;
    }
}
