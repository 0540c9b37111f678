package dev.pgorm.repl.command;

import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.CommandDescription.Operand;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.SessionContext;
import dev.pgorm.workspace.database.DatabaseState;
import dev.pgorm.workspace.error.WorkspaceError;
import java.util.Optional;

/** {@code \h}. */
final class HelpCommand implements Command {

    @Override
    public CommandDescription description() {
        return CommandDescription.of(
                        CommandDescription.Group.SESSION,
                        "more about a command, or where SQL is explained",
                        "h",
                        "help")
                .taking("[TOPIC]", Operand.COMMAND)
                .detailed("\\h \\apply explains a command.", "\\h create table names the page of PostgreSQL's manual.");
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        String topic = arguments.text();
        if (topic.isEmpty()) {
            CommandOutput.text(context, "\\h \\NAME explains a command. SQL statements:\n\n" + SqlManual.overview());
            return new Response.Done();
        }
        Optional<CommandDescription> command = context.commands().stream()
                .map(Command::description)
                .filter(each -> each.names().contains(topic.replaceFirst("^\\\\", "")))
                .findFirst();
        String text = command.map(HelpCommand::explain)
                .or(() -> SqlManual.page(topic, manual(context)))
                .orElseThrow(() -> new WorkspaceError.WrongUsage(
                        "there is no help about " + topic, "\\? lists the commands, \\h the statements of SQL"));
        CommandOutput.text(context, text);
        return new Response.Done();
    }

    private static String explain(CommandDescription command) {
        StringBuilder text = new StringBuilder(command.usage())
                .append("\n  ")
                .append(command.summary())
                .append('\n');
        command.details().forEach(line -> text.append("  ").append(line).append('\n'));
        if (command.names().size() > 1) {
            text.append("  also: \\")
                    .append(String.join(
                            ", \\", command.names().subList(1, command.names().size())))
                    .append('\n');
        }
        return text.toString();
    }

    private static String manual(SessionContext context) {
        return switch (context.workspace().databaseState()) {
            case DatabaseState.Ready ready -> String.valueOf(ready.serverMajor());
            case DatabaseState.NotOpened _, DatabaseState.Starting _, DatabaseState.Failed _ -> "current";
        };
    }
}
