package dev.pgorm.app.command;

import dev.pgorm.app.output.Console;
import dev.pgorm.workspace.error.ExitCode;
import dev.pgorm.workspace.project.ProjectTemplate;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pgorm init}. */
@Command(
        name = "init",
        sortOptions = false,
        description = {
            "",
            "Begins a project: a commented schema.pgorm, migrations/, and ignore rules. Files that exist "
                    + "stay as they are; .gitignore gains the lines that it lacks."
        },
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nArguments:%n",
        footer = {"", "Examples:", "  pgorm init", "  pgorm init backend --yes"})
final class InitCommand implements ProgramCommand {

    @Parameters(arity = "0..1", paramLabel = "DIR", defaultValue = ".", description = "Where; here, if left out.")
    private String directory = ".";

    @Option(names = "--yes", description = "Ask nothing.")
    private boolean yes;

    @Override
    public ExitCode run(Invocation invocation) {
        Console console = invocation.console();
        Path target = console.surroundings().workingDirectory().resolve(directory);
        if (!yes && console.mayAsk() && !agreed(console, target)) {
            return ExitCode.REFUSED;
        }
        List<String> written = ProjectTemplate.create(target, directory);
        if (written.isEmpty()) {
            console.say("Nothing to do: the project is there already.");
            return ExitCode.DONE;
        }
        written.forEach(file -> console.say("  + " + file));
        console.say("Next: pgorm shell" + (directory.equals(".") ? "" : " " + directory));
        return ExitCode.DONE;
    }

    private static boolean agreed(Console console, Path target) {
        String answer = console.ask("Begin a project in " + target.normalize() + "? [Y/n] ")
                .orElse("n");
        return answer.isEmpty() || answer.toLowerCase(java.util.Locale.ROOT).startsWith("y");
    }
}
