package dev.pgorm.query.load;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Rows in the order in which they come. The loader adds them, and nobody else changes the list. */
final class RowList<T> extends AbstractList<T> {

    private static final int USUAL = 10;
    private static final @Nullable Object[] NONE = {};

    private @Nullable Object[] rows = NONE;
    private int size;

    /** One more row. */
    void append(@Nullable T row) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size == 0 ? USUAL : size + (size >> 1));
        }
        rows[size++] = row;
    }

    @Override
    @SuppressWarnings("unchecked") // nothing else was appended
    public T get(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return (T) rows[index];
    }

    @Override
    public int size() {
        return size;
    }

    /** The list does not change any more once somebody sees it, so that nothing has to be found out about that. */
    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < size;
            }

            @Override
            public T next() {
                if (next >= size) {
                    throw new NoSuchElementException();
                }
                return get(next++);
            }
        };
    }
}
