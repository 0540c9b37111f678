package dev.pgorm.repl.session;

import dev.pgorm.exec.TransactionState;
import dev.pgorm.ir.sql.SqlStatements.End;

/**
 * What stands in front of the line.
 *
 * @param name the database, or the schema while no database answers
 * @param transaction the state of the transaction
 */
public record Prompt(String name, TransactionState transaction) {

    /** In front of the first line: {@code shop>}, inside a transaction {@code shop*>}, in a failed one {@code shop!>}. */
    public String first() {
        return name + mark() + "> ";
    }

    /** In front of the lines that follow: says what is still open. */
    public String next(End end) {
        String open = switch (end) {
            case BETWEEN_STATEMENTS, IN_STATEMENT, IN_BODY -> "-";
            case IN_PARENTHESES -> "(";
            case IN_STRING -> "'";
            case IN_QUOTED_IDENTIFIER -> "\"";
            case IN_DOLLAR_QUOTE -> "$";
            case IN_COMMENT -> "*";
            case IN_COPY_DATA -> ",";
        };
        int blanks = Math.max(0, first().length() - 3);
        return " ".repeat(blanks) + open + "> ";
    }

    private String mark() {
        return switch (transaction) {
            case IDLE -> "";
            case OPEN -> "*";
            case FAILED -> "!";
        };
    }
}
