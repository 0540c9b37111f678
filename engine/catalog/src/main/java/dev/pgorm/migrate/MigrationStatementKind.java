package dev.pgorm.migrate;

import dev.pgorm.ir.sql.SqlStatements.Statement;
import java.util.Set;

/** How a migration's statement may run, which its first words tell. */
enum MigrationStatementKind {
    /** In a transaction with its neighbours. */
    ORDINARY,
    /** The same, and it holds for the statements that follow. */
    SETTING,
    /** In a transaction, of which the following statements must not be part. */
    ALONE,
    /** PostgreSQL refuses it in a transaction. */
    OUTSIDE,
    BEGIN,
    COMMIT,
    ROLLBACK;

    private static final Set<String> CLUSTER_WIDE = Set.of("database", "tablespace", "system", "subscription");

    /** Statements of SET that hold for the transaction only. */
    private static final Set<String> OF_TRANSACTION = Set.of("local", "transaction", "constraints");

    static MigrationStatementKind of(Statement statement) {
        String second = word(statement, 1);
        return switch (word(statement, 0)) {
            case "begin", "start" -> BEGIN;
            case "commit", "end" -> second.equals("prepared") ? OUTSIDE : COMMIT;
            case "rollback", "abort" -> statement.words().contains("to") ? ORDINARY : ROLLBACK;
            case "set" -> OF_TRANSACTION.contains(second) ? ORDINARY : SETTING;
            case "reset" -> SETTING;
            case "select" -> statement.words().contains("set_config") ? SETTING : ORDINARY;
            case "vacuum", "cluster", "discard" -> OUTSIDE;
            case "reindex" -> isReindexOutside(statement) ? OUTSIDE : ORDINARY;
            case "create" -> ofCreate(statement);
            case "drop" ->
                CLUSTER_WIDE.contains(second) || statement.beginsWith("drop", "index", "concurrently")
                        ? OUTSIDE
                        : ORDINARY;
            case "alter" -> ofAlter(statement);
            default -> ORDINARY;
        };
    }

    private static MigrationStatementKind ofCreate(Statement statement) {
        boolean concurrently = statement.beginsWith("create", "index", "concurrently")
                || statement.beginsWith("create", "unique", "index", "concurrently");
        return concurrently || CLUSTER_WIDE.contains(word(statement, 1)) ? OUTSIDE : ORDINARY;
    }

    private static MigrationStatementKind ofAlter(Statement statement) {
        String second = word(statement, 1);
        if (second.equals("type")
                && statement.words().contains("add")
                && statement.words().contains("value")) {
            return ALONE;
        }
        boolean detaches = second.equals("table")
                && statement.words().contains("detach")
                && statement.words().contains("concurrently");
        return detaches || second.equals("system") || second.equals("subscription") ? OUTSIDE : ORDINARY;
    }

    private static boolean isReindexOutside(Statement statement) {
        return statement.words().contains("concurrently")
                || word(statement, 1).equals("database")
                || word(statement, 1).equals("system")
                || word(statement, 1).equals("schema");
    }

    private static String word(Statement statement, int place) {
        return statement.words().size() > place ? statement.words().get(place) : "";
    }
}
