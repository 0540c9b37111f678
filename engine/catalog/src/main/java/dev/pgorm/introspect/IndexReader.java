package dev.pgorm.introspect;

import dev.pgorm.ir.Index;
import dev.pgorm.ir.Index.Element;
import dev.pgorm.ir.Index.OperatorClass;
import dev.pgorm.ir.IndexDetails;
import dev.pgorm.ir.StorageParameters;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Valid indexes of tables and materialized views that no constraint owns, and the keys of those behind exclusion constraints: one row for each
 * key or included column, in order.
 */
final class IndexReader implements KindReader {

    @Override
    public String query(ReadScope scope) {
        return """
                SELECT i.indexrelid, i.indrelid, con.oid IS NOT NULL AS of_constraint, ix.relname AS name, i.indisunique, am.amname,
                    ix.reloptions, %1$s AS nulls_not_distinct,
                    pg_get_expr(i.indpred, i.indrelid) AS predicate,
                    (SELECT s.spcname FROM pg_tablespace s WHERE s.oid = ix.reltablespace) AS tablespace,
                    i.indisvalid, CASE WHEN ix.relispartition THEN (SELECT parent.relname FROM pg_inherits h
                        JOIN pg_class parent ON parent.oid = h.inhparent WHERE h.inhrelid = i.indexrelid) END AS parent_index,
                    description.description AS comment,
                    k.place, k.place > i.indnkeyatts AS included, ka.attname AS key_column,
                    CASE WHEN k.number = 0 THEN pg_get_indexdef(i.indexrelid, k.place::int, false) END AS key_expression,
                    CASE WHEN k.number = 0 AND k.collation_oid NOT IN (0, 100)
                        THEN pg_get_indexdef(i.indexrelid) END AS definition,
                    CASE WHEN k.collation_oid <> 0 AND k.collation_oid IS DISTINCT FROM ka.attcollation
                        THEN (SELECT ARRAY[cn.nspname::text, co.collname::text] FROM pg_collation co
                            JOIN pg_namespace cn ON cn.oid = co.collnamespace WHERE co.oid = k.collation_oid) END AS collation,
                    oc.opcname AS operator_class, oc.opcdefault AS operator_class_default,
                    ocn.nspname AS operator_class_schema, xa.attoptions::text[] AS key_options,
                    CASE WHEN xa.attstattarget >= 0 THEN xa.attstattarget END AS statistics_target,
                    coalesce(k.flags & 1 = 1, false) AS descending, coalesce(k.flags & 2 = 2, false) AS nulls_first
                FROM pg_index i
                JOIN pg_class ix ON ix.oid = i.indexrelid
                JOIN pg_am am ON am.oid = ix.relam
                CROSS JOIN LATERAL unnest(i.indkey::int2[], i.indcollation::oid[], i.indclass::oid[], i.indoption::int2[])
                    WITH ORDINALITY k(number, collation_oid, class_oid, flags, place)
                JOIN pg_attribute xa ON xa.attrelid = i.indexrelid AND xa.attnum = k.place AND %2$s
                LEFT JOIN pg_attribute ka ON ka.attrelid = i.indrelid AND ka.attnum = k.number AND k.number <> 0 AND %3$s
                LEFT JOIN pg_opclass oc ON oc.oid = k.class_oid
                LEFT JOIN pg_namespace ocn ON ocn.oid = oc.opcnamespace
                LEFT JOIN pg_constraint con ON con.conindid = i.indexrelid AND con.contype IN ('p', 'u', 'x')
                    AND con.conrelid = i.indrelid
                %4$s
                WHERE (i.indisvalid OR ix.relkind = 'I') AND %5$s AND (con.oid IS NULL OR con.contype = 'x')
                ORDER BY i.indexrelid, k.place
                """.formatted(
                        scope.since(15, "i.indnullsnotdistinct", "false"),
                        scope.notInitial("xa.attrelid"),
                        scope.notInitial("ka.attrelid"),
                        ReadScope.comment("pg_class", "i.indexrelid", "0"),
                        ReadScope.isKept("i.indrelid"));
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
        long index = row.number("indexrelid");
        int place = (int) row.number("place");
        if (place == 1 && !row.flag("of_constraint")) {
            draft.addIndex(index, row.number("indrelid"), withoutKeys(row));
        }
        if (row.flag("included")) {
            draft.addIncludedColumn(index, row.identifier("key_column"));
            return;
        }
        draft.addIndexElement(index, element(row));
        Optional<Integer> target = row.optionalInteger("statistics_target");
        if (target.isPresent()) {
            draft.addStatisticsTarget(index, place, target.get());
        }
    }

    private static Index withoutKeys(Row row) throws SQLException {
        return new Index(
                row.identifier("name"),
                row.flag("indisunique"),
                row.identifier("amname"),
                List.of(),
                List.of(),
                row.flag("nulls_not_distinct"),
                row.optionalExpression("predicate"),
                Options.of(row.list("reloptions")),
                row.optionalIdentifier("tablespace"),
                IndexDetails.of(row.optionalIdentifier("parent_index"), row.flag("indisvalid")),
                row.optionalText("comment"));
    }

    private static Element element(Row row) throws SQLException {
        Optional<String> expression = row.optionalText("key_expression");
        Index.Key key = expression.isPresent()
                ? new Index.ExpressionKey(SqlExpr.canonical(Parentheses.stripOuter(expression.get())))
                : new Index.ColumnKey(row.identifier("key_column"));
        return new Element(key, collation(row), operatorClass(row), row.flag("descending"), row.flag("nulls_first"));
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
        List<String> name = row.list("collation");
        return name.isEmpty() ? Optional.empty() : Optional.of(QualifiedName.of(name.getFirst(), name.getLast()));
    }

    private static Optional<OperatorClass> operatorClass(Row row) throws SQLException {
        StorageParameters parameters = Options.of(row.list("key_options"));
        Optional<Identifier> name = row.optionalIdentifier("operator_class");
        if (name.isEmpty() || (row.flag("operator_class_default") && parameters.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(operatorClass(row.text("operator_class_schema"), name.get(), parameters));
    }

    /** An operator class with its schema, unless that is the server's own. */
    static OperatorClass operatorClass(String schema, Identifier name, StorageParameters parameters) {
        return new OperatorClass(
                schema.equals("pg_catalog") ? Optional.empty() : Optional.of(Identifier.of(schema)), name, parameters);
    }
}
