package dev.pgorm.introspect;

import dev.pgorm.ir.DefaultPrivileges;
import dev.pgorm.ir.DefaultPrivileges.ObjectType;
import dev.pgorm.ir.Privileges.Grant;
import dev.pgorm.ir.Privileges.Grantee;
import dev.pgorm.ir.sql.Identifier;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Default privileges. Those for all schemas replace what acldefault says, those for one come on top
 * (<a href="https://www.postgresql.org/docs/current/catalog-pg-default-acl.html">pg_default_acl</a>).
 */
final class DefaultPrivilegeReader implements KindReader {

    @Override
    public String query(ReadScope scope) {
        String list =
                "array_agg(ARRAY[CASE grantee WHEN 0 THEN 'everybody' WHEN d.defaclrole THEN 'owner' ELSE 'role' END,"
                        + " coalesce((SELECT rolname::text FROM pg_roles r WHERE r.oid = grantee), ''), privilege_type,"
                        + " (grantable AND grantee <> d.defaclrole)::text])";
        return """
                SELECT d.oid, CASE WHEN maker.rolname <> current_user THEN maker.rolname END AS role,
                    n.nspname AS schema, d.defaclobjtype::text AS objects, given.list AS granted, taken.list AS revoked
                FROM pg_default_acl d
                JOIN pg_roles maker ON maker.oid = d.defaclrole
                LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace
                CROSS JOIN LATERAL (SELECT CASE WHEN d.defaclnamespace = 0
                    THEN acldefault(CASE d.defaclobjtype WHEN 'S' THEN 's' ELSE d.defaclobjtype END::"char", d.defaclrole)
                    END AS list) usual
                CROSS JOIN LATERAL (SELECT %1$s AS list FROM (
                    SELECT e.grantee, e.privilege_type, bool_or(e.is_grantable) AS grantable
                    FROM aclexplode(d.defaclacl) e GROUP BY 1, 2) actual
                    WHERE NOT EXISTS (SELECT 1 FROM aclexplode(usual.list) u
                        WHERE u.grantee = actual.grantee AND u.privilege_type = actual.privilege_type
                        AND (u.grantee = d.defaclrole OR u.is_grantable = actual.grantable))) given
                CROSS JOIN LATERAL (SELECT %1$s AS list FROM (
                    SELECT e.grantee, e.privilege_type, bool_or(e.is_grantable) AS grantable
                    FROM aclexplode(usual.list) e GROUP BY 1, 2) expected
                    WHERE NOT EXISTS (SELECT 1 FROM aclexplode(d.defaclacl) a
                        WHERE a.grantee = expected.grantee AND a.privilege_type = expected.privilege_type)) taken
                WHERE (d.defaclnamespace = 0 OR %2$s) AND %3$s
                ORDER BY 1
                """.formatted(list, scope.readSchema("n"), scope.notOfExtension("pg_default_acl", "d.oid"));
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
        DefaultPrivileges privileges = new DefaultPrivileges(
                row.optionalIdentifier("role"),
                row.optionalIdentifier("schema"),
                objects(row.text("objects")),
                grants(row.table("granted")),
                grants(row.table("revoked")));
        draft.add(privileges);
        draft.identify("pg_default_acl", row.number("oid"), privileges.address());
    }

    private static ObjectType objects(String letter) throws SQLException {
        return switch (letter) {
            case "r" -> ObjectType.TABLES;
            case "S" -> ObjectType.SEQUENCES;
            case "f" -> ObjectType.ROUTINES;
            case "T" -> ObjectType.TYPES;
            case "n" -> ObjectType.SCHEMAS;
            case "L" -> ObjectType.LARGE_OBJECTS;
            default -> throw new SQLException("default privileges for an unknown kind of object: " + letter);
        };
    }

    private static List<Grant> grants(List<List<@Nullable String>> rows) {
        return rows.stream()
                .map(each -> new Grant(
                        grantee(String.valueOf(each.get(0)), String.valueOf(each.get(1))),
                        String.valueOf(each.get(2)),
                        Optional.empty(),
                        "true".equals(each.get(3))))
                .toList();
    }

    private static Grantee grantee(String kind, String role) {
        return switch (kind) {
            case "everybody" -> new Grantee.Everybody();
            case "owner" -> new Grantee.Owner();
            default -> new Grantee.Role(Identifier.of(role));
        };
    }
}
