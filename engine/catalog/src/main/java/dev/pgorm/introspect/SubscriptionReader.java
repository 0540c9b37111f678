package dev.pgorm.introspect;

import dev.pgorm.ir.StorageParameters;
import dev.pgorm.ir.Subscription;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** The database's subscriptions; where they lead to only superusers may see, since passwords stand there. */
final class SubscriptionReader implements KindReader {

    @Override
    public String query(ReadScope scope) {
        return """
                SELECT s.oid, s.subname, %s AS connection, s.subpublications, s.subslotname, s.subenabled, s.subbinary,
                    s.subsynccommit, %s AS streaming, '%s' AS usual_streaming,
                    %s AS two_phase, %s AS disable_on_error, %s AS password_required,
                    %s AS run_as_owner, %s AS origin, %s AS failover, description.description AS comment
                FROM pg_subscription s
                JOIN pg_database d ON d.oid = s.subdbid AND d.datname = current_database()
                %s
                """.formatted(
                        scope.superuser() ? "nullif(s.subconninfo, '')" : "NULL",
                        scope.since(
                                16,
                                "CASE s.substream WHEN 't' THEN 'on' WHEN 'p' THEN 'parallel' ELSE 'off' END",
                                "CASE WHEN s.substream THEN 'on' ELSE 'off' END"),
                        scope.since(18, "none", "off"),
                        scope.since(15, "s.subtwophasestate <> 'd'", "false"),
                        scope.since(15, "s.subdisableonerr", "false"),
                        scope.since(16, "s.subpasswordrequired", "true"),
                        scope.since(16, "s.subrunasowner", "false"),
                        scope.since(16, "s.suborigin", "'any'"),
                        scope.since(17, "s.subfailover", "false"),
                        ReadScope.comment("pg_subscription", "s.oid", "0"));
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
        Subscription subscription = new Subscription(
                row.identifier("subname"),
                row.optionalText("connection"),
                row.identifiers("subpublications"),
                row.optionalIdentifier("subslotname"),
                row.flag("subenabled"),
                options(row),
                row.optionalText("comment"));
        draft.add(subscription);
        draft.identify("pg_subscription", row.number("oid"), subscription.address());
    }

    private static StorageParameters options(Row row) throws SQLException {
        Map<String, String> options = new TreeMap<>();
        stateFlag("binary", row.flag("subbinary"), false, options);
        stateFlag("two_phase", row.flag("two_phase"), false, options);
        stateFlag("disable_on_error", row.flag("disable_on_error"), false, options);
        stateFlag("password_required", row.flag("password_required"), true, options);
        stateFlag("run_as_owner", row.flag("run_as_owner"), false, options);
        stateFlag("failover", row.flag("failover"), false, options);
        state("synchronous_commit", row.text("subsynccommit"), "off", options);
        state("origin", row.text("origin"), "any", options);
        // What is usual depends on the version from 18 on, so it is always stated there.
        state("streaming", row.text("streaming"), row.text("usual_streaming"), options);
        return StorageParameters.of(options);
    }

    private static void stateFlag(String name, boolean value, boolean usual, Map<String, String> options) {
        if (value != usual) {
            options.put(name, String.valueOf(value));
        }
    }

    private static void state(String name, String value, String usual, Map<String, String> options) {
        if (!value.equals(usual)) {
            options.put(name, value);
        }
    }
}
