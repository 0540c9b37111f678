package dev.pgorm.exec;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row of a result: each value as the server prints it, or NULL. */
public final class Row {

    private final @Nullable String[] values;

    Row(@Nullable String[] values) {
        this.values = values;
    }

    /** A row of these values. */
    public static Row of(@Nullable String... values) {
        return new Row(values.clone());
    }

    public int size() {
        return values.length;
    }

    public boolean isNull(int column) {
        return values[column] == null;
    }

    /** The value's text; empty for NULL. */
    public Optional<String> text(int column) {
        return Optional.ofNullable(values[column]);
    }

    /** The value's text, or what stands for NULL. */
    public String textOr(int column, String whenNull) {
        String value = values[column];
        return value == null ? whenNull : value;
    }
}
