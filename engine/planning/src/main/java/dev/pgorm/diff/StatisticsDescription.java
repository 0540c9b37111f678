package dev.pgorm.diff;

import dev.pgorm.ir.ExtendedStatistics;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.stream.Collectors;

/** The attributes of extended statistics. */
final class StatisticsDescription {

    private StatisticsDescription() {}

    static void describe(ExtendedStatistics statistics, Attributes attributes) {
        attributes.put("relation", statistics.relation().toString());
        if (!statistics.kinds().isEmpty()) {
            attributes.put(
                    "kinds",
                    statistics.kinds().stream()
                            .map(ExtendedStatistics.Kind::sql)
                            .collect(Collectors.joining(", ")));
        }
        attributes.identifiers("columns", statistics.columns());
        if (!statistics.expressions().isEmpty()) {
            attributes.put(
                    "expressions",
                    statistics.expressions().stream().map(SqlExpr::text).collect(Collectors.joining(", ")));
        }
        attributes.putAny("target", statistics.target().map(String::valueOf));
    }
}
