package dev.pgorm.introspect;

import dev.pgorm.ir.RangeType;
import dev.pgorm.ir.sql.QualifiedName;
import java.sql.SQLException;
import java.util.Optional;

/** Range types. */
final class RangeTypeReader implements KindReader {

    @Override
    public String query(ReadScope scope) {
        return """
                SELECT t.oid, r.rngmultitypid, n.nspname AS schema, t.typname AS name, %s,
                    CASE WHEN NOT opc.opcdefault THEN opc.opcname END AS operator_class, opcn.nspname AS operator_class_schema,
                    CASE WHEN r.rngcollation NOT IN (0, ty.typcollation) THEN co.collname END AS collation,
                    cn.nspname AS collation_schema,
                    canonical.proname AS canonical, canonicaln.nspname AS canonical_schema,
                    difference.proname AS difference, differencen.nspname AS difference_schema,
                    multi.typname AS multirange, multin.nspname AS multirange_schema,
                    description.description AS comment
                FROM pg_range r
                JOIN pg_type t ON t.oid = r.rngtypid
                JOIN pg_namespace n ON n.oid = t.typnamespace
                JOIN pg_type ty ON ty.oid = r.rngsubtype
                %s
                JOIN pg_opclass opc ON opc.oid = r.rngsubopc
                JOIN pg_namespace opcn ON opcn.oid = opc.opcnamespace
                LEFT JOIN pg_collation co ON co.oid = r.rngcollation
                LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
                LEFT JOIN pg_proc canonical ON canonical.oid = r.rngcanonical
                LEFT JOIN pg_namespace canonicaln ON canonicaln.oid = canonical.pronamespace
                LEFT JOIN pg_proc difference ON difference.oid = r.rngsubdiff
                LEFT JOIN pg_namespace differencen ON differencen.oid = difference.pronamespace
                JOIN pg_type multi ON multi.oid = r.rngmultitypid
                JOIN pg_namespace multin ON multin.oid = multi.typnamespace
                %s
                WHERE %s AND %s AND %s
                """.formatted(
                        TypeColumns.select("NULL"),
                        TypeColumns.join("ty"),
                        ReadScope.comment("pg_type", "t.oid", "0"),
                        scope.notInitial("t.oid"),
                        scope.notOfExtension("pg_type", "t.oid"),
                        scope.readSchema("n"));
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
        QualifiedName name = row.name("schema", "name");
        QualifiedName multirange = row.name("multirange_schema", "multirange");
        RangeType type = new RangeType(
                name,
                TypeColumns.read(row),
                row.optionalName("operator_class_schema", "operator_class"),
                row.optionalName("collation_schema", "collation"),
                row.optionalName("canonical_schema", "canonical"),
                row.optionalName("difference_schema", "difference"),
                multirange.equals(RangeType.usualMultirange(name)) ? Optional.empty() : Optional.of(multirange),
                row.optionalText("comment"));
        draft.add(type);
        draft.identify("pg_type", row.number("oid"), type.address());
        draft.identify("pg_type", row.number("rngmultitypid"), type.address());
    }
}
