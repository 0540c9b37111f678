package dev.pgorm.lang.raise;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.Privileges;
import dev.pgorm.ir.Privileges.Grant;
import dev.pgorm.ir.Privileges.Grantee;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What roles may do with objects, where these are declared. */
final class GrantSpelling {

    private final Catalog catalog;

    GrantSpelling(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The privileges on an object that differ from those of a new one. */
    Optional<Privileges> on(ObjectAddress object) {
        ObjectAddress address = new ObjectAddress(
                DefinitionKind.PRIVILEGES, object.schema(), object.name(), object.kind().label());
        return catalog.find(address).map(Privileges.class::cast);
    }

    /** {@code grant execute to app_user} and {@code revoke execute from public} for the heading of a routine. */
    List<String> clauses(ObjectAddress routine) {
        List<String> clauses = new ArrayList<>();
        on(routine).ifPresent(privileges -> {
            clause("grant execute to ", "", of(privileges.granted(), false), clauses);
            clause("grant execute to ", " with grant option", of(privileges.granted(), true), clauses);
            clause("revoke execute from ", "", privileges.revoked(), clauses);
        });
        return clauses;
    }

    private static List<Grant> of(List<Grant> grants, boolean grantable) {
        return grants.stream().filter(each -> each.grantable() == grantable).toList();
    }

    private static void clause(String start, String end, List<Grant> grants, List<String> clauses) {
        if (!grants.isEmpty()) {
            clauses.add(grants.stream().map(GrantSpelling::inHeading).collect(Collectors.joining(", ", start, end)));
        }
    }

    private static String inHeading(Grant grant) {
        return switch (grant.grantee()) {
            case Grantee.Everybody everybody -> "public";
            case Grantee.Owner owner -> "owner";
            case Grantee.Role role -> role(role.name());
        };
    }

    /** A role that is called like one of the words goes into quotes. */
    private static String role(Identifier name) {
        return name.value().equals("owner") || name.value().equals("public")
                ? "\"" + name.value() + "\""
                : OneLine.identifier(name);
    }
}
