package dev.pgorm.query;

import dev.pgorm.query.model.Term;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A function that has a value only over a window (documentation, "Window Functions").
 *
 * @param <X> what it gives
 */
public final class WindowFunction<X extends Expression<?>> {

    private final Term.Call call;
    private final Function<Term, X> making;

    WindowFunction(Term.Call call, Function<Term, X> making) {
        this.call = call;
        this.making = making;
    }

    /** Over the rows around each row. */
    public X over(Window window) {
        return making.apply(window.over(call));
    }

    /** Over all rows, in whatever order they come. */
    public X over() {
        return over(new Window(List.of(), List.of(), Optional.empty()));
    }
}
