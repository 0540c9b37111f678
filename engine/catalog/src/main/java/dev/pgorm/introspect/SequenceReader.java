package dev.pgorm.introspect;

import dev.pgorm.ir.ColumnReference;
import dev.pgorm.ir.Sequence;
import dev.pgorm.ir.SequenceOptions;
import dev.pgorm.ir.SequenceOptions.SequenceType;
import java.sql.SQLException;
import java.util.Optional;

/** Sequences that stand on their own or belong to a serial column; those of identity columns come with their column. */
final class SequenceReader implements KindReader {

    @Override
    public String query(ReadScope scope) {
        return """
                SELECT c.oid, n.nspname AS schema, c.relname AS name, c.relpersistence = 'u' AS unlogged,
                    %s, description.description AS comment,
                    tn.nspname AS table_schema, t.relname AS table_name, a.attname AS column_name
                FROM pg_class c
                JOIN pg_namespace n ON n.oid = c.relnamespace
                JOIN pg_sequence s ON s.seqrelid = c.oid
                LEFT JOIN pg_depend o ON o.classid = 'pg_class'::regclass AND o.objid = c.oid AND o.objsubid = 0
                    AND o.refclassid = 'pg_class'::regclass AND o.refobjsubid > 0 AND o.deptype IN ('a', 'i')
                LEFT JOIN pg_class t ON t.oid = o.refobjid
                LEFT JOIN pg_namespace tn ON tn.oid = t.relnamespace
                LEFT JOIN pg_attribute a ON a.attrelid = o.refobjid AND a.attnum = o.refobjsubid
                %s
                WHERE c.relkind = 'S' AND c.relpersistence <> 't' AND o.deptype IS DISTINCT FROM 'i' AND %s AND %s
                """.formatted(
                        optionColumns("s"),
                        ReadScope.comment("pg_class", "c.oid", "0"),
                        scope.notOfExtension("pg_class", "c.oid"),
                        scope.readSchema("n"));
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
        Optional<ColumnReference> owner = Optional.empty();
        if (row.optionalText("column_name").isPresent()) {
            owner = Optional.of(
                    new ColumnReference(row.name("table_schema", "table_name"), row.identifier("column_name")));
        }
        Sequence sequence = new Sequence(
                row.name("schema", "name"), options(row), owner, row.flag("unlogged"), row.optionalText("comment"));
        draft.add(sequence);
        draft.identify("pg_class", row.number("oid"), sequence.address());
    }

    /** The columns of pg_sequence that {@link #options} reads. */
    static String optionColumns(String alias) {
        return "format_type(#.seqtypid, NULL) AS seqtype, #.seqstart, #.seqincrement, #.seqmin, #.seqmax, #.seqcache, #.seqcycle"
                .replace("#", alias);
    }

    static SequenceOptions options(Row row) throws SQLException {
        return new SequenceOptions(
                type(row.text("seqtype")),
                row.number("seqstart"),
                row.number("seqincrement"),
                row.number("seqmin"),
                row.number("seqmax"),
                row.number("seqcache"),
                row.flag("seqcycle"));
    }

    private static SequenceType type(String sql) throws SQLException {
        for (SequenceType each : SequenceType.values()) {
            if (each.sql().equals(sql)) {
                return each;
            }
        }
        throw new SQLException("a sequence has the unknown type " + sql);
    }
}
