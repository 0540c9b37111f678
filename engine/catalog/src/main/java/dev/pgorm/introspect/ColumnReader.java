package dev.pgorm.introspect;

import dev.pgorm.ddl.DefaultNames;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.ColumnDetails;
import dev.pgorm.ir.ColumnValue;
import dev.pgorm.ir.MaterializedView;
import dev.pgorm.ir.NotNullConstraint;
import dev.pgorm.ir.Origin;
import dev.pgorm.ir.View;
import dev.pgorm.ir.sql.Identifier;
import java.sql.SQLException;
import java.util.Optional;

/** Columns of tables and views, with what gives them their value. */
final class ColumnReader implements KindReader {

    private static final String NOT_NULL =
            "nn.conname AS not_null_name, nn.connoinherit, nn.convalidated, nn.coninhcount > 0 AS not_null_inherited, nn.conislocal";

    private static final String NOT_NULL_JOIN = """
            LEFT JOIN pg_constraint nn ON nn.conrelid = a.attrelid AND nn.contype = 'n' AND nn.conkey[1] = a.attnum""";

    /**
     * What few columns have is looked for by keys that are NULL for the others, which takes no look into the index; and only columns of tables
     * and views come so far, not those of indexes.
     */
    @Override
    public String query(ReadScope scope) {
        return """
                SELECT a.attrelid, a.attnum, a.attname, c.relname, c.relkind, a.attnotnull, a.attgenerated, a.attidentity,
                    pg_get_expr(d.adbin, d.adrelid) AS expression,
                    %s,
                    CASE WHEN a.attcollation NOT IN (0, ty.typcollation) THEN co.collname END AS collation,
                    CASE WHEN a.attcollation NOT IN (0, ty.typcollation) THEN cn.nspname END AS collation_schema,
                    CASE WHEN a.attstorage <> ty.typstorage THEN
                        CASE a.attstorage WHEN 'p' THEN 'plain' WHEN 'e' THEN 'external' WHEN 'm' THEN 'main'
                            ELSE 'extended' END END AS storage,
                    CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END AS compression,
                    CASE WHEN a.attstattarget >= 0 THEN a.attstattarget END AS statistics_target,
                    a.attoptions, a.attfdwoptions, a.attinhcount > 0 AS inherited, a.attislocal, %s,
                    seq.relname AS sequence_name, %s, description.description AS comment
                FROM pg_attribute a
                JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p', 'f', 'v', 'm')
                JOIN pg_type ty ON ty.oid = a.atttypid
                %s
                LEFT JOIN pg_attrdef d ON d.adrelid = CASE WHEN a.atthasdef THEN a.attrelid END AND d.adnum = a.attnum
                LEFT JOIN pg_collation co ON co.oid = a.attcollation
                LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
                LEFT JOIN pg_depend o ON o.refclassid = 'pg_class'::regclass
                    AND o.refobjid = CASE WHEN a.attidentity <> '' THEN a.attrelid END AND o.refobjsubid = a.attnum AND o.deptype = 'i'
                    AND o.classid = 'pg_class'::regclass
                LEFT JOIN pg_class seq ON seq.oid = o.objid
                LEFT JOIN pg_sequence s ON s.seqrelid = o.objid
                %s
                %s
                WHERE %s AND a.attnum > 0 AND NOT a.attisdropped AND %s
                """.formatted(
                        TypeColumns.select("a.atttypmod"),
                        scope.since(18, NOT_NULL, "NULL AS not_null_name"),
                        SequenceReader.optionColumns("s"),
                        TypeColumns.join("ty"),
                        scope.since(18, NOT_NULL_JOIN, ""),
                        ReadScope.comment("pg_class", "a.attrelid", "a.attnum"),
                        scope.notInitial("a.attrelid"),
                        ReadScope.isKept("a.attrelid"));
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
        long relation = row.number("attrelid");
        int number = (int) row.number("attnum");
        switch (row.text("relkind")) {
            case "v" -> draft.addViewColumn(relation, number, viewColumn(row));
            case "m" -> draft.addMaterializedViewColumn(relation, number, materializedViewColumn(row));
            default -> {
                draft.identifyColumn(relation, number, row.identifier("attname"));
                draft.addColumn(relation, number, column(row));
            }
        }
    }

