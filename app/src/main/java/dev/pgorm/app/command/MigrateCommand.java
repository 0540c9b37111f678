package dev.pgorm.app.command;

import dev.pgorm.workspace.error.ExitCode;
import dev.pgorm.workspace.error.WorkspaceError.WrongUsage;
import picocli.CommandLine.Command;

/** {@code pgorm migrate} without a word behind it: only its help is of use. */
@Command(
        name = "migrate",
        sortOptions = false,
        synopsisHeading = "Usage: ",
        customSynopsis = "pgorm migrate ACTION [OPTIONS]",
        description = {
            "",
            "Migration files: migrations/<time>_<name>/migration.sql, laid out as Prisma does, so that a history of Prisma's "
                    + "can be used as it stands.",
            "",
            "  new       write a migration that leads to the schema",
            "  status    say which migrations the database has",
            "  apply     apply those that it does not have",
            "  verify    compare migrations, schema and database",
            "  baseline  take migrations for applied without running them",
            "",
            "Not in this version: rollback, lint, resolve, squash."
        },
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "pgorm migrate ACTION --help tells more about each.",
            "",
            "Examples:",
            "  pgorm migrate new add_phone",
            "  pgorm migrate apply --yes"
        })
final class MigrateCommand implements ProgramCommand {

    @Override
    public ExitCode run(Invocation invocation) {
        throw new WrongUsage("migrate needs to be told what to do", "pgorm migrate --help lists what it can");
    }
}
