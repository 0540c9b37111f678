package dev.pgorm.query.model;

import dev.pgorm.ir.sql.Identifier;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * All columns of one table, which most statements give. A table has one such list for all of them, and whoever compares statements compares the
 * columns at once.
 */
public final class WholeRow extends AbstractList<Output> implements RandomAccess {

    private final Output[] outputs;
    private final Columns columns;

    private WholeRow(Output[] outputs, Columns columns) {
        this.outputs = outputs;
        this.columns = columns;
    }

    /**
     * The columns of a table.
     *
     * @throws IllegalArgumentException where an output is something else
     */
    public static WholeRow of(Source.Relation table, List<Output> outputs) {
        List<String> names = new ArrayList<>();
        List<Identifier> columns = new ArrayList<>();
        for (Output each : outputs) {
            if (!(each.term() instanceof Term.Column column) || !column.source().equals(table)) {
                throw new IllegalArgumentException(
                        each.name() + " is no column of " + table.name().value());
            }
            names.add(each.name());
            columns.add(column.name());
        }
        return new WholeRow(outputs.toArray(new Output[0]), new Columns(table, names, columns));
    }

    /** Outputs that nobody changes, without a copy where they are that already. */
    public static List<Output> copy(List<Output> outputs) {
        return outputs instanceof WholeRow ? outputs : List.copyOf(outputs);
    }

    /** What is written of it: equal to that of another one which gives the same text. */
    public Columns columns() {
        return columns;
    }

    @Override
    public Output get(int index) {
        return outputs[index];
    }

    @Override
    public int size() {
        return outputs.length;
    }

    /** The columns of a table by their names, and what the result calls them; without their types, which may know classes of a program. */
    public static final class Columns {

        private final Source.Relation table;
        private final List<String> names;
        private final List<Identifier> columns;
        private final int hash;

        private Columns(Source.Relation table, List<String> names, List<Identifier> columns) {
            this.table = table;
            this.names = List.copyOf(names);
            this.columns = List.copyOf(columns);
            this.hash = 31 * (31 * table.hashCode() + names.hashCode()) + columns.hashCode();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other == this
                    || (other instanceof Columns others
                            && hash == others.hash
                            && table.equals(others.table)
                            && names.equals(others.names)
                            && columns.equals(others.columns));
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
