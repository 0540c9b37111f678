package dev.pgorm.repl.session;

import dev.pgorm.exec.TransactionState;
import dev.pgorm.ir.sql.SqlStatements.End;
import java.util.Optional;

/**
 * What stands in front of the line.
 *
 * @param name the database, or the schema while no database answers
 * @param role as whom statements run, where that is not who is connected
 * @param transaction the state of the transaction
 * @param waiting in what the statement stops that waits for its end, where one does
 */
public record Prompt(String name, Optional<String> role, TransactionState transaction, Optional<End> waiting) {

    /**
     * In front of the first line: {@code shop>}, inside a transaction {@code shop*>}, in a failed one {@code shop!>}, as a role
     * {@code shop as app_user>}; where a statement
     * waits, as in front of its next line.
     */
    public String first() {
        return waiting.map(this::next).orElseGet(this::idle);
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
        int blanks = Math.max(0, idle().length() - 3);
        return " ".repeat(blanks) + open + "> ";
    }

    private String idle() {
        return name + role.map(each -> " as " + each).orElse("") + mark() + "> ";
    }

    private String mark() {
        return switch (transaction) {
            case IDLE -> "";
            case OPEN -> "*";
            case FAILED -> "!";
        };
    }
}
