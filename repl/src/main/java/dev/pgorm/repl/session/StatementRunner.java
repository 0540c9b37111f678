package dev.pgorm.repl.session;

import dev.pgorm.exec.ExecutionOutcome;
import dev.pgorm.exec.SessionWork;
import dev.pgorm.exec.SqlFailure;
import dev.pgorm.exec.SqlListener;
import dev.pgorm.exec.SqlSession;
import dev.pgorm.exec.TransactionState;
import dev.pgorm.query.explain.ExplainOption;
import dev.pgorm.repl.render.ErrorParagraph;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.error.ExitCode;
import dev.pgorm.workspace.error.WorkspaceError;
import dev.pgorm.workspace.project.Cancellation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs statements over one connection that is opened when the first one needs it, and opened again where it was lost. */
public final class StatementRunner implements AutoCloseable {

    private static final String TRANSACTION_FAILED = "25P02";

    private final Workspace workspace;
    private final Console console;
    private final Display display;
    private final Work work;
    private volatile @Nullable SqlSession connection;
    private Optional<String> lastStatement = Optional.empty();
    private Optional<SaidQuery> lastExpression = Optional.empty();
    private Optional<Role> role = Optional.empty();
    private boolean structureTouched;
    private @Nullable Cancellation cancelledBy;

    StatementRunner(Workspace workspace, Console console, Display display, Work work) {
        this.workspace = workspace;
        this.console = console;
        this.display = display;
        this.work = work;
    }

    /** Runs one statement, which is SQL or a builder expression, and shows its result. */
    public Response run(String statement, Place place) {
        lastStatement = Optional.of(statement);
        return execute(statement, place, display);
    }

    /** Runs one statement and shows its result in another way. */
    public Response run(String statement, Display otherDisplay) {
        return execute(statement, Place.prompt(), otherDisplay);
    }

    /** The last builder expression; {@code \sql} and {@code \java} show it. */
    public Optional<SaidQuery> lastExpression() {
        return lastExpression;
    }

    /** Shows how the server runs a statement, which is SQL or a builder expression; what it does meanwhile is undone. */
    public Response explain(String statement, Set<ExplainOption> options) {
        if (!Workspace.isExpression(statement)) {
            return execute((session, printer) -> session.explain(statement, options, printer), Place.prompt(), display);
        }
        SaidQuery said = said(statement);
        return execute(
                (session, printer) -> session.explain(said.statement(), said.settings(), options, printer)
                        .failing(failure -> Workspace.inExpression(statement, said.statement(), failure)),
                Place.prompt(),
                display);
    }

    /** As whom statements run; empty = as who is connected. */
    public Optional<Role> role() {
        return role;
    }

    /** Runs statements as somebody from now on, where the server lets us; empty = as who is connected. */
    public Response runAs(Optional<Role> other) {
        SqlSession session = connection();
        Optional<Role> before = role;
        stand(session, other);
        if (other.isEmpty() || session.transactionState() != TransactionState.IDLE) {
            return new Response.Done(); // the next statement of an open transaction shows whether it may
        }
        ExecutionOutcome outcome = session.execute("SELECT 1", SqlListener.silent());
        if (outcome.failure().isEmpty()) {
            return new Response.Done();
        }
        stand(session, before);
        return failed(outcome.failure().get(), Place.prompt(), TransactionState.IDLE);
    }

    private void stand(SqlSession session, Optional<Role> other) {
        role = other;
        session.setForStatements(other.map(Role::settings).orElse(List.of()));
    }

    /** The statement that ran last. */
    public Optional<String> lastStatement() {
        return lastStatement;
    }

    /** The state of the transaction; never waits. */
    public TransactionState transactionState() {
        SqlSession open = connection;
        return open == null ? TransactionState.IDLE : open.transactionState();
    }

    /** The connection; waits until there is one. */
    public SqlSession connection() {
        SqlSession open = connection;
        if (open != null && open.isOpen()) {
            return open;
        }
        SqlSession opened = workspace.openSession(work.progress());
        opened.setForStatements(role.map(Role::settings).orElse(List.of()));
        console.clearProgress();
        connection = opened;
        return opened;
    }

