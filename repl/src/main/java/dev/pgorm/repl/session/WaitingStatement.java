package dev.pgorm.repl.session;

import dev.pgorm.ir.sql.SqlStatements;
import dev.pgorm.ir.sql.SqlStatements.End;
import dev.pgorm.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/**
 * What was entered at the prompt and lacks its end, while commands that stood behind it ran: psql's query buffer. SQL waits for
 * its semicolon, a builder expression for its parentheses.
 */
final class WaitingStatement {

    /**
     * An entry that ends with a command inside of a statement.
     *
     * @param ready the entry without that statement; blanks stand for it, so that lines and columns are what they were
     * @param waits the statement without the command
     */
    record Interrupted(String ready, String waits) {}

    private String text = "";

    /** What waits, if anything does. */
    Optional<String> text() {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** In what it stops, where something waits. */
    Optional<End> end() {
        return text().map(each -> Workspace.isExpression(each)
                ? End.IN_PARENTHESES
                : SqlStatements.split(each).end());
    }

    /** What waits with a line behind it. */
    String with(String line) {
        return text.isEmpty() ? line : text + "\n" + line;
    }

    void set(String statement) {
        text = statement.strip();
    }

    void drop() {
        text = "";
    }

    /** How a text divides whose last line has a command before its statement has its end; empty where that is not so. */
    static Optional<Interrupted> find(String text) {
        return Workspace.isExpression(text) ? inExpression(text) : inSql(text);
    }

    /** SQL without the commands in it. Blanks stand for them, so that the server's positions stay right. */
    static String withoutCommands(String sql, List<SqlStatements.MetaCommand> commands) {
        StringBuilder rest = new StringBuilder(sql);
        commands.forEach(command ->
                blank(rest, command.offset(), command.offset() + command.text().length()));
        return rest.toString();
    }

    /** No line of Java begins with a backslash, outside of text blocks, which expressions do not have. */
    private static Optional<Interrupted> inExpression(String text) {
        int line = text.stripTrailing().lastIndexOf('\n') + 1;
        if (!text.startsWith("\\", line + indent(text, line)) || Workspace.isWholeExpression(text.substring(0, line))) {
            return Optional.empty();
        }
        StringBuilder ready = new StringBuilder(text);
        blank(ready, 0, line);
        return Optional.of(new Interrupted(ready.toString(), text.substring(0, line)));
    }

    private static int indent(String text, int line) {
        return text.length() - line - text.substring(line).stripLeading().length();
    }

    private static Optional<Interrupted> inSql(String text) {
        SqlStatements split = SqlStatements.split(text);
        List<SqlStatements.MetaCommand> commands = split.metaCommands();
        if (split.isComplete()
                || commands.isEmpty()
                || text.stripTrailing().indexOf('\n', commands.getLast().offset()) >= 0) {
            return Optional.empty();
        }
        int start = split.statements().getLast().offset();
        StringBuilder ready = new StringBuilder(text);
        int from = start;
        for (SqlStatements.MetaCommand command : commands) {
            if (command.offset() > start) {
                blank(ready, from, command.offset());
                from = command.offset() + command.text().length();
            }
        }
        blank(ready, from, text.length());
        String waits = withoutCommands(text, commands).substring(start);
        return Optional.of(new Interrupted(ready.toString(), waits));
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, ' ');
            }
        }
    }
}
