package dev.pgorm.ir;

import dev.pgorm.ir.Privileges.Grant;
import dev.pgorm.ir.sql.Identifier;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What roles may do with the objects that a role will make (PostgreSQL: ALTER DEFAULT PRIVILEGES). Without a schema it says what differs
 * from what PostgreSQL grants by itself, with one what is granted there in addition.
 *
 * @param role who makes the objects; empty = whoever is connected
 * @param schema where; empty = anywhere
 * @param objects what
 * @param granted what roles may beyond the usual, sorted
 * @param revoked what they may not, although they usually could, sorted; empty where there is a schema
 */
public record DefaultPrivileges(
        Optional<Identifier> role,
        Optional<Identifier> schema,
        ObjectType objects,
        List<Grant> granted,
        List<Grant> revoked)
        implements Definition {

    public DefaultPrivileges {
        granted = granted.stream().sorted().toList();
        revoked = revoked.stream().sorted().toList();
    }

    /** What privileges can be set for in advance. */
    public enum ObjectType {
        TABLES("TABLES"),
        SEQUENCES("SEQUENCES"),
        ROUTINES("ROUTINES"),
        TYPES("TYPES"),
        SCHEMAS("SCHEMAS"),
        LARGE_OBJECTS("LARGE OBJECTS");

        private final String sql;

        ObjectType(String sql) {
            this.sql = sql;
        }

        public String sql() {
            return sql;
        }

        /** The type that objects of a kind belong to; empty where there are no privileges in advance. */
        public static Optional<ObjectType> of(ObjectKind kind) {
            return switch (kind) {
                case StructureKind structure ->
                    Optional.ofNullable(
                            switch (structure) {
                                case TABLE -> TABLES;
                                case SEQUENCE -> SEQUENCES;
                                case ENUM -> TYPES;
                                case SCHEMA -> SCHEMAS;
                                case EXTENSION, COLUMN, CONSTRAINT, INDEX, ENUM_VALUE -> null;
                            });
                case DefinitionKind definition -> {
                    if (definition == DefinitionKind.VIEW || definition == DefinitionKind.MATERIALIZED_VIEW) {
                        yield Optional.of(TABLES);
                    }
                    if (definition.hasBody() || definition == DefinitionKind.AGGREGATE) {
                        yield Optional.of(ROUTINES);
                    }
                    yield definition.isType() ? Optional.of(TYPES) : Optional.empty();
                }
            };
        }

        /** Whether PostgreSQL itself lets everybody do that with a new object of the type. */
        public boolean isUsual(String privilege) {
            return switch (this) {
                case ROUTINES -> privilege.equals("EXECUTE");
                case TYPES -> privilege.equals("USAGE");
                case TABLES, SEQUENCES, SCHEMAS, LARGE_OBJECTS -> false;
            };
        }
    }

    @Override
    public ObjectAddress address() {
        return new ObjectAddress(
                DefinitionKind.DEFAULT_PRIVILEGES,
                schema.map(Identifier::value).orElse(""),
                objects.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + role.map(name -> " of " + name.value()).orElse(""),
                "");
    }

    @Override
    public Optional<ObjectAddress> owner() {
        return schema.map(name -> ObjectAddress.global(ObjectKind.SCHEMA, name.value()));
    }

    @Override
    public Optional<String> comment() {
        return Optional.empty();
    }

    @Override
    public List<ObjectAddress> references() {
        return owner().stream().toList();
    }

    @Override
    public List<Identifier> namedRoles() {
        Stream<Identifier> grantees =
                Stream.concat(granted.stream(), revoked.stream()).flatMap(grant -> grant.grantee().role().stream());
        return Stream.concat(role.stream(), grantees).distinct().toList();
    }

    @Override
    public DefaultPrivileges withComment(Optional<String> other) {
        return this;
    }

    @Override
    public DefaultPrivileges renamed(NewNames names) {
        return new DefaultPrivileges(
                role,
                schema.map(name -> Identifier.of(names.address(ObjectAddress.global(ObjectKind.SCHEMA, name.value()))
                        .name())),
                objects,
                granted,
                revoked);
    }
}
