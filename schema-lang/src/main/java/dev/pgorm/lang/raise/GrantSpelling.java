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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whose objects are, and what roles may do with them, where that differs from those of a new one. */
final class GrantSpelling {

    private static final String ALL = "ALL";

    /** The privileges in the order in which PostgreSQL's manual has them. */
    private static final List<String> ORDER = List.of(
            ALL,
            "SELECT",
            "INSERT",
            "UPDATE",
            "DELETE",
            "TRUNCATE",
            "REFERENCES",
            "TRIGGER",
            "MAINTAIN",
            "USAGE",
            "CREATE",
            "EXECUTE");

    private static final Set<String> ALL_OF_TABLES = Set.copyOf(ORDER.subList(1, ORDER.indexOf("USAGE")));

    /** Words that mean no role. */
    private static final Set<String> OTHER_WORDS = Set.of("public", "owner", "true", "false", "null");

    private final Catalog catalog;
    private final OwnerSpelling owners;

    GrantSpelling(Catalog catalog, OwnerSpelling owners) {
        this.catalog = catalog;
        this.owners = owners;
    }

    /** The privileges on an object. */
    private Optional<Privileges> on(ObjectAddress object) {
        ObjectAddress address = new ObjectAddress(
                DefinitionKind.PRIVILEGES,
                object.schema(),
                object.name(),
                object.kind().label());
        return catalog.find(address).map(Privileges.class::cast);
    }

    /** {@code owner to app}, {@code grant execute to app_user} and {@code revoke execute from public} for the heading of a routine. */
    List<String> clauses(ObjectAddress routine) {
        List<String> clauses = new ArrayList<>(owners.clauses(routine));
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
            case Grantee.Role role -> inHeading(role.name());
        };
    }

    /** The name of a role in a heading, in quotes where it would mean something else. */
    static String inHeading(Identifier role) {
        return OTHER_WORDS.contains(role.value()) ? "\"" + role.value() + "\"" : OneLine.identifier(role);
    }

    /** {@code @@owner}, {@code @@grant} and {@code @@revoke} for the block of an object. */
    List<String> attributes(ObjectAddress object, Function<Identifier, String> field) {
        List<String> attributes = new ArrayList<>(owners.attributes(object));
        on(object).ifPresent(privileges -> {
            grouped(privileges.granted())
                    .forEach((key, grantees) -> attributes.add(attribute("@@grant", "to", key, grantees, field)));
            grouped(privileges.revoked())
                    .forEach((key, grantees) -> attributes.add(attribute("@@revoke", "from", key, grantees, field)));
        });
        return attributes;
    }

    /** What one attribute can say at once. */
    record Key(List<String> privileges, List<Identifier> columns, boolean grantable) {}

    static Map<Key, List<Grantee>> grouped(List<Grant> grants) {
        Map<Grantee, List<Grant>> byGrantee = new LinkedHashMap<>();
        grants.forEach(each -> byGrantee
                .computeIfAbsent(each.grantee(), key -> new ArrayList<>())
                .add(each));
        Map<Key, List<Grantee>> groups = new LinkedHashMap<>();
        byGrantee.forEach((grantee, own) -> keys(own)
                .forEach(key ->
                        groups.computeIfAbsent(key, each -> new ArrayList<>()).add(grantee)));
        return groups;
    }

    /** What one grantee has, by the columns to which it is limited. */
    private static List<Key> keys(List<Grant> grants) {
        List<Key> keys = new ArrayList<>();
        for (boolean grantable : List.of(false, true)) {
            Map<String, Set<Identifier>> columns = new TreeMap<>();
            Set<String> whole = new TreeSet<>();
            for (Grant each : of(grants, grantable)) {
                each.column()
                        .ifPresentOrElse(
                                column -> columns.computeIfAbsent(each.privilege(), key -> new TreeSet<>())
                                        .add(column),
                                () -> whole.add(each.privilege()));
            }
            if (!whole.isEmpty()) {
                keys.add(new Key(ordered(whole), List.of(), grantable));
            }
            Map<List<Identifier>, Set<String>> byColumns = new LinkedHashMap<>();
            columns.forEach((privilege, names) -> byColumns
                    .computeIfAbsent(List.copyOf(names), key -> new TreeSet<>())
                    .add(privilege));
            byColumns.forEach((names, privileges) -> keys.add(new Key(ordered(privileges), names, grantable)));
        }
        return keys;
    }

    private static List<String> ordered(Set<String> privileges) {
        return ORDER.stream().filter(privileges::contains).toList();
    }

    private static String attribute(
            String name, String preposition, Key key, List<Grantee> grantees, Function<Identifier, String> field) {
        List<String> options = new ArrayList<>();
        options.add(privileges(key.privileges()));
        options.add(preposition + ": "
                + SdlText.list(grantees.stream().map(GrantSpelling::grantee).toList()));
        if (!key.columns().isEmpty()) {
            options.add(
                    "columns: " + SdlText.list(key.columns().stream().map(field).toList()));
        }
        if (key.grantable()) {
            options.add("grantOption: true");
        }
        return name + SdlText.arguments(options);
    }

    /** {@code [Select, Insert]}, or {@code All} where no server has more. */
    static String privileges(List<String> privileges) {
        if (privileges.contains(ALL) || Set.copyOf(privileges).equals(ALL_OF_TABLES)) {
            return "All";
        }
        List<String> words = privileges.stream()
                .map(each -> SdlNames.pascal(each.toLowerCase(Locale.ROOT)))
                .toList();
        return SdlText.list(words);
    }

    static String grantee(Grantee grantee) {
        return switch (grantee) {
            case Grantee.Everybody everybody -> "public";
            case Grantee.Owner owner -> "owner";
            case Grantee.Role role -> role(role.name());
        };
    }

    /** The name of a role, in quotes where it would mean something else. */
    static String role(Identifier name) {
        String value = name.value();
        return SdlNames.isName(value) && !OTHER_WORDS.contains(value) ? value : SdlText.quoted(value);
    }
}
