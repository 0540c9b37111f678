package dev.pgorm.scratch;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.scratch.SqlSource.Located;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;

/**
 * Runs a script as psql would, each statement committed by itself, in as few messages as that allows; goes on after an error.
 * Roles that the script lacks are made for it.
 */
final class ScriptRunner {

    private static final int BATCH = 200;
    private static final int MOST_ERRORS = 20;
    private static final Pattern MISSING_ROLE = Pattern.compile("role \"(.*)\" does not exist");
    private static final String UNDEFINED_OBJECT = "42704";
    private static final String DUPLICATE_OBJECT = "42710";
    private static final String TRANSACTION_ABORTED = "25P02";

    private final ScratchDatabase database;
    private final Connection connection;
    private final List<Located> batch = new ArrayList<>();
    private final List<SourceError> errors = new ArrayList<>();
    private final ConsequenceFilter consequences = new ConsequenceFilter();
    private boolean inTransaction;

    private ScriptRunner(ScratchDatabase database) {
        this.database = database;
        this.connection = database.connection();
    }

    /** Runs all statements, and returns the errors; the session's settings are as before. */
    static List<SourceError> run(SqlSource source, ScratchDatabase database) {
        ScriptRunner runner = new ScriptRunner(database);
        try {
            for (Located each : source.statements()) {
                runner.add(each);
            }
            runner.flush();
            runner.execute("ROLLBACK; RESET SESSION AUTHORIZATION; RESET ALL");
            return runner.errors;
        } catch (SQLException refused) {
            throw database.server().failed("running a script", refused);
        }
    }

    /**
     * Runs all statements in the transaction that is open. Scripts that need more than one transaction, or that are wrong, do
     * not succeed in that; the transaction is then to be rolled back.
     */
    static boolean runInTransaction(SqlSource source, ScratchDatabase database) {
        StringBuilder message = new StringBuilder();
        int statements = 0;
        try (Statement statement = database.connection().createStatement()) {
            statement.setEscapeProcessing(false);
            for (Located each : source.statements()) {
                StatementKind kind = StatementKind.of(each.statement());
                switch (kind) {
                    case ORDINARY, CREATE_ROLE, CHANGE_ROLE ->
                        message.append(each.statement().sql()).append(";\n");
                    case TRANSACTION, BEYOND -> {
                        continue;
                    }
                    case ALONE -> {
                        return false;
                    }
                }
                if (++statements % BATCH == 0) {
                    statement.execute(message.toString());
                    message.setLength(0);
                }
            }
            if (!message.isEmpty()) {
                statement.execute(message.toString());
            }
            return true;
        } catch (SQLException refused) {
            if (ServerMessage.of(refused).sqlState().startsWith("08")) {
                throw database.server().failed("running a script", refused);
            }
            return false;
        }
    }

    private void add(Located located) throws SQLException {
        switch (StatementKind.of(located.statement())) {
            case ORDINARY -> {
                batch.add(located);
                if (inTransaction || batch.size() >= BATCH) {
                    flush();
                }
            }
            case TRANSACTION -> {
                flush();
                String first = located.statement().words().getFirst();
                single(located);
                inTransaction = first.equals("begin") || first.equals("start");
            }
            case ALONE -> {
                flush();
                single(located);
                if (Set.of("rollback", "abort")
                        .contains(located.statement().words().getFirst())) {
                    inTransaction = located.statement().words().contains("to");
                }
            }
            case CREATE_ROLE -> {
                flush();
                createRole(located);
            }
            case CHANGE_ROLE -> {
                flush();
                if (database.server().roles().made(roleOf(located))) {
                    single(located);
                }
            }
            case BEYOND -> flush();
        }
    }

    private void flush() throws SQLException {
        if (batch.size() > 1) {
            StringBuilder message = new StringBuilder();
            batch.forEach(each -> message.append(each.statement().sql()).append(";\n"));
            try {
                execute(message.toString());
                batch.clear();
                return;
            } catch (SQLException refused) {
                throwIfServerTrouble(refused);
            }
        }
        for (Located each : List.copyOf(batch)) {
            single(each);
        }
        batch.clear();
    }

    private void single(Located located) throws SQLException {
        while (true) {
            try {
                run(located);
                return;
            } catch (SQLException refused) {
                throwIfServerTrouble(refused);
                Optional<Identifier> role = inTransaction ? Optional.empty() : missingRole(refused);
                if (role.isEmpty()) {
                    report(located, ServerMessage.of(refused));
                    return;
                }
                execute(database.server().roles().create(role.get()));
                database.server().roles().created(role.get());
            }
        }
    }

    private void run(Located located) throws SQLException {
        if (SubscriptionStatements.isOne(located.statement())) {
            Optional<String> harmless = SubscriptionStatements.harmless(located.statement());
            if (harmless.isPresent()) {
                execute(harmless.get());
            }
            return;
        }
        if (located.data().isEmpty()) {
            execute(located.statement().sql());
            return;
        }
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            located.statement().sql(),
                            new StringReader(located.data().get()));
        } catch (IOException impossible) {
            throw new IllegalStateException("text in memory is readable", impossible);
        }
    }

    private void createRole(Located located) throws SQLException {
        Identifier role = roleOf(located);
        try {
            execute(located.statement().sql());
            database.server().roles().created(role);
            execute(database.server().roles().mark(role));
        } catch (SQLException refused) {
            throwIfServerTrouble(refused);
            if (!DUPLICATE_OBJECT.equals(refused.getSQLState())) {
                report(located, ServerMessage.of(refused));
            }
        }
    }

    /** The name in CREATE, ALTER or DROP ROLE; a statement without one is refused by the server. */
    private static Identifier roleOf(Located located) {
        List<String> words = located.statement().words();
        int place = words.size() > 3 && words.get(2).equals("if") ? 4 : 2;
        return Identifier.of(words.size() > place && !words.get(place).isEmpty() ? words.get(place) : "?");
    }

    private static Optional<Identifier> missingRole(SQLException refused) {
        ServerMessage message = ServerMessage.of(refused);
        Matcher matcher = MISSING_ROLE.matcher(message.message());
        return message.sqlState().equals(UNDEFINED_OBJECT) && matcher.matches()
                ? Optional.of(Identifier.of(matcher.group(1)))
                : Optional.empty();
    }

    private void report(Located located, ServerMessage message) {
        boolean consequence = message.sqlState().equals(TRANSACTION_ABORTED)
                || consequences.isConsequence(message)
                || errors.stream().anyMatch(each -> each.server().message().equals(message.message()));
        consequences.failed(located.statement().sql());
        if (!consequence && errors.size() < MOST_ERRORS) {
            errors.add(new SourceError(
                    located.origin(message.position().orElse(1)),
                    located.statement().sql(),
                    message));
        }
    }

    private void throwIfServerTrouble(SQLException refused) throws SQLException {
        if (ServerMessage.of(refused).isServerTrouble() && !Extensions.isMissing(ServerMessage.of(refused))) {
            throw refused;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
