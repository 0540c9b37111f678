package dev.pgorm.ddl;

import dev.pgorm.ddl.DefinitionSql.Alteration;
import dev.pgorm.ir.DefaultPrivileges;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.List;
import java.util.Optional;

/** ALTER DEFAULT PRIVILEGES. */
final class DefaultPrivilegesSql implements DefinitionSql.Kind<DefaultPrivileges> {

    @Override
    public Class<DefaultPrivileges> type() {
        return DefaultPrivileges.class;
    }

    @Override
    public void phrase(DefaultPrivileges privileges, SqlWriter writer) {
        writer.sql("DEFAULT PRIVILEGES");
        privileges.role().ifPresent(role -> writer.sql(" FOR ROLE ").identifier(role));
        privileges.schema().ifPresent(schema -> writer.sql(" IN SCHEMA ").identifier(schema));
    }

    @Override
    public String create(DefaultPrivileges privileges) {
        return String.join(";\n", change(nothing(privileges), privileges));
    }

    @Override
    public String drop(DefaultPrivileges privileges) {
        return String.join(";\n", change(privileges, nothing(privileges)));
    }

    private static DefaultPrivileges nothing(DefaultPrivileges privileges) {
        return new DefaultPrivileges(
                privileges.role(), privileges.schema(), privileges.objects(), List.of(), List.of());
    }

    @Override
    public Optional<List<Alteration>> alter(DefaultPrivileges before, DefaultPrivileges after) {
        List<String> there = change(before, after);
        return there.isEmpty()
                ? Optional.of(List.of())
                : Optional.of(List.of(new Alteration(
                        String.join(";\n", there), Optional.of(String.join(";\n", change(after, before))), true)));
    }

    private List<String> change(DefaultPrivileges before, DefaultPrivileges after) {
        SqlWriter prefix = new SqlWriter().sql("ALTER ");
        phrase(after, prefix);
        return GrantChange.between(before.granted(), before.revoked(), after.granted(), after.revoked())
                .statements(
                        prefix.sql(" ").toString(),
                        on -> on.serverText(after.objects().sql()),
                        owner -> after.role().ifPresentOrElse(owner::identifier, () -> owner.sql("CURRENT_USER")));
    }
}
