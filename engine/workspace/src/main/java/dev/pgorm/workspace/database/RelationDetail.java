package dev.pgorm.workspace.database;

import java.util.List;
import java.util.Optional;

/**
 * A table-like thing with its parts, as {@code \d name} shows it.
 *
 * @param summary what it is
 * @param columns its columns in order
 * @param footers groups of lines under the columns: {@code Indexes}, {@code Foreign-key constraints}, {@code View definition}…
 */
public record RelationDetail(RelationSummary summary, List<ColumnDetail> columns, List<Footer> footers) {

    public RelationDetail {
        columns = List.copyOf(columns);
        footers = List.copyOf(footers);
    }

    /** One column. */
    public record ColumnDetail(
            String name,
            String type,
            boolean notNull,
            Optional<String> value,
            Optional<String> collation,
            Optional<String> comment) {}

    /** A titled group of lines. */
    public record Footer(String title, List<String> lines) {
        public Footer {
            lines = List.copyOf(lines);
        }
    }
}
