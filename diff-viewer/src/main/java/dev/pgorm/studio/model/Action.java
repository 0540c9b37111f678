package dev.pgorm.studio.model;

import dev.pgorm.studio.input.Key;
import dev.pgorm.studio.layout.Pane;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Something that can be done.
 *
 * @param id stable, for tests: {@code editor.undo}
 * @param title what it does, beginning with a verb
 * @param group what it is listed under
 * @param keys what does it; the first one is shown
 * @param panes where its keys work
 * @param available whether it can be done now
 * @param run does it
 */
public record Action(
        String id,
        String title,
        String group,
        List<Key> keys,
        Set<Pane> panes,
        BooleanSupplier available,
        Runnable run) {

    public Action {
        keys = List.copyOf(keys);
        panes = Set.copyOf(panes);
    }
}
