package dev.pgorm.exec.error;

import java.util.Optional;

/**
 * What the server or the driver said.
 *
 * @param sqlState the SQLSTATE; empty where nothing reached the server
 * @param text its sentence
 * @param detail its details, which may hold values of rows: not for logs
 * @param hint its hint
 * @param schema the schema of what it speaks of
 * @param table the table
 * @param column the column
 * @param constraint the constraint, or the unique index
 * @param place the line and column in SQL that the program wrote
 */
public record ServerReport(
        String sqlState,
        String text,
        Optional<String> detail,
        Optional<String> hint,
        Optional<String> schema,
        Optional<String> table,
        Optional<String> column,
        Optional<String> constraint,
        Optional<String> place) {

    /** What is known where the server said nothing. */
    static ServerReport of(String sqlState, String text) {
        return new ServerReport(
                sqlState,
                text,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Without the details, so that a record that is printed tells no secrets. */
    @Override
    public String toString() {
        return sqlState + " " + text;
    }
}
