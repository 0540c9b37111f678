package dev.pgorm.query.load;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;

/** The rows of a relation to many: the loader fills them in before it hands out the row that they belong to; nobody changes them then. */
final class ArrivingRows<T> extends AbstractList<T> implements Level.Arrival<T> {

    private List<T> rows = List.of();

    @Override
    public void arrive(List<T> arrived) {
        rows = arrived;
    }

    @Override
    public T get(int index) {
        return rows.get(index);
    }

    @Override
    public Iterator<T> iterator() {
        return rows.iterator();
    }

    @Override
    public int size() {
        return rows.size();
    }
}
