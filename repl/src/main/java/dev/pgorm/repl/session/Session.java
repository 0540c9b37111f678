package dev.pgorm.repl.session;

import dev.pgorm.ir.sql.SqlStatements;
import dev.pgorm.repl.render.ErrorParagraph;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.database.DatabaseState;
import dev.pgorm.workspace.error.WorkspaceError;
import dev.pgorm.workspace.project.WorkspaceOptions;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The shell without its terminal: answers requests, one at a time, on the thread that asks. Any thread may interrupt.
 */
public final class Session implements AutoCloseable {

    private final Function<WorkspaceOptions, Workspace> opener;
    private final Console console;
    private final CommandSet commands;
    private final Settings settings;
    private final Work work;
    private final ResultTarget results;
    private final SessionContext context;
    private final WaitingStatement waiting = new WaitingStatement();
    private volatile Workspace workspace;
    private volatile StatementRunner statements;

    /**
     * A session on a project.
     *
     * @param workspace the project; closed with the session
     * @param opener opens another project, for {@code \c}
     * @param console what the session talks to
     * @param commands the backslash commands that it knows
     */
    public Session(
            Workspace workspace,
            Function<WorkspaceOptions, Workspace> opener,
            Console console,
            List<Command> commands) {
        this.workspace = workspace;
        this.opener = opener;
        this.console = console;
        this.commands = new CommandSet(commands);
        this.settings = new Settings(console.mode() == Console.Mode.INTERACTIVE);
        this.work = new Work(console);
        this.results = new ResultTarget(console, Paging.ALLOWED);
        this.context = new SessionContext(this);
        this.statements = new StatementRunner(workspace, console, new Display(settings, results), work);
    }

    /** Answers a request. */
    public Response handle(Request request) {
        return switch (request) {
            case Request.Inspect inspect -> inspect(inspect.text());
            case Request.InspectEntry entry -> inspectEntry(waiting.with(entry.text()));
            case Request.Run run -> answer(() -> runOrWord(run.text(), run.place()));
            case Request.Enter entry -> answer(() -> enter(waiting.with(entry.text())));
        };
    }

    /** What stands in front of the next line. */
    public Prompt prompt() {
        return new Prompt(name(), statements.role().map(Role::shown), statements.transactionState(), waiting.end());
    }

    /** Forgets the statement that waits for its end. */
    public void forget() {
        waiting.drop();
    }

    /** Stops what is being done: on the server, and whatever waits here. */
    public void interrupt() {
        work.interrupt();
    }

    public Workspace workspace() {
        return workspace;
    }

    /** Ends the connection and closes the project. */
    @Override
    public void close() {
        statements.close();
        workspace.close();
    }

    Console console() {
        return console;
    }

    Settings settings() {
        return settings;
    }

    ResultTarget results() {
        return results;
    }

    Work work() {
        return work;
    }

    CommandSet commands() {
        return commands;
    }

    WaitingStatement waiting() {
        return waiting;
    }

    StatementRunner statements() {
        return statements;
    }

    void connect(String url) {
        Workspace next = opener.apply(workspace.options().withUrl(url));
        try {
            next.openDatabase();
            next.awaitDatabase(work.progress());
        } catch (WorkspaceError e) {
            next.close();
            throw e;
        }
        statements.close();
        workspace.close();
        workspace = next;
        statements = new StatementRunner(next, console, new Display(settings, results), work);
    }

    /** Runs the parts of a text until one does not succeed. */
    Response run(String text, Place place) {
        if (Workspace.isExpression(text)) {
            return statements.run(text.strip(), place);
        }
        SqlStatements split = SqlStatements.split(text);
        String sql = WaitingStatement.withoutCommands(text, split.metaCommands());
        Iterator<SqlStatements.Part> parts = split.parts().iterator();
        SqlStatements.Part part = parts.hasNext() ? parts.next() : null;
        while (part != null) {
            SqlStatements.Part next = parts.hasNext() ? parts.next() : null;
            work.progress().checkpoint();
            Response response;
            if (part instanceof SqlStatements.Statement statement && sends(next, statement, sql)) {
                statements.remember(of(sql, statement));
                response = new Response.Done();
            } else if (part instanceof SqlStatements.Statement statement
                    && next instanceof SqlStatements.CopyData data) {
                response = statements.copyIn(of(sql, statement), data.data(), place.part(part.line()));
                next = parts.hasNext() ? parts.next() : null;
            } else {
                response = run(part, sql, place.part(part.line()));
            }
            if (!(response instanceof Response.Done)) {
                return response;
            }
            part = next;
        }
        return new Response.Done();
    }

