package dev.pgorm.lang.lower;

import dev.pgorm.ir.Column;
import dev.pgorm.ir.sql.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What PostgreSQL calls a CHECK that states no name: after the column that it reads, where it is one only. */
public final class CheckNames {

    private CheckNames() {}

    /** The only column that an expression reads, wherever the check stands. */
    public static Optional<Identifier> onlyColumn(List<Column> columns, String sql) {
        Set<String> known = columns.stream().map(each -> each.name().value()).collect(Collectors.toSet());
        Set<String> read = SqlNames.in(sql).stream()
                .filter(SqlNames.Occurrence::isValue)
                .map(SqlNames.Occurrence::text)
                .filter(known::contains)
                .collect(Collectors.toSet());
        return read.size() == 1 ? Optional.of(Identifier.of(read.iterator().next())) : Optional.empty();
    }
}
