package dev.pgorm.workspace.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the listings of catalog objects that are no relations. */
final class ListingReader {

    private record Query(String title, List<String> columns, String sql) {}

    private final Connection connection;

    ListingReader(Connection connection) {
        this.connection = connection;
    }

    Listing read(Listing.Kind kind, Optional<String> pattern) throws SQLException {
        Query query = query(kind);
        NamePattern wanted = pattern.map(NamePattern::parse).orElse(new NamePattern(Optional.empty(), ""));
        List<List<Optional<String>>> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
            statement.setString(1, wanted.name());
            if (statement.getParameterMetaData().getParameterCount() > 1) {
                statement.setString(2, wanted.schema().orElse(null));
                statement.setString(3, wanted.schema().orElse(""));
            }
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    List<Optional<String>> row = new ArrayList<>();
                    for (int i = 1; i <= query.columns().size(); i++) {
                        row.add(Optional.ofNullable(result.getString(i)));
                    }
                    rows.add(row);
                }
            }
        }
        return new Listing(query.title(), query.columns(), rows);
    }

    private static Query query(Listing.Kind kind) {
        return switch (kind) {
            case SCHEMAS -> new Query("Schemas", List.of("Name", "Owner", "Description"), """
                    SELECT nspname, pg_catalog.pg_get_userbyid(nspowner), pg_catalog.obj_description(oid, 'pg_namespace')
                    FROM pg_catalog.pg_namespace
                    WHERE nspname ~ ? AND nspname !~ '^pg_' AND nspname <> 'information_schema' ORDER BY 1
                    """);
            case FUNCTIONS -> new Query("Functions", List.of("Schema", "Name", "Result", "Arguments", "Kind"), """
                    SELECT n.nspname, p.proname, pg_catalog.pg_get_function_result(p.oid),
                        pg_catalog.pg_get_function_arguments(p.oid),
                        CASE p.prokind WHEN 'a' THEN 'aggregate' WHEN 'w' THEN 'window' WHEN 'p' THEN 'procedure'
                            ELSE 'function' END
                    FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
                    WHERE p.proname ~ ? AND CASE WHEN ?::text IS NOT NULL THEN n.nspname ~ ?
                        ELSE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' END
                        AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d WHERE d.deptype = 'e' AND d.objid = p.oid
                            AND d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass)
                    ORDER BY 1, 2, 4
                    """);
            case ROLES -> new Query("Roles", List.of("Name", "Attributes", "Member of"), """
                    SELECT r.rolname, pg_catalog.concat_ws(', ', CASE WHEN rolsuper THEN 'superuser' END,
                            CASE WHEN NOT rolcanlogin THEN 'cannot log in' END, CASE WHEN rolcreatedb THEN 'create db' END,
                            CASE WHEN rolcreaterole THEN 'create role' END, CASE WHEN rolreplication THEN 'replication' END,
                            CASE WHEN rolbypassrls THEN 'bypass RLS' END),
                        (SELECT pg_catalog.string_agg(b.rolname, ', ' ORDER BY b.rolname) FROM pg_catalog.pg_auth_members m
                            JOIN pg_catalog.pg_roles b ON b.oid = m.roleid WHERE m.member = r.oid)
                    FROM pg_catalog.pg_roles r WHERE r.rolname ~ ? AND r.rolname !~ '^pg_' ORDER BY 1
                    """);
            case EXTENSIONS -> new Query("Extensions", List.of("Name", "Version", "Schema", "Description"), """
                    SELECT e.extname, e.extversion, n.nspname, pg_catalog.obj_description(e.oid, 'pg_extension')
                    FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
                    WHERE e.extname ~ ? ORDER BY 1
                    """);
            case TYPES -> new Query("Types", List.of("Schema", "Name", "Kind", "Values", "Description"), """
                    SELECT n.nspname, pg_catalog.format_type(t.oid, NULL),
                        CASE t.typtype WHEN 'e' THEN 'enum' WHEN 'd' THEN 'domain' WHEN 'c' THEN 'composite'
                            WHEN 'r' THEN 'range' ELSE 'base' END,
                        (SELECT pg_catalog.string_agg(l.enumlabel, ', ' ORDER BY l.enumsortorder) FROM pg_catalog.pg_enum l
                            WHERE l.enumtypid = t.oid),
                        pg_catalog.obj_description(t.oid, 'pg_type')
                    FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
                    LEFT JOIN pg_catalog.pg_class c ON c.oid = t.typrelid
                    WHERE t.typname ~ ? AND (c.oid IS NULL OR c.relkind = 'c') AND t.typcategory <> 'A'
                        AND CASE WHEN ?::text IS NOT NULL THEN n.nspname ~ ?
                            ELSE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' END
                        AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d WHERE d.deptype = 'e' AND d.objid = t.oid
                            AND d.classid = 'pg_catalog.pg_type'::pg_catalog.regclass)
                    ORDER BY 1, 2
                    """);
            case DATABASES -> new Query("Databases", List.of("Name", "Owner", "Encoding", "Collation", "Size"), """
                    SELECT datname, pg_catalog.pg_get_userbyid(datdba), pg_catalog.pg_encoding_to_char(encoding), datcollate,
                        CASE WHEN pg_catalog.has_database_privilege(oid, 'CONNECT')
                            THEN pg_catalog.pg_size_pretty(pg_catalog.pg_database_size(oid)) END
                    FROM pg_catalog.pg_database WHERE datname ~ ? AND NOT datistemplate AND datname !~ '^pgorm_scratch_'
                    ORDER BY 1
                    """);
            case POLICIES ->
                new Query("Policies", List.of("Schema", "Table", "Name", "For", "Roles", "Using", "Check"), """
                    SELECT schemaname, tablename, policyname, cmd, roles::text, qual, with_check
                    FROM pg_catalog.pg_policies WHERE tablename ~ ? AND CASE WHEN ?::text IS NOT NULL THEN schemaname ~ ?
                        ELSE true END
                    ORDER BY 1, 2, 3
                    """);
        };
    }
}
