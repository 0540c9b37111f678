package dev.pgorm.repl.session;

import dev.pgorm.repl.render.Screen;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.project.Cancellation;
import dev.pgorm.workspace.project.Progress;
import java.util.List;
import java.util.Optional;

/** What a command works with. */
public final class SessionContext {

    private final Session session;

    SessionContext(Session session) {
        this.session = session;
    }

    public Workspace workspace() {
        return session.workspace();
    }

    public Console console() {
        return session.console();
    }

    public Screen screen() {
        return session.console().screen();
    }

    public Settings settings() {
        return session.settings();
    }

    /** Where results go. */
    public ResultTarget results() {
        return session.results();
    }

    /** Runs statements over the session's connection. */
    public StatementRunner statements() {
        return session.statements();
    }

    /** The statement that waits at the prompt for its end. */
    public Optional<String> waitingStatement() {
        return session.waiting().text();
    }

    /** Forgets the statement that waits at the prompt. */
    public void forgetWaitingStatement() {
        session.forget();
    }

    /** All commands, for those that tell about commands. */
    public List<Command> commands() {
        return session.commands().all();
    }

    /** Tells the console what long work does; stopped by Ctrl-C. */
    public Progress progress() {
        return session.work().progress();
    }

    /** Stops what the command does. */
    public Cancellation cancellation() {
        return session.work().cancellation();
    }

    /** Runs statements and commands as if they had been entered. */
    public Response run(String text, Place place) {
        return session.run(text, place);
    }

    /** Goes on with another database. */
    public void connect(String url) {
        session.connect(url);
    }

    /** Writes what a script may go without. */
    public void note(String lines) {
        session.console().note(lines);
    }

    /** Writes a line that is no result. */
    public void say(String lines) {
        session.console().say(lines);
    }
}
