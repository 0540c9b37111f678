package dev.pgorm.query.client;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How values of a composite type are read from the server's text and written as it. Generated classes extend it.
 *
 * @param <C> what a value is in Java
 */
public abstract class CompositeType<C> implements Function<String, C> {

    /** For generated classes. */
    protected CompositeType() {}

    /** A value of its fields, which are read in order. */
    protected abstract C read(CompositeReader fields);

    /** Writes the fields of a value in order. */
    protected abstract void write(C value, CompositeWriter fields);

    /**
     * A value as the server prints it, such as {@code (Main St,10115)}.
     *
     * @throws IllegalArgumentException where the text is no value of the type
     */
    @Override
    public final C apply(String text) {
        CompositeReader fields = new CompositeReader(text);
        C value = read(fields);
        fields.end();
        return value;
    }

    /** A value as the server reads it. */
    public final String text(C value) {
        CompositeWriter fields = new CompositeWriter();
        write(value, fields);
        return fields.text();
    }

    /** The same; null for null. */
    public final @Nullable String textOrNull(@Nullable C value) {
        return value == null ? null : text(value);
    }

    /** The texts of an array's elements, in lists of lists where it has several dimensions; null for null. */
    public final <E> @Nullable List<@Nullable E> textsOrNull(@Nullable List<?> values) {
        return values == null ? null : ArrayText.texts(values, this);
    }
}
