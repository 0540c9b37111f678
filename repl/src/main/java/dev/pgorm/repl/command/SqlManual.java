package dev.pgorm.repl.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The statements of SQL and their pages in PostgreSQL's manual. */
final class SqlManual {

    private static final int PER_LINE = 3;
    private static final int COLUMN = 30;

    /** Statements whose pages keep a hyphen between the words. */
    private static final Set<String> HYPHENATED = Set.of(
            "COMMIT PREPARED",
            "DROP OWNED",
            "PREPARE TRANSACTION",
            "REASSIGN OWNED",
            "RELEASE SAVEPOINT",
            "ROLLBACK PREPARED",
            "ROLLBACK TO",
            "SECURITY LABEL",
            "SET CONSTRAINTS",
            "SET ROLE",
            "SET SESSION AUTHORIZATION",
            "SET TRANSACTION",
            "START TRANSACTION");

    private static final List<String> STATEMENTS =
            List.of(("ALTER DATABASE,ALTER DEFAULT PRIVILEGES,ALTER DOMAIN,ALTER EXTENSION,ALTER FUNCTION,ALTER INDEX,"
                            + "ALTER MATERIALIZED VIEW,ALTER POLICY,ALTER PROCEDURE,ALTER PUBLICATION,ALTER ROLE,ALTER SCHEMA,"
                            + "ALTER SEQUENCE,ALTER STATISTICS,ALTER SUBSCRIPTION,ALTER SYSTEM,ALTER TABLE,ALTER TRIGGER,"
                            + "ALTER TYPE,ALTER VIEW,ANALYZE,BEGIN,CALL,CHECKPOINT,CLOSE,CLUSTER,COMMENT,COMMIT,"
                            + "COMMIT PREPARED,COPY,CREATE AGGREGATE,CREATE CAST,CREATE COLLATION,CREATE DATABASE,"
                            + "CREATE DOMAIN,CREATE EVENT TRIGGER,CREATE EXTENSION,CREATE FOREIGN TABLE,CREATE FUNCTION,"
                            + "CREATE INDEX,CREATE MATERIALIZED VIEW,CREATE OPERATOR,CREATE POLICY,CREATE PROCEDURE,"
                            + "CREATE PUBLICATION,CREATE ROLE,CREATE RULE,CREATE SCHEMA,CREATE SEQUENCE,CREATE SERVER,"
                            + "CREATE STATISTICS,CREATE SUBSCRIPTION,CREATE TABLE,CREATE TABLE AS,CREATE TRIGGER,CREATE TYPE,"
                            + "CREATE USER,CREATE VIEW,DEALLOCATE,DECLARE,DELETE,DISCARD,DO,DROP DATABASE,DROP EXTENSION,"
                            + "DROP FUNCTION,DROP INDEX,DROP MATERIALIZED VIEW,DROP OWNED,DROP POLICY,DROP ROLE,DROP SCHEMA,"
                            + "DROP SEQUENCE,DROP TABLE,DROP TRIGGER,DROP TYPE,DROP VIEW,EXECUTE,EXPLAIN,FETCH,GRANT,"
                            + "IMPORT FOREIGN SCHEMA,INSERT,LISTEN,LOAD,LOCK,MERGE,MOVE,NOTIFY,PREPARE,PREPARE TRANSACTION,"
                            + "REASSIGN OWNED,REFRESH MATERIALIZED VIEW,REINDEX,RELEASE SAVEPOINT,RESET,REVOKE,ROLLBACK,"
                            + "ROLLBACK PREPARED,ROLLBACK TO,SAVEPOINT,SECURITY LABEL,SELECT,SELECT INTO,SET,SET CONSTRAINTS,"
                            + "SET ROLE,SET SESSION AUTHORIZATION,SET TRANSACTION,SHOW,START TRANSACTION,TRUNCATE,UNLISTEN,"
                            + "UPDATE,VACUUM,VALUES")
                    .split(","));

    private SqlManual() {}

    /** All statements, in columns. */
    static String overview() {
        StringBuilder text = new StringBuilder();
        int lines = (STATEMENTS.size() + PER_LINE - 1) / PER_LINE;
        for (int line = 0; line < lines; line++) {
            StringBuilder row = new StringBuilder();
            for (int i = line; i < STATEMENTS.size(); i += lines) {
                row.append("  ").append(STATEMENTS.get(i));
                row.append(" ".repeat(Math.max(0, COLUMN * (i / lines + 1) - row.length())));
            }
            text.append(row.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /** The names of the statements. */
    static List<String> statements() {
        return STATEMENTS;
    }

    /** The pages of the statements that begin with some words. */
    static Optional<String> page(String words, String version) {
        String name = words.strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
        List<String> exact = STATEMENTS.stream().filter(name::equals).toList();
        List<String> found = exact.isEmpty()
                ? STATEMENTS.stream().filter(each -> each.startsWith(name)).toList()
                : exact;
        if (found.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        for (String statement : found) {
            String hyphen = HYPHENATED.contains(statement) ? "-" : "";
            text.append(statement)
                    .append(": https://www.postgresql.org/docs/")
                    .append(version)
                    .append("/sql-")
                    .append(statement.toLowerCase(Locale.ROOT).replace(" ", hyphen))
                    .append(".html\n");
        }
        return Optional.of(text.toString());
    }
}
