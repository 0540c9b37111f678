package dev.pgorm.query.model;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What rows come from. Two equal sources are the same one: who wants a table twice gives one of them another name. */
public sealed interface Source {

    /** The name that columns are qualified with, unless an outer query uses it already. */
    Identifier name();

    /**
     * A table or view.
     *
     * @param alias its name in the query; empty = its own
     * @param way how it is reached from another source, which the query reads; empty = the query says itself how it reads it
     */
    record Relation(QualifiedName table, Optional<Identifier> alias, Optional<Way> way) implements Source {

        /** A table that the query reads itself. */
        public Relation(QualifiedName table, Optional<Identifier> alias) {
            this(table, alias, Optional.empty());
        }

        @Override
        public Identifier name() {
            return alias.orElse(table.name());
        }
    }

    /** What a query can use of a source that it reads without saying that it reads this too. */
    sealed interface Way {

        /** Where the way begins, which may be the end of another one. */
        Source from();

        /** Where the whole way begins. */
        default Source root() {
            return from() instanceof Relation relation
                    ? relation.way().map(Way::root).orElse(relation)
                    : from();
        }
    }

    /**
     * The way to the one row that belongs to a row of another table.
     *
     * @param link leads to one row at most
     */
    record Path(Relation from, Link link) implements Way {}

    /** The way to the fields of a composite value, which a column has. */
    record Fields(Term.Column column) implements Way {
        @Override
        public Source from() {
            return column.source();
        }
    }

    /** The rows of a statement before the query, by the name that {@code WITH} gives it. */
    record Common(Identifier table, Optional<Identifier> alias) implements Source {

        @Override
        public Identifier name() {
            return alias.orElse(table);
        }
    }

    /** No table: one row without columns. */
    record Nothing() implements Source {

        @Override
        public Identifier name() {
            return Identifier.of("nothing");
        }
    }

    /** A query in parentheses, by the name that its columns are qualified with. */
    record Derived(Selection selection, Identifier name) implements Source {}

    /**
     * A function that gives rows, called with what stands before it.
     *
     * @param columns the names of its columns, and last that of the place where it has one
     * @param ordinality whether each row has its place, from 1
     */
    record Called(Term.Call call, Identifier name, List<Identifier> columns, boolean ordinality) implements Source {
        public Called {
            columns = List.copyOf(columns);
        }

        /** {@code unnest} of arrays: a row for each element, with its place. */
        public static Called unnest(List<Term> arrays, Identifier name, List<Identifier> columns) {
            return new Called(new Term.Call("unnest", arrays, ValueType.RECORD), name, columns, true);
        }

        /** The same by another name. */
        public Called named(Identifier other) {
            return new Called(call, other, columns, ordinality);
        }

        /** The same with places. */
        public Called numbered(Identifier place) {
            List<Identifier> all = new ArrayList<>(columns);
            all.add(place);
            return new Called(call, name, all, true);
        }
    }
}
