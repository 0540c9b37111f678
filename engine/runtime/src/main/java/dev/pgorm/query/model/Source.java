package dev.pgorm.query.model;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
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
     * @param path how it is reached from another table, which the query reads; empty = the query says itself how it reads it
     */
    record Relation(QualifiedName table, Optional<Identifier> alias, Optional<Path> path) implements Source {

        /** A table that the query reads itself. */
        public Relation(QualifiedName table, Optional<Identifier> alias) {
            this(table, alias, Optional.empty());
        }

        @Override
        public Identifier name() {
            return alias.orElse(table.name());
        }
    }

    /**
     * The way to the one row that belongs to a row of another table: a query that uses its columns reads it without saying so.
     *
     * @param from where the way begins, which may be the end of another one
     * @param link leads to one row at most
     */
    record Path(Relation from, Link link) {

        /** Where the whole way begins. */
        public Relation root() {
            return from.path().map(Path::root).orElse(from);
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
     * {@code unnest} of arrays: a row for each element, with its place from 1.
     *
     * @param columns the names of their columns, and last that of the place
     */
    record Unnested(List<Term> arrays, Identifier name, List<Identifier> columns) implements Source {
        public Unnested {
            arrays = List.copyOf(arrays);
            columns = List.copyOf(columns);
        }
    }
}
