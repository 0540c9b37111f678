package dev.pgorm.introspect;

import dev.pgorm.ir.Index;
import dev.pgorm.ir.StorageParameters;
import dev.pgorm.ir.TableForm;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The keys of partitioned tables, as one array for each. */
final class PartitionKeys {

    private static final int COLUMN = 0;
    private static final int COLLATION_SCHEMA = 1;
    private static final int COLLATION = 2;
    private static final int CLASS_SCHEMA = 3;
    private static final int CLASS = 4;

    private PartitionKeys() {}

    /** The elements of the key in the row {@code alias} of pg_partitioned_table, in order. */
    static String select(String alias) {
        return """
                ARRAY(SELECT ARRAY[a.attname::text, cn.nspname::text, co.collname::text, ocn.nspname::text, oc.opcname::text]
                    FROM unnest(#.partattrs::int2[], #.partcollation::oid[], #.partclass::oid[])
                        WITH ORDINALITY k(number, collation_oid, class_oid, place)
                    LEFT JOIN pg_attribute a ON a.attrelid = #.partrelid AND a.attnum = k.number AND k.number <> 0
                    LEFT JOIN pg_opclass oc ON oc.oid = k.class_oid AND NOT oc.opcdefault
                    LEFT JOIN pg_namespace ocn ON ocn.oid = oc.opcnamespace
                    LEFT JOIN pg_collation co ON co.oid = k.collation_oid
                        AND CASE WHEN k.number = 0 THEN pg_get_partkeydef(#.partrelid) LIKE '% COLLATE %'
                            ELSE k.collation_oid <> a.attcollation END
                    LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
                    ORDER BY k.place)""".replace("#", alias);
    }

    /** The key of a table; empty where it has none. */
    static Optional<TableForm.PartitionKey> read(Row row, String strategy, String expressions, String elements)
            throws SQLException {
        Optional<String> code = row.optionalText(strategy);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        Iterator<SqlExpr> expression = row.optionalExpression(expressions).stream()
                .flatMap(each -> each.elements().stream())
                .iterator();
        List<Index.Element> key = new ArrayList<>();
        for (List<@Nullable String> each : row.table(elements)) {
            String column = each.get(COLUMN);
            key.add(new Index.Element(
                    column == null
                            ? new Index.ExpressionKey(expression.next())
                            : new Index.ColumnKey(Identifier.of(column)),
                    collation(each),
                    operatorClass(each),
                    false,
                    false));
        }
        return Optional.of(new TableForm.PartitionKey(strategy(code.get()), key));
    }

    private static Optional<QualifiedName> collation(List<@Nullable String> element) {
        String schema = element.get(COLLATION_SCHEMA);
        String name = element.get(COLLATION);
        return schema == null || name == null ? Optional.empty() : Optional.of(QualifiedName.of(schema, name));
    }

    private static Optional<Index.OperatorClass> operatorClass(List<@Nullable String> element) {
        String schema = element.get(CLASS_SCHEMA);
        String name = element.get(CLASS);
        return schema == null || name == null
                ? Optional.empty()
                : Optional.of(IndexReader.operatorClass(schema, Identifier.of(name), StorageParameters.none()));
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
