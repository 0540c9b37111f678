package dev.pgorm.query.render;

import java.util.List;

/** A query uses a column of a table that it does not read. */
public final class UnknownSource extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownSource(String source, List<String> visible) {
        super("the query uses a column of " + source + ", which it does not read; it reads "
                + String.join(", ", visible));
    }
}
