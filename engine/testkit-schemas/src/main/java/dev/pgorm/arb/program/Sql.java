package dev.pgorm.arb.program;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.Collection;

/** Identifiers and literals as they stand in SQL. */
final class Sql {

    private Sql() {}

    static String name(String name) {
        return SqlWriter.quote(Identifier.of(name));
    }

    static String name(String schema, String name) {
        return SqlWriter.quote(QualifiedName.of(schema, name));
    }

    static String literal(String text) {
        return new SqlWriter().literal(text).toString();
    }

    static String list(Collection<String> parts) {
        return String.join(", ", parts);
    }
}