    /** {@code select 1 \g}: the command sends the statement in front of it, which has no semicolon. */
    private static boolean sends(SqlStatements.@Nullable Part next, SqlStatements.Statement statement, String text) {
        return next instanceof SqlStatements.MetaCommand command
                && text.substring(statement.offset() + statement.sql().length(), command.offset())
                        .isBlank();
    }

    private static String of(String sql, SqlStatements.Statement statement) {
        return sql.substring(
                statement.offset(), statement.offset() + statement.sql().length());
    }

    private Response run(SqlStatements.Part part, String sql, Place place) {
        return switch (part) {
            case SqlStatements.Statement statement -> statements.run(of(sql, statement), place);
            case SqlStatements.MetaCommand command -> command(command.text());
            case SqlStatements.CopyData _ -> new Response.Done();
        };
    }

    private Response command(String text) {
        CommandSet.Call call = commands.parse(text);
        return call.command().run(call.arguments(), context);
    }

    private Response runOrWord(String text, Place place) {
        Optional<Word> word = Word.of(text);
        return word.isPresent() ? word.get().run(this) : run(text, place);
    }

    private Response enter(String text) {
        Optional<WaitingStatement.Interrupted> interrupted = WaitingStatement.find(text);
        waiting.drop();
        if (interrupted.isEmpty()) {
            return runOrWord(text, Place.prompt());
        }
        waiting.set(interrupted.get().waits());
        return run(interrupted.get().ready(), Place.prompt());
    }

    private Response answer(Supplier<Response> request) {
        work.begin();
        try {
            Response response = request.get();
            console.clearProgress();
            return response;
        } catch (WorkspaceError error) {
            console.clearProgress();
            console.say(ErrorParagraph.of(error, console.screen()));
            return new Response.Failed(error.exitCode());
        }
    }

    private Response inspectEntry(String text) {
        return WaitingStatement.find(text).isPresent() ? new Response.Done() : inspect(text);
    }

    private Response inspect(String text) {
        if (text.isBlank() || Word.of(text).isPresent()) {
            return new Response.Done();
        }
        if (Workspace.isExpression(text)) {
            return Workspace.isWholeExpression(text)
                    ? new Response.Done()
                    : new Response.Incomplete(SqlStatements.End.IN_PARENTHESES);
        }
        SqlStatements.End end = SqlStatements.split(text).end();
        return end == SqlStatements.End.BETWEEN_STATEMENTS ? new Response.Done() : new Response.Incomplete(end);
    }

    private String name() {
        return switch (workspace.databaseState()) {
            case DatabaseState.Ready ready -> ready.address().database();
            case DatabaseState.NotOpened _, DatabaseState.Starting _, DatabaseState.Failed _ ->
                workspace.schemaLocation().map(Session::schemaName).orElse("pgorm");
        };
    }

    private static String schemaName(Path location) {
        Path file = location.getFileName();
        String name = file == null ? "" : file.toString();
        boolean usual = name.equals("schema.pgorm") || name.equals("schema.prisma");
        Path parent = location.toAbsolutePath().normalize().getParent();
        if (usual && parent != null && parent.getFileName() != null) {
            return String.valueOf(parent.getFileName());
        }
        return name.replaceFirst("\\.(pgorm|prisma|pg)$", "");
    }

    /** What people type who do not know the commands yet. */
    private enum Word {
        LEAVE {
            @Override
            Response run(Session session) {
                return new Response.Leave();
            }
        },
        HELP {
            @Override
            Response run(Session session) {
                return session.command("\\?");
            }
        };

        abstract Response run(Session session);

        static Optional<Word> of(String text) {
            return switch (text.strip().toLowerCase(Locale.ROOT).replaceFirst(";$", "")) {
                case "exit", "quit" -> Optional.of(LEAVE);
                case "help", "?" -> Optional.of(HELP);
                default -> Optional.empty();
            };
        }
    }
}
