package dev.pgorm.introspect;

import dev.pgorm.ir.Index;
import java.sql.SQLException;
import java.util.List;

/** Valid indexes of ordinary tables that no constraint owns, without their keys: {@link IndexKeyReader} adds those. */
final class IndexReader implements KindReader {

    @Override
    public String query(ReadScope scope) {
        return """
                SELECT i.indexrelid, i.indrelid, ix.relname AS name, i.indisunique, am.amname, ix.reloptions,
                    %s AS nulls_not_distinct,
                    pg_get_expr(i.indpred, i.indrelid) AS predicate,
                    (SELECT s.spcname FROM pg_tablespace s WHERE s.oid = ix.reltablespace) AS tablespace,
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
                i.indisvalid AND i.indrelid IN (SELECT c.oid FROM %s)
                AND NOT EXISTS (SELECT 1 FROM pg_constraint con
                    WHERE con.conindid = i.indexrelid AND con.contype IN ('p', 'u', 'x') AND con.conrelid = i.indrelid)
                """.formatted(scope.ordinaryTables());
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
                row.optionalText("comment"));
        draft.addIndex(row.number("indexrelid"), row.number("indrelid"), index);
    }
}
