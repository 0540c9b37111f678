package dev.pgorm.introspect;

import dev.pgorm.ir.ForeignDataWrapper;
import dev.pgorm.ir.ForeignObject;
import dev.pgorm.ir.ForeignServer;
import dev.pgorm.ir.UserMapping;
import java.sql.SQLException;

/** Foreign-data wrappers, servers and user mappings; of mappings whose options the role may not see it gets none. */
final class ForeignReader implements KindReader {

    @Override
    public String query(ReadScope scope) {
        return """
                SELECT 'wrapper' AS kind, w.oid, w.fdwname AS name, NULL AS other, w.fdwoptions AS options,
                    hn.nspname AS handler_schema, h.proname AS handler, vn.nspname AS validator_schema, v.proname AS validator,
                    NULL AS type, NULL AS version, description.description AS comment
                FROM pg_foreign_data_wrapper w
                LEFT JOIN pg_proc h ON h.oid = w.fdwhandler
                LEFT JOIN pg_namespace hn ON hn.oid = h.pronamespace
                LEFT JOIN pg_proc v ON v.oid = w.fdwvalidator
                LEFT JOIN pg_namespace vn ON vn.oid = v.pronamespace
                %s
                WHERE %s
                UNION ALL
                SELECT 'server', s.oid, s.srvname, w.fdwname, s.srvoptions, NULL, NULL, NULL, NULL, s.srvtype, s.srvversion,
                    description.description
                FROM pg_foreign_server s
                JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw
                %s
                WHERE %s
                UNION ALL
                SELECT 'mapping', m.umid, m.srvname, nullif(m.usename, 'public'), m.umoptions, NULL, NULL, NULL, NULL, NULL, NULL, NULL
                FROM pg_user_mappings m
                WHERE %s
                """.formatted(
                        ReadScope.comment("pg_foreign_data_wrapper", "w.oid", "0"),
                        scope.notOfExtension("pg_foreign_data_wrapper", "w.oid"),
                        ReadScope.comment("pg_foreign_server", "s.oid", "0"),
                        scope.notOfExtension("pg_foreign_server", "s.oid"),
                        scope.notOfExtension("pg_foreign_server", "m.srvid"));
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
        ForeignObject object = object(row);
        draft.add(object);
        String catalog = switch (object) {
            case ForeignDataWrapper wrapper -> "pg_foreign_data_wrapper";
            case ForeignServer server -> "pg_foreign_server";
            case UserMapping mapping -> "pg_user_mapping";
        };
        draft.identify(catalog, row.number("oid"), object.address());
    }

    private static ForeignObject object(Row row) throws SQLException {
        return switch (row.text("kind")) {
            case "wrapper" ->
                new ForeignDataWrapper(
                        row.identifier("name"),
                        row.optionalName("handler_schema", "handler"),
                        row.optionalName("validator_schema", "validator"),
                        Options.of(row.list("options")),
                        row.optionalText("comment"));
            case "server" ->
                new ForeignServer(
                        row.identifier("name"),
                        row.optionalText("type"),
                        row.optionalText("version"),
                        row.identifier("other"),
                        Options.of(row.list("options")),
                        row.optionalText("comment"));
            case "mapping" ->
                new UserMapping(
                        row.identifier("name"), row.optionalIdentifier("other"), Options.of(row.list("options")));
            default -> throw new SQLException("unknown kind of foreign object: " + row.text("kind"));
        };
    }
}
