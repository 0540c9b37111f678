package dev.pgorm.introspect;

import dev.pgorm.ir.Index;
import dev.pgorm.ir.IndexDetails;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;

/** Valid indexes of tables that no constraint owns, without their keys: {@link IndexKeyReader} adds those. */
final class IndexReader implements KindReader {

    @Override
    public String query(ReadScope scope) {
        return """
                SELECT i.indexrelid, i.indrelid, ix.relname AS name, i.indisunique, am.amname, ix.reloptions,
                    %s AS nulls_not_distinct,
                    pg_get_expr(i.indpred, i.indrelid) AS predicate,
                    (SELECT s.spcname FROM pg_tablespace s WHERE s.oid = ix.reltablespace) AS tablespace,
                    i.indisvalid, (SELECT parent.relname FROM pg_inherits h JOIN pg_class parent ON parent.oid = h.inhparent
                        WHERE h.inhrelid = i.indexrelid) AS parent_index,
                    description.description AS comment
                FROM pg_index i
                JOIN pg_class ix ON ix.oid = i.indexrelid
                JOIN pg_am am ON am.oid = ix.relam
                %s
                WHERE %s
                """.formatted(
                        scope.since(15, "i.indnullsnotdistinct", "false"),
                        ReadScope.comment("pg_class", "i.indexrelid", "0"),
                        holdable(scope));
    }

    /** The condition that index {@code i} is one that the IR can hold. */
    static String holdable(ReadScope scope) {
        return """
                %s AND NOT EXISTS (SELECT 1 FROM pg_constraint con
                    WHERE con.conindid = i.indexrelid AND con.contype IN ('p', 'u', 'x') AND con.conrelid = i.indrelid)
                """.formatted(onTable(scope));
    }

    /** The condition that index {@code i} is one of a table; one that failed half-way counts only where it waits for partitions. */
    static String onTable(ReadScope scope) {
        return """
                (i.indisvalid OR EXISTS (SELECT 1 FROM pg_class whole WHERE whole.oid = i.indexrelid AND whole.relkind = 'I'))
                AND (i.indrelid IN %s OR i.indrelid IN (SELECT c.oid FROM pg_class c
                    JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'm' AND %s))""".formatted(ReadScope.TABLES, ViewReader.condition(scope));
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
        Index index = new Index(
                row.identifier("name"),
                row.flag("indisunique"),
                row.identifier("amname"),
                List.of(),
                List.of(),
                row.flag("nulls_not_distinct"),
                row.optionalExpression("predicate"),
                Options.of(row.list("reloptions")),
                row.optionalIdentifier("tablespace"),
                new IndexDetails(row.optionalIdentifier("parent_index"), row.flag("indisvalid"), new TreeMap<>()),
                row.optionalText("comment"));
        draft.addIndex(row.number("indexrelid"), row.number("indrelid"), index);
    }
}
