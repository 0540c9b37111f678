package dev.pgorm.ddl;

import dev.pgorm.ddl.DefinitionSql.Alteration;
import dev.pgorm.ir.OperatorClass;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements about operator classes. */
final class OperatorClassSql implements DefinitionSql.Kind<OperatorClass> {

    @Override
    public Class<OperatorClass> type() {
        return OperatorClass.class;
    }

    @Override
    public void phrase(OperatorClass operatorClass, SqlWriter writer) {
        writer.sql("OPERATOR CLASS ").name(operatorClass.name()).sql(" USING ").identifier(operatorClass.method());
    }

    @Override
    public String create(OperatorClass operatorClass) {
        List<String> members = new ArrayList<>();
        operatorClass.members().forEach(each -> {
            SqlWriter member = new SqlWriter();
            OperatorMemberSql.add(member, each);
            members.add(member.toString());
        });
        // At least one item has to stand there.
        operatorClass
                .storage()
                .or(() -> members.isEmpty() ? Optional.of(operatorClass.type()) : Optional.empty())
                .ifPresent(type -> members.add("STORAGE " + type.sql()));
        SqlWriter writer = new SqlWriter().sql("CREATE OPERATOR CLASS ").name(operatorClass.name());
        writer.sql(operatorClass.usual() ? " DEFAULT FOR TYPE " : " FOR TYPE ");
        operatorClass.type().write(writer);
        return writer.sql(" USING ")
                .identifier(operatorClass.method())
                .sql(" FAMILY ")
                .name(operatorClass.family())
                .sql(" AS\n    ")
                .join(members, ",\n    ", SqlWriter::serverText)
                .toString();
    }

    @Override
    public Optional<List<Alteration>> alter(OperatorClass before, OperatorClass after) {
        return before.equals(after.withComment(before.comment())) ? Optional.of(List.of()) : Optional.empty();
    }
}
