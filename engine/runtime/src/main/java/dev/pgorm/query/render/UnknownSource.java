package dev.pgorm.query.render;

import java.util.List;

/** A query uses a column of a table that it does not read, or reads what no query before it is called. */
public final class UnknownSource extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownSource(String commonTable) {
        super("no with(…) gives the name " + commonTable + " to a query before this one");
    }

    UnknownSource(String source, List<String> visible) {
        super("the query uses a column of " + source + ", which it does not read; it reads "
                + String.join(", ", visible));
    }
}
