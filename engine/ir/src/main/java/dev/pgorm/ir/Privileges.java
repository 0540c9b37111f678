package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What roles may do with an object, as far as it differs from what PostgreSQL lets them do with a new one (PostgreSQL: GRANT, REVOKE;
 * <a href="https://www.postgresql.org/docs/current/ddl-priv.html">Privileges</a>). It comes and goes with its object.
 *
 * @param object the object
 * @param granted what they may beyond that, sorted
 * @param revoked what they may not, although they could with a new object, sorted
 */
public record Privileges(ObjectAddress object, List<Grant> granted, List<Grant> revoked) implements Definition {

    public Privileges {
        granted = granted.stream().sorted().toList();
        revoked = revoked.stream().sorted().toList();
    }

    /** Who may do something. */
    public sealed interface Grantee {

        /** Everybody. */
        record Everybody() implements Grantee {}

        /** The object's owner, whoever that is. */
        record Owner() implements Grantee {}

        /** A role. */
        record Role(Identifier name) implements Grantee {}

        /** The role's name; empty for the others. */
        default Optional<Identifier> role() {
            return switch (this) {
                case Everybody everybody -> Optional.empty();
                case Owner owner -> Optional.empty();
                case Role role -> Optional.of(role.name());
            };
        }

        /** In a word, for messages and for sorting. */
        default String label() {
            return switch (this) {
                case Everybody everybody -> "PUBLIC";
                case Owner owner -> "owner";
                case Role role -> role.name().value();
            };
        }
    }

    /**
     * One privilege of one grantee.
     *
     * @param privilege SELECT, EXECUTE, USAGE…
     * @param column the column that it is limited to
     * @param grantable WITH GRANT OPTION
     */
    public record Grant(Grantee grantee, String privilege, Optional<Identifier> column, boolean grantable)
            implements Comparable<Grant> {

        private static final Comparator<Grant> ORDER = Comparator.comparing(
                        (Grant grant) -> grant.grantee().label())
                .thenComparing(grant -> grant.grantee().getClass().getName())
                .thenComparing(grant -> grant.column().map(Identifier::value).orElse(""))
                .thenComparing(Grant::privilege)
                .thenComparing(Grant::grantable);

        private boolean isFor(Identifier role) {
            return grantee.role().filter(role::equals).isPresent();
        }

        private boolean isAbout(Grant other) {
            return privilege.equals(other.privilege()) && column.equals(other.column());
        }

        @Override
        public int compareTo(Grant other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * What is left of them once the object belongs to a role: what that was granted before, it can do as the owner. Lists for columns
     * keep it nevertheless.
     *
     * @param role the new owner
     */
    public Privileges ownedBy(Identifier role) {
        List<Grant> rest = granted.stream()
                .filter(grant -> grant.column().isPresent() || !grant.isFor(role))
                .map(grant -> grant.isFor(role)
                        ? new Grant(new Grantee.Owner(), grant.privilege(), grant.column(), false)
                        : grant)
                .distinct()
                .toList();
        List<Grant> missing = revoked.stream()
                .filter(grant -> !(grant.grantee() instanceof Grantee.Owner)
                        || granted.stream().noneMatch(other -> other.isFor(role) && other.isAbout(grant)))
                .toList();
        return new Privileges(object, rest, missing);
    }

    /** Whether they are those of a new object. */
    public boolean isEmpty() {
        return granted.isEmpty() && revoked.isEmpty();
    }

    @Override
    public ObjectAddress address() {
        return new ObjectAddress(
                DefinitionKind.PRIVILEGES,
                object.schema(),
                object.name(),
                object.kind().label());
    }

    @Override
    public Optional<String> comment() {
        return Optional.empty();
    }

    @Override
    public Optional<ObjectAddress> owner() {
        return Optional.of(object);
    }

    @Override
    public List<ObjectAddress> references() {
        List<ObjectAddress> references = new ArrayList<>(List.of(object));
        if (object.kind() == ObjectKind.TABLE) {
            QualifiedName table = QualifiedName.of(object.schema(), object.name());
            granted.forEach(grant -> grant.column()
                    .ifPresent(column -> references.add(ObjectAddress.part(ObjectKind.COLUMN, table, column.value()))));
        }
        return references;
    }

    @Override
    public List<Identifier> namedRoles() {
        return List.of(granted, revoked).stream()
                .flatMap(Collection::stream)
                .flatMap(grant -> grant.grantee().role().stream())
                .distinct()
                .toList();
    }

    @Override
    public Privileges withComment(Optional<String> other) {
        return this;
    }

    @Override
    public Privileges renamed(NewNames names) {
        return new Privileges(names.address(object), renamed(granted, names), renamed(revoked, names));
    }

    private List<Grant> renamed(List<Grant> grants, NewNames names) {
        return grants.stream()
                .map(grant -> new Grant(
                        grant.grantee(),
                        grant.privilege(),
                        grant.column()
                                .map(column -> names.column(QualifiedName.of(object.schema(), object.name()), column)),
                        grant.grantable()))
                .toList();
    }
}
