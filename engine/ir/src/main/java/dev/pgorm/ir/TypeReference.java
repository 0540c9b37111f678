package dev.pgorm.ir;

import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlWriter;

/**
 * The type of a column, in the spelling of {@code format_type}: built-in types by their SQL name with modifiers inside it
 * ({@code timestamp(3) without time zone}), others qualified. Array dimensions beyond "array or not" do not count, as in
 * PostgreSQL.
 */
public sealed interface TypeReference {

    /** Whether it is an array of the named type. */
    boolean array();

    /** Appends the type as SQL. */
    void write(SqlWriter writer);

    /** The type as SQL. */
    default String sql() {
        SqlWriter writer = new SqlWriter();
        write(writer);
        return writer.toString();
    }

    /**
     * A type of {@code pg_catalog}.
     *
     * @param spelling its name and modifiers as {@code format_type} prints them, without {@code []}
     * @param array whether it is an array
     */
    record BuiltIn(String spelling, boolean array) implements TypeReference {
        @Override
        public void write(SqlWriter writer) {
            writer.serverText(spelling);
            if (array) {
                writer.sql("[]");
            }
        }
    }

    /**
     * Any other type: of the schema (enum, domain…) or of an extension.
     *
     * @param name its qualified name
     * @param modifiers what stands in the parentheses ({@code 3}, {@code Point,4326}); empty where none
     * @param array whether it is an array
     */
    record Named(QualifiedName name, String modifiers, boolean array) implements TypeReference {
        @Override
        public void write(SqlWriter writer) {
            writer.name(name);
            if (!modifiers.isEmpty()) {
                writer.sql("(").serverText(modifiers).sql(")");
            }
            if (array) {
                writer.sql("[]");
            }
        }
    }

    /**
     * A type as the schema file wrote it, where only a server can tell which type that is ({@code citext},
     * {@code Unsupported("…")}); canonicalisation replaces it by one of the others.
     *
     * @param source SQL text of the type
     * @param array whether it is an array of it
     */
    record Written(String source, boolean array) implements TypeReference {
        @Override
        public void write(SqlWriter writer) {
            writer.serverText(source);
            if (array) {
                writer.sql("[]");
            }
        }
    }
}
