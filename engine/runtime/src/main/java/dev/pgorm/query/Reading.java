package dev.pgorm.query;

import dev.pgorm.query.model.QueryRecord;

/**
 * What the rows of a statement become.
 *
 * @param mapper makes them
 * @param kind which related rows they have a place for
 */
record Reading<R>(RowMapper<R> mapper, Kind kind) {

    /** What a row has a place for. */
    enum Kind {
        /** Everything, by its name. */
        RECORD,
        /** The columns and relations of a model. */
        MODEL,
        /** The values that were selected. */
        VALUES
    }

    /** Rows by the names of their columns. */
    static Reading<QueryRecord> records() {
        return new Reading<>(RowReader::record, Kind.RECORD);
    }

    /** Rows of a model. */
    static <R> Reading<R> of(Model<R> model) {
        return new Reading<>(model.mapper(), Kind.MODEL);
    }

    /** Some values. */
    static <R> Reading<R> values(RowMapper<R> mapper) {
        return new Reading<>(mapper, Kind.VALUES);
    }
}
