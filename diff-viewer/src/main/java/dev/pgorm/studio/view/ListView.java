package dev.pgorm.studio.view;

import dev.pgorm.studio.layout.Area;
import dev.pgorm.studio.list.ListPane;
import dev.pgorm.studio.list.Row;
import dev.pgorm.studio.style.Ground;
import dev.pgorm.studio.style.Style;
import dev.pgorm.studio.style.Tone;
import dev.pgorm.studio.style.Words;
import java.util.List;

/** Paints a list. */
final class ListView {

    private ListView() {}

    /**
     * Paints the rows that there is room for.
     *
     * @param focused whether keys walk this list
     * @param ground what the rows stand on that are not chosen
     */
    static void paint(ListPane list, Canvas canvas, boolean focused, Ground ground) {
        int height = canvas.area().rows();
        int top = list.top(height);
        List<Row> rows = list.shown();
        boolean folds = rows.stream().anyMatch(list::canFold);
        for (int i = 0; i < height && top + i < rows.size(); i++) {
            Row row = rows.get(top + i);
            Ground under = top + i != list.chosen() ? ground : focused ? Ground.CHOSEN : Ground.CHOSEN_ELSEWHERE;
            canvas.part(new Area(
                            canvas.area().column(),
                            canvas.area().row() + i,
                            canvas.area().columns(),
                            1))
                    .fill(Style.of(Tone.TEXT, under));
            int column = row.depth() * 2;
            if (folds) {
                String sign = !list.canFold(row) ? " " : list.isFolded(row) ? "▸" : "▾";
                canvas.write(column, i, sign, Style.of(Tone.FAINT, under));
                column += 2;
            }
            canvas.write(column, i, row.words(), list.left(), under);
        }
        scrollBar(canvas, top, rows.size());
    }

    /** A mark in the right frame, where not all rows can be seen. */
    private static void scrollBar(Canvas canvas, int top, int count) {
        int height = canvas.area().rows();
        if (count <= height || height < 2) {
            return;
        }
        int size = Math.max(1, height * height / count);
        int start = (int) ((long) top * (height - size) / Math.max(1, count - height));
        Canvas frame = canvas.part(new Area(canvas.area().right(), canvas.area().row(), 1, height));
        for (int i = 0; i < size; i++) {
            frame.write(0, start + i, "▐", Style.of(Tone.FRAME));
        }
    }

    /** What stands in a pane that has nothing to show. */
    static void empty(Canvas canvas, String text) {
        canvas.write(0, 0, List.of(Words.faint(text)), Ground.NORMAL);
    }
}
