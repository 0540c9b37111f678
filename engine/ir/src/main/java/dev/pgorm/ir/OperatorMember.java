package dev.pgorm.ir;

import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.Optional;

/**
 * An operator or a function in an operator class or family.
 *
 * @param role what it is there
 * @param number its strategy or support number
 * @param reference the operator or the function with the types of its operands or arguments: {@code public.<(integer,integer)}
 * @param left the type of the left operand that it is there for
 * @param right the type of the right operand that it is there for
 * @param sortFamily the family by which an ordering operator sorts
 */
public record OperatorMember(
        Role role,
        int number,
        SqlExpr reference,
        TypeReference left,
        TypeReference right,
        Optional<QualifiedName> sortFamily) {

    /** What a member is. */
    public enum Role {
        OPERATOR,
        FUNCTION
    }

    OperatorMember renamed(NewNames names) {
        return new OperatorMember(
                role, number, names.text(reference), names.type(left), names.type(right), sortFamily.map(names::name));
    }
}
