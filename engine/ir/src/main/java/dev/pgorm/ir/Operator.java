package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.Optional;

/**
 * An operator by name.
 *
 * @param schema its schema; empty = pg_catalog or found by the search path (as written)
 * @param symbol the characters that it consists of
 */
public record Operator(Optional<Identifier> schema, String symbol) {

    private static final String CHARACTERS = "+-*/<>=~!@#%^&|`?";

    /**
     * Checks that the symbol is one.
     *
     * @throws IllegalArgumentException where it has other characters than PostgreSQL's operators have
     */
    public Operator {
        if (symbol.isEmpty() || symbol.chars().anyMatch(each -> CHARACTERS.indexOf(each) < 0)) {
            throw new IllegalArgumentException("no operator is called " + symbol);
        }
    }

    /** Appends it as it stands after WITH. */
    public void write(SqlWriter writer) {
        schema.ifPresentOrElse(
                name -> writer.sql("OPERATOR(")
                        .identifier(name)
                        .sql(".")
                        .serverText(symbol)
                        .sql(")"),
                () -> writer.serverText(symbol));
    }
}
