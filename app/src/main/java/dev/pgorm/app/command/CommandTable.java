package dev.pgorm.app.command;

import dev.pgorm.app.output.Console;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The commands. Each is loaded only when it is asked for. */
public final class CommandTable {

    /** A command's line in the overview. */
    public record Entry(String name, String summary) {}

    private static final List<Entry> ENTRIES = List.of(
            new Entry("shell", "the interactive shell (also: pgorm alone)"),
            new Entry("studio", "the schema in a full-screen editor, with what it changes beside it"),
            new Entry("init", "begin a project: a commented schema, migrations/, .gitignore"),
            new Entry("check", "parse and validate the schema"),
            new Entry("fmt", "format schema files"),
            new Entry("pull", "write a live database down as a schema"),
            new Entry("diff", "print the migration between any two sources"),
            new Entry("push", "bring the database to the schema"),
            new Entry("migrate", "write, apply and verify migration files"),
            new Entry("query", "run a query or SQL and print the rows"),
            new Entry("generate", "write the sources of typed clients"),
            new Entry("seed", "run seed.sql"),
            new Entry("db", "start, stop and look at the embedded server"),
            new Entry("doctor", "look at Java, terminal, server, rights, extensions"),
            new Entry("completion", "print completion for bash, zsh or fish"));

    private static final List<String> ACTIONS_OF_MIGRATE = List.of("new", "status", "apply", "verify", "baseline");

    /** Promised, but not in this version. */
    private static final Set<String> PLANNED =
            Set.of("migrate rollback", "migrate lint", "migrate resolve", "migrate squash");

    private CommandTable() {}

    /** Whether a command is promised, but not in this version. */
    public static boolean isPlanned(String name) {
        return PLANNED.contains(name);
    }

    /** The words that a command takes behind its name, each with options of its own. */
    public static List<String> actions(String command) {
        return command.equals("migrate") ? ACTIONS_OF_MIGRATE : List.of();
    }

    /** All commands, in the order of the overview. */
    public static List<Entry> entries() {
        return ENTRIES;
    }

    /** A new command of that name. */
    public static Optional<ProgramCommand> create(String name) {
        return switch (name) {
            case "shell" -> Optional.of(new ShellCommand());
            case "studio" -> Optional.of(new StudioCommand());
            case "init" -> Optional.of(new InitCommand());
            case "check" -> Optional.of(new CheckCommand());
            case "fmt" -> Optional.of(new FmtCommand());
            case "query" -> Optional.of(new QueryCommand());
            case "pull" -> Optional.of(new PullCommand());
            case "diff" -> Optional.of(new DiffCommand());
            case "push" -> Optional.of(new PushCommand());
            case "migrate" -> Optional.of(new MigrateCommand());
            case "migrate new" -> Optional.of(new MigrateNewCommand());
            case "migrate status" -> Optional.of(new MigrateStatusCommand());
            case "migrate apply" -> Optional.of(new MigrateApplyCommand());
            case "migrate verify" -> Optional.of(new MigrateVerifyCommand());
            case "migrate baseline" -> Optional.of(new MigrateBaselineCommand());
            case "generate" -> Optional.of(new GenerateCommand());
            case "seed" -> Optional.of(new SeedCommand());
            case "db" -> Optional.of(new DbCommand());
            case "doctor" -> Optional.of(new DoctorCommand());
            case "completion" -> Optional.of(new CompletionCommand());
            default -> Optional.empty();
        };
    }

    /** The parser of a command's options. */
    public static CommandLine commandLine(String name, ProgramCommand command, int width) {
        CommandLine line = new CommandLine(command);
        line.addMixin("common", new CommonOptions());
        line.getCommandSpec().name("pgorm " + name);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(Math.min(120, width));
        line.setOptionsCaseInsensitive(false);
        return line;
    }

    /** Whether help is coloured. */
    public static CommandLine.Help.Ansi ansi(Console console) {
        return console.coloursResults() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF;
    }

    /** The page of {@code pgorm --help}. */
    public static String overview() {
        StringBuilder page = new StringBuilder();
        page.append("Usage: pgorm [COMMAND] [OPTIONS]\n\n");
        page.append("The terminal workbench in which a PostgreSQL schema is a program.\n\nCommands:\n");
        for (Entry entry : ENTRIES) {
            page.append("  %-11s %s%n".formatted(entry.name(), entry.summary()));
        }
        page.append("\nExamples:\n");
        page.append("  pgorm check schema.prisma                       is it right?\n");
        page.append("  pgorm diff --from empty --to schema.pgorm       the SQL that creates it\n");
        page.append("  pgorm diff --from db --to schema.pgorm          what would change in the database\n");
        page.append("  pgorm push                                      bring the database to the schema\n");
        page.append("\npgorm COMMAND --help tells more about a command. -q says less, -v says more.\n");
        return page.toString();
    }

    /** The command that was probably meant. */
    public static Optional<String> closest(String name) {
        return ENTRIES.stream()
                .map(Entry::name)
                .flatMap(each ->
                        Stream.concat(Stream.of(each), actions(each).stream().map(action -> each + " " + action)))
                .filter(each -> distance(each, name) <= 2)
                .min(Comparator.comparingInt(each -> distance(each, name)));
    }

    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int above = row[j];
                int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + change);
                diagonal = above;
            }
        }
        return row[right.length()];
    }
}
