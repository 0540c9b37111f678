package dev.pgorm.introspect;

import dev.pgorm.ir.View;
import java.sql.SQLException;

/** The columns of views. */
final class ViewColumnReader implements KindReader {

    @Override
    public String query(ReadScope scope) {
        return """
                SELECT a.attrelid, a.attname, pg_get_expr(d.adbin, d.adrelid) AS expression, %s,
                    description.description AS comment
                FROM pg_class c
                JOIN pg_namespace n ON n.oid = c.relnamespace
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                JOIN pg_type ty ON ty.oid = a.atttypid
                %s
                LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
                %s
                WHERE %s
                ORDER BY a.attrelid, a.attnum
                """.formatted(
                        TypeColumns.select("a.atttypmod"),
                        TypeColumns.join("ty"),
                        ReadScope.comment("pg_class", "a.attrelid", "a.attnum"),
                        ViewReader.condition(scope));
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
        draft.addViewColumn(
                row.number("attrelid"),
                new View.Column(
                        row.identifier("attname"),
                        TypeColumns.read(row),
                        row.optionalExpression("expression"),
                        row.optionalText("comment")));
    }
}
