package dev.pgorm.studio.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The names of the panes that share a place, in its upper frame. */
public final class TabStrip {

    private static final String GAP = "  ";

    private TabStrip() {}

    /**
     * A name in the frame.
     *
     * @param column where it starts on the screen
     */
    public record Tab(Pane pane, int column) {

        public int end() {
            return column + pane.title().length();
        }
    }

    /** Where the names stand that fit into the frame. */
    public static List<Tab> of(List<Pane> panes, Area frame) {
        List<Tab> tabs = new ArrayList<>();
        int column = frame.column() + 2;
        for (Pane pane : panes) {
            Tab tab = new Tab(pane, column);
            if (tab.end() + 1 < frame.right()) {
                tabs.add(tab);
            }
            column = tab.end() + GAP.length();
        }
        return List.copyOf(tabs);
    }

    /** The pane whose name stands at a column. */
    public static Optional<Pane> at(List<Pane> panes, Area frame, int column) {
        return of(panes, frame).stream()
                .filter(tab -> column >= tab.column() && column < tab.end())
                .map(Tab::pane)
                .findFirst();
    }
}
