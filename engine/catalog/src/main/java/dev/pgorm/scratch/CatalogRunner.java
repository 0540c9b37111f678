package dev.pgorm.scratch;

import dev.pgorm.ir.DefinitionKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Creates a catalog in a scratch database: within the transaction that is open there, or committing as it goes. */
final class CatalogRunner {

    private static final int BATCH = 200;

    private CatalogRunner() {}

    /** Runs all statements in few messages; false where one is refused, and what ran before it is to be undone. */
    static boolean runAll(List<Creation> creations, ScratchDatabase database) {
        try {
            if (creations.stream().anyMatch(CatalogRunner::hasBody)) {
                leaveBodiesUnchecked(database.connection());
            }
            for (int start = 0; start < creations.size(); start += BATCH) {
                List<Creation> batch = creations.subList(start, Math.min(creations.size(), start + BATCH));
                execute(database.connection(), batch.stream().map(Creation::sql).collect(Collectors.joining(";\n")));
            }
            return true;
        } catch (SQLException refused) {
            throwIfServerTrouble(refused, database);
            return false;
        }
    }

    /**
     * Runs the statements one by one, and those that fail again after the others, as long as that helps: the order in which
     * expressions need each other is known to the server only.
     *
     * @return the errors of those that fail for good, without those that lack only what failed before them
     */
    static List<SourceError> runEach(List<Creation> creations, ScratchDatabase database) {
        return runEach(creations, database, each -> execute(database.connection(), each.sql()));
    }

    /** How one statement is run. */
    interface Runner {

        void run(Creation creation) throws SQLException;
    }

    /** The same in a way of the caller's. */
    static List<SourceError> runEach(List<Creation> creations, ScratchDatabase database, Runner runner) {
        try {
            leaveBodiesUnchecked(database.connection());
        } catch (SQLException broken) {
            throw database.server().failed("creating the schema", broken);
        }
        List<Creation> left = creations;
        List<SourceError> errors = List.of();
        int before;
        do {
            before = left.size();
            List<Creation> refused = new ArrayList<>();
            errors = new ArrayList<>();
            for (Creation creation : left) {
                runOne(creation, database, runner, refused, errors);
            }
            left = refused;
        } while (!left.isEmpty() && left.size() < before);
        return withoutConsequences(errors, left);
    }

    private static boolean hasBody(Creation creation) {
        return creation.object().kind() instanceof DefinitionKind kind && kind.hasBody();
    }

    /** Bodies may name what comes only later; holds until the transaction is rolled back, or as long as the session. */
    static void leaveBodiesUnchecked(Connection connection) throws SQLException {
        execute(connection, "SET check_function_bodies = off");
    }

    private static void runOne(
            Creation creation,
            ScratchDatabase database,
            Runner runner,
            List<Creation> refused,
            List<SourceError> errors) {
        Connection connection = database.connection();
        try {
            Optional<Savepoint> savepoint =
                    connection.getAutoCommit() ? Optional.empty() : Optional.of(connection.setSavepoint());
            try {
                runner.run(creation);
            } catch (SQLException exception) {
                throwIfServerTrouble(exception, database);
                if (savepoint.isPresent()) {
                    connection.rollback(savepoint.get());
                }
                ServerMessage message = ServerMessage.of(exception);
                refused.add(creation);
                errors.add(new SourceError(
                        new SourceOrigin.OfObject(creation.at(message.position())), creation.sql(), message));
            }
            if (savepoint.isPresent()) {
                connection.releaseSavepoint(savepoint.get());
            }
        } catch (SQLException broken) {
            throw database.server().failed("creating the schema", broken);
        }
    }

    private static List<SourceError> withoutConsequences(List<SourceError> errors, List<Creation> refused) {
        ConsequenceFilter filter = new ConsequenceFilter();
        List<SourceError> roots = new ArrayList<>();
        for (int i = 0; i < errors.size(); i++) {
            if (!filter.isConsequence(errors.get(i).server())) {
                roots.add(errors.get(i));
            }
            filter.failed(refused.get(i).sql());
        }
        return roots.isEmpty() ? errors : roots;
    }

    private static void throwIfServerTrouble(SQLException refused, ScratchDatabase database) {
        ServerMessage message = ServerMessage.of(refused);
        if (message.isServerTrouble() && !Extensions.isMissing(message)) {
            throw database.server().failed("creating the schema", refused);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
