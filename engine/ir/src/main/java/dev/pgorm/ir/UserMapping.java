package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import java.util.List;
import java.util.Optional;

/**
 * Whom a role is on a server (PostgreSQL: CREATE USER MAPPING).
 *
 * @param server the server
 * @param role the role; empty = PUBLIC
 * @param options its options; none where the reader may not see them
 */
public record UserMapping(Identifier server, Optional<Identifier> role, StorageParameters options)
        implements ForeignObject {

    @Override
    public UserMapping withOptions(StorageParameters other) {
        return new UserMapping(server, role, other);
    }

    @Override
    public ObjectAddress address() {
        return new ObjectAddress(
                DefinitionKind.USER_MAPPING,
                "",
                server.value(),
                role.map(Identifier::value).orElse("PUBLIC"));
    }

    @Override
    public List<ObjectAddress> references() {
        return List.of(ForeignServer.addressOf(server));
    }

    @Override
    public List<Identifier> namedRoles() {
        return role.stream().toList();
    }

    @Override
    public Optional<String> comment() {
        return Optional.empty();
    }

    /** A user mapping has none. */
    @Override
    public UserMapping withComment(Optional<String> other) {
        return this;
    }

    @Override
    public UserMapping renamed(NewNames names) {
        return new UserMapping(
                Identifier.of(names.address(ForeignServer.addressOf(server)).name()), role, options);
    }
}
