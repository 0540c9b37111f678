package dev.pgorm.app.command;

import dev.pgorm.workspace.error.ExitCode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;

/** {@code pgorm completion}: scripts made from the commands' own option lists. */
@Command(
        name = "completion",
        sortOptions = false,
        description = {"", "Prints a script that lets your shell complete pgorm's commands and options."},
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nArguments:%n",
        footer = {
            "",
            "Examples:",
            "  source <(pgorm completion bash)",
            "  pgorm completion zsh > ~/.zfunc/_pgorm",
            "  pgorm completion fish > ~/.config/fish/completions/pgorm.fish"
        })
final class CompletionCommand implements ProgramCommand {

    /** The shells. */
    enum Shell {
        BASH,
        ZSH,
        FISH
    }

    @Parameters(arity = "1", paramLabel = "bash|zsh|fish", description = "Which shell.")
    private Shell shell = Shell.BASH;

    @Override
    public ExitCode run(Invocation invocation) {
        invocation
                .console()
                .print(
                        switch (shell) {
                            case BASH -> bash();
                            case ZSH -> "#compdef pgorm\nautoload -U +X bashcompinit && bashcompinit\n" + bash();
                            case FISH -> fish();
                        });
        return ExitCode.DONE;
    }

    private static String bash() {
        StringBuilder script = new StringBuilder();
        script.append("_pgorm() {\n");
        script.append("  local current=\"${COMP_WORDS[COMP_CWORD]}\" command=\"${COMP_WORDS[1]}\" words=\"\"\n");
        script.append("  if [ \"$COMP_CWORD\" -eq 1 ]; then\n    words=\"")
                .append(CommandTable.entries().stream()
                        .map(CommandTable.Entry::name)
                        .collect(Collectors.joining(" ")))
                .append("\"\n  else\n    case \"$command\" in\n");
        for (CommandTable.Entry entry : CommandTable.entries()) {
            script.append("      ")
                    .append(entry.name())
                    .append(") words=\"")
                    .append(String.join(
                            " ",
                            Stream.concat(
                                            CommandTable.actions(entry.name()).stream(),
                                            longOptions(entry.name()).stream())
                                    .toList()))
                    .append("\" ;;\n");
        }
        script.append("    esac\n  fi\n");
        script.append("  case \"$current\" in\n");
        script.append("    -*) COMPREPLY=($(compgen -W \"$words\" -- \"$current\")) ;;\n");
        script.append(
                "    *) if [ \"$COMP_CWORD\" -eq 1 ] || { [ \"$COMP_CWORD\" -eq 2 ] && [ \"$command\" = migrate ]; }; then COMPREPLY=($(compgen -W \"$words\" -- \"$current\"));\n");
        script.append("       else COMPREPLY=($(compgen -f -- \"$current\")); fi ;;\n");
        script.append("  esac\n}\ncomplete -o filenames -F _pgorm pgorm ./pgorm\n");
        return script.toString();
    }

    private static String fish() {
        StringBuilder script = new StringBuilder();
        for (CommandTable.Entry entry : CommandTable.entries()) {
            script.append("complete -c pgorm -n __fish_use_subcommand -a ")
                    .append(entry.name())
                    .append(" -d '")
                    .append(entry.summary().replace("'", "\\'"))
                    .append("'\n");
            for (String action : CommandTable.actions(entry.name())) {
                script.append("complete -c pgorm -n '__fish_seen_subcommand_from ")
                        .append(entry.name())
                        .append("' -f -a ")
                        .append(action)
                        .append('\n');
            }
            for (String option : longOptions(entry.name())) {
                script.append("complete -c pgorm -n '__fish_seen_subcommand_from ")
                        .append(entry.name())
                        .append("' -l ")
                        .append(option.substring(2))
                        .append('\n');
            }
        }
        return script.toString();
    }

    private static List<String> longOptions(String command) {
        if (!CommandTable.actions(command).isEmpty()) {
            return CommandTable.actions(command).stream()
                    .flatMap(action -> longOptions(command + " " + action).stream())
                    .distinct()
                    .sorted()
                    .toList();
        }
        return CommandTable.create(command)
                .map(each -> CommandTable.commandLine(command, each, 80))
                .map(line -> line.getCommandSpec().options().stream()
                        .map(OptionSpec::longestName)
                        .filter(name -> name.startsWith("--"))
                        .sorted()
                        .toList())
                .orElse(List.of());
    }
}
