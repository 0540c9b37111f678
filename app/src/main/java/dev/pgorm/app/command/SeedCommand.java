package dev.pgorm.app.command;

import dev.pgorm.app.output.Console;
import dev.pgorm.app.output.DiagnosticText;
import dev.pgorm.app.output.PlanText;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.change.SeedResult;
import dev.pgorm.workspace.error.ExitCode;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pgorm seed}. */
@Command(
        name = "seed",
        sortOptions = false,
        description = {
            "",
            "Runs seed.sql, which stands beside the schema, in one transaction: all of it or nothing. The database remembers "
                    + "what it was seeded with; the same text runs only once unless forced."
        },
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nArguments:%n",
        footer = {"", "Examples:", "  pgorm seed", "  pgorm seed demo.sql --force"})
final class SeedCommand implements ProgramCommand {

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "Another file than seed.sql.")
    private @Nullable String file;

    @Option(names = "--schema", paramLabel = "SCHEMA", description = "The project's schema; else the usual places.")
    private @Nullable String schema;

    @Option(names = "--force", description = "Run it even where it was run before.")
    private boolean force;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Override
    public ExitCode run(Invocation invocation) {
        Console console = invocation.console();
        try (Workspace workspace = database.open(console.surroundings(), Optional.ofNullable(schema))) {
            SeedResult result = workspace.seed(Optional.ofNullable(file).map(Path::of), force, invocation.progress());
            switch (result) {
                case SeedResult.Ran ran ->
                    console.say("✓ " + ran.file().getFileName() + ": "
                            + DiagnosticText.count(ran.statements(), "statement") + " in "
                            + PlanText.seconds(ran.elapsed()));
                case SeedResult.AlreadyRan already ->
                    console.say("Nothing to do: " + already.file().getFileName()
                            + " was run before; --force runs it again.");
            }
            return ExitCode.DONE;
        }
    }
}
