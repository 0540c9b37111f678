package dev.pgorm.introspect;

import dev.pgorm.ir.EnumType;
import java.sql.SQLException;

/** Enumerated types with their labels in sort order. */
final class EnumReader implements KindReader {

    @Override
    public String query(ReadScope scope) {
        return """
                SELECT t.oid, n.nspname AS schema, t.typname AS name, description.description AS comment,
                    ARRAY(SELECT e.enumlabel::text FROM pg_enum e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder) AS labels
                FROM pg_type t
                JOIN pg_namespace n ON n.oid = t.typnamespace
                %s
                WHERE t.typtype = 'e' AND %s AND %s
                """.formatted(
                        ReadScope.comment("pg_type", "t.oid", "0"),
                        scope.notOfExtension("pg_type", "t.oid"),
                        scope.readSchema("n"));
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
        EnumType type = new EnumType(row.name("schema", "name"), row.list("labels"), row.optionalText("comment"));
        draft.add(type);
        draft.identify("pg_type", row.number("oid"), type.address());
    }
}
