package dev.pgorm.repl.command;

import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.CommandDescription.Operand;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.SessionContext;
import java.util.List;
import java.util.Locale;

/** {@code \history}. */
final class HistoryCommand implements Command {

    private static final int SHOWN = 20;

    @Override
    public CommandDescription description() {
        return CommandDescription.of(CommandDescription.Group.SESSION, "what you entered before", "history", "s")
                .taking("[COUNT|TEXT]", Operand.NOTHING)
                .detailed("A text shows the entries that contain it. Entries with passwords are never kept.");
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        String word = arguments.text();
        boolean isCount = word.matches("[0-9]{1,6}");
        List<String> entries = context.console().history().stream()
                .filter(entry -> isCount || entry.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)))
                .toList();
        int count = isCount ? Integer.parseInt(word) : word.isEmpty() ? SHOWN : entries.size();
        List<String> shown = entries.subList(Math.max(0, entries.size() - count), entries.size());
        if (!shown.isEmpty()) {
            CommandOutput.text(context, String.join("\n", shown) + "\n");
        }
        return new Response.Done();
    }
}
