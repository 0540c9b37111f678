package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import java.util.List;
import java.util.Optional;

/**
 * A subscription (PostgreSQL: CREATE SUBSCRIPTION). It is made without connecting to the publisher, and whoever may connect there
 * enables it.
 *
 * @param name its name
 * @param connection the connection string; empty where the role that read it may not see it
 * @param publications the names of the publisher's publications, sorted
 * @param slot the name of its replication slot; empty = NONE
 * @param enabled whether it runs; a fact of the moment that is no difference
 * @param options what is set otherwise than CREATE SUBSCRIPTION does by itself: binary, streaming, synchronous_commit…
 * @param comment its comment
 */
public record Subscription(
        Identifier name,
        Optional<String> connection,
        List<Identifier> publications,
        Optional<Identifier> slot,
        boolean enabled,
        StorageParameters options,
        Optional<String> comment)
        implements Definition {

    public Subscription {
        publications = publications.stream().sorted().toList();
    }

    @Override
    public ObjectAddress address() {
        return ObjectAddress.global(DefinitionKind.SUBSCRIPTION, name.value());
    }

    @Override
    public List<ObjectAddress> references() {
        return List.of();
    }

    @Override
    public Subscription withComment(Optional<String> other) {
        return new Subscription(name, connection, publications, slot, enabled, options, other);
    }

    /** The same as far as a role can tell that may not see where it leads. */
    public Subscription withConnection(Optional<String> other) {
        return new Subscription(name, other, publications, slot, enabled, options, comment);
    }

    /** The same without its connection string. */
    public Subscription withoutConnection() {
        return new Subscription(name, Optional.empty(), publications, slot, enabled, options, comment);
    }

    @Override
    public Subscription renamed(NewNames names) {
        return new Subscription(
                Identifier.of(names.address(address()).name()),
                connection,
                publications,
                slot,
                enabled,
                options,
                comment);
    }
}
