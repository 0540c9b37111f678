package dev.pgorm.introspect;

import dev.pgorm.ir.Privileges.Grant;
import dev.pgorm.ir.Privileges.Grantee;
import dev.pgorm.ir.sql.Identifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What roles may do with objects, beside what they may do with a new object of the kind. That is what acldefault says, or for what came
 * with the cluster what it began with.
 */
final class PrivilegeReader implements KindReader {

    /**
     * A catalog with privileges.
     *
     * @param kind the letter that acldefault takes, as SQL
     */
    private record Source(String catalog, String acl, String owner, String kind, String condition) {}

    private static final List<Source> SOURCES = List.of(
            new Source(
                    "pg_class",
                    "relacl",
                    "relowner",
                    "CASE o.relkind WHEN 'S' THEN 's' ELSE 'r' END",
                    "o.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')"),
            new Source("pg_proc", "proacl", "proowner", "'f'", "true"),
            new Source("pg_type", "typacl", "typowner", "'T'", "true"),
            new Source("pg_namespace", "nspacl", "nspowner", "'n'", "true"),
            new Source("pg_language", "lanacl", "lanowner", "'l'", "true"),
            new Source("pg_foreign_data_wrapper", "fdwacl", "fdwowner", "'F'", "true"),
            new Source("pg_foreign_server", "srvacl", "srvowner", "'S'", "true"));

    @Override
    public String query(ReadScope scope) {
        List<String> lists = new ArrayList<>();
        for (Source source : SOURCES) {
            lists.add("""
                    SELECT '%1$s' AS catalog, '%1$s'::regclass AS class, o.oid, 0 AS part, o.%2$s AS acl, o.%3$s AS owner,
                        (%4$s)::"char" AS kind, '' AS column_name
                    FROM %1$s o WHERE o.%2$s IS NOT NULL AND %5$s""".formatted(
                            source.catalog(), source.acl(), source.owner(), source.kind(), condition(scope, source)));
        }
        lists.add("""
                SELECT 'pg_class', 'pg_class'::regclass, a.attrelid, a.attnum, a.attacl, c.relowner, 'c'::"char", a.attname::text
                FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
                WHERE a.attacl IS NOT NULL AND NOT a.attisdropped AND a.attnum > 0 AND %s""".formatted(scope.notInitial("a.attrelid")));
        return """
                WITH listed AS (%s),
                expected AS (SELECT listed.*, coalesce(i.initprivs, acldefault(kind, owner)) AS initial
                    FROM listed LEFT JOIN pg_init_privs i ON i.classoid = class AND i.objoid = listed.oid AND i.objsubid = part),
                actual AS (SELECT catalog, oid, part, column_name, owner, e.grantee, e.privilege_type, bool_or(e.is_grantable) AS grantable
                    FROM expected, aclexplode(acl) e GROUP BY 1, 2, 3, 4, 5, 6, 7),
                usual AS (SELECT catalog, oid, part, column_name, owner,
                    CASE WHEN e.grantee = e.grantor THEN owner ELSE e.grantee END AS grantee, e.privilege_type,
                    bool_or(e.is_grantable) AS grantable
                    FROM expected, aclexplode(initial) e GROUP BY 1, 2, 3, 4, 5, 6, 7)
                SELECT catalog, oid::bigint AS oid, column_name, grantee = 0 AS everybody, grantee = owner AS owned,
                    (SELECT rolname::text FROM pg_roles r WHERE r.oid = grantee) AS role, privilege_type,
                    actual.grantable AS grantable, usual.grantable AS usual_grantable
                FROM actual FULL JOIN usual USING (catalog, oid, part, column_name, owner, grantee, privilege_type)
                WHERE actual.grantable IS DISTINCT FROM usual.grantable
                """.formatted(lists.stream().collect(Collectors.joining("\nUNION ALL ")));
    }

    /** A row of the system's own objects is not what somebody granted there, but for schemas. */
    private static String condition(ReadScope scope, Source source) {
        return source.catalog().equals("pg_namespace")
                ? source.condition()
                : source.condition() + " AND " + scope.notInitial("o.oid");
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
        Grantee grantee = grantee(row);
        boolean actual = row.optionalText("grantable").isPresent();
        boolean usual = row.optionalText("usual_grantable").isPresent();
        String catalog = row.text("catalog");
        long oid = row.number("oid");
        if (grantee instanceof Grantee.Owner && actual && usual) {
            return; // the owner can always grant, whatever the list says
        }
        Grant grant = new Grant(
                grantee,
                row.text("privilege_type"),
                row.optionalText("column_name").filter(name -> !name.isEmpty()).map(Identifier::of),
                actual && row.flag("grantable") && !(grantee instanceof Grantee.Owner));
        if (actual) {
            draft.addGrant(catalog, oid, grant);
        } else {
            draft.addRevocation(catalog, oid, grant);
        }
    }

    private static Grantee grantee(Row row) throws SQLException {
        if (row.flag("everybody")) {
            return new Grantee.Everybody();
        }
        return row.flag("owned") ? new Grantee.Owner() : new Grantee.Role(row.identifier("role"));
    }
}
