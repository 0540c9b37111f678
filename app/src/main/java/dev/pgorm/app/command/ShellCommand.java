package dev.pgorm.app.command;

import dev.pgorm.app.output.Console;
import dev.pgorm.app.wiring.StudioWiring;
import dev.pgorm.app.wiring.Surroundings;
import dev.pgorm.app.wiring.Version;
import dev.pgorm.repl.command.Commands;
import dev.pgorm.repl.render.Glyphs;
import dev.pgorm.repl.render.Screen;
import dev.pgorm.repl.session.ScriptRunner;
import dev.pgorm.repl.session.ScriptSource;
import dev.pgorm.repl.session.Session;
import dev.pgorm.repl.session.StreamConsole;
import dev.pgorm.repl.terminal.InteractiveShell;
import dev.pgorm.repl.terminal.TerminalEnvironment;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.error.ExitCode;
import dev.pgorm.workspace.error.WorkspaceError.WrongInput;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pgorm shell}, which is also {@code pgorm} alone. */
@Command(
        name = "shell",
        sortOptions = false,
        description = {
            "",
            "The interactive shell. With -c or -f, or with piped input, it runs commands and leaves; the exit code is that "
                    + "of the first that fails."
        },
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nArguments:%n",
        footer = {
            "",
            "Examples:",
            "  pgorm shell docs/examples/shop",
            "  pgorm shell -c '\\diff' -c '\\apply'",
            "  echo 'select 1;' | pgorm"
        })
final class ShellCommand implements ProgramCommand {

    @Parameters(arity = "0..1", paramLabel = "SCHEMA", description = "The project's schema; else the usual places.")
    private @Nullable String schema;

    @Option(names = "-c", paramLabel = "CMD", description = "Run a command and leave. Repeatable.")
    private List<String> commands = List.of();

    @Option(names = "-f", paramLabel = "FILE", description = "Run the commands of a file and leave. Repeatable.")
    private List<String> files = List.of();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Override
    public ExitCode run(Invocation invocation) {
        Console console = invocation.console();
        Surroundings surroundings = console.surroundings();
        Workspace workspace = database.open(surroundings, Optional.ofNullable(schema));
        boolean scripted = !commands.isEmpty()
                || !files.isEmpty()
                || !surroundings.terminals().in();
        return scripted ? script(invocation, workspace) : interactive(surroundings, workspace);
    }

    private static ExitCode interactive(Surroundings surroundings, Workspace workspace) {
        TerminalEnvironment environment =
                new TerminalEnvironment(surroundings.environment(), surroundings.home(), Version.number());
        try {
            return new InteractiveShell(workspace, Workspace::open, environment, Optional.of(StudioWiring::open)).run();
        } catch (IOException e) {
            throw new WrongInput("the terminal cannot be used: " + e.getMessage(), "use -c or -f, or another terminal");
        }
    }

    private ExitCode script(Invocation invocation, Workspace workspace) {
        Console console = invocation.console();
        Surroundings surroundings = console.surroundings();
        StreamConsole.Verbosity verbosity =
                console.isQuiet() ? StreamConsole.Verbosity.QUIET : StreamConsole.Verbosity.NORMAL;
        StreamConsole streams =
                new StreamConsole(surroundings.out(), surroundings.err(), Screen.unbounded(Glyphs.UNICODE), verbosity);
        workspace.openDatabase();
        try (Session session = new Session(workspace, Workspace::open, streams, Commands.all())) {
            invocation.cancellation().onCancel(session::interrupt);
            return new ScriptRunner(session, streams).run(sources(surroundings));
        }
    }

    private List<ScriptSource> sources(Surroundings surroundings) {
        List<ScriptSource> sources = new ArrayList<>();
        commands.forEach(text -> sources.add(new ScriptSource.Text(text)));
        files.forEach(name -> sources.add(
                new ScriptSource.File(name, surroundings.workingDirectory().resolve(name))));
        if (sources.isEmpty()) {
            // A decoder of one's own reports what is not UTF-8; the usual one would put other letters into the
            // database.
            sources.add(new ScriptSource.Stream(
                    "standard input",
                    new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8.newDecoder()))));
        }
        return sources;
    }
}
