package dev.pgorm.ddl;

import dev.pgorm.ir.OperatorMember;
import dev.pgorm.ir.OperatorMember.Role;
import dev.pgorm.ir.sql.SqlWriter;

/** Members of operator classes and families as their statements name them. */
final class OperatorMemberSql {

    private OperatorMemberSql() {}

    /** {@code OPERATOR 1 public.<(integer,integer)}, {@code FUNCTION 1 (integer, integer) public.f(integer,integer)}. */
    static void add(SqlWriter writer, OperatorMember member) {
        head(writer, member);
        if (member.role() == Role.FUNCTION) {
            types(writer.sql(" "), member);
        }
        writer.sql(" ").expression(member.reference());
        member.sortFamily().ifPresent(family -> writer.sql(" FOR ORDER BY ").name(family));
    }

    /** {@code OPERATOR 1 (integer, integer)}. */
    static void drop(SqlWriter writer, OperatorMember member) {
        head(writer, member);
        types(writer.sql(" "), member);
    }

    private static void head(SqlWriter writer, OperatorMember member) {
        writer.sql(member.role() == Role.OPERATOR ? "OPERATOR " : "FUNCTION ").literal(member.number());
    }

    private static void types(SqlWriter writer, OperatorMember member) {
        member.left().write(writer.sql("("));
        member.right().write(writer.sql(", "));
        writer.sql(")");
    }
}
