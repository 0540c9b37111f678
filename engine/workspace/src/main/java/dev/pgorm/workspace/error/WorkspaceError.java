package dev.pgorm.workspace.error;

import dev.pgorm.exec.SqlFailure;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A use case that cannot be done. The message says what and where, {@link #help} what to do about it; neither ever holds a
 * password.
 */
public abstract sealed class WorkspaceError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Optional<String> help;

    private WorkspaceError(String message, Optional<String> help, @Nullable Throwable cause) {
        super(message, cause);
        this.help = help;
    }

    /** What and where, in a sentence. */
    public String message() {
        return String.valueOf(getMessage());
    }

    /** What to do. */
    public Optional<String> help() {
        return help;
    }

    /** How a command ends that meets this. */
    public abstract ExitCode exitCode();

    /** The input is wrong: a file that cannot be read, a source that is none, an option's value that means nothing. */
    public static final class WrongInput extends WorkspaceError {
        private static final long serialVersionUID = 1L;

        public WrongInput(String message, String help) {
            super(message, Optional.of(help), null);
        }

        @Override
        public ExitCode exitCode() {
            return ExitCode.WRONG_INPUT;
        }
    }

    /** A text of ours with errors, a schema or an expression; the diagnostics say which. */
    public static final class InvalidSchema extends WorkspaceError {
        private static final long serialVersionUID = 1L;

        private final transient SourceSet sources;
        private final transient List<Diagnostic> diagnostics;

        public InvalidSchema(SourceSet sources, List<Diagnostic> diagnostics) {
            super(summary(diagnostics), Optional.empty(), null);
            this.sources = sources;
            this.diagnostics = List.copyOf(diagnostics);
        }

        /** An expression that says no query. */
        public InvalidSchema(SourceSet expression, Diagnostic diagnostic) {
            super("the expression is no query", Optional.empty(), null);
            this.sources = expression;
            this.diagnostics = List.of(diagnostic);
        }

        public SourceSet sources() {
            return sources;
        }

        public List<Diagnostic> diagnostics() {
            return diagnostics;
        }

        @Override
        public ExitCode exitCode() {
            return ExitCode.WRONG_INPUT;
        }

        private static String summary(List<Diagnostic> diagnostics) {
            long errors = diagnostics.stream().filter(Diagnostic::isError).count();
            return errors == 1 ? "the schema has 1 error" : "the schema has " + errors + " errors";
        }
    }

    /** SQL that the user wrote and the server does not take. */
    public static final class WrongSql extends WorkspaceError {
        private static final long serialVersionUID = 1L;

        private final transient SqlFailure failure;

        public WrongSql(String message, SqlFailure failure) {
            super(message, failure.hint(), null);
            this.failure = failure;
        }

        public SqlFailure failure() {
            return failure;
        }

        @Override
        public ExitCode exitCode() {
            return ExitCode.WRONG_INPUT;
        }
    }

    /** The options do not go together, or one is missing. */
    public static final class WrongUsage extends WorkspaceError {
        private static final long serialVersionUID = 1L;

        public WrongUsage(String message, String help) {
            super(message, Optional.of(help), null);
        }

        @Override
        public ExitCode exitCode() {
            return ExitCode.USAGE;
        }
    }

    /** Something that needs a consent which was not given, or that the mode forbids. */
    public static final class Refused extends WorkspaceError {
        private static final long serialVersionUID = 1L;

        private final List<String> hazards;

        public Refused(String message, String help, List<String> hazards) {
            super(message, Optional.of(help), null);
            this.hazards = List.copyOf(hazards);
        }

        /** The ids to be named in {@code --allow}, where hazards are the reason. */
        public List<String> hazards() {
            return hazards;
        }

        @Override
        public ExitCode exitCode() {
            return ExitCode.REFUSED;
        }
    }

    /** The database, or the scratch server, said no or could not be reached. */
    public static final class DatabaseFailed extends WorkspaceError {
        private static final long serialVersionUID = 1L;

        private final transient Optional<SqlFailure> failure;

        public DatabaseFailed(String message, String help, Optional<SqlFailure> failure, @Nullable Throwable cause) {
            super(message, help.isEmpty() ? Optional.empty() : Optional.of(help), cause);
            this.failure = failure;
        }

        /** What the server said, where it said something about a statement. */
        public Optional<SqlFailure> failure() {
            return failure;
        }

        @Override
        public ExitCode exitCode() {
            return ExitCode.DATABASE;
        }
    }

    /** The history of migrations needs a decision. */
    public static final class HistoryUndecided extends WorkspaceError {
        private static final long serialVersionUID = 1L;

        public HistoryUndecided(String message, String help) {
            super(message, Optional.of(help), null);
        }

        @Override
        public ExitCode exitCode() {
            return ExitCode.HISTORY;
        }
    }

    /** The work was stopped at the user's request. */
    public static final class Cancelled extends WorkspaceError {
        private static final long serialVersionUID = 1L;

        public Cancelled(String message) {
            super(message, Optional.empty(), null);
        }

        @Override
        public ExitCode exitCode() {
            return ExitCode.INTERRUPTED;
        }
    }

    /** A bug of ours. */
    public static final class Defect extends WorkspaceError {
        private static final long serialVersionUID = 1L;

        public Defect(String message, @Nullable Throwable cause) {
            super(message, Optional.empty(), cause);
        }

        @Override
        public ExitCode exitCode() {
            return ExitCode.DEFECT;
        }
    }
}
