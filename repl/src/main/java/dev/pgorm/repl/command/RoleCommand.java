package dev.pgorm.repl.command;

import dev.pgorm.exec.Setting;
import dev.pgorm.ir.sql.DottedName;
import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.CommandDescription.Operand;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.Role;
import dev.pgorm.repl.session.SessionContext;
import dev.pgorm.workspace.error.WorkspaceError;
import java.util.List;
import java.util.Optional;

/** {@code \as}: runs what follows as a role, and with values of contexts, so that one sees what its policies let it see. */
final class RoleCommand implements Command {

    @Override
    public CommandDescription description() {
        return CommandDescription.of(
                        CommandDescription.Group.SESSION, "runs statements as another role; alone: as yourself", "as")
                .taking("[ROLE [VALUE, …]]", Operand.NOTHING)
                .detailed(
                        "Values are those of contexts: \\as app_user app.userId(uuid(\"…\")), app.tenantId(3).",
                        "Each statement and builder expression then runs in a transaction as the role; in an open one the role",
                        "ends with the statement. What the shell does for itself, \\apply and \\d for example, it does as before.");
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        Optional<String> written = arguments.word(0);
        if (written.isEmpty()) {
            boolean was = context.statements().role().isPresent();
            context.statements().runAs(Optional.empty());
            context.say(was ? "Statements run as yourself again.\n" : "Statements run as yourself.\n");
            return new Response.Done();
        }
        Role role = new Role(name(written.get()), settings(arguments, written.get(), context));
        return context.statements().runAs(Optional.of(role));
    }

    private static String name(String written) {
        List<String> parts = DottedName.folded(written);
        if (parts.size() != 1 || !Setting.isRole(parts.get(0))) {
            throw new WorkspaceError.WrongUsage(
                    written + " is no name of a role", "quotes hold odd names together: \\as \"odd.name\"");
        }
        return parts.get(0);
    }

    private List<Setting> settings(Arguments arguments, String written, SessionContext context) {
        String values = arguments.text().strip().substring(written.length()).strip();
        if (values.isEmpty()) {
            return List.of();
        }
        List<Setting> settings = context.workspace().settings("db.with(" + values + ")");
        if (settings.isEmpty()) {
            throw new WorkspaceError.WrongUsage(
                    "what stands behind the role are values of contexts",
                    "it is used like this: " + description().usage());
        }
        return settings;
    }
}
