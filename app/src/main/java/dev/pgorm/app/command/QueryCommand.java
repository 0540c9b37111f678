package dev.pgorm.app.command;

import dev.pgorm.app.output.Console;
import dev.pgorm.app.output.JsonDiagnostics;
import dev.pgorm.app.output.RowPrinter;
import dev.pgorm.exec.ExecutionOutcome;
import dev.pgorm.exec.SessionWork;
import dev.pgorm.exec.Setting;
import dev.pgorm.exec.SqlFailure;
import dev.pgorm.exec.SqlSession;
import dev.pgorm.query.Executable;
import dev.pgorm.query.explain.ExplainOption;
import dev.pgorm.repl.render.QueryText;
import dev.pgorm.repl.render.ResultFormat;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.document.JsonDocument;
import dev.pgorm.workspace.error.ExitCode;
import dev.pgorm.workspace.error.WorkspaceError;
import dev.pgorm.workspace.project.TextFiles;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pgorm query}. */
@Command(
        name = "query",
        sortOptions = false,
        description = {
            "",
            "Runs a builder expression or SQL in the project's database and prints the rows as they arrive."
        },
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nArguments:%n",
        footer = {
            "",
            "Exit codes: 0 done, 1 the expression or the SQL is wrong, 5 the database could not be reached.",
            "",
            "Examples:",
            "  pgorm query 'from(user).where(user.email.endsWith(\"@acme.io\")).limit(3)'",
            "  pgorm query 'select * from \"User\" limit 3'",
            "  pgorm query --format csv 'table \"Order\"' > orders.csv",
            "  pgorm query --explain 'select count(*) from \"Order\"'",
            "  pgorm query --analyze 'from(order).where(order.total.gt(100))'",
            "  pgorm query --as app_user 'db.with(app.tenantId(3)).from(order)'",
            "  echo 'select 1' | pgorm query -"
        })
final class QueryCommand implements ProgramCommand {

    private static final String WRITES_IN_READ_ONLY = "25006";

    /** How rows are printed. */
    enum Format {
        TABLE,
        JSON,
        NDJSON,
        CSV,
        MD
    }

    @Parameters(
            arity = "1",
            paramLabel = "EXPR",
            description = "A builder expression, or SQL: one or more statements; - reads standard input.")
    private String sql = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "table, json, ndjson, csv or md.")
    private Format format = Format.TABLE;

    @Option(names = "--sql", description = "Print the SQL only, run nothing.")
    private boolean sqlOnly;

    @Option(names = "--explain", description = "Show as a tree how the server would run it.")
    private boolean explain;

    @Option(names = "--analyze", description = "Show how it runs: with rows and times. What it writes is undone.")
    private boolean analyze;

    @Option(names = "--buffers", description = "Show its plan with the blocks that it reads and writes.")
    private boolean buffers;

    @Option(names = "--as", paramLabel = "ROLE", description = "Run it as a role, so that its policies apply.")
    private @Nullable String role;

    @Option(names = "--schema", paramLabel = "SCHEMA", description = "The project's schema; else the usual places.")
    private @Nullable String schema;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Override
    public ExitCode run(Invocation invocation) {
        Console console = invocation.console();
        String text = text(console);
        boolean builder = Workspace.isExpression(text);
        if (sqlOnly && !builder) {
            console.print(text + "\n");
            return ExitCode.DONE;
        }
        try (Workspace workspace = database.open(console.surroundings(), Optional.ofNullable(schema))) {
            return builder ? query(invocation, workspace, text) : run(invocation, workspace, sql(text));
        }
    }

    private ExitCode query(Invocation invocation, Workspace workspace, String text) {
        Executable query = workspace.expression(text);
        List<Setting> settings = workspace.settings(text);
        if (sqlOnly) {
            invocation.console().print(QueryText.of(query, settings));
            return ExitCode.DONE;
        }
        Optional<Set<ExplainOption>> asked = explained().or(() -> Workspace.explained(text));
        return run(
                invocation,
                workspace,
                (session, listener) -> (asked.isPresent()
                                ? session.explain(query, settings, asked.get(), listener)
                                : session.execute(query, settings, listener))
                        .failing(failure -> Workspace.inExpression(text, query, failure)));
    }

    private SessionWork sql(String text) {
        Optional<Set<ExplainOption>> asked = explained();
        return asked.isPresent()
                ? (session, listener) -> session.explain(text, asked.get(), listener)
                : (session, listener) -> session.execute(text, listener);
    }

    private Optional<Set<ExplainOption>> explained() {
        Set<ExplainOption> options = EnumSet.noneOf(ExplainOption.class);
        if (analyze) {
            options.add(ExplainOption.ANALYZE);
        }
        if (buffers) {
            options.add(ExplainOption.BUFFERS);
        }
        return explain || analyze || buffers ? Optional.of(options) : Optional.empty();
    }

    private ExitCode run(Invocation invocation, Workspace workspace, SessionWork work) {
        try (SqlSession session = workspace.openSession(invocation.progress())) {
            invocation.console().clearProgress();
            invocation.cancellation().onCancel(session::cancel);
            session.setForStatements(settings());
            return format == Format.JSON ? document(invocation, session, work) : rows(invocation, session, work);
        }
    }

    private List<Setting> settings() {
        if (role != null && !Setting.isRole(role)) {
            throw new WorkspaceError.WrongUsage(
                    "`" + role + "` is no name of a role", "leave --as out to run it as who is connected");
        }
        return Optional.ofNullable(role).map(Setting::role).stream().toList();
    }

    private ExitCode rows(Invocation invocation, SqlSession session, SessionWork work) {
        RowPrinter printer = new RowPrinter(invocation.console(), ResultFormat.valueOf(format.name()));
        ExecutionOutcome outcome = work.on(session, printer);
        if (outcome.failure().isPresent()) {
            throw error(outcome.failure().get(), invocation);
        }
        return ExitCode.DONE;
    }

    private static ExitCode document(Invocation invocation, SqlSession session, SessionWork work) {
        return JsonDocument.write(invocation.console().results(), invocation.name(), json -> {
            json.writeArrayFieldStart("result");
            RowPrinter.AsDocument printer = new RowPrinter.AsDocument(json);
            ExecutionOutcome outcome = work.on(session, printer);
            printer.failed();
            json.writeEndArray();
            if (outcome.failure().isEmpty()) {
                json.writeArrayFieldStart("diagnostics");
                json.writeEndArray();
                return ExitCode.DONE;
            }
            WorkspaceError error = error(outcome.failure().get(), invocation);
            JsonDiagnostics.write(json, error);
            return error.exitCode();
        });
    }

    private String text(Console console) {
        if (!sql.equals("-")) {
            return sql;
        }
        try {
            return TextFiles.decode(console.surroundings().in().readAllBytes(), "standard input");
        } catch (IOException e) {
            throw new WorkspaceError.WrongInput("standard input cannot be read: " + e.getMessage(), "try again");
        }
    }

    private static WorkspaceError error(SqlFailure failure, Invocation invocation) {
        if (failure.isCancelled() && invocation.cancellation().isCancelled()) {
            return new WorkspaceError.Cancelled("the statement was stopped on the server");
        }
        if (failure.sqlState().equals(WRITES_IN_READ_ONLY)) {
            return new WorkspaceError.Refused(
                    "the statement writes, and the session is read-only: " + failure.message(),
                    "leave --read-only out if it shall write",
                    List.of());
        }
        return failure.isConnectionLost()
                ? new WorkspaceError.DatabaseFailed("the connection broke", "try again", Optional.of(failure), null)
                : new WorkspaceError.WrongSql("the server refused the statement", failure);
    }
}
