package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * A foreign-data wrapper (PostgreSQL: CREATE FOREIGN DATA WRAPPER).
 *
 * @param name its name
 * @param handler the function that reads and writes foreign tables
 * @param validator the function that checks options
 * @param options its options
 * @param comment its comment
 */
public record ForeignDataWrapper(
        Identifier name,
        Optional<QualifiedName> handler,
        Optional<QualifiedName> validator,
        StorageParameters options,
        Optional<String> comment)
        implements ForeignObject {

    /** The address of the wrapper of that name. */
    public static ObjectAddress addressOf(Identifier name) {
        return ObjectAddress.global(DefinitionKind.FOREIGN_DATA_WRAPPER, name.value());
    }

    @Override
    public ForeignDataWrapper withOptions(StorageParameters other) {
        return new ForeignDataWrapper(name, handler, validator, other, comment);
    }

    @Override
    public ObjectAddress address() {
        return addressOf(name);
    }

    @Override
    public List<ObjectAddress> references() {
        return List.of();
    }

    @Override
    public ForeignDataWrapper withComment(Optional<String> other) {
        return new ForeignDataWrapper(name, handler, validator, options, other);
    }

    @Override
    public ForeignDataWrapper renamed(NewNames names) {
        return new ForeignDataWrapper(
                Identifier.of(names.address(address()).name()),
                handler.map(each -> names.name(DefinitionKind.FUNCTION, each)),
                validator.map(each -> names.name(DefinitionKind.FUNCTION, each)),
                options,
                comment);
    }
}
