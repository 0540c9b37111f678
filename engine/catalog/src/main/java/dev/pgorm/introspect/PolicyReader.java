package dev.pgorm.introspect;

import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.Policy;
import dev.pgorm.ir.sql.SqlExpr;
import java.sql.SQLException;
import java.util.Optional;

/** Row-level-security policies. */
final class PolicyReader implements KindReader {

    @Override
    public String query(ReadScope scope) {
        return """
                SELECT p.oid, p.polrelid, n.nspname AS schema, c.relname AS relation, p.polname, p.polcmd, p.polpermissive,
                    ARRAY(SELECT r.rolname::text FROM pg_roles r WHERE r.oid = ANY (p.polroles)) AS roles,
                    pg_get_expr(p.polqual, p.polrelid) AS using_expression,
                    pg_get_expr(p.polwithcheck, p.polrelid) AS check_expression,
                    description.description AS comment
                FROM pg_policy p
                JOIN pg_class c ON c.oid = p.polrelid
                JOIN pg_namespace n ON n.oid = c.relnamespace
                %s
                WHERE %s
                """.formatted(ReadScope.comment("pg_policy", "p.oid", "0"), scope.partOfRelation("pg_policy", "p.oid"));
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
        Optional<ObjectAddress> relation = draft.relationOf(row, "polrelid", "polname", "policy");
        if (relation.isPresent()) {
            Policy policy = new Policy(
                    relation.get(),
                    row.identifier("polname"),
                    row.flag("polpermissive"),
                    command(row.text("polcmd")),
                    row.identifiers("roles"),
                    expression(row, "using_expression"),
                    expression(row, "check_expression"),
                    row.optionalText("comment"));
            draft.add(policy);
            draft.identify("pg_policy", row.number("oid"), policy.address());
        }
    }

    private static Optional<SqlExpr> expression(Row row, String column) throws SQLException {
        return row.optionalText(column).map(Parentheses::stripOuter).map(SqlExpr::canonical);
    }

    private static Policy.Command command(String letter) throws SQLException {
        return switch (letter) {
            case "*" -> Policy.Command.ALL;
            case "r" -> Policy.Command.SELECT;
            case "a" -> Policy.Command.INSERT;
            case "w" -> Policy.Command.UPDATE;
            case "d" -> Policy.Command.DELETE;
            default -> throw new SQLException("the catalogs gave an unknown command of a policy: " + letter);
        };
    }
}
