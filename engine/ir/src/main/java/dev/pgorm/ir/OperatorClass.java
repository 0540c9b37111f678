package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An operator class.
 *
 * @param name its name, which classes of other index methods may share
 * @param method the index method
 * @param type the type that it makes indexable
 * @param usual whether indexes on that type use it where nothing is said
 * @param family its family
 * @param storage the type that the index stores where that is another one
 * @param members its operators and functions
 * @param comment its comment
 */
public record OperatorClass(
        QualifiedName name,
        Identifier method,
        TypeReference type,
        boolean usual,
        QualifiedName family,
        Optional<TypeReference> storage,
        List<OperatorMember> members,
        Optional<String> comment)
        implements Definition {

    public OperatorClass {
        members = List.copyOf(members);
    }

    @Override
    public ObjectAddress address() {
        return new ObjectAddress(
                DefinitionKind.OPERATOR_CLASS,
                name.schema().value(),
                name.name().value() + " USING " + method.value(),
                "");
    }

    @Override
    public List<ObjectAddress> references() {
        return List.of(OperatorFamily.addressOf(family, method));
    }

    @Override
    public List<TypeReference> types() {
        return Stream.concat(Stream.of(type), storage.stream()).toList();
    }

    @Override
    public OperatorClass withComment(Optional<String> other) {
        return new OperatorClass(name, method, type, usual, family, storage, members, other);
    }

    @Override
    public OperatorClass renamed(NewNames names) {
        return new OperatorClass(
                names.name(name),
                method,
                names.type(type),
                usual,
                names.name(family),
                storage.map(names::type),
                members.stream().map(each -> each.renamed(names)).toList(),
                comment);
    }

    @Override
    public List<SqlExpr> texts() {
        return members.stream().map(OperatorMember::reference).toList();
    }
}
