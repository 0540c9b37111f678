package dev.pgorm.introspect;

import dev.pgorm.ir.ExtendedStatistics;
import dev.pgorm.ir.ExtendedStatistics.Kind;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.sql.SqlExpr;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Extended statistics, after the relations that they are about. */
final class StatisticsReader implements KindReader {

    @Override
    public String query(ReadScope scope) {
        return """
                SELECT s.oid, s.stxrelid, n.nspname AS schema, s.stxname AS name, s.stxkind::text[] AS kinds,
                    CASE WHEN s.stxstattarget >= 0 THEN s.stxstattarget END AS target,
                    ARRAY(SELECT a.attname::text FROM unnest(s.stxkeys::int2[]) WITH ORDINALITY k(number, place)
                        JOIN pg_attribute a ON a.attrelid = s.stxrelid AND a.attnum = k.number ORDER BY k.place) AS columns,
                    pg_get_statisticsobjdef_expressions(s.oid) AS expressions,
                    (pg_identify_object('pg_statistic_ext'::regclass, s.oid, 0)).identity, description.description AS comment
                FROM pg_statistic_ext s
                JOIN pg_namespace n ON n.oid = s.stxnamespace
                %s
                WHERE %s AND %s
                """.formatted(
                        ReadScope.comment("pg_statistic_ext", "s.oid", "0"),
                        scope.notOfExtension("pg_statistic_ext", "s.oid"),
                        scope.readSchema("n"));
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
        Optional<ObjectAddress> relation = draft.identity("pg_class", row.number("stxrelid"));
        if (relation.isEmpty()) {
            draft.addUnread(new UnreadObject("statistics object", row.text("schema"), row.text("identity")));
            return;
        }
        ExtendedStatistics statistics = new ExtendedStatistics(
                row.name("schema", "name"),
                relation.get(),
                kinds(row),
                row.identifiers("columns"),
                row.list("expressions").stream()
                        .map(each -> SqlExpr.canonical(Parentheses.stripOuter(each)))
                        .toList(),
                row.optionalInteger("target"),
                row.optionalText("comment"));
        draft.add(statistics);
        draft.identify("pg_statistic_ext", row.number("oid"), statistics.address());
    }

    /** That expressions have statistics of their own follows from there being expressions. */
    private static Set<Kind> kinds(Row row) throws SQLException {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (String code : row.list("kinds")) {
            switch (code) {
                case "d" -> kinds.add(Kind.NDISTINCT);
                case "f" -> kinds.add(Kind.DEPENDENCIES);
                case "m" -> kinds.add(Kind.MCV);
                case "e" -> {}
                default -> throw new SQLException("unknown kind of statistics: " + code);
            }
        }
        return kinds;
    }
}
