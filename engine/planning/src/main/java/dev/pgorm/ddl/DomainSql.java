package dev.pgorm.ddl;

import dev.pgorm.ddl.DefinitionSql.Alteration;
import dev.pgorm.ddl.DefinitionSql.Aside;
import dev.pgorm.ddl.DefinitionSql.Storage;
import dev.pgorm.hazard.HazardRule;
import dev.pgorm.ir.Domain;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Statements about domains. */
final class DomainSql implements DefinitionSql.Kind<Domain> {

    @Override
    public Class<Domain> type() {
        return Domain.class;
    }

    @Override
    public void phrase(Domain domain, SqlWriter writer) {
        writer.sql("DOMAIN ").name(domain.name());
    }

    @Override
    public String create(Domain domain) {
        SqlWriter writer = new SqlWriter()
                .sql("CREATE DOMAIN ")
                .name(domain.name())
                .sql(" AS ")
                .serverText(domain.base().sql());
        domain.collation().ifPresent(collation -> writer.sql(" COLLATE ").name(collation));
        domain.defaultValue().ifPresent(value -> writer.sql(" DEFAULT ").expression(value));
        domain.notNull().ifPresent(refusal -> {
            refusal.name().ifPresent(name -> writer.sql(" CONSTRAINT ").identifier(name));
            writer.sql(" NOT NULL");
        });
        for (Domain.Check check : domain.checks()) {
            if (check.validated()) {
                writer.sql("\n  ");
                constraint(check, writer);
            }
        }
        return writer.toString();
    }

    /** CREATE DOMAIN takes every check as valid. */
    @Override
    public List<Alteration> settings(Domain domain) {
        return domain.checks().stream()
                .filter(check -> !check.validated())
                .map(check -> add(domain, check))
                .toList();
    }

    private static void constraint(Domain.Check check, SqlWriter writer) {
        writer.sql("CONSTRAINT ")
                .identifier(check.name())
                .sql(" CHECK (")
                .expression(check.expression())
                .sql(")");
    }

    @Override
    public SortedMap<String, String> partComments(Domain domain) {
        SortedMap<String, String> comments = new TreeMap<>();
        for (Domain.Check check : domain.checks()) {
            check.comment().ifPresent(text -> comments.put(constraintPhrase(domain, check.name()), text));
        }
        domain.notNull()
                .ifPresent(refusal -> refusal.comment()
                        .ifPresent(text -> comments.put(constraintPhrase(domain, notNullName(domain, refusal)), text)));
        return comments;
    }

    private static String constraintPhrase(Domain domain, Identifier constraint) {
        return new SqlWriter()
                .sql("CONSTRAINT ")
                .identifier(constraint)
                .sql(" ON DOMAIN ")
                .name(domain.name())
                .toString();
    }

    private static Identifier notNullName(Domain domain, Domain.NotNull refusal) {
        return refusal.name().orElseGet(() -> DefaultNames.notNull(domain.name().name()));
    }

    /** The type that a domain is based on, and its collation, are there for good. */
    @Override
    public Optional<List<Alteration>> alter(Domain before, Domain after) {
        if (!before.base().equals(after.base()) || !before.collation().equals(after.collation())) {
            return Optional.empty();
        }
        List<Alteration> alterations = new ArrayList<>();
        if (!before.defaultValue().equals(after.defaultValue())) {
            alterations.add(Alteration.redefinition(
                    defaultValue(after, after.defaultValue()), defaultValue(after, before.defaultValue())));
        }
        notNull(before, after).ifPresent(alterations::add);
        Map<Identifier, Identifier> renamed = renamed(before, after);
        for (Domain.Check check : before.checks()) {
            if (renamed.containsKey(check.name())) {
                alterations.add(rename(after, check.name(), renamed.getOrDefault(check.name(), check.name())));
            } else if (!isKept(check, after)) {
                alterations.add(drop(after, check));
            }
        }
        for (Domain.Check check : after.checks()) {
            Optional<Domain.Check> old = before.check(check.name()).filter(each -> isKept(each, after));
            if (old.isPresent()) {
                if (check.validated() && !old.get().validated()) {
                    alterations.add(validate(after, check));
                }
            } else if (!renamed.containsValue(check.name())) {
                alterations.add(add(after, check));
            }
        }
        return Optional.of(alterations);
    }

    /** Whether it need not be dropped: a check that is valid cannot be made NOT VALID. */
    private static boolean isKept(Domain.Check check, Domain after) {
        return after.check(check.name())
                .filter(other -> other.expression().equals(check.expression()))
                .filter(other -> other.validated() || !check.validated())
                .isPresent();
    }

    /** The checks that differ in their name only, with their new names. */
    private static Map<Identifier, Identifier> renamed(Domain before, Domain after) {
        Map<Identifier, Identifier> renamed = new LinkedHashMap<>();
        for (Domain.Check old : before.checks()) {
            if (after.check(old.name()).isEmpty()) {
                after.checks().stream()
                        .filter(young -> before.check(young.name()).isEmpty()
                                && !renamed.containsValue(young.name())
                                && young.expression().equals(old.expression())
                                && young.validated() == old.validated())
                        .findFirst()
                        .ifPresent(young -> renamed.put(old.name(), young.name()));
            }
        }
        return renamed;
    }

