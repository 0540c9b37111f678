package dev.pgorm.repl.command;

import dev.pgorm.repl.render.MigrationLines;
import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.CommandDescription.Operand;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.SessionContext;
import dev.pgorm.workspace.change.DiffOptions;
import dev.pgorm.workspace.migration.MigrationSettings;
import dev.pgorm.workspace.migration.NewMigration;
import java.util.Optional;

/** {@code \plan}. */
final class PlanCommand implements Command {

    @Override
    public CommandDescription description() {
        return CommandDescription.of(
                        CommandDescription.Group.SCHEMA,
                        "the statements that \\apply would run, or a migration with that name",
                        "plan")
                .taking("[NAME]", Operand.NOTHING)
                .detailed(
                        "\\plan shows what leads from the database to the schema.",
                        "\\plan add_phone writes migrations/<time>_add_phone/, which leads from the other migrations to the schema.");
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        Optional<String> name = arguments.only(description().usage());
        return name.isPresent() ? write(name.get(), context) : DiffCommand.show(context, true);
    }

    private static Response write(String name, SessionContext context) {
        NewMigration written = context.workspace()
                .migrations(MigrationSettings.defaults())
                .create(
                        name,
                        DiffOptions.defaults(),
                        question -> Renaming.saysYes(question, context),
                        context.progress());
        context.console().clearProgress();
        CommandOutput.text(context, MigrationLines.written(written, context.screen()));
        return new Response.Done();
    }
}
