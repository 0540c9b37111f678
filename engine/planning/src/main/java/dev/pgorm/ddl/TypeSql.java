package dev.pgorm.ddl;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlWriter;

/** Statements that types of several kinds share. */
final class TypeSql {

    private TypeSql() {}

    static SqlWriter alter(QualifiedName type) {
        return new SqlWriter().sql("ALTER TYPE ").name(type).sql(" ");
    }

    static String rename(QualifiedName type, Identifier name) {
        return alter(type).sql("RENAME TO ").identifier(name).toString();
    }

    static String drop(QualifiedName type) {
        return new SqlWriter().sql("DROP TYPE ").name(type).toString();
    }
}