    /** Gives up the connection; the next statement gets a new one. */
    public void disconnect() {
        SqlSession open = connection;
        connection = null;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void close() {
        disconnect();
    }

    Response copyIn(String sql, String data, Place place) {
        String end = data.isEmpty() || data.endsWith("\n") ? "" : "\n";
        return execute(sql + ";\n" + data + end + "\\.\n", place, display);
    }

    void remember(String sql) {
        lastStatement = Optional.of(sql);
    }

    private Response execute(String statement, Place place, Display shown) {
        if (Workspace.isExpression(statement)) {
            Optional<Set<ExplainOption>> explained = Workspace.explained(statement);
            if (explained.isPresent()) {
                return explain(statement, explained.get());
            }
            SaidQuery said = said(statement);
            return execute(
                    (session, printer) -> session.execute(said.statement(), said.settings(), printer)
                            .failing(failure -> Workspace.inExpression(statement, said.statement(), failure)),
                    place,
                    shown);
        }
        return execute((session, printer) -> session.execute(statement, printer), place, shown);
    }

    private SaidQuery said(String expression) {
        SaidQuery said = SaidQuery.of(expression, workspace);
        lastExpression = Optional.of(said);
        return said;
    }

    private Response execute(SessionWork work, Place place, Display shown) {
        SqlSession session = connection();
        TransactionState before = session.transactionState();
        cancelWithWork();
        ResultPrinter printer = new ResultPrinter(console, shown);
        ExecutionOutcome outcome;
        try (printer) {
            outcome = work.on(session, printer);
            outcome.failure().ifPresent(_ -> printer.abandon());
        }
        structureTouched |= printer.touchedStructure();
        if (structureTouched && session.isOpen() && session.transactionState() == TransactionState.IDLE) {
            structureTouched = false;
            workspace.refresh();
        }
        return outcome.failure().map(failure -> failed(failure, place, before)).orElseGet(Response.Done::new);
    }

    /** Once for each piece of work, however many statements it has. */
    private void cancelWithWork() {
        Cancellation cancellation = work.cancellation();
        if (cancelledBy != cancellation) {
            cancelledBy = cancellation;
            cancellation.onCancel(this::cancelOnServer);
        }
        work.progress().checkpoint();
    }

    private void cancelOnServer() {
        SqlSession open = connection;
        if (open != null) {
            open.cancel();
        }
    }

    private Response failed(SqlFailure failure, Place place, TransactionState before) {
        if (failure.isCancelled() && work.cancellation().isCancelled()) {
            console.say("Cancelled on the server; the session goes on.\n");
            return new Response.Failed(ExitCode.INTERRUPTED);
        }
        console.say(ErrorParagraph.of(failure, place.source(), place.line(), console.screen()));
        if (failure.sqlState().equals(TRANSACTION_FAILED)) {
            console.say("  " + console.screen().ink().help("help") + ": \\rollback ends the transaction\n");
        }
        if (failure.isConnectionLost()) {
            reconnect(before);
            return new Response.Failed(ExitCode.DATABASE);
        }
        return new Response.Failed(exitOf(failure));
    }

    /** Class 42: what was written is wrong, except that 42501 says that we may not. */
    private static ExitCode exitOf(SqlFailure failure) {
        boolean wrong =
                failure.sqlState().startsWith("42") && !failure.sqlState().equals("42501");
        return wrong ? ExitCode.WRONG_INPUT : ExitCode.DATABASE;
    }

    private void reconnect(TransactionState before) {
        disconnect();
        if (console.mode() == Console.Mode.SCRIPTED) {
            return;
        }
        String lost = before == TransactionState.IDLE ? "" : " What the open transaction had done is gone.";
        try {
            connection();
            console.say("The connection was lost; there is a new one." + lost + "\n");
        } catch (WorkspaceError error) {
            console.clearProgress();
            console.say("The connection is lost." + lost + " The next statement tries again.\n");
            console.say(ErrorParagraph.of(error, console.screen()));
        }
    }
}
