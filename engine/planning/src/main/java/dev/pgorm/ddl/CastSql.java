package dev.pgorm.ddl;

import dev.pgorm.ddl.DefinitionSql.Alteration;
import dev.pgorm.ir.Cast;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.List;
import java.util.Optional;

/** Statements about casts. */
final class CastSql implements DefinitionSql.Kind<Cast> {

    @Override
    public Class<Cast> type() {
        return Cast.class;
    }

    @Override
    public void phrase(Cast cast, SqlWriter writer) {
        cast.source().write(writer.sql("CAST ("));
        cast.target().write(writer.sql(" AS "));
        writer.sql(")");
    }

    @Override
    public String create(Cast cast) {
        SqlWriter writer = new SqlWriter().sql("CREATE ");
        phrase(cast, writer);
        switch (cast.method()) {
            case Cast.Method.Function function -> writer.sql(" WITH FUNCTION ").expression(function.function());
            case Cast.Method.Binary binary -> writer.sql(" WITHOUT FUNCTION");
            case Cast.Method.InOut inOut -> writer.sql(" WITH INOUT");
        }
        switch (cast.context()) {
            case EXPLICIT -> {}
            case ASSIGNMENT -> writer.sql(" AS ASSIGNMENT");
            case IMPLICIT -> writer.sql(" AS IMPLICIT");
        }
        return writer.toString();
    }

    @Override
    public Optional<List<Alteration>> alter(Cast before, Cast after) {
        return before.equals(after.withComment(before.comment())) ? Optional.of(List.of()) : Optional.empty();
    }
}
