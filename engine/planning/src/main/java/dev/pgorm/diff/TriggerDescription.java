package dev.pgorm.diff;

import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.FiringState;
import dev.pgorm.ir.Trigger;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The attributes of a trigger. */
final class TriggerDescription {

    private TriggerDescription() {}

    static void describe(Trigger trigger, Attributes attributes) {
        attributes
                .put(
                        "events",
                        trigger.timing().sql().toLowerCase(Locale.ROOT) + " "
                                + trigger.events().stream()
                                        .map(event -> event.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(" or ")))
                .identifiers("update of", trigger.updateOf())
                .flag("for each row", trigger.eachRow())
                .putAny("when", trigger.when().map(SqlExpr::text))
                .put("function", SqlWriter.quote(trigger.function()));
        if (!trigger.arguments().isEmpty()) {
            attributes.put(
                    "arguments",
                    new SqlWriter()
                            .join(trigger.arguments(), ", ", SqlWriter::literal)
                            .toString());
        }
        trigger.constraint()
                .ifPresent(constraint -> attributes
                        .put("constraint", constraint(constraint.deferrability()))
                        .putAny("from", constraint.from().map(SqlWriter::quote)));
        attributes
                .putAny("old table", trigger.oldTable().map(SqlWriter::quote))
                .putAny("new table", trigger.newTable().map(SqlWriter::quote))
                .putAny("fires", fires(trigger.firing()));
    }

    /** When it fires, where that is not as usual. */
    static Optional<String> fires(FiringState firing) {
        return switch (firing) {
            case ORIGIN -> Optional.empty();
            case DISABLED -> Optional.of("never");
            case REPLICA -> Optional.of("in replication");
            case ALWAYS -> Optional.of("always");
        };
    }

    private static String constraint(Constraint.Deferrability deferrability) {
        return switch (deferrability) {
            case NOT_DEFERRABLE -> "not deferrable";
            case INITIALLY_IMMEDIATE -> "deferrable";
            case INITIALLY_DEFERRED -> "initially deferred";
        };
    }
}
