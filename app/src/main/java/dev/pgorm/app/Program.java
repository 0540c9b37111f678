package dev.pgorm.app;

import dev.pgorm.app.command.CommandTable;
import dev.pgorm.app.command.Invocation;
import dev.pgorm.app.command.ProgramCommand;
import dev.pgorm.app.output.Console;
import dev.pgorm.app.output.DiagnosticText;
import dev.pgorm.app.output.ErrorText;
import dev.pgorm.app.output.JsonDiagnostics;
import dev.pgorm.app.wiring.Surroundings;
import dev.pgorm.app.wiring.Version;
import dev.pgorm.workspace.document.JsonDocument;
import dev.pgorm.workspace.error.ExitCode;
import dev.pgorm.workspace.error.WorkspaceError;
import dev.pgorm.workspace.project.Cancellation;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/**
 * One run of the program. Only the command that is asked for is loaded, so that a short command stays short.
 */
public final class Program {

    private final Surroundings surroundings;
    private final Cancellation cancellation = new Cancellation();

    public Program(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Stops the run. */
    public Cancellation cancellation() {
        return cancellation;
    }

    /** Runs the command that the arguments name. */
    public int run(String... arguments) {
        Arguments parsed = Arguments.of(arguments);
        Console console = parsed.console(surroundings);
        try {
            int exit = dispatch(parsed, console);
            console.clearProgress();
            console.flush();
            return exit;
        } catch (WorkspaceError error) {
            return fail(parsed, console, error);
        } catch (Console.OutputClosed closed) {
            return closed.loss().map(reason -> lost(console, reason)).orElse(ExitCode.DONE.code());
        } catch (OutOfMemoryError tooMuch) {
            return fail(parsed, console, outOfMemory());
        } catch (RuntimeException | StackOverflowError defect) {
            return fail(parsed, console, DefectReport.write(surroundings, parsed.command(), defect));
        }
    }

    private int dispatch(Arguments arguments, Console console) {
        if (arguments.wantsVersion()) {
            console.print(Version.text() + "\n");
            return ExitCode.DONE.code();
        }
        if (arguments.wantsOverview()) {
            console.print(CommandTable.overview());
            return ExitCode.DONE.code();
        }
        Optional<ProgramCommand> command = CommandTable.create(arguments.command());
        if (command.isEmpty() && CommandTable.isPlanned(arguments.command())) {
            throw new WorkspaceError.WrongUsage(
                    arguments.command() + " is not in this version", "pgorm --help lists the commands");
        }
        if (command.isEmpty()) {
            throw new WorkspaceError.WrongUsage(
                    "there is no command " + arguments.command(),
                    CommandTable.closest(arguments.command())
                            .map(name -> "did you mean: pgorm " + name)
                            .orElse("pgorm --help lists the commands"));
        }
        return execute(command.get(), arguments, console);
    }

    private int execute(ProgramCommand command, Arguments arguments, Console console) {
        CommandLine line = CommandTable.commandLine(arguments.command(), command, console.width());
        try {
            CommandLine.ParseResult result = line.parseArgs(arguments.rest().toArray(new String[0]));
            if (result.isUsageHelpRequested()) {
                line.usage(new PrintWriter(console.results(), false), CommandTable.ansi(console));
                return ExitCode.DONE.code();
            }
        } catch (CommandLine.ParameterException e) {
            throw new WorkspaceError.WrongUsage(
                    UsageMessages.sentence(e), "pgorm " + arguments.command() + " --help shows how it is used");
        }
        return command.run(new Invocation(arguments.command(), console, cancellation))
                .code();
    }

    private static int lost(Console console, String reason) {
        console.sayAlways(ErrorText.paragraph(
                new WorkspaceError.WrongInput(
                        "the output cannot be written: " + reason, "make room on its disk, or write it elsewhere"),
                console.coloursErrors()));
        return ExitCode.WRONG_INPUT.code();
    }

    private static WorkspaceError outOfMemory() {
        return new WorkspaceError.WrongInput(
                "the input is too large for the memory that pgorm may use, %d MB"
                        .formatted(Runtime.getRuntime().maxMemory() >> 20),
                "check that it is the right one, divide it, or allow more: PGORM_JAVA_OPTS=-Xmx8g");
    }

    private int fail(Arguments arguments, Console console, WorkspaceError error) {
        console.clearProgress();
        int exit = error.exitCode().code();
        try {
            if (arguments.wantsJson()) {
                JsonDocument.write(
                        console.results(), arguments.command(), exit, json -> JsonDiagnostics.write(json, error));
            } else if (error instanceof WorkspaceError.InvalidSchema invalid) {
                console.sayAlways(DiagnosticText.all(invalid.sources(), invalid.diagnostics(), console));
            } else {
                console.sayAlways(ErrorText.paragraph(error, console.coloursErrors()));
            }
            console.flush();
        } catch (Console.OutputClosed closed) {
            return exit;
        }
        return exit;
    }

    /** The arguments, as far as they can be understood before the command is known. */
    record Arguments(
            String command,
            List<String> rest,
            boolean wantsVersion,
            boolean wantsOverview,
            boolean wantsJson,
            Console.Verbosity verbosity,
            boolean noInput) {

        static Arguments of(String... arguments) {
            List<String> rest = new ArrayList<>(List.of(arguments));
            List<String> leading = new ArrayList<>();
            while (!rest.isEmpty() && isGlobal(rest.getFirst())) {
                leading.add(rest.removeFirst());
            }
            boolean bare = rest.isEmpty() || rest.getFirst().startsWith("-");
            String command = bare ? "shell" : rest.removeFirst();
            boolean version = bare && (leading.contains("--version") || leading.contains("-V"));
            boolean overview = bare && (leading.contains("--help") || leading.contains("-h"));
            if (!bare && (leading.contains("--help") || leading.contains("-h"))) {
                rest.add("--help");
            }
            if (command.equals("help")) {
                overview = rest.isEmpty();
                command = rest.isEmpty() ? "help" : rest.removeFirst();
                rest.add("--help");
            }
            if (!CommandTable.actions(command).isEmpty()
                    && !rest.isEmpty()
                    && !rest.getFirst().startsWith("-")) {
                command += " " + rest.removeFirst();
            }
            leading.removeIf(each ->
                    each.startsWith("-V") || each.equals("--version") || each.equals("--help") || each.equals("-h"));
            rest.addAll(0, leading);
            return new Arguments(
                    command,
                    List.copyOf(rest),
                    version,
                    overview,
                    json(rest),
                    verbosity(rest),
                    rest.contains("--no-input"));
        }

        Console console(Surroundings surroundings) {
            return new Console(surroundings, verbosity, noInput);
        }

        private static boolean isGlobal(String argument) {
            return switch (argument) {
                case "-q", "--quiet", "-v", "--verbose", "--no-input", "-h", "--help", "-V", "--version" -> true;
                default -> false;
            };
        }

        private static boolean json(List<String> arguments) {
            int end = arguments.contains("--") ? arguments.indexOf("--") : arguments.size();
            List<String> options = arguments.subList(0, end);
            int format = options.lastIndexOf("--format");
            return options.contains("--format=json")
                    || (format >= 0
                            && format + 1 < options.size()
                            && options.get(format + 1).equals("json"));
        }

        private static Console.Verbosity verbosity(List<String> arguments) {
            if (arguments.contains("-q") || arguments.contains("--quiet")) {
                return Console.Verbosity.QUIET;
            }
            return arguments.contains("-v") || arguments.contains("--verbose")
                    ? Console.Verbosity.VERBOSE
                    : Console.Verbosity.NORMAL;
        }
    }
}
