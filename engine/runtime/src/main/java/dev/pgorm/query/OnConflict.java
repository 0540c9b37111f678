package dev.pgorm.query;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.query.model.Assignment;
import dev.pgorm.query.model.Insertion;
import dev.pgorm.query.model.Term;
import java.util.Arrays;
import java.util.List;

/**
 * What happens where a row is there already.
 *
 * @param <R> what the insert returns for each row
 */
public final class OnConflict<R> {

    private final Insert<R> insert;
    private final List<Identifier> columns;

    OnConflict(Insert<R> insert, List<Identifier> columns) {
        this.insert = insert;
        this.columns = columns;
    }

    /** The row that is there stays as it is; the new one is left out. */
    public Insert<R> doNothing() {
        return insert.with(new Insertion.Conflict(columns, List.of()));
    }

    /** The row that is there takes the new values of some columns. */
    public Insert<R> doUpdate(Column<?>... taken) {
        if (columns.isEmpty()) {
            throw new IllegalStateException("an update needs the columns that conflict: onConflict(column)");
        }
        if (taken.length == 0) {
            throw new IllegalArgumentException(
                    "doUpdate names the columns that take the new values; doNothing() has none");
        }
        List<Assignment> assignments = Arrays.stream(taken)
                .map(each -> new Assignment(each.columnName(), new Term.Excluded(each.columnName(), each.valueType())))
                .toList();
        return insert.with(new Insertion.Conflict(columns, assignments));
    }
}
