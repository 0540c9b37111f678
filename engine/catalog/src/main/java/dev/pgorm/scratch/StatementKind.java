package dev.pgorm.scratch;

import dev.pgorm.ir.sql.SqlStatements.Statement;
import java.util.Set;

/** How a script's statement is run, which its first words tell. */
enum StatementKind {
    /** Runs in a transaction with its neighbours. */
    ORDINARY,
    /** Begins a transaction or ends it well. */
    TRANSACTION,
    /** Refuses a transaction, cannot be followed by a use of what it made in the same one, or controls one itself. */
    ALONE,
    /** Makes a role. */
    CREATE_ROLE,
    /** Changes or drops a role, which may be one of the cluster's own. */
    CHANGE_ROLE,
    /** Would reach beyond the scratch database (other databases, tablespaces, the server's settings) or break its session. */
    BEYOND;

    private static final Set<String> CONTROL = Set.of("begin", "start", "commit", "end");
    private static final Set<String> OF_ITS_OWN = Set.of(
            "vacuum",
            "reindex",
            "cluster",
            "discard",
            "rollback",
            "abort",
            "savepoint",
            "release",
            "prepare",
            "copy",
            "call",
            "listen");
    private static final Set<String> ROLE = Set.of("role", "user", "group");

    static StatementKind of(Statement statement) {
        String first = word(statement, 0);
        String second = word(statement, 1);
        if (CONTROL.contains(first)) {
            return TRANSACTION;
        }
        if (first.equals("set") && second.equals("client_encoding")) {
            return BEYOND;
        }
        if (OF_ITS_OWN.contains(first) || statement.words().contains("concurrently")) {
            return ALONE;
        }
        boolean changes = first.equals("alter") || first.equals("drop");
        if (second.equals("subscription") || (changes && isAddValue(statement))) {
            return ALONE;
        }
        if (first.equals("create") || changes) {
            return ofDefinition(first, second, word(statement, 2));
        }
        return ORDINARY;
    }

    private static StatementKind ofDefinition(String first, String second, String third) {
        if (second.equals("database") || second.equals("tablespace") || second.equals("system")) {
            return BEYOND;
        }
        if (ROLE.contains(second) && !third.equals("mapping")) {
            return first.equals("create") ? CREATE_ROLE : CHANGE_ROLE;
        }
        return ORDINARY;
    }

    private static boolean isAddValue(Statement statement) {
        return word(statement, 1).equals("type")
                && statement.words().contains("add")
                && statement.words().contains("value");
    }

    private static String word(Statement statement, int place) {
        return statement.words().size() > place ? statement.words().get(place) : "";
    }
}
