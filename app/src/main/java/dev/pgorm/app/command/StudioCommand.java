package dev.pgorm.app.command;

import dev.pgorm.app.wiring.StudioWiring;
import dev.pgorm.app.wiring.Surroundings;
import dev.pgorm.app.wiring.Version;
import dev.pgorm.repl.terminal.TerminalEnvironment;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.error.ExitCode;
import dev.pgorm.workspace.error.WorkspaceError.WrongInput;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code pgorm studio}. */
@Command(
        name = "studio",
        sortOptions = false,
        description = {
            "",
            "The schema in a full-screen editor, and beside it, while you type, what it changes in the database, with which"
                    + " statements, locks and hazards. F1 shows the keys."
        },
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nArguments:%n",
        footer = {
            "",
            "Examples:",
            "  pgorm studio docs/examples/shop",
            "  pgorm studio --url postgresql://localhost/shop"
        })
final class StudioCommand implements ProgramCommand {

    @Parameters(arity = "0..1", paramLabel = "SCHEMA", description = "The project's schema; else the usual places.")
    private @Nullable String schema;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Override
    public ExitCode run(Invocation invocation) {
        Surroundings surroundings = invocation.console().surroundings();
        if (!surroundings.terminals().in() || !surroundings.terminals().out()) {
            throw new WrongInput(
                    "the studio needs a terminal, and standard input or output is none",
                    "run it in a terminal; pgorm diff prints the same changes anywhere");
        }
        TerminalEnvironment environment =
                new TerminalEnvironment(surroundings.environment(), surroundings.home(), Version.number());
        try (Workspace workspace = database.open(surroundings, Optional.ofNullable(schema))) {
            StudioWiring.openOnSystemTerminal(workspace, environment);
            return ExitCode.DONE;
        } catch (IOException e) {
            throw new WrongInput("the terminal cannot be used: " + e.getMessage(), "try another terminal");
        }
    }
}
