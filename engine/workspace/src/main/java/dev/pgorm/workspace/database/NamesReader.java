package dev.pgorm.workspace.database;

import dev.pgorm.workspace.database.CatalogNames.ColumnName;
import dev.pgorm.workspace.database.CatalogNames.RelationName;
import dev.pgorm.workspace.database.CatalogNames.RoutineName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads the names that completion offers. */
final class NamesReader {

    private static final String RELATIONS = """
            SELECT n.nspname, c.relname,
                CASE c.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'table' WHEN 'v' THEN 'view' WHEN 'm' THEN
                    'materialized view' ELSE 'foreign table' END,
                pg_catalog.pg_table_is_visible(c.oid), a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod)
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
            ORDER BY n.nspname, c.relname, a.attnum
            """;

    private static final String ROUTINES = """
            SELECT n.nspname, p.proname, pg_catalog.pg_get_function_arguments(p.oid),
                coalesce(pg_catalog.pg_get_function_result(p.oid), ''), pg_catalog.pg_function_is_visible(p.oid)
            FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
            WHERE n.nspname <> 'information_schema' AND p.proname !~ '^(_|pg_|RI_|binary_upgrade)'
                AND p.prorettype NOT IN ('pg_catalog.trigger'::pg_catalog.regtype, 'pg_catalog.internal'::pg_catalog.regtype)
            ORDER BY 1, 2, 3
            """;

    private static final String TYPES = """
            SELECT pg_catalog.format_type(t.oid, NULL) FROM pg_catalog.pg_type t
            LEFT JOIN pg_catalog.pg_class c ON c.oid = t.typrelid
            WHERE t.typtype <> 'p' AND t.typcategory <> 'A' AND (c.oid IS NULL OR c.relkind = 'c')
                AND t.typname !~ '^(_|pg_)' AND pg_catalog.pg_type_is_visible(t.oid)
            ORDER BY 1
            """;

    private final Connection connection;

    NamesReader(Connection connection) {
        this.connection = connection;
    }

    CatalogNames read() throws SQLException {
        return new CatalogNames(
                strings("""
                        SELECT nspname FROM pg_catalog.pg_namespace
                        WHERE nspname !~ '^pg_(toast|temp)' ORDER BY nspname ~ '^pg_' OR nspname = 'information_schema', 1
                        """),
                relations(),
                routines(),
                strings(TYPES),
                strings("SELECT rolname FROM pg_catalog.pg_roles WHERE rolname !~ '^pg_' ORDER BY 1"),
                strings("SELECT name FROM pg_catalog.pg_settings ORDER BY 1"));
    }

    private List<RelationName> relations() throws SQLException {
        List<RelationName> relations = new ArrayList<>();
        List<ColumnName> columns = new ArrayList<>();
        RelationName current = null;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(RELATIONS)) {
            while (row.next()) {
                boolean same = current != null
                        && current.schema().equals(row.getString(1))
                        && current.name().equals(row.getString(2));
                if (!same) {
                    finish(current, columns, relations);
                    current = new RelationName(
                            row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4), List.of());
                }
                if (row.getString(5) != null) {
                    columns.add(new ColumnName(row.getString(5), row.getString(6)));
                }
            }
        }
        finish(current, columns, relations);
        return relations;
    }

    private static void finish(
            @org.jspecify.annotations.Nullable RelationName relation,
            List<ColumnName> columns,
            List<RelationName> relations) {
        if (relation != null) {
            relations.add(
                    new RelationName(relation.schema(), relation.name(), relation.kind(), relation.visible(), columns));
        }
        columns.clear();
    }

    private List<RoutineName> routines() throws SQLException {
        List<RoutineName> routines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ROUTINES)) {
            while (row.next()) {
                routines.add(new RoutineName(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5)));
            }
        }
        return routines;
    }

    private List<String> strings(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }
}
