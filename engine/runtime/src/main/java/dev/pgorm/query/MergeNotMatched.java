package dev.pgorm.query;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.query.model.Insertion;
import dev.pgorm.query.model.Merging;
import dev.pgorm.query.model.Source;
import dev.pgorm.query.model.Term;
import java.util.List;

/**
 * Rows that the table of a merge has no partner of.
 *
 * @param <R> what the merge returns for each row, where it returns them whole
 */
public final class MergeNotMatched<R> {

    private final MergeArms<R> before;
    private final List<Term> conditions;

    MergeNotMatched(MergeArms<R> before, List<Term> conditions) {
        this.before = before;
        this.conditions = conditions;
    }

    /**
     * A new row for each of them, whose values may be expressions of it.
     *
     * @throws IllegalArgumentException where it is no row of the table, or more than one
     */
    public Merge<R> insert(Insert<R> row) {
        Insertion insertion = row.command();
        if (!insertion.into().equals(before.target().source())
                || insertion.rows().size() != 1
                || insertion.conflict().isPresent()) {
            throw new IllegalArgumentException("an insert in a merge is one row of "
                    + before.target().table().modelName() + ", without row() and onConflict(…)");
        }
        return added(insertion.columns(), insertion.rows().get(0));
    }

    /**
     * The given rows themselves.
     *
     * @throws IllegalArgumentException where no rows of the table are given
     */
    public Merge<R> insert() {
        List<Column<?>> fields = before.fields();
        if (fields.isEmpty()) {
            throw new IllegalArgumentException(
                    "what insert() writes are the rows of using(name, insert(…)), where they are of the table;"
                            + " other rows are insert(insert(…).set(…))");
        }
        return added(
                fields.stream().map(Column::columnName).toList(),
                fields.stream()
                        .<Term>map(each -> given(before.merging().using(), each))
                        .toList());
    }

    /** Nothing, whatever is said of them later. */
    public Merge<R> doNothing() {
        return Merge.of(before, new Merging.Arm(Merging.Rows.NOT_MATCHED, conditions, new Merging.Action.Nothing()));
    }

    /** What the given rows have for a column. */
    static Term.Column given(Source source, Column<?> column) {
        return new Term.Column(source, Identifier.of(column.fieldName()), column.valueType());
    }

    private Merge<R> added(List<Identifier> columns, List<Term> values) {
        return Merge.of(
                before,
                new Merging.Arm(Merging.Rows.NOT_MATCHED, conditions, new Merging.Action.NewRow(columns, values)));
    }
}
