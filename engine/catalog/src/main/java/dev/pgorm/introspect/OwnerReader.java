package dev.pgorm.introspect;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Owners other than the role that reads: what that role makes, it owns by itself. One query over all catalogs, since most databases have no
 * such row and the readers of the kinds would have to carry the owner through all parts of an object.
 */
final class OwnerReader implements KindReader {

    /** A catalog whose objects have owners. */
    private record Source(String catalog, String owner, String condition) {}

    private static final String ALWAYS = "true";

    private static final List<Source> SOURCES = List.of(
            new Source("pg_class", "relowner", "o.relkind IN ('r', 'p', 'v', 'm', 'f', 'S', 'c')"),
            new Source("pg_proc", "proowner", ALWAYS),
            new Source("pg_type", "typowner", "o.typtype IN ('e', 'd', 'r')"),
            new Source("pg_collation", "collowner", ALWAYS),
            new Source("pg_conversion", "conowner", ALWAYS),
            new Source("pg_operator", "oprowner", ALWAYS),
            new Source("pg_opclass", "opcowner", ALWAYS),
            new Source("pg_opfamily", "opfowner", ALWAYS),
            new Source("pg_statistic_ext", "stxowner", ALWAYS),
            new Source("pg_ts_dict", "dictowner", ALWAYS),
            new Source("pg_ts_config", "cfgowner", ALWAYS),
            new Source("pg_language", "lanowner", ALWAYS),
            new Source("pg_foreign_data_wrapper", "fdwowner", ALWAYS),
            new Source("pg_foreign_server", "srvowner", ALWAYS),
            new Source("pg_event_trigger", "evtowner", ALWAYS),
            new Source("pg_publication", "pubowner", ALWAYS),
            new Source("pg_subscription", "subowner", ALWAYS));

    @Override
    public String query(ReadScope scope) {
        List<String> parts = new ArrayList<>();
        for (Source source : SOURCES) {
            parts.add("SELECT '%1$s' AS catalog, o.oid, o.%2$s AS owner FROM %1$s o WHERE %3$s AND %4$s"
                    .formatted(source.catalog(), source.owner(), scope.notInitial("o.oid"), source.condition()));
        }
        // What the schema public began with is its owner by itself.
        parts.add(
                "SELECT 'pg_namespace', n.oid, n.nspowner FROM pg_namespace n"
                        + " WHERE NOT (n.nspname = 'public' AND (n.nspowner = 10 OR n.nspowner = 'pg_database_owner'::regrole))");
        return """
                SELECT catalog, found.oid::bigint AS oid, r.rolname::text AS role
                FROM (%s) found
                JOIN pg_roles r ON r.oid = found.owner
                WHERE r.rolname <> current_user
                """.formatted(parts.stream().collect(Collectors.joining("\nUNION ALL ")));
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
        draft.addOwner(row.text("catalog"), row.number("oid"), row.identifier("role"));
    }
}
