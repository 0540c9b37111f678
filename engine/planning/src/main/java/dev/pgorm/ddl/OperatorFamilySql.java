package dev.pgorm.ddl;

import dev.pgorm.ddl.DefinitionSql.Alteration;
import dev.pgorm.ir.OperatorFamily;
import dev.pgorm.ir.OperatorMember;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Statements about operator families. */
final class OperatorFamilySql implements DefinitionSql.Kind<OperatorFamily> {

    @Override
    public Class<OperatorFamily> type() {
        return OperatorFamily.class;
    }

    @Override
    public void phrase(OperatorFamily family, SqlWriter writer) {
        writer.sql("OPERATOR FAMILY ").name(family.name()).sql(" USING ").identifier(family.method());
    }

    @Override
    public String create(OperatorFamily family) {
        SqlWriter writer = new SqlWriter().sql("CREATE ");
        phrase(family, writer);
        return writer.toString();
    }

    @Override
    public List<Alteration> settings(OperatorFamily family) {
        return change(family, List.of(), family.members());
    }

    @Override
    public Optional<List<Alteration>> alter(OperatorFamily before, OperatorFamily after) {
        List<OperatorMember> gone = new ArrayList<>(before.members());
        gone.removeAll(after.members());
        List<OperatorMember> come = new ArrayList<>(after.members());
        come.removeAll(before.members());
        return Optional.of(change(after, gone, come));
    }

    private List<Alteration> change(OperatorFamily family, List<OperatorMember> gone, List<OperatorMember> come) {
        List<Alteration> alterations = new ArrayList<>();
        if (!gone.isEmpty()) {
            alterations.add(Alteration.redefinition(drop(family, gone), add(family, gone)));
        }
        if (!come.isEmpty()) {
            alterations.add(Alteration.redefinition(add(family, come), drop(family, come)));
        }
        return alterations;
    }

    private String add(OperatorFamily family, List<OperatorMember> members) {
        return alter(family, "ADD", members, OperatorMemberSql::add);
    }

    private String drop(OperatorFamily family, List<OperatorMember> members) {
        return alter(family, "DROP", members, OperatorMemberSql::drop);
    }

    private String alter(
            OperatorFamily family,
            String verb,
            List<OperatorMember> members,
            BiConsumer<SqlWriter, OperatorMember> spelling) {
        SqlWriter writer = new SqlWriter().sql("ALTER ");
        phrase(family, writer);
        return writer.sql(" ")
                .serverText(verb)
                .sql("\n    ")
                .join(members, ",\n    ", spelling)
                .toString();
    }
}
