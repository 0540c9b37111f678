package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import java.util.List;
import java.util.Optional;

/**
 * A server (PostgreSQL: CREATE SERVER).
 *
 * @param name its name
 * @param type TYPE
 * @param version VERSION
 * @param wrapper its foreign-data wrapper
 * @param options its options
 * @param comment its comment
 */
public record ForeignServer(
        Identifier name,
        Optional<String> type,
        Optional<String> version,
        Identifier wrapper,
        StorageParameters options,
        Optional<String> comment)
        implements ForeignObject {

    /** The address of the server of that name. */
    public static ObjectAddress addressOf(Identifier name) {
        return ObjectAddress.global(DefinitionKind.SERVER, name.value());
    }

    @Override
    public ForeignServer withOptions(StorageParameters other) {
        return new ForeignServer(name, type, version, wrapper, other, comment);
    }

    @Override
    public ObjectAddress address() {
        return addressOf(name);
    }

    @Override
    public List<ObjectAddress> references() {
        return List.of(ForeignDataWrapper.addressOf(wrapper));
    }

    @Override
    public ForeignServer withComment(Optional<String> other) {
        return new ForeignServer(name, type, version, wrapper, options, other);
    }

    @Override
    public ForeignServer renamed(NewNames names) {
        return new ForeignServer(
                Identifier.of(names.address(address()).name()),
                type,
                version,
                Identifier.of(
                        names.address(ForeignDataWrapper.addressOf(wrapper)).name()),
                options,
                comment);
    }
}
