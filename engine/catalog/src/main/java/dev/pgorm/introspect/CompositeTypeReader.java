package dev.pgorm.introspect;

import dev.pgorm.ir.CompositeType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Composite types that stand on their own: one row for each attribute in order, or one for a type without. */
final class CompositeTypeReader implements KindReader {

    @Override
    public String query(ReadScope scope) {
        return """
                SELECT c.oid, c.reltype, n.nspname AS schema, c.relname AS name, a.attnum, a.attname, %s,
                    CASE WHEN a.attcollation NOT IN (0, ty.typcollation) THEN co.collname END AS collation,
                    CASE WHEN a.attcollation NOT IN (0, ty.typcollation) THEN cn.nspname END AS collation_schema,
                    attdescription.description AS attribute_comment, description.description AS comment
                FROM pg_class c
                JOIN pg_namespace n ON n.oid = c.relnamespace
                LEFT JOIN (pg_attribute a
                    JOIN pg_type ty ON ty.oid = a.atttypid
                    %s) ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                LEFT JOIN pg_collation co ON co.oid = a.attcollation
                LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
                LEFT JOIN pg_description attdescription ON attdescription.classoid = 'pg_class'::regclass
                    AND attdescription.objoid = c.oid AND attdescription.objsubid = a.attnum
                %s
                WHERE c.relkind = 'c' AND %s AND %s AND %s AND %s
                ORDER BY c.oid, a.attnum
                """.formatted(
                        TypeColumns.select("a.atttypmod"),
                        TypeColumns.join("ty"),
                        ReadScope.comment("pg_type", "c.reltype", "0"),
                        scope.notInitial("c.oid"),
                        scope.notOfExtension("pg_class", "c.oid"),
                        scope.notOfExtension("pg_type", "c.reltype"),
                        scope.readSchema("n"));
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
        long oid = row.number("oid");
        Optional<CompositeType> known = draft.definition(oid).map(CompositeType.class::cast);
        List<CompositeType.Attribute> attributes =
                new ArrayList<>(known.map(CompositeType::attributes).orElse(List.of()));
        if (row.optionalText("attname").isPresent()) {
            attributes.add(new CompositeType.Attribute(
                    row.identifier("attname"),
                    TypeColumns.read(row),
                    row.optionalName("collation_schema", "collation"),
                    row.optionalText("attribute_comment")));
            draft.identifyColumn(oid, (int) row.number("attnum"), row.identifier("attname"));
        }
        CompositeType type = new CompositeType(row.name("schema", "name"), attributes, row.optionalText("comment"));
        draft.putDefinition(oid, type);
        draft.identify("pg_class", oid, type.address());
        draft.identify("pg_type", row.number("reltype"), type.address());
    }
}