    private static View.Column viewColumn(Row row) throws SQLException {
        return new View.Column(
                row.identifier("attname"),
                TypeColumns.read(row),
                row.optionalExpression("expression"),
                row.optionalText("comment"));
    }

    private static MaterializedView.Column materializedViewColumn(Row row) throws SQLException {
        return new MaterializedView.Column(
                row.identifier("attname"),
                TypeColumns.read(row),
                row.optionalText("storage"),
                row.optionalText("compression"),
                row.optionalInteger("statistics_target"),
                row.optionalText("comment"));
    }

    private static Column column(Row row) throws SQLException {
        return new Column(
                row.identifier("attname"),
                TypeColumns.read(row),
                row.flag("attnotnull"),
                value(row),
                row.optionalName("collation_schema", "collation"),
                details(row),
                row.optionalText("comment"));
    }

    private static ColumnDetails details(Row row) throws SQLException {
        return new ColumnDetails(
                        row.optionalText("storage"),
                        row.optionalText("compression"),
                        row.optionalInteger("statistics_target"),
                        Options.of(row.list("attoptions")),
                        Options.of(row.list("attfdwoptions")),
                        notNull(row),
                        origin(row.flag("inherited"), row.flag("attislocal")))
                .orNone();
    }

    private static Origin origin(boolean inherited, boolean local) {
        return !inherited ? Origin.OWN : local ? Origin.MERGED : Origin.INHERITED;
    }

    /** The constraint behind NOT NULL, where NOT NULL alone would make another one. */
    private static Optional<NotNullConstraint> notNull(Row row) throws SQLException {
        Optional<Identifier> name = row.optionalIdentifier("not_null_name");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        NotNullConstraint constraint = new NotNullConstraint(
                name.get(),
                row.flag("connoinherit"),
                row.flag("convalidated"),
                origin(row.flag("not_null_inherited"), row.flag("conislocal")));
        boolean usualName =
                name.get().equals(DefaultNames.notNull(row.identifier("relname"), row.identifier("attname")));
        return usualName
                        && !constraint.noInherit()
                        && constraint.validated()
                        && !constraint.origin().isInherited()
                ? Optional.empty()
                : Optional.of(constraint);
    }

    private static ColumnValue value(Row row) throws SQLException {
        String identity = row.text("attidentity");
        if (!identity.isEmpty() && row.optionalText("sequence_name").isEmpty()) {
            // A partition has the identity of its parent, sequence and all (from PostgreSQL 17).
            return ColumnValue.NONE;
        }
        if (!identity.isEmpty()) {
            return new ColumnValue.Identity(
                    identity.equals("a"), SequenceReader.options(row), unusualSequenceName(row));
        }
        if (row.optionalText("expression").isEmpty()) {
            return ColumnValue.NONE;
        }
        return switch (row.text("attgenerated")) {
            case "" -> new ColumnValue.Default(row.expression("expression"));
            case "s" -> new ColumnValue.Generated(row.expression("expression"), ColumnValue.Storage.STORED);
            case "v" -> new ColumnValue.Generated(row.expression("expression"), ColumnValue.Storage.VIRTUAL);
            default -> throw new SQLException("unknown kind of generated column: " + row.text("attgenerated"));
        };
    }

    private static Optional<String> unusualSequenceName(Row row) throws SQLException {
        Identifier usual = ChosenNames.sequence(row.identifier("relname"), row.identifier("attname"));
        return row.optionalText("sequence_name").filter(name -> !name.equals(usual.value()));
    }
}
