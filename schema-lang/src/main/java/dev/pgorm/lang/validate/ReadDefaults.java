package dev.pgorm.lang.validate;

import dev.pgorm.ir.sql.ExpressionNames;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.ir.sql.SqlWriter;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.Field.DefaultValue;
import java.util.Collection;
import java.util.Map;

/**
 * Prisma's introspection writes the expression of a generated column as {@code @default(dbgenerated("…"))}, for which it has no other word
 * (<a href="https://www.prisma.io/docs/orm/prisma-schema/data-model/unsupported-database-features">Unsupported database features</a>).
 * PostgreSQL refuses a DEFAULT that reads columns, so one that does can only be such an expression.
 */
final class ReadDefaults {

    private ReadDefaults() {}

    /** Turns the defaults that read columns of the model into what they were read from. */
    static void asGenerated(Map<String, Field.Scalar> scalars) {
        scalars.replaceAll((name, scalar) -> scalar.defaultValue().isPresent()
                        && scalar.defaultValue().get() instanceof DefaultValue.Sql sql
                        && sql.expression().isPresent()
                        && readsColumn(sql.expression().get(), scalars.values())
                ? scalar.withDefault(new DefaultValue.Generated(sql.expression().get(), false))
                : scalar);
    }

    private static boolean readsColumn(String expression, Collection<Field.Scalar> scalars) {
        ExpressionNames names = ExpressionNames.of(SqlExpr.written(expression));
        return scalars.stream().map(each -> Identifier.of(each.columnName())).anyMatch(column -> {
            String written = SqlWriter.quote(column);
            // a key word such as user is no column unless it is quoted
            boolean told = written.equals(column.value()) || expression.contains(written);
            return told && names.readsColumn(column);
        });
    }
}
