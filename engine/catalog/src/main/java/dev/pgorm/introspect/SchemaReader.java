package dev.pgorm.introspect;

import dev.pgorm.ir.Schema;
import java.sql.SQLException;
import java.util.Optional;

/** Schemas, {@code public} among them. */
final class SchemaReader implements KindReader {

    /** The comment that every new database has on its schema {@code public}. */
    private static final String INITIAL_COMMENT = "standard public schema";

    @Override
    public String query(ReadScope scope) {
        return """
                SELECT n.oid, n.nspname AS name, description.description AS comment
                FROM pg_namespace n
                %s
                WHERE %s
                """.formatted(ReadScope.comment("pg_namespace", "n.oid", "0"), scope.readSchema("n"));
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
        Optional<String> comment = row.optionalText("comment").filter(text -> !text.equals(INITIAL_COMMENT));
        Schema schema = new Schema(row.identifier("name"), comment);
        draft.add(schema);
        draft.identify("pg_namespace", row.number("oid"), schema.address());
    }
}
