package dev.pgorm.introspect;

import dev.pgorm.ir.MaterializedView;
import dev.pgorm.ir.View;
import java.sql.SQLException;

/** The columns of views and materialized views. */
final class ViewColumnReader implements KindReader {

    @Override
    public String query(ReadScope scope) {
        return """
                SELECT a.attrelid, a.attnum, a.attname, c.relkind = 'm' AS materialized,
                    CASE WHEN a.attstorage <> ty.typstorage THEN
                        CASE a.attstorage WHEN 'p' THEN 'plain' WHEN 'e' THEN 'external' WHEN 'm' THEN 'main'
                            ELSE 'extended' END END AS storage,
                    CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END AS compression,
                    CASE WHEN a.attstattarget >= 0 THEN a.attstattarget END AS statistics_target,
                    pg_get_expr(d.adbin, d.adrelid) AS expression, %s,
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
        if (row.flag("materialized")) {
            draft.addMaterializedViewColumn(
                    row.number("attrelid"),
                    new MaterializedView.Column(
                            row.identifier("attname"),
                            TypeColumns.read(row),
                            row.optionalText("storage"),
                            row.optionalText("compression"),
                            row.optionalInteger("statistics_target"),
                            row.optionalText("comment")));
            return;
        }
        draft.addViewColumn(
                row.number("attrelid"),
                new View.Column(
                        row.identifier("attname"),
                        TypeColumns.read(row),
                        row.optionalExpression("expression"),
                        row.optionalText("comment")));
    }
}
