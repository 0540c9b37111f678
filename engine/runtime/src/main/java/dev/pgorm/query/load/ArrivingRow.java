package dev.pgorm.query.load;

import dev.pgorm.query.Related;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The row of a relation to one that is read by a statement of its own: the loader fills it in before anybody sees it. */
final class ArrivingRow<T> extends Related<T> implements Level.Arrival<T> {

    private @Nullable T row;

    @Override
    public void arrive(List<T> arrived) {
        row = arrived.isEmpty() ? null : arrived.get(0);
    }

    @Override
    public boolean isLoaded() {
        return true;
    }

    @Override
    protected @Nullable T row() {
        return row;
    }
}
