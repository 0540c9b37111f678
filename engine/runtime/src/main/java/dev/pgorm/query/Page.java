package dev.pgorm.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Some rows of a query, and how to go on behind them.
 *
 * @param rows as many as the limit, or the last ones
 * @param next what {@code after(…)} takes to give the next page; empty behind the last row. It holds the values of the order's keys of the
 *     last row, readable to whoever looks: it is no secret, and where the values are one, it does not belong to users
 */
public record Page<R>(List<R> rows, Optional<String> next) {

    public Page {
        // a row that is one value may be null, which List.copyOf refuses
        rows = Collections.unmodifiableList(new ArrayList<>(rows));
    }
}
