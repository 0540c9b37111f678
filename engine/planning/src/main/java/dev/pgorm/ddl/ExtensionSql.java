package dev.pgorm.ddl;

import dev.pgorm.ir.Extension;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.Optional;

/** Statements about extensions. */
public final class ExtensionSql {

    private ExtensionSql() {}

    /** CREATE EXTENSION. */
    public static String create(Extension extension) {
        SqlWriter writer =
                new SqlWriter().sql("CREATE EXTENSION IF NOT EXISTS ").identifier(extension.name());
        extension.schema().ifPresent(schema -> writer.sql(" SCHEMA ").identifier(schema));
        extension.version().ifPresent(version -> writer.sql(" VERSION ").literal(version));
        return writer.toString();
    }

    /** ALTER EXTENSION … UPDATE. */
    public static String update(Identifier name, Optional<String> version) {
        SqlWriter writer =
                new SqlWriter().sql("ALTER EXTENSION ").identifier(name).sql(" UPDATE");
        version.ifPresent(text -> writer.sql(" TO ").literal(text));
        return writer.toString();
    }

    /** ALTER EXTENSION … SET SCHEMA. */
    public static String setSchema(Identifier name, Identifier schema) {
        return new SqlWriter()
                .sql("ALTER EXTENSION ")
                .identifier(name)
                .sql(" SET SCHEMA ")
                .identifier(schema)
                .toString();
    }

    /** DROP EXTENSION. */
    public static String drop(Identifier name) {
        return new SqlWriter().sql("DROP EXTENSION ").identifier(name).toString();
    }
}
