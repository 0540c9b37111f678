package dev.pgorm.repl.complete;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The key words of SQL that are worth proposing and colouring. */
public final class SqlKeywords {

    private static final List<String> STATEMENTS = List.of(
            ("ALTER,ANALYZE,BEGIN,CALL,CLUSTER,COMMENT,COMMIT,COPY,CREATE,DELETE,DO,DROP,EXPLAIN,GRANT,INSERT,LISTEN,LOCK,"
                            + "MERGE,NOTIFY,REFRESH,REINDEX,RESET,REVOKE,ROLLBACK,SAVEPOINT,SELECT,SET,SHOW,TABLE,TRUNCATE,"
                            + "UPDATE,VACUUM,VALUES,WITH")
                    .split(","));

    private static final Set<String> ALL = new TreeSet<>(List.of(
            ("ALL,ALTER,ANALYZE,AND,ANY,ARRAY,AS,ASC,BEGIN,BETWEEN,BY,CALL,CASCADE,CASE,CAST,CHECK,COLLATE,COLUMN,COMMENT,"
                            + "COMMIT,CONCURRENTLY,CONFLICT,CONSTRAINT,COPY,CREATE,CROSS,CURRENT_DATE,CURRENT_TIMESTAMP,"
                            + "CURRENT_USER,DATABASE,DEFAULT,DEFERRABLE,DELETE,DESC,DISTINCT,DO,DOMAIN,DROP,ELSE,END,EXCEPT,"
                            + "EXECUTE,EXISTS,EXPLAIN,EXTENSION,EXTRACT,FALSE,FETCH,FILTER,FIRST,FOR,FOREIGN,FROM,FULL,"
                            + "FUNCTION,GENERATED,GRANT,GROUP,HAVING,IDENTITY,IF,ILIKE,IN,INDEX,INNER,INSERT,INTERSECT,"
                            + "INTERVAL,INTO,IS,JOIN,KEY,LAST,LATERAL,LEFT,LIKE,LIMIT,LISTEN,LOCK,MATCHED,MATERIALIZED,MERGE,"
                            + "NATURAL,NOT,NOTHING,NOTIFY,NULL,NULLS,OFFSET,ON,ONLY,OR,ORDER,OUTER,OVER,PARTITION,POLICY,"
                            + "PRIMARY,PROCEDURE,PUBLICATION,RECURSIVE,REFERENCES,REFRESH,REINDEX,RENAME,REPLACE,RESET,"
                            + "RESTRICT,RETURNING,RETURNS,REVOKE,RIGHT,ROLE,ROLLBACK,ROW,ROWS,SAVEPOINT,SCHEMA,SELECT,"
                            + "SEQUENCE,SET,SHOW,SIMILAR,SOME,STATISTICS,TABLE,TEMPORARY,THEN,TO,TRIGGER,TRUE,TRUNCATE,TYPE,"
                            + "UNION,UNIQUE,UPDATE,USING,VACUUM,VALUES,VIEW,WHEN,WHERE,WINDOW,WITH,WITHIN")
                    .split(",")));

    private SqlKeywords() {}

    /** Whether a word is one, in any case. */
    public static boolean contains(String word) {
        return ALL.contains(word.toUpperCase(Locale.ROOT));
    }

    /** Those that begin a statement. */
    static List<String> statements() {
        return STATEMENTS;
    }

    static Set<String> all() {
        return ALL;
    }
}
