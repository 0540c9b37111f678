package dev.pgorm.ddl;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.List;

/** Statements about enumerated types. */
public final class EnumSql {

    private EnumSql() {}

    /** CREATE TYPE … AS ENUM. */
    public static String create(QualifiedName name, List<String> labels) {
        return new SqlWriter()
                .sql("CREATE TYPE ")
                .name(name)
                .sql(" AS ENUM (")
                .join(labels, ", ", SqlWriter::literal)
                .sql(")")
                .toString();
    }

    /** DROP TYPE. */
    public static String drop(QualifiedName name) {
        return new SqlWriter().sql("DROP TYPE ").name(name).toString();
    }

    /** ALTER TYPE … RENAME. */
    public static String rename(QualifiedName from, Identifier to) {
        return new SqlWriter()
                .sql("ALTER TYPE ")
                .name(from)
                .sql(" RENAME TO ")
                .identifier(to)
                .toString();
    }

    /** ALTER TYPE … SET SCHEMA. */
    public static String setSchema(QualifiedName from, Identifier schema) {
        return new SqlWriter()
                .sql("ALTER TYPE ")
                .name(from)
                .sql(" SET SCHEMA ")
                .identifier(schema)
                .toString();
    }

    /** ALTER TYPE … RENAME VALUE. */
    public static String renameValue(QualifiedName name, String from, String to) {
        return new SqlWriter()
                .sql("ALTER TYPE ")
                .name(name)
                .sql(" RENAME VALUE ")
                .literal(from)
                .sql(" TO ")
                .literal(to)
                .toString();
    }

    /** ALTER TYPE … ADD VALUE at the end. */
    public static String addValue(QualifiedName name, String label) {
        return new SqlWriter()
                .sql("ALTER TYPE ")
                .name(name)
                .sql(" ADD VALUE ")
                .literal(label)
                .toString();
    }

    /** ALTER TYPE … ADD VALUE … BEFORE. */
    public static String addValueBefore(QualifiedName name, String label, String neighbour) {
        return new SqlWriter()
                .serverText(addValue(name, label))
                .sql(" BEFORE ")
                .literal(neighbour)
                .toString();
    }

    /** ALTER TYPE … ADD VALUE … AFTER. */
    public static String addValueAfter(QualifiedName name, String label, String neighbour) {
        return new SqlWriter()
                .serverText(addValue(name, label))
                .sql(" AFTER ")
                .literal(neighbour)
                .toString();
    }
}
