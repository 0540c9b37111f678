package dev.pgorm.diff;

import dev.pgorm.ir.Domain;
import dev.pgorm.ir.sql.SqlWriter;

/** The attributes of a domain. */
final class DomainDescription {

    private DomainDescription() {}

    static void describe(Domain domain, Attributes attributes) {
        attributes.put("base type", domain.base().sql());
        attributes.putAny("collation", domain.collation().map(SqlWriter::quote));
        domain.defaultValue().ifPresent(value -> attributes.put("default", value.text()));
        attributes.flag("not null", domain.notNull().isPresent());
        domain.notNull().ifPresent(refusal -> {
            attributes.putAny("not null constraint", refusal.name().map(SqlWriter::quote));
            attributes.putAny("not null comment", refusal.comment());
        });
        for (Domain.Check check : domain.checks()) {
            String name = "check " + SqlWriter.quote(check.name());
            attributes.put(name, check.expression().text() + (check.validated() ? "" : " NOT VALID"));
            attributes.putAny(name + " comment", check.comment());
        }
    }
}
