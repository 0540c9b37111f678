package dev.pgorm.introspect;

import dev.pgorm.ir.Index;
import dev.pgorm.ir.StorageParameters;
import dev.pgorm.ir.TableForm;
import dev.pgorm.ir.sql.Identifier;
import java.sql.SQLException;
import java.util.Optional;

/** The elements of partition keys, in order. */
final class PartitionKeyReader implements KindReader {

    @Override
    public String query(ReadScope scope) {
        return """
                SELECT pt.partrelid, pt.partstrat, a.attname AS key_column, pg_get_expr(pt.partexprs, pt.partrelid) AS expressions,
                    (SELECT count(*) FROM unnest(pt.partattrs::int2[]) WITH ORDINALITY e(number, place)
                        WHERE e.number = 0 AND e.place < k.place) AS earlier_expressions,
                    CASE WHEN k.collation_oid <> 0 AND (CASE WHEN k.number = 0 THEN pg_get_partkeydef(pt.partrelid) LIKE '% COLLATE %'
                        ELSE k.collation_oid <> a.attcollation END) THEN co.collname END AS collation,
                    cn.nspname AS collation_schema, oc.opcname AS operator_class, oc.opcdefault AS operator_class_default,
                    ocn.nspname AS operator_class_schema
                FROM pg_partitioned_table pt
                CROSS JOIN LATERAL unnest(pt.partattrs::int2[], pt.partcollation::oid[], pt.partclass::oid[])
                    WITH ORDINALITY k(number, collation_oid, class_oid, place)
                LEFT JOIN pg_attribute a ON a.attrelid = pt.partrelid AND a.attnum = k.number AND k.number <> 0
                LEFT JOIN pg_opclass oc ON oc.oid = k.class_oid
                LEFT JOIN pg_namespace ocn ON ocn.oid = oc.opcnamespace
                LEFT JOIN pg_collation co ON co.oid = k.collation_oid
                LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
                WHERE pt.partrelid IN TABLES
                ORDER BY pt.partrelid, k.place
                """.replace("TABLES", ReadScope.TABLES);
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
        Optional<Identifier> column = row.optionalIdentifier("key_column");
        Index.Key key = column.isPresent()
                ? new Index.ColumnKey(column.get())
                : new Index.ExpressionKey(
                        row.expression("expressions").elements().get((int) row.number("earlier_expressions")));
        Index.Element element = new Index.Element(
                key,
                row.optionalName("collation_schema", "collation"),
                IndexKeyReader.operatorClass(row, StorageParameters.none()),
                false,
                false);
        draft.addPartitionKey(row.number("partrelid"), strategy(row.text("partstrat")), element);
    }

    private static TableForm.Strategy strategy(String code) throws SQLException {
        return switch (code) {
            case "r" -> TableForm.Strategy.RANGE;
            case "l" -> TableForm.Strategy.LIST;
            case "h" -> TableForm.Strategy.HASH;
            default -> throw new SQLException("unknown partitioning strategy: " + code);
        };
    }
}
