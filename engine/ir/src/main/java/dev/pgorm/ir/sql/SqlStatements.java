package dev.pgorm.ir.sql;

import java.util.List;
import java.util.stream.Stream;

/**
 * A script split into what psql would send one by one. Nothing is understood beyond what it takes to find the ends: quotes,
 * dollar quotes, nested comments, parentheses, SQL-standard function bodies, psql's commands and the data of COPY. Any text
 * can be split; the parts joined by what lies between them give it again.
 *
 * @param parts in the order of the text
 * @param end where the text stops
 */
public record SqlStatements(List<Part> parts, End end) {

    public SqlStatements {
        parts = List.copyOf(parts);
    }

    /** What a script consists of. */
    public sealed interface Part {

        /** Where its text begins in the script, in characters. */
        int offset();

        /** The line of its beginning, from 1. */
        int line();
    }

    /**
     * An SQL statement.
     *
     * @param sql from its first token to its last, without the semicolon
     * @param words its first words, at most {@value SqlStatementScanner#WORDS}: key words and names as the catalogs fold them, without quotes
     * @param leading the space and comments in front of it
     */
    public record Statement(String sql, int offset, int line, List<String> words, String leading) implements Part {
        public Statement {
            words = List.copyOf(words);
        }

        /** Whether the statement begins with these words, given in lower case. */
        public boolean beginsWith(String... expected) {
            return words.size() >= expected.length
                    && words.subList(0, expected.length).equals(List.of(expected));
        }
    }

    /**
     * The lines that follow a {@code COPY … FROM STDIN} statement, which is the part in front of this one.
     *
     * @param data the lines, without the {@code \.} that ends them
     */
    public record CopyData(String data, int offset, int line) implements Part {}

    /**
     * A command for psql, which no server understands.
     *
     * @param text from the backslash to the end of the line
     */
    public record MetaCommand(String text, int offset, int line) implements Part {}

    /** Where a text stops. */
    public enum End {
        /** Behind a semicolon, or nothing has begun. */
        BETWEEN_STATEMENTS,
        /** In a statement that lacks its semicolon. */
        IN_STATEMENT,
        IN_PARENTHESES,
        /** Between BEGIN ATOMIC and its END. */
        IN_BODY,
        IN_STRING,
        IN_QUOTED_IDENTIFIER,
        IN_DOLLAR_QUOTE,
        IN_COMMENT,
        IN_COPY_DATA
    }

    /** Splits a script. */
    public static SqlStatements split(String script) {
        return new SqlStatementScanner(script).scan();
    }

    /** Where question marks stand that are neither in quotes nor in comments, in order: operators, or places of values. */
    public static List<Integer> questionMarks(String sql) {
        SqlStatementScanner scanner = new SqlStatementScanner(sql);
        scanner.scan();
        return scanner.questionMarks();
    }

    /** The SQL statements, without psql's commands and COPY's data. */
    public List<Statement> statements() {
        return of(Statement.class).toList();
    }

    /** The commands for psql. */
    public List<MetaCommand> metaCommands() {
        return of(MetaCommand.class).toList();
    }

    /** Whether the text can be run as it stands, or goes on. */
    public boolean isComplete() {
        return end == End.BETWEEN_STATEMENTS;
    }

    private <T extends Part> Stream<T> of(Class<T> kind) {
        return parts.stream().filter(kind::isInstance).map(kind::cast);
    }
}
