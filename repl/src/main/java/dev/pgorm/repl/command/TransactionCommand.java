package dev.pgorm.repl.command;

import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.Display;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.SessionContext;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** {@code \begin}, {@code \commit}, {@code \rollback}. */
final class TransactionCommand implements Command {

    private final String name;
    private final String summary;

    TransactionCommand(String name, String summary) {
        this.name = name;
        this.summary = summary;
    }

    @Override
    public CommandDescription description() {
        return CommandDescription.of(CommandDescription.Group.QUERY, summary, name);
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        Display display = Display.of(context, context.results(), UnaryOperator.identity());
        return context.statements().run(name.toUpperCase(Locale.ROOT), display);
    }
}
