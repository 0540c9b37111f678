package dev.pgorm.studio.layout;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where everything stands.
 *
 * @param title the line on top
 * @param panes the panes that can be seen, with their frames
 * @param tabs for a pane, the panes that share its place, itself included
 * @param findBar the search bar inside the editor's frame; empty where there is none
 * @param status the line above the footer
 * @param footer the line at the bottom
 */
public record Arrangement(
        Area title, Map<Pane, Area> panes, Map<Pane, List<Pane>> tabs, Area findBar, Area status, Area footer) {

    private static final int THREE_COLUMNS = 104;
    private static final int TWO_COLUMNS = 96;
    private static final int STACKED_COLUMNS = 150;
    private static final int STACKED_ROWS = 34;
    private static final List<Pane> RESULTS = List.of(Pane.CHANGES, Pane.SQL, Pane.LOCKS, Pane.PROBLEMS);
    private static final List<Pane> RESULTS_ABOVE_SQL = List.of(Pane.CHANGES, Pane.LOCKS, Pane.PROBLEMS);

    public Arrangement {
        panes = Map.copyOf(panes);
        tabs = Map.copyOf(tabs);
    }

    /** Puts panes on a screen. */
    public static Arrangement of(Size size, Wish wish) {
        Area whole = new Area(0, 0, size.columns(), size.rows());
        Area title = whole.top(1);
        Area footer = whole.withoutTop(size.rows() - 1);
        Area status = new Area(0, size.rows() - 2, size.columns(), size.rows() > 3 ? 1 : 0);
        Area middle = whole.withoutTop(1).withoutBottom(1 + status.rows());
        Builder builder = new Builder();
        if (wish.zoomed() || size.columns() < TWO_COLUMNS) {
            builder.single(middle, wish);
        } else if (size.columns() < THREE_COLUMNS) {
            builder.two(middle, wish);
        } else {
            builder.three(middle, wish, size.columns() >= STACKED_COLUMNS && middle.rows() >= STACKED_ROWS);
        }
        Area editor = Optional.ofNullable(builder.panes.get(Pane.EDITOR))
                .map(Area::inside)
                .orElse(new Area(0, 0, 0, 0));
        int barRows = Math.min(wish.findBarRows(), Math.max(0, editor.rows() - 1));
        return new Arrangement(
                title, builder.panes, builder.tabs, editor.withoutTop(editor.rows() - barRows), status, footer);
    }

    private static final class Builder {
        private final Map<Pane, Area> panes = new EnumMap<>(Pane.class);
        private final Map<Pane, List<Pane>> tabs = new EnumMap<>(Pane.class);

        private void put(Pane pane, Area area, List<Pane> sharing) {
            panes.put(pane, area);
            tabs.put(pane, sharing);
        }

        private void single(Area area, Wish wish) {
            put(wish.focus(), area, List.of(Pane.values()));
        }

        /** The explorer takes the results' place while it has the focus. */
        private void two(Area area, Wish wish) {
            int left = area.columns() * wish.editorShare() / 100;
            put(Pane.EDITOR, area.left(left), List.of(Pane.EDITOR));
            Pane right = wish.focus() == Pane.EXPLORER ? Pane.EXPLORER : wish.result();
            put(
                    right,
                    area.withoutLeft(left),
                    List.of(Pane.EXPLORER, Pane.CHANGES, Pane.SQL, Pane.LOCKS, Pane.PROBLEMS));
        }

        private void three(Area area, Wish wish, boolean stacked) {
            int explorer = Math.min(wish.explorerColumns(), area.columns() / 3);
            put(Pane.EXPLORER, area.left(explorer), List.of(Pane.EXPLORER));
            Area rest = area.withoutLeft(explorer);
            int editor = rest.columns() * wish.editorShare() / 100;
            put(Pane.EDITOR, rest.left(editor), List.of(Pane.EDITOR));
            Area right = rest.withoutLeft(editor);
            if (!stacked) {
                put(wish.result(), right, RESULTS);
                return;
            }
            Pane above = wish.result() == Pane.SQL ? Pane.CHANGES : wish.result();
            Area upper = right.top(right.rows() / 2);
            put(above, upper, RESULTS_ABOVE_SQL);
            put(Pane.SQL, right.withoutTop(upper.rows()), List.of(Pane.SQL));
        }
    }

    /** Which pane is at a cell. */
    public Optional<Pane> paneAt(int column, int row) {
        return panes.entrySet().stream()
                .filter(each -> each.getValue().contains(column, row))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The area inside a pane's frame; empty where it cannot be seen. */
    public Optional<Area> inside(Pane pane) {
        Optional<Area> area = Optional.ofNullable(panes.get(pane)).map(Area::inside);
        return pane == Pane.EDITOR ? area.map(each -> each.withoutBottom(findBar.rows())) : area;
    }
}
