package dev.pgorm.repl.session;

/** A backslash command. */
public interface Command {

    /** What it is called and what it does. */
    CommandDescription description();

    /**
     * Runs it.
     *
     * @throws dev.pgorm.workspace.error.WorkspaceError where it cannot be done
     */
    Response run(Arguments arguments, SessionContext context);
}
