package dev.pgorm.repl.command;

import dev.pgorm.query.explain.ExplainOption;
import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.CommandDescription.Operand;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.SessionContext;
import dev.pgorm.workspace.error.WorkspaceError;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code \explain}: how the server runs a statement. */
final class ExplainCommand implements Command {

    @Override
    public CommandDescription description() {
        return CommandDescription.of(
                        CommandDescription.Group.QUERY,
                        "shows as a tree how the server runs the last statement, or one",
                        "explain")
                .taking("[STATEMENT]", Operand.NOTHING)
                .offering("analyze", "buffers", "notiming")
                .detailed(
                        "The statement is SQL or a builder expression. In front of it may stand what else is asked:",
                        "analyze runs it, to count rows and time; what it writes is undone, but numbers of sequences are used up.",
                        "buffers counts blocks of memory and disk; notiming measures no node, which takes time itself.",
                        "The plan is of the statement that \\sql shows: related rows that are included have their own.");
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        Set<ExplainOption> options = EnumSet.noneOf(ExplainOption.class);
        String rest = arguments.text().strip();
        Optional<ExplainOption> option = option(rest);
        while (option.isPresent()) {
            options.add(option.get());
            rest = rest.substring(firstWord(rest).length()).strip();
            option = option(rest);
        }
        String statement = rest.isEmpty() ? last(context) : rest;
        return context.statements().explain(statement, options);
    }

    private static String last(SessionContext context) {
        return context.statements()
                .lastStatement()
                .orElseThrow(() -> new WorkspaceError.WrongUsage(
                        "there is no statement yet", "enter one, such as: from(user).limit(3)"));
    }

    private static Optional<ExplainOption> option(String text) {
        return switch (firstWord(text).toLowerCase(Locale.ROOT)) {
            case "analyze" -> Optional.of(ExplainOption.ANALYZE);
            case "buffers" -> Optional.of(ExplainOption.BUFFERS);
            case "notiming" -> Optional.of(ExplainOption.WITHOUT_TIMING);
            default -> Optional.empty();
        };
    }

    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }
}
