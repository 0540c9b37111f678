package dev.pgorm.repl.command;

import dev.pgorm.repl.render.DisplayWidth;
import dev.pgorm.repl.render.Ink;
import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.SessionContext;
import java.util.List;

/** {@code \?}. */
final class OverviewCommand implements Command {

    private static final int COLUMN = 27;

    @Override
    public CommandDescription description() {
        return CommandDescription.of(CommandDescription.Group.SESSION, "lists the commands", "?");
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        Ink ink = context.results().screen().ink();
        StringBuilder text = new StringBuilder("SQL ends with a semicolon, a command with its line.\n");
        List<CommandDescription> all =
                context.commands().stream().map(Command::description).toList();
        for (CommandDescription.Group group : CommandDescription.Group.values()) {
            text.append('\n').append(ink.strong(group.title())).append('\n');
            all.stream().filter(each -> each.group() == group).forEach(each -> append(text, each));
        }
        text.append("\nTab completes, Ctrl-R searches the history, Ctrl-C stops a statement, Ctrl-D leaves.\n");
        CommandOutput.text(context, text.toString());
        return new Response.Done();
    }

    private static void append(StringBuilder text, CommandDescription command) {
        String usage = "  " + command.usage();
        int blanks = Math.max(2, COLUMN - DisplayWidth.of(usage));
        text.append(usage).append(" ".repeat(blanks)).append(command.summary()).append('\n');
    }
}
