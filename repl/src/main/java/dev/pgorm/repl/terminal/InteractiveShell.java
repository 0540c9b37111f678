package dev.pgorm.repl.terminal;

import dev.pgorm.exec.TransactionState;
import dev.pgorm.repl.command.Commands;
import dev.pgorm.repl.complete.ShellCompleter;
import dev.pgorm.repl.session.Request;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.Session;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.error.ExitCode;
import dev.pgorm.workspace.project.WorkspaceOptions;
import java.io.IOError;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

/** The interactive shell: prompt, answer, prompt, until somebody leaves. */
public final class InteractiveShell {

    private final Workspace workspace;
    private final Function<WorkspaceOptions, Workspace> opener;
    private final TerminalEnvironment environment;
    private final Optional<StudioLauncher> studio;

    /**
     * A shell on a project.
     *
     * @param workspace the project; closed when the shell ends
     * @param opener opens another project, for {@code \c}
     * @param environment what surrounds the terminal
     * @param studio opens the studio; empty = {@code \edit} opens the user's editor
     */
    public InteractiveShell(
            Workspace workspace,
            Function<WorkspaceOptions, Workspace> opener,
            TerminalEnvironment environment,
            Optional<StudioLauncher> studio) {
        this.workspace = workspace;
        this.opener = opener;
        this.environment = environment;
        this.studio = studio;
    }

    /** Runs until the user leaves. */
    public ExitCode run() throws IOException {
        workspace.openDatabase();
        try (Terminal terminal = Terminals.system(environment)) {
            return run(terminal);
        }
    }

    ExitCode run(Terminal terminal) {
        PrivateHistory history = new PrivateHistory();
        TerminalConsole console = new TerminalConsole(terminal, environment, history, studio);
        try (Session session = new Session(workspace, opener, console, Commands.all())) {
            LineReader reader = reader(terminal, session, history);
            Announcer announcer = new Announcer(reader);
            Greeting.begin(workspace, new Banner(workspace, environment.version(), console.screen()), announcer);
            return loop(session, reader, announcer, terminal, console);
        } catch (IllegalStateException | IOError failure) {
            if (!Terminals.isClosed(terminal)) {
                throw failure;
            }
            return ExitCode.TERMINATED; // the process ends, with the code of its signal
        }
    }

    private ExitCode loop(
            Session session, LineReader reader, Announcer announcer, Terminal terminal, TerminalConsole console) {
        while (true) {
            announcer.promptBegins();
            String line;
            try {
                line = reader.readLine(session.prompt().first());
            } catch (UserInterruptException e) {
                session.forget();
                continue;
            } catch (EndOfFileException e) {
                leave(session, console);
                return ExitCode.DONE;
            } finally {
                announcer.promptEnds();
            }
            if (answer(session, terminal, line) instanceof Response.Leave) {
                leave(session, console);
                return ExitCode.DONE;
            }
        }
    }

    /** While the session works, Ctrl-C stops the work and not the shell. */
    private static Response answer(Session session, Terminal terminal, String line) {
        Terminal.SignalHandler before = terminal.handle(Terminal.Signal.INT, _ -> interrupt(session));
        try {
            return session.handle(new Request.Enter(line));
        } finally {
            terminal.handle(Terminal.Signal.INT, before);
        }
    }

    /** The cancel request goes over a connection of its own, which may take a while. */
    private static void interrupt(Session session) {
        Thread.ofVirtual().name("pgorm-interrupt").start(session::interrupt);
    }

    private static void leave(Session session, TerminalConsole console) {
        if (session.prompt().transaction() != TransactionState.IDLE) {
            console.say("The open transaction was rolled back.\n");
        }
    }

    private LineReader reader(Terminal terminal, Session session, PrivateHistory history) {
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("pgorm")
                .parser(new ShellParser(session))
                .history(history)
                .completer(new ShellCompleter(session::workspace, Commands.all()))
                .completionMatcher(new ProposalMatcher())
                .highlighter(new SqlHighlighter(environment.wantsColours()))
                .variable(LineReader.HISTORY_FILE, environment.historyFile())
                .variable(LineReader.HISTORY_SIZE, 5000)
                .variable(LineReader.HISTORY_FILE_SIZE, 10_000)
                .variable(LineReader.LIST_MAX, 100)
                .variable(LineReader.BELL_STYLE, "none")
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "%M")
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.HISTORY_IGNORE_DUPS, true)
                .option(LineReader.Option.HISTORY_IGNORE_SPACE, true)
                .option(LineReader.Option.CASE_INSENSITIVE, true)
                .option(LineReader.Option.AUTO_FRESH_LINE, true)
                .option(LineReader.Option.LIST_PACKED, true)
                .option(LineReader.Option.BRACKETED_PASTE, true)
                .build();
        if (environment.wantsColours()) {
            reader.setAutosuggestion(LineReader.SuggestionType.HISTORY);
        }
        return reader;
    }
}
