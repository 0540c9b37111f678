package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.List;
import java.util.Optional;

/**
 * An operator family, with those of its members that belong to none of its classes.
 *
 * @param name its name, which families of other index methods may share
 * @param method the index method
 * @param members its loose members
 * @param comment its comment
 */
public record OperatorFamily(
        QualifiedName name, Identifier method, List<OperatorMember> members, Optional<String> comment)
        implements Definition {

    public OperatorFamily {
        members = List.copyOf(members);
    }

    /** The address of the family of that name. */
    static ObjectAddress addressOf(QualifiedName name, Identifier method) {
        return new ObjectAddress(
                DefinitionKind.OPERATOR_FAMILY,
                name.schema().value(),
                name.name().value() + " USING " + method.value(),
                "");
    }

    @Override
    public ObjectAddress address() {
        return addressOf(name, method);
    }

    @Override
    public List<ObjectAddress> references() {
        return List.of();
    }

    @Override
    public OperatorFamily withComment(Optional<String> other) {
        return new OperatorFamily(name, method, members, other);
    }

    @Override
    public OperatorFamily renamed(NewNames names) {
        return new OperatorFamily(
                names.name(name),
                method,
                members.stream().map(each -> each.renamed(names)).toList(),
                comment);
    }

    @Override
    public List<SqlExpr> texts() {
        return members.stream().map(OperatorMember::reference).toList();
    }
}
