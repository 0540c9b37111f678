package dev.pgorm.introspect;

import dev.pgorm.ir.Extension;
import java.sql.SQLException;
import java.util.Optional;

/** Extensions, whatever schema they are in; {@code plpgsql} is in every database and left out. */
final class ExtensionReader implements KindReader {

    @Override
    public String query(ReadScope scope) {
        return """
                WITH available AS MATERIALIZED (SELECT name, comment FROM pg_available_extensions())
                SELECT e.oid, e.extname AS name, n.nspname AS schema, e.extversion AS version,
                    CASE WHEN description.description IS DISTINCT FROM
                        (SELECT a.comment FROM available a WHERE a.name = e.extname)
                    THEN description.description END AS comment
                FROM pg_extension e
                JOIN pg_namespace n ON n.oid = e.extnamespace
                %s
                WHERE e.extname <> 'plpgsql'
                """.formatted(ReadScope.comment("pg_extension", "e.oid", "0"));
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
        Extension extension = new Extension(
                row.identifier("name"),
                Optional.of(row.identifier("schema")),
                Optional.of(row.text("version")),
                row.optionalText("comment"));
        draft.add(extension);
        draft.identify("pg_extension", row.number("oid"), extension.address());
    }
}
