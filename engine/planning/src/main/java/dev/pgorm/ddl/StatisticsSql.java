package dev.pgorm.ddl;

import dev.pgorm.ddl.DefinitionSql.Alteration;
import dev.pgorm.ir.ExtendedStatistics;
import dev.pgorm.ir.ExtendedStatistics.Kind;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements about extended statistics. */
final class StatisticsSql implements DefinitionSql.Kind<ExtendedStatistics> {

    @Override
    public Class<ExtendedStatistics> type() {
        return ExtendedStatistics.class;
    }

    @Override
    public void phrase(ExtendedStatistics statistics, SqlWriter writer) {
        writer.sql("STATISTICS ").name(statistics.name());
    }

    @Override
    public String create(ExtendedStatistics statistics) {
        SqlWriter writer = new SqlWriter().sql("CREATE STATISTICS ").name(statistics.name());
        boolean all = statistics.kinds().size() == Kind.values().length;
        if (!all && !statistics.kinds().isEmpty()) {
            writer.sql(" (")
                    .join(List.copyOf(statistics.kinds()), ", ", (each, kind) -> each.serverText(kind.sql()))
                    .sql(")");
        }
        List<String> subjects = new ArrayList<>();
        statistics.columns().forEach(column -> subjects.add(SqlWriter.quote(column)));
        statistics
                .expressions()
                .forEach(expression -> subjects.add(
                        new SqlWriter().sql("(").expression(expression).sql(")").toString()));
        return writer.sql(" ON ")
                .join(subjects, ", ", SqlWriter::serverText)
                .sql(" FROM ")
                .name(statistics.relationName())
                .toString();
    }

    @Override
    public List<Alteration> settings(ExtendedStatistics statistics) {
        return statistics.target().isPresent()
                ? List.of(target(statistics, Optional.empty(), statistics.target()))
                : List.of();
    }

    @Override
    public Optional<List<Alteration>> alter(ExtendedStatistics before, ExtendedStatistics after) {
        if (!definition(before).equals(definition(after))) {
            return Optional.empty();
        }
        return Optional.of(
                before.target().equals(after.target())
                        ? List.of()
                        : List.of(target(after, before.target(), after.target())));
    }

    private static ExtendedStatistics definition(ExtendedStatistics statistics) {
        return new ExtendedStatistics(
                statistics.name(),
                statistics.relation(),
                statistics.kinds(),
                statistics.columns(),
                statistics.expressions(),
                Optional.empty(),
                Optional.empty());
    }

    private static Alteration target(ExtendedStatistics statistics, Optional<Integer> before, Optional<Integer> after) {
        return Alteration.setting(target(statistics, after), target(statistics, before));
    }

    private static String target(ExtendedStatistics statistics, Optional<Integer> target) {
        return new SqlWriter()
                .sql("ALTER STATISTICS ")
                .name(statistics.name())
                .sql(" SET STATISTICS ")
                .literal(target.orElse(-1))
                .toString();
    }
}
