package dev.pgorm.introspect;

import dev.pgorm.ir.Extension;
import dev.pgorm.ir.Schema;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What other objects live in: schemas, {@code public} among them, and extensions, whatever schema they are in. A new database has
 * {@code plpgsql}, so that it counts only where it was taken out.
 */
final class SchemaReader implements KindReader {

    /** The comment that every new database has on its schema {@code public}. */
    private static final String INITIAL_COMMENT = "standard public schema";

    @Override
    public String query(ReadScope scope) {
        return """
                WITH available AS MATERIALIZED (SELECT name, comment FROM pg_available_extensions())
                SELECT n.oid, false AS extension, n.nspname AS name, NULL::name AS schema, NULL AS version,
                    description.description AS comment
                FROM pg_namespace n
                %s
                WHERE %s
                UNION ALL
                SELECT e.oid, true, e.extname, n.nspname, e.extversion,
                    CASE WHEN description.description IS DISTINCT FROM
                        (SELECT a.comment FROM available a WHERE a.name = e.extname)
                    THEN description.description END
                FROM pg_extension e
                JOIN pg_namespace n ON n.oid = e.extnamespace
                %s
                WHERE e.extname <> 'plpgsql'
                UNION ALL
                SELECT 0, true, 'plpgsql', NULL, NULL, NULL
                WHERE NOT EXISTS (SELECT 1 FROM pg_language WHERE lanname = 'plpgsql')
                """.formatted(
                        ReadScope.comment("pg_namespace", "n.oid", "0"),
                        scope.readSchema("n"),
                        ReadScope.comment("pg_extension", "e.oid", "0"));
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
        if (row.number("oid") == 0) {
            draft.lacksPlpgsql();
            return;
        }
        if (row.flag("extension")) {
            Extension extension = new Extension(
                    row.identifier("name"),
                    Optional.of(row.identifier("schema")),
                    Optional.of(row.text("version")),
                    row.optionalText("comment"));
            draft.add(extension);
            draft.identify("pg_extension", row.number("oid"), extension.address());
            return;
        }
        Optional<String> comment = row.optionalText("comment").filter(text -> !text.equals(INITIAL_COMMENT));
        Schema schema = new Schema(row.identifier("name"), comment);
        draft.add(schema);
        draft.identify("pg_namespace", row.number("oid"), schema.address());
    }
}
