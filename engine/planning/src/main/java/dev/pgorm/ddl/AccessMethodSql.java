package dev.pgorm.ddl;

import dev.pgorm.ddl.DefinitionSql.Alteration;
import dev.pgorm.ir.AccessMethod;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.List;
import java.util.Optional;

/** Statements about access methods. */
final class AccessMethodSql implements DefinitionSql.Kind<AccessMethod> {

    @Override
    public Class<AccessMethod> type() {
        return AccessMethod.class;
    }

    @Override
    public void phrase(AccessMethod method, SqlWriter writer) {
        writer.sql("ACCESS METHOD ").identifier(method.name());
    }

    @Override
    public String create(AccessMethod method) {
        SqlWriter writer = new SqlWriter().sql("CREATE ");
        phrase(method, writer);
        return writer.sql(" TYPE ")
                .serverText(method.target().name())
                .sql(" HANDLER ")
                .name(method.handler())
                .toString();
    }

    @Override
    public Optional<List<Alteration>> alter(AccessMethod before, AccessMethod after) {
        return before.equals(after.withComment(before.comment())) ? Optional.of(List.of()) : Optional.empty();
    }
}
