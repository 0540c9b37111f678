package dev.pgorm.repl.command;

import dev.pgorm.exec.SqlSession;
import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.CommandDescription.Operand;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.SessionContext;
import dev.pgorm.workspace.error.WorkspaceError;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code \copy}: COPY with a file on this side of the connection. */
final class CopyCommand implements Command {

    private static final String USAGE = "\\copy TABLE|(QUERY) from|to FILE [with (format csv, header)]";

    private static final Pattern FORM = Pattern.compile(
            "(?<what>\\(.*\\)|[^\\s(]+(?:\\s*\\([^)]*\\))?)\\s+(?<way>from|to)\\s+(?<file>'[^']+'|\\S+)(?<options>.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    @Override
    public CommandDescription description() {
        return CommandDescription.of(
                        CommandDescription.Group.QUERY, "copies a table from or into a file of this machine", "copy")
                .taking("TABLE from|to FILE", Operand.FILE)
                .detailed(
                        USAGE,
                        "\\copy \"User\" to users.csv with (format csv, header)",
                        "\\copy (select 1) to 'one.txt'");
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        Matcher form = FORM.matcher(arguments.text());
        if (!form.matches()) {
            throw new WorkspaceError.WrongUsage("this cannot be read as a copy", "it is used like this: " + USAGE);
        }
        Path file = Files.resolve(form.group("file").replaceAll("^'|'$", ""), context.workspace());
        SqlSession session = context.statements().connection();
        boolean reads = form.group("way").toLowerCase(Locale.ROOT).equals("from");
        String statement =
                "COPY " + form.group("what") + (reads ? " FROM STDIN" : " TO STDOUT") + form.group("options");
        long rows = copy(session, statement, file, reads ? Way.FROM_FILE : Way.TO_FILE);
        context.note(context.screen().ink().faint("COPY " + rows) + "\n");
        return new Response.Done();
    }

    private enum Way {
        FROM_FILE,
        TO_FILE
    }

    private static long copy(SqlSession session, String statement, Path file, Way way) {
        try {
            return switch (way) {
                case FROM_FILE -> {
                    try (InputStream rows = java.nio.file.Files.newInputStream(file)) {
                        yield session.copyIn(statement, rows);
                    }
                }
                case TO_FILE -> {
                    try (OutputStream rows = java.nio.file.Files.newOutputStream(file)) {
                        yield session.copyOut(statement, rows);
                    }
                }
            };
        } catch (SQLException e) {
            String message = String.valueOf(e.getMessage()).replaceFirst("^ERROR: ", "");
            throw new WorkspaceError.DatabaseFailed("the copy failed: " + message, "", Optional.empty(), e);
        } catch (IOException e) {
            throw new WorkspaceError.WrongInput("cannot copy with " + file, "check the path and its rights");
        }
    }
}
