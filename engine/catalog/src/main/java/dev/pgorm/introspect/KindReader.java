package dev.pgorm.introspect;

import java.sql.SQLException;

/** Reads one kind of object: its query over the catalogs, and what a row of the answer means. */
interface KindReader {

    /** One SELECT; it sees the whole snapshot and may leave out what {@code scope} leaves out. */
    String query(ReadScope scope);

    /** Takes in one row. Rows come in the order of the query, readers in the order of {@link Introspector}. */
    void read(Row row, Draft draft) throws SQLException;
}
