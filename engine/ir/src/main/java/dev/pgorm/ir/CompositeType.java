package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * A composite type that stands on its own (PostgreSQL: CREATE TYPE … AS (…)).
 *
 * @param name its name
 * @param attributes in their order, which is part of what the type is
 * @param comment its comment
 */
public record CompositeType(QualifiedName name, List<Attribute> attributes, Optional<String> comment)
        implements Definition {

    public CompositeType {
        attributes = List.copyOf(attributes);
    }

    /**
     * An attribute.
     *
     * @param name its name
     * @param type its type
     * @param collation COLLATE, where it is not that of the type
     * @param comment its comment
     */
    public record Attribute(
            Identifier name, TypeReference type, Optional<QualifiedName> collation, Optional<String> comment) {

        /** Whether the other holds the same values; comments do not count. */
        public boolean isLike(Attribute other) {
            return name.equals(other.name) && type.equals(other.type) && collation.equals(other.collation);
        }
    }

    @Override
    public ObjectAddress address() {
        return ObjectAddress.of(DefinitionKind.COMPOSITE_TYPE, name);
    }

    /** The address of one of its attributes. */
    public ObjectAddress address(Attribute attribute) {
        return ObjectAddress.part(
                DefinitionKind.COMPOSITE_TYPE, name, attribute.name().value());
    }

    /** The attribute of that name. */
    public Optional<Attribute> attribute(Identifier attributeName) {
        return attributes.stream()
                .filter(each -> each.name().equals(attributeName))
                .findFirst();
    }

    @Override
    public List<ObjectAddress> references() {
        return attributes.stream()
                .flatMap(each -> Collation.addresses(each.collation()).stream())
                .toList();
    }

    @Override
    public List<TypeReference> types() {
        return attributes.stream().map(Attribute::type).toList();
    }

    @Override
    public Optional<QualifiedName> callName() {
        return Optional.of(name);
    }

    @Override
    public boolean isType() {
        return true;
    }

    @Override
    public CompositeType withComment(Optional<String> other) {
        return new CompositeType(name, attributes, other);
    }

    @Override
    public CompositeType renamed(NewNames names) {
        return new CompositeType(
                names.name(DefinitionKind.COMPOSITE_TYPE, name),
                attributes.stream()
                        .map(each -> new Attribute(
                                each.name(),
                                names.type(each.type()),
                                each.collation().map(other -> names.name(DefinitionKind.COLLATION, other)),
                                each.comment()))
                        .toList(),
                comment);
    }
}
