package dev.pgorm.ddl;

import dev.pgorm.ddl.DefinitionSql.Alteration;
import dev.pgorm.ir.FiringState;
import dev.pgorm.ir.RelationPart;
import dev.pgorm.ir.sql.SqlWriter;

/** When the triggers and rules of a table fire. */
final class FiringSql {

    private FiringSql() {}

    /**
     * ALTER TABLE … ENABLE or DISABLE.
     *
     * @param word TRIGGER or RULE
     */
    static Alteration set(String word, RelationPart part, FiringState before, FiringState after) {
        return Alteration.setting(statement(word, part, after), statement(word, part, before));
    }

    private static String statement(String word, RelationPart part, FiringState firing) {
        return TableSql.alter(part.relationName())
                .serverText(firing.sql())
                .sql(" ")
                .serverText(word)
                .sql(" ")
                .identifier(part.name())
                .toString();
    }

    /** {@code name ON schema.relation}. */
    static void place(RelationPart part, SqlWriter writer) {
        writer.identifier(part.name()).sql(" ON ").name(part.relationName());
    }
}
