package dev.pgorm.ddl;

import dev.pgorm.ddl.DefinitionSql.Alteration;
import dev.pgorm.ir.Conversion;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.List;
import java.util.Optional;

/** Statements about conversions of character encodings. */
final class ConversionSql implements DefinitionSql.Kind<Conversion> {

    @Override
    public Class<Conversion> type() {
        return Conversion.class;
    }

    @Override
    public void phrase(Conversion conversion, SqlWriter writer) {
        writer.sql("CONVERSION ").name(conversion.name());
    }

    @Override
    public String create(Conversion conversion) {
        return new SqlWriter()
                .sql(conversion.usual() ? "CREATE DEFAULT CONVERSION " : "CREATE CONVERSION ")
                .name(conversion.name())
                .sql(" FOR ")
                .literal(conversion.source())
                .sql(" TO ")
                .literal(conversion.target())
                .sql(" FROM ")
                .name(conversion.function())
                .toString();
    }

    @Override
    public Optional<List<Alteration>> alter(Conversion before, Conversion after) {
        return before.equals(after.withComment(before.comment())) ? Optional.of(List.of()) : Optional.empty();
    }
}
