package dev.pgorm.ddl;

import dev.pgorm.ir.Privileges.Grant;
import dev.pgorm.ir.Privileges.Grantee;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What leads from some privileges to others.
 *
 * @param revoked what is taken away
 * @param granted what is given
 */
record GrantChange(Set<Grant> revoked, Set<Grant> granted) {

    /** The change from what was granted and revoked before to what shall be. */
    static GrantChange between(
            Collection<Grant> grantedBefore,
            Collection<Grant> revokedBefore,
            Collection<Grant> grantedAfter,
            Collection<Grant> revokedAfter) {
        Set<Grant> revoke = new LinkedHashSet<>(grantedBefore);
        revoke.addAll(revokedAfter);
        grantedAfter.forEach(revoke::remove);
        revokedBefore.forEach(revoke::remove);
        Set<Grant> grant = new LinkedHashSet<>(grantedAfter);
        grant.addAll(revokedBefore);
        grantedBefore.forEach(grant::remove);
        revokedAfter.forEach(grant::remove);
        grantedAfter.stream().filter(each -> isLost(each, revoke)).forEach(grant::add);
        return new GrantChange(revoke, grant);
    }

    /** A privilege that is taken away from a table is taken away from its columns as well. */
    private static boolean isLost(Grant grant, Set<Grant> revoke) {
        return grant.column().isPresent()
                && revoke.stream()
                        .anyMatch(each -> each.column().isEmpty()
                                && each.privilege().equals(grant.privilege())
                                && each.grantee().equals(grant.grantee()));
    }

    /**
     * The statements; first what is taken away, since taking away a privilege takes its grant option along.
     *
     * @param prefix what stands before GRANT or REVOKE
     * @param object writes what stands after ON
     * @param owner writes the owner as a grantee
     */
    List<String> statements(String prefix, Consumer<SqlWriter> object, Consumer<SqlWriter> owner) {
        List<String> statements = new ArrayList<>();
        grouped(revoked)
                .forEach((key, grants) ->
                        statements.add(statement(prefix + "REVOKE ", " FROM ", object, owner, key, grants)));
        grouped(granted)
                .forEach(
                        (key, grants) -> statements.add(statement(prefix + "GRANT ", " TO ", object, owner, key, grants)
                                + (key.grantable() ? " WITH GRANT OPTION" : "")));
        return statements;
    }

    /** What one statement can say at once. */
    private record Key(Grantee grantee, boolean grantable) {}

    private static Map<Key, List<Grant>> grouped(Set<Grant> grants) {
        Map<Key, List<Grant>> groups = new LinkedHashMap<>();
        grants.stream()
                .sorted()
                .forEach(grant -> groups.computeIfAbsent(
                                new Key(grant.grantee(), grant.grantable()), key -> new ArrayList<>())
                        .add(grant));
        return groups;
    }

    private static String statement(
            String verb,
            String preposition,
            Consumer<SqlWriter> object,
            Consumer<SqlWriter> owner,
            Key key,
            List<Grant> grants) {
        Map<String, List<Identifier>> columns = new LinkedHashMap<>();
        for (Grant grant : grants) {
            List<Identifier> names = columns.computeIfAbsent(
                    grant.privilege() + (grant.column().isPresent() ? " (" : ""), privilege -> new ArrayList<>());
            grant.column().ifPresent(names::add);
        }
        SqlWriter writer = new SqlWriter().serverText(verb);
        writer.join(List.copyOf(columns.entrySet()), ", ", (each, entry) -> {
            each.serverText(entry.getKey());
            if (!entry.getValue().isEmpty()) {
                each.identifiers(entry.getValue()).sql(")");
            }
        });
        writer.sql(" ON ");
        object.accept(writer);
        writer.serverText(preposition);
        switch (key.grantee()) {
            case Grantee.Everybody everybody -> writer.sql("PUBLIC");
            case Grantee.Owner self -> owner.accept(writer);
            case Grantee.Role role -> writer.identifier(role.name());
        }
        return writer.toString();
    }
}
