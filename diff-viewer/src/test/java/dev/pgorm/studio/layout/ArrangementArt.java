package dev.pgorm.studio.layout;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** An arrangement as a drawing , a letter for four columns and three rows; below it, the areas in numbers. */
final class ArrangementArt {

    private static final int ACROSS = 4;
    private static final int DOWN = 3;

    private ArrangementArt() {}

    static String of(Size size, Arrangement arrangement) {
        char[][] cells = new char[(size.rows() + DOWN - 1) / DOWN][(size.columns() + ACROSS - 1) / ACROSS];
        for (int row = 0; row < cells.length; row++) {
            Arrays.fill(cells[row], '.');
            for (int column = 0; column < cells[row].length; column++) {
                cells[row][column] = letter(arrangement, column * ACROSS, row * DOWN);
            }
        }
        String drawing = Arrays.stream(cells).map(String::new).collect(Collectors.joining("\n"));
        String areas = arrangement.panes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey().title() + " " + numbers(each.getValue()) + " tabs "
                        + arrangement.tabs().getOrDefault(each.getKey(), java.util.List.of()).stream()
                                .map(Pane::title)
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
        return drawing + "\n" + areas + "\nsearch " + numbers(arrangement.findBar()) + ", status "
                + numbers(arrangement.status()) + ", footer " + numbers(arrangement.footer()) + "\n";
    }

    private static char letter(Arrangement arrangement, int column, int row) {
        return arrangement
                .paneAt(column, row)
                .map(pane -> pane == Pane.EDITOR ? 'T' : pane.title().charAt(0))
                .orElse('.');
    }

    private static String numbers(Area area) {
        return area.isEmpty() ? "nowhere" : area.column() + "," + area.row() + " " + area.columns() + "x" + area.rows();
    }
}
