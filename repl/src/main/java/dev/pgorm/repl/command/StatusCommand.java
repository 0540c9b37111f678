package dev.pgorm.repl.command;

import dev.pgorm.repl.render.MigrationLines;
import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.SessionContext;
import dev.pgorm.workspace.migration.MigrationSettings;
import dev.pgorm.workspace.migration.MigrationStatus;

/** {@code \status}. */
final class StatusCommand implements Command {

    @Override
    public CommandDescription description() {
        return CommandDescription.of(CommandDescription.Group.SCHEMA, "which migrations the database has", "status");
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        MigrationStatus status =
                context.workspace().migrations(MigrationSettings.defaults()).status(context.progress());
        context.console().clearProgress();
        CommandOutput.text(context, MigrationLines.status(status, context.screen()));
        return new Response.Done();
    }
}
