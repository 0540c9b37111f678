package dev.pgorm.introspect;

import dev.pgorm.ir.Index;
import dev.pgorm.ir.Index.Element;
import dev.pgorm.ir.Index.OperatorClass;
import dev.pgorm.ir.StorageParameters;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import java.sql.SQLException;
import java.util.Optional;

/** Keys and included columns of the indexes that {@link IndexReader} reads and of those behind exclusion constraints, in order. */
final class IndexKeyReader implements KindReader {

    @Override
    public String query(ReadScope scope) {
        return """
                SELECT i.indexrelid, k.place > i.indnkeyatts AS included, ka.attname AS key_column,
                    CASE WHEN k.number = 0 THEN pg_get_indexdef(i.indexrelid, k.place::int, false) END AS key_expression,
                    CASE WHEN k.number = 0 AND k.collation_oid NOT IN (0, 100)
                        THEN pg_get_indexdef(i.indexrelid) END AS definition,
                    CASE WHEN k.collation_oid <> 0 AND k.collation_oid IS DISTINCT FROM ka.attcollation
                        THEN co.collname END AS collation,
                    cn.nspname AS collation_schema,
                    oc.opcname AS operator_class, oc.opcdefault AS operator_class_default,
                    ocn.nspname AS operator_class_schema, xa.attoptions::text[] AS key_options,
                    k.place, CASE WHEN xa.attstattarget >= 0 THEN xa.attstattarget END AS statistics_target,
                    coalesce(k.flags & 1 = 1, false) AS descending, coalesce(k.flags & 2 = 2, false) AS nulls_first
                FROM pg_index i
                CROSS JOIN LATERAL unnest(i.indkey::int2[], i.indcollation::oid[], i.indclass::oid[], i.indoption::int2[])
                    WITH ORDINALITY k(number, collation_oid, class_oid, flags, place)
                JOIN pg_attribute xa ON xa.attrelid = i.indexrelid AND xa.attnum = k.place
                LEFT JOIN pg_attribute ka ON ka.attrelid = i.indrelid AND ka.attnum = k.number AND k.number <> 0
                LEFT JOIN pg_opclass oc ON oc.oid = k.class_oid
                LEFT JOIN pg_namespace ocn ON ocn.oid = oc.opcnamespace
                LEFT JOIN pg_collation co ON co.oid = k.collation_oid
                LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
                WHERE %s AND NOT EXISTS (SELECT 1 FROM pg_constraint con
                    WHERE con.conindid = i.indexrelid AND con.contype IN ('p', 'u') AND con.conrelid = i.indrelid)
                ORDER BY i.indexrelid, k.place
                """.formatted(IndexReader.onTable(scope));
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
        long index = row.number("indexrelid");
        if (row.flag("included")) {
            draft.addIncludedColumn(index, row.identifier("key_column"));
        } else {
            draft.addIndexElement(index, element(row));
            Optional<Integer> target = row.optionalInteger("statistics_target");
            if (target.isPresent()) {
                draft.addStatisticsTarget(index, (int) row.number("place"), target.get());
            }
        }
    }

    private static Element element(Row row) throws SQLException {
        Optional<String> expression = row.optionalText("key_expression");
        Index.Key key = expression.isPresent()
                ? new Index.ExpressionKey(SqlExpr.canonical(Parentheses.stripOuter(expression.get())))
                : new Index.ColumnKey(row.identifier("key_column"));
        return new Element(
                key,
                collation(row),
                operatorClass(row, Options.of(row.list("key_options"))),
                row.flag("descending"),
                row.flag("nulls_first"));
    }

    /**
     * An expression has a collation of its own that no catalog holds: the definition tells whether the index states another.
     */
    private static Optional<QualifiedName> collation(Row row) throws SQLException {
        Optional<String> expression = row.optionalText("key_expression");
        if (expression.isPresent()) {
            String stated = expression.get() + " COLLATE ";
            if (!row.optionalText("definition").orElse("").contains(stated)) {
                return Optional.empty();
            }
        }
        return row.optionalName("collation_schema", "collation");
    }

    static Optional<OperatorClass> operatorClass(Row row, StorageParameters parameters) throws SQLException {
        Optional<Identifier> name = row.optionalIdentifier("operator_class");
        if (name.isEmpty() || (row.flag("operator_class_default") && parameters.isEmpty())) {
            return Optional.empty();
        }
        Optional<Identifier> schema = row.optionalIdentifier("operator_class_schema")
                .filter(each -> !each.value().equals("pg_catalog"));
        return Optional.of(new OperatorClass(schema, name.get(), parameters));
    }
}
