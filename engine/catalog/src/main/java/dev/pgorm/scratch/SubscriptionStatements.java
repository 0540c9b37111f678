package dev.pgorm.scratch;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlClauses;
import dev.pgorm.ir.sql.SqlStatements.Statement;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A script's statements about subscriptions in a form that never connects to a publisher: a scratch database is nobody's replica. */
final class SubscriptionStatements {

    /** Options that go with connecting. */
    private static final Set<String> OF_CONNECTING = Set.of("connect", "enabled", "create_slot", "copy_data");

    private SubscriptionStatements() {}

    static boolean isOne(Statement statement) {
        return statement.words().size() > 2 && statement.words().get(1).equals("subscription");
    }

    /** The statement to run instead; empty where it would do nothing but connect. */
    static Optional<String> harmless(Statement statement) {
        List<String> words = statement.words();
        return switch (words.getFirst()) {
            case "create" -> Optional.of(create(statement.sql()));
            case "alter" ->
                words.contains("enable") || words.contains("refresh") ? Optional.empty() : Optional.of(statement.sql());
            case "drop" -> Optional.of(drop(statement));
            default -> Optional.of(statement.sql());
        };
    }

    private static String create(String sql) {
        Optional<String> options = SqlClauses.of(sql).after("WITH", Set.of());
        SqlWriter writer = new SqlWriter()
                .serverText(options.map(text -> sql.substring(0, sql.lastIndexOf(text)))
                        .orElse(sql + " WITH "))
                .sql("(connect = false");
        options.map(SubscriptionStatements::assignments).orElse(List.of()).stream()
                .filter(each -> !OF_CONNECTING.contains(nameOf(each)))
                .forEach(each -> writer.sql(", ").serverText(each));
        return writer.sql(")").toString();
    }

    private static List<String> assignments(String parenthesised) {
        String inside = parenthesised.substring(1, parenthesised.lastIndexOf(')'));
        return SqlClauses.split(inside, ",");
    }

    private static String nameOf(String assignment) {
        return assignment.split("=", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** One that has a slot would ask the publisher to drop it. */
    private static String drop(Statement statement) {
        List<String> words = statement.words();
        int place = words.size() > 4 && words.get(2).equals("if") ? 4 : 2;
        Identifier name = Identifier.of(words.get(place));
        String block = new SqlWriter()
                .sql(
                        "BEGIN IF EXISTS (SELECT 1 FROM pg_catalog.pg_subscription s JOIN pg_catalog.pg_database d ON d.oid = s.subdbid"
                                + " WHERE d.datname = current_database() AND s.subname = ")
                .literal(name.value())
                .sql(") THEN ALTER SUBSCRIPTION ")
                .identifier(name)
                .sql(" DISABLE; ALTER SUBSCRIPTION ")
                .identifier(name)
                .sql(" SET (slot_name = NONE); END IF; END")
                .toString();
        return new SqlWriter()
                .sql("DO ")
                .literal(block)
                .sql("; ")
                .serverText(statement.sql())
                .toString();
    }
}
