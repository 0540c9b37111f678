package dev.pgorm.app.command;

import dev.pgorm.app.output.Console;
import dev.pgorm.embedded.ServerStatus;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.database.EmbeddedDatabases;
import dev.pgorm.workspace.error.ExitCode;
import dev.pgorm.workspace.error.WorkspaceError.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pgorm db}. */
@Command(
        name = "db",
        sortOptions = false,
        description = {
            "",
            "The embedded PostgreSQL server of the project; its data are under .pgorm/.",
            "",
            "  start    start it and keep it up until stop",
            "  stop     stop it, whoever uses it",
            "  status   say whether it runs",
            "  url      print the address of the project's database, for other programs",
            "  reset    stop it and delete its data"
        },
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nArguments:%n",
        footer = {"", "Examples:", "  pgorm db start", "  psql \"$(pgorm db url)\"", "  pgorm db reset --yes"})
final class DbCommand implements ProgramCommand {

    /** What to do. */
    enum Action {
        START,
        STOP,
        STATUS,
        URL,
        RESET
    }

    @Parameters(index = "0", arity = "1", paramLabel = "ACTION", description = "start, stop, status, url or reset.")
    private Action action = Action.STATUS;

    @Parameters(index = "1", arity = "0..1", paramLabel = "SCHEMA", description = "The project's schema.")
    private @Nullable String schema;

    @Option(names = "--yes", description = "Delete without asking.")
    private boolean yes;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Override
    public ExitCode run(Invocation invocation) {
        Console console = invocation.console();
        try (Workspace workspace = database.open(console.surroundings(), Optional.ofNullable(schema))) {
            EmbeddedDatabases server = workspace.embeddedServer();
            switch (action) {
                case START -> {
                    console.progress("starting the embedded PostgreSQL");
                    console.print(sentence(server.start()) + "\n");
                }
                case STOP -> console.print(sentence(server.stop()) + "\n");
                case STATUS -> status(console, server.statuses());
                case URL -> console.print(server.url(invocation.console()::progress) + "\n");
                case RESET -> reset(console, server);
            }
            return ExitCode.DONE;
        }
    }

    private static void status(Console console, List<ServerStatus> statuses) {
        if (statuses.isEmpty()) {
            console.print("no embedded server: nothing has been stored yet\n");
        }
        statuses.forEach(each -> console.print(sentence(each) + "\n"));
    }

    private void reset(Console console, EmbeddedDatabases server) {
        if (!yes && !agreed(console)) {
            throw new Refused(
                    "reset deletes everything in the embedded database, and nobody agreed",
                    "if that is what you want: pgorm db reset --yes",
                    List.of());
        }
        console.print(sentence(server.reset()) + "\n");
    }

    private static boolean agreed(Console console) {
        return console.mayAsk()
                && console.ask("Delete everything in the embedded database? Type \"reset\" to agree: ")
                        .filter(answer -> answer.toLowerCase(Locale.ROOT).equals("reset"))
                        .isPresent();
    }

    private static String sentence(ServerStatus status) {
        return switch (status) {
            case ServerStatus.Absent absent -> "PostgreSQL " + absent.major() + ": nothing is stored";
            case ServerStatus.Stopped stopped ->
                "PostgreSQL " + stopped.major() + ": stopped, data in " + stopped.dataDirectory();
            case ServerStatus.Running running ->
                "PostgreSQL " + running.major() + ": runs on 127.0.0.1:" + running.port()
                        + ", process " + running.processId() + ", data in " + running.dataDirectory()
                        + (running.kept() ? ", stays up until pgorm db stop" : ", stops when nobody uses it");
        };
    }
}
