package dev.pgorm.introspect;

import dev.pgorm.ir.Domain;
import dev.pgorm.ir.sql.Identifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Domains with their constraints: one row for each constraint, or one for a domain without. */
final class DomainReader implements KindReader {

    @Override
    public String query(ReadScope scope) {
        return """
                SELECT t.oid, n.nspname AS schema, t.typname AS name, t.typnotnull, %s,
                    pg_get_expr(t.typdefaultbin, 0) AS default_value,
                    CASE WHEN t.typcollation NOT IN (0, ty.typcollation) THEN co.collname END AS collation,
                    CASE WHEN t.typcollation NOT IN (0, ty.typcollation) THEN cn.nspname END AS collation_schema,
                    con.oid AS constraint_oid, con.contype::text AS constraint_type, con.conname,
                    con.conname = t.typname || '_not_null' AS is_usual_name, con.convalidated,
                    pg_get_expr(con.conbin, 0) AS expression, condescription.description AS constraint_comment,
                    description.description AS comment
                FROM pg_type t
                JOIN pg_namespace n ON n.oid = t.typnamespace
                JOIN pg_type ty ON ty.oid = t.typbasetype
                %s
                LEFT JOIN pg_collation co ON co.oid = t.typcollation
                LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
                LEFT JOIN pg_constraint con ON con.contypid = t.oid
                LEFT JOIN pg_description condescription ON condescription.classoid = 'pg_constraint'::regclass
                    AND condescription.objoid = con.oid
                %s
                WHERE t.typtype = 'd' AND %s AND %s AND %s
                ORDER BY t.oid, con.conname
                """.formatted(
                        TypeColumns.select("t.typtypmod"),
                        TypeColumns.join("ty"),
                        ReadScope.comment("pg_type", "t.oid", "0"),
                        scope.notInitial("t.oid"),
                        scope.notOfExtension("pg_type", "t.oid"),
                        scope.readSchema("n"));
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
        long oid = row.number("oid");
        Optional<Domain> known = draft.definition(oid).map(Domain.class::cast);
        Domain domain = known.isPresent() ? known.get() : withoutConstraints(row);
        Optional<String> type = row.optionalText("constraint_type");
        if (type.isPresent()) {
            domain = withConstraint(domain, type.get(), row);
            draft.identify("pg_constraint", row.number("constraint_oid"), domain.address());
        }
        draft.putDefinition(oid, domain);
        draft.identify("pg_type", oid, domain.address());
    }

    private static Domain withoutConstraints(Row row) throws SQLException {
        return new Domain(
                row.name("schema", "name"),
                TypeColumns.read(row),
                row.optionalName("collation_schema", "collation"),
                row.optionalExpression("default_value"),
                row.flag("typnotnull") ? Optional.of(Domain.NotNull.plain()) : Optional.empty(),
                List.of(),
                row.optionalText("comment"));
    }

    private static Domain withConstraint(Domain domain, String type, Row row) throws SQLException {
        Optional<Domain.NotNull> notNull = domain.notNull();
        List<Domain.Check> checks = new ArrayList<>(domain.checks());
        Identifier name = row.identifier("conname");
        Optional<String> comment = row.optionalText("constraint_comment");
        if (type.equals("n")) {
            boolean isUsual = row.flag("is_usual_name");
            notNull = Optional.of(new Domain.NotNull(isUsual ? Optional.empty() : Optional.of(name), comment));
        } else {
            checks.add(new Domain.Check(name, row.expression("expression"), row.flag("convalidated"), comment));
        }
        return new Domain(
                domain.name(),
                domain.base(),
                domain.collation(),
                domain.defaultValue(),
                notNull,
                checks,
                domain.comment());
    }
}
