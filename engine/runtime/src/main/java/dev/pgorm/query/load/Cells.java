package dev.pgorm.query.load;

import dev.pgorm.query.model.ValueType;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** How a value of a row becomes one of Java. */
public interface Cells {

    /**
     * The value in a column.
     *
     * @param column from 1
     */
    @Nullable
    Object read(ResultSet rows, int column, ValueType type) throws SQLException;

    /** Values in the classes that their types name. */
    static Cells typed() {
        return TypedCells.INSTANCE;
    }

    /** Values as the server prints them. */
    static Cells text() {
        return (rows, column, type) -> rows.getString(column);
    }
}
