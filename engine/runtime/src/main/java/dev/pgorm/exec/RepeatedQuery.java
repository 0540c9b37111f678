package dev.pgorm.exec;

/**
 * A query that ran again and again in one transaction, with other values each time: often one for each row of another query, where one query could
 * read them all.
 *
 * @param sql its text, without values
 * @param times how often it has run so far
 * @param callSite where the program ran it this time
 */
public record RepeatedQuery(String sql, int times, StackTraceElement callSite) {

    @Override
    public String toString() {
        return "one query ran " + times + " times in a transaction, now at " + callSite
                + "; include(…), a join or in(…) may read its rows at once: " + sql;
    }
}
