package dev.pgorm.introspect;

import dev.pgorm.ir.Domain;
import dev.pgorm.ir.sql.Identifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Domains with their constraints: one row for each constraint, or one for a domain without. */
final class DomainRows {

    private DomainRows() {}

    static void read(Row row, Draft draft) throws SQLException {
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
