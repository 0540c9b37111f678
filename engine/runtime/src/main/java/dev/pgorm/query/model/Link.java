package dev.pgorm.query.model;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * A relation between two tables, seen from one of them.
 *
 * @param name the relation field's name
 * @param target the other table
 * @param many whether it leads to any number of rows
 * @param keys which columns here equal which there; for a join table its columns stand for those there
 * @param holdsKey whether the columns here are the foreign key, so that a row here needs the one there
 * @param through the table between them, of a relation many to many
 */
public record Link(
        String name, QualifiedName target, boolean many, List<Key> keys, boolean holdsKey, Optional<Through> through) {

    public Link {
        keys = List.copyOf(keys);
    }

    /** A pair of columns that are equal: here, and on the other side. */
    public record Key(Identifier here, Identifier there, ValueType type) {}

    /** A table between two: its columns, and the columns of the target that they equal. */
    public record Through(QualifiedName table, List<Key> keys) {
        public Through {
            keys = List.copyOf(keys);
        }
    }
}