    @Override
    public SortedMap<String, String> commentsLeft(Domain before, Domain after) {
        List<Domain.Check> checks = new ArrayList<>();
        Map<Identifier, Identifier> renamed = renamed(before, after);
        for (Domain.Check check : before.checks()) {
            Identifier name = renamed.getOrDefault(check.name(), check.name());
            if (renamed.containsKey(check.name()) || isKept(check, after)) {
                checks.add(new Domain.Check(name, check.expression(), check.validated(), check.comment()));
            }
        }
        Optional<Domain.NotNull> notNull = before.notNull()
                .flatMap(old -> after.notNull().map(young -> new Domain.NotNull(young.name(), old.comment())));
        return partComments(new Domain(
                after.name(), after.base(), after.collation(), after.defaultValue(), notNull, checks, after.comment()));
    }

    /** The server looks for rows that a new constraint refuses in columns of the domain itself only. */
    @Override
    public Storage refusedWhere(Domain before, Domain after) {
        Map<Identifier, Identifier> renamed = renamed(before, after);
        boolean refusesMore = (after.notNull().isPresent() && before.notNull().isEmpty())
                || after.checks().stream()
                        .filter(Domain.Check::validated)
                        .filter(check -> !renamed.containsValue(check.name()))
                        .anyMatch(check -> before.check(check.name())
                                .filter(old -> old.validated() && isKept(old, after))
                                .isEmpty());
        return refusesMore ? Storage.INSIDE_OTHERS : Storage.NOWHERE;
    }

    @Override
    public Optional<Domain> withoutTexts(Domain domain, Predicate<SqlExpr> unwanted) {
        return Optional.of(new Domain(
                domain.name(),
                domain.base(),
                domain.collation(),
                domain.defaultValue().filter(unwanted.negate()),
                domain.notNull(),
                domain.checks().stream()
                        .filter(each -> !unwanted.test(each.expression()))
                        .toList(),
                domain.comment()));
    }

    @Override
    public Aside aside(Domain domain, Identifier name) {
        return new Aside(
                List.of(alter(domain).sql("RENAME TO ").identifier(name).toString()),
                List.of(new SqlWriter()
                        .sql("ALTER DOMAIN ")
                        .name(domain.name().sibling(name))
                        .sql(" RENAME TO ")
                        .identifier(domain.name().name())
                        .toString()),
                new SqlWriter()
                        .sql("DROP DOMAIN ")
                        .name(domain.name().sibling(name))
                        .toString());
    }

    private static Optional<Alteration> notNull(Domain before, Domain after) {
        String drop = alter(after).sql("DROP NOT NULL").toString();
        if (before.notNull().isEmpty()) {
            return after.notNull()
                    .map(refusal -> Alteration.setting(setNotNull(after, refusal), drop)
                            .costing(HazardRule.ADD_DOMAIN_CONSTRAINT));
        }
        Domain.NotNull old = before.notNull().get();
        if (after.notNull().isEmpty()) {
            return Optional.of(Alteration.setting(drop, setNotNull(after, old)));
        }
        Identifier from = notNullName(after, old);
        Identifier to = notNullName(after, after.notNull().get());
        return from.equals(to) ? Optional.empty() : Optional.of(rename(after, from, to));
    }

    private static String setNotNull(Domain domain, Domain.NotNull refusal) {
        return refusal.name()
                .map(name -> alter(domain)
                        .sql("ADD CONSTRAINT ")
                        .identifier(name)
                        .sql(" NOT NULL")
                        .toString())
                .orElseGet(() -> alter(domain).sql("SET NOT NULL").toString());
    }

    private static String defaultValue(Domain domain, Optional<SqlExpr> value) {
        SqlWriter writer = alter(domain);
        value.ifPresentOrElse(text -> writer.sql("SET DEFAULT ").expression(text), () -> writer.sql("DROP DEFAULT"));
        return writer.toString();
    }

    private static Alteration add(Domain domain, Domain.Check check) {
        SqlWriter writer = alter(domain).sql("ADD ");
        constraint(check, writer);
        writer.sql(check.validated() ? "" : " NOT VALID");
        Alteration addition = Alteration.redefinition(writer.toString(), dropConstraint(domain, check.name()));
        return check.validated() ? addition.costing(HazardRule.ADD_DOMAIN_CONSTRAINT) : addition;
    }

    private static Alteration drop(Domain domain, Domain.Check check) {
        return Alteration.redefinition(
                dropConstraint(domain, check.name()), add(domain, check).sql());
    }

    private static String dropConstraint(Domain domain, Identifier constraint) {
        return alter(domain).sql("DROP CONSTRAINT ").identifier(constraint).toString();
    }

    private static Alteration validate(Domain domain, Domain.Check check) {
        String statement = alter(domain)
                .sql("VALIDATE CONSTRAINT ")
                .identifier(check.name())
                .toString();
        return new Alteration(statement, Optional.empty(), false).costing(HazardRule.ADD_DOMAIN_CONSTRAINT);
    }

    private static Alteration rename(Domain domain, Identifier from, Identifier to) {
        return Alteration.setting(renameConstraint(domain, from, to), renameConstraint(domain, to, from));
    }

    private static String renameConstraint(Domain domain, Identifier from, Identifier to) {
        return alter(domain)
                .sql("RENAME CONSTRAINT ")
                .identifier(from)
                .sql(" TO ")
                .identifier(to)
                .toString();
    }

    private static SqlWriter alter(Domain domain) {
        return new SqlWriter().sql("ALTER DOMAIN ").name(domain.name()).sql(" ");
    }
}
