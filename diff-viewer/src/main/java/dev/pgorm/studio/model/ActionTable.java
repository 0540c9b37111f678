package dev.pgorm.studio.model;

import dev.pgorm.studio.input.Key;
import dev.pgorm.studio.layout.Pane;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** All that can be done, and the keys that do it. */
public final class ActionTable {

    static final Set<Pane> EVERYWHERE = EnumSet.allOf(Pane.class);
    static final Set<Pane> EDITOR = EnumSet.of(Pane.EDITOR);
    static final Set<Pane> LISTS = EnumSet.complementOf(EnumSet.of(Pane.EDITOR));

    private final List<Action> actions = new ArrayList<>();

    ActionTable() {}

    void add(List<Action> more) {
        actions.addAll(more);
    }

    /** Adds one that can always be done. */
    void add(String id, String title, Set<Pane> panes, Runnable run, String... keys) {
        add(id, title, panes, () -> true, run, keys);
    }

    void add(String id, String title, Set<Pane> panes, BooleanSupplier available, Runnable run, String... keys) {
        String group = switch (id.substring(0, id.indexOf('.'))) {
            case "file" -> "File";
            case "code" -> "Code";
            case "find" -> "Find";
            case "apply" -> "Database";
            default -> "View";
        };
        actions.add(
                new Action(id, title, group, Arrays.stream(keys).map(Key::named).toList(), panes, available, run));
    }

    public List<Action> all() {
        return List.copyOf(actions);
    }

    /** What a key does in a pane. */
    Optional<Action> of(Key key, Pane pane) {
        return actions.stream()
                .filter(each -> each.panes().contains(pane)
                        && each.keys().contains(key)
                        && each.available().getAsBoolean())
                .findFirst();
    }

    /** An action by its id. */
    public Action named(String id) {
        return actions.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no action " + id));
    }
}
