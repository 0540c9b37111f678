package dev.pgorm.ddl;

import dev.pgorm.ir.Schema;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlWriter;

/** Statements about schemas. */
public final class SchemaSql {

    /** Every database has this schema from the start. */
    public static final Identifier PUBLIC = Identifier.of("public");

    private SchemaSql() {}

    /** CREATE SCHEMA. */
    public static String create(Schema schema) {
        boolean mayExist = schema.name().equals(PUBLIC);
        return new SqlWriter()
                .sql(mayExist ? "CREATE SCHEMA IF NOT EXISTS " : "CREATE SCHEMA ")
                .identifier(schema.name())
                .toString();
    }

    /** CREATE SCHEMA of one that may be there. */
    public static String createWhereMissing(Identifier name) {
        return new SqlWriter()
                .sql("CREATE SCHEMA IF NOT EXISTS ")
                .identifier(name)
                .toString();
    }

    /** DROP SCHEMA. */
    public static String drop(Identifier name) {
        return new SqlWriter().sql("DROP SCHEMA ").identifier(name).toString();
    }

    /** ALTER SCHEMA … RENAME. */
    public static String rename(Identifier from, Identifier to) {
        return new SqlWriter()
                .sql("ALTER SCHEMA ")
                .identifier(from)
                .sql(" RENAME TO ")
                .identifier(to)
                .toString();
    }
}
