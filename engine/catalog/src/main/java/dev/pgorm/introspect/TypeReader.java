package dev.pgorm.introspect;

import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.RangeType;
import dev.pgorm.ir.sql.QualifiedName;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Types of pg_type that are not a relation's: enumerations, range types, and domains, which have one row for each constraint, or one where
 * they have none.
 */
final class TypeReader implements KindReader {

    @Override
    public String query(ReadScope scope) {
        return """
                SELECT t.oid, t.typtype, n.nspname AS schema, t.typname AS name, description.description AS comment,
                    CASE WHEN t.typtype = 'e' THEN ARRAY(SELECT e.enumlabel::text FROM pg_enum e WHERE e.enumtypid = t.oid
                        ORDER BY e.enumsortorder) END AS labels,
                    %s,
                    CASE WHEN coalesce(r.rngcollation, t.typcollation) NOT IN (0, ty.typcollation)
                        THEN co.collname END AS collation, cn.nspname AS collation_schema,
                    t.typnotnull, pg_get_expr(t.typdefaultbin, 0) AS default_value,
                    con.oid AS constraint_oid, con.contype::text AS constraint_type, con.conname,
                    con.conname = t.typname || '_not_null' AS is_usual_name, con.convalidated,
                    pg_get_expr(con.conbin, 0) AS expression, condescription.description AS constraint_comment,
                    r.rngmultitypid, CASE WHEN NOT opc.opcdefault THEN opc.opcname END AS operator_class,
                    opcn.nspname AS operator_class_schema, %s AS canonical, %s AS difference,
                    multi.typname AS multirange, multin.nspname AS multirange_schema
                FROM pg_type t
                JOIN pg_namespace n ON n.oid = t.typnamespace
                LEFT JOIN pg_range r ON r.rngtypid = t.oid
                LEFT JOIN (pg_type ty
                    %s) ON ty.oid = coalesce(r.rngsubtype, t.typbasetype)
                LEFT JOIN pg_collation co ON co.oid = coalesce(r.rngcollation, t.typcollation)
                LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
                LEFT JOIN pg_constraint con ON con.contypid = t.oid AND t.typtype = 'd'
                LEFT JOIN pg_description condescription ON condescription.classoid = 'pg_constraint'::regclass
                    AND condescription.objoid = con.oid
                LEFT JOIN pg_opclass opc ON opc.oid = r.rngsubopc
                LEFT JOIN pg_namespace opcn ON opcn.oid = opc.opcnamespace
                LEFT JOIN pg_type multi ON multi.oid = r.rngmultitypid
                LEFT JOIN pg_namespace multin ON multin.oid = multi.typnamespace
                %s
                WHERE t.typtype IN ('e', 'd', 'r') AND %s AND %s AND %s
                ORDER BY t.oid, con.conname
                """.formatted(
                        TypeColumns.select("CASE WHEN t.typtype = 'd' THEN t.typtypmod END"),
                        FunctionNames.select("r.rngcanonical"),
                        FunctionNames.select("r.rngsubdiff"),
                        TypeColumns.join("ty"),
                        ReadScope.comment("pg_type", "t.oid", "0"),
                        scope.notInitial("t.oid"),
                        scope.notOfExtension("pg_type", "t.oid"),
                        scope.readSchema("n"));
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
        switch (row.text("typtype")) {
            case "e" -> readEnum(row, draft);
            case "d" -> DomainRows.read(row, draft);
            case "r" -> readRange(row, draft);
            default -> throw new SQLException("the catalogs gave an unknown kind of type: " + row.text("typtype"));
        }
    }

    private static void readEnum(Row row, Draft draft) throws SQLException {
        EnumType type = new EnumType(row.name("schema", "name"), row.list("labels"), row.optionalText("comment"));
        draft.add(type);
        draft.identify("pg_type", row.number("oid"), type.address());
    }

    private static void readRange(Row row, Draft draft) throws SQLException {
        QualifiedName name = row.name("schema", "name");
        QualifiedName multirange = row.name("multirange_schema", "multirange");
        RangeType type = new RangeType(
                name,
                TypeColumns.read(row),
                row.optionalName("operator_class_schema", "operator_class"),
                row.optionalName("collation_schema", "collation"),
                FunctionNames.optional(row, "canonical"),
                FunctionNames.optional(row, "difference"),
                multirange.equals(RangeType.usualMultirange(name)) ? Optional.empty() : Optional.of(multirange),
                row.optionalText("comment"));
        draft.add(type);
        draft.identify("pg_type", row.number("oid"), type.address());
        draft.identify("pg_type", row.number("rngmultitypid"), type.address());
    }
}
