package dev.pgorm.query.client;

import dev.pgorm.query.Internal;
import dev.pgorm.query.RowReader;

/**
 * The fields of a composite type in expressions. They are declared as columns of a table are, though there is no such table: the value that they are
 * fields of is a column of one.
 */
public abstract class CompositeFields extends ClientTable<String> {

    /** The fields of a type. */
    protected CompositeFields(String typeName, String schema, String type) {
        super(typeName, schema, type, null);
    }

    /** Nobody reads rows of it, since no query reads it by itself. */
    @Internal
    @Override
    protected final String read(RowReader row) {
        throw new UnsupportedOperationException("a composite type has no rows");
    }
}
