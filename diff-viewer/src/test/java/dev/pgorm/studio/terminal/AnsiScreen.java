package dev.pgorm.studio.terminal;

import dev.pgorm.studio.layout.Size;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** As much of a terminal as Lanterna uses: cursor, colours, erasing, characters of one and two cells. */
final class AnsiScreen {

    private final Size size;
    private final String[][] cells;
    private final String[][] styles;
    private int column;
    private int row;
    private final TreeMap<String, String> attributes = new TreeMap<>();

    AnsiScreen(Size size) {
        this.size = size;
        this.cells = new String[size.rows()][size.columns()];
        this.styles = new String[size.rows()][size.columns()];
        erase();
    }

    private void erase() {
        for (int i = 0; i < size.rows(); i++) {
            Arrays.fill(cells[i], " ");
            Arrays.fill(styles[i], "{}");
        }
    }

    /** Does what a terminal does with a text. */
    void read(String text) {
        int i = 0;
        while (i < text.length()) {
            if (text.charAt(i) == '\u001b') {
                int end = i + 2;
                while (!Character.isLetter(text.charAt(end))) {
                    end++;
                }
                control(text.substring(i + 2, end), text.charAt(end));
                i = end + 1;
            } else {
                int point = text.codePointAt(i);
                put(Character.toString(point), point >= 0x3000 ? 2 : 1);
                i += Character.charCount(point);
            }
        }
    }

    private void control(String parameters, char command) {
        switch (command) {
            case 'H' -> {
                int[] place = parameters.isEmpty()
                        ? new int[] {1, 1}
                        : Arrays.stream(parameters.split(";"))
                                .mapToInt(Integer::parseInt)
                                .toArray();
                row = place[0] - 1;
                column = place[1] - 1;
            }
            case 'J' -> erase();
            case 'm' -> look(parameters.isEmpty() ? "0" : parameters);
            case 'h', 'l', 't' -> {
                // modes do not change cells
            }
            default -> throw new AssertionError("the terminal does not know " + parameters + command);
        }
    }

    /** Colours and the like; of 16 colours only. */
    private void look(String parameters) {
        for (String each : parameters.split(";")) {
            int code = Integer.parseInt(each);
            if (code == 0) {
                attributes.clear();
            } else if (code >= 20 && code < 30) {
                attributes.remove(code == 22 ? "1" : String.valueOf(code - 20));
            } else if (code < 20) {
                attributes.put(each, "");
            } else {
                boolean background = (code >= 40 && code < 50) || code >= 100;
                boolean plain = code == 39 || code == 49;
                if (plain) {
                    attributes.remove(background ? "back" : "fore");
                } else {
                    attributes.put(background ? "back" : "fore", each);
                }
            }
        }
    }

    private void put(String glyph, int width) {
        if (column + width > size.columns() || row >= size.rows()) {
            return;
        }
        halve(column);
        if (width == 2) {
            halve(column + 1);
            cells[row][column + 1] = "";
            styles[row][column + 1] = attributes.toString();
        }
        cells[row][column] = glyph;
        styles[row][column] = attributes.toString();
        column += width;
    }

    /** What is written over half of a wide character leaves a blank in the other half. */
    private void halve(int at) {
        if (cells[row][at].isEmpty()) {
            cells[row][at - 1] = " ";
        }
        if (at + 1 < size.columns() && cells[row][at + 1].isEmpty()) {
            cells[row][at + 1] = " ";
        }
    }

    String text() {
        return Arrays.stream(cells)
                .map(each -> String.join("", each).stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    /** What the cells that can be seen look like. */
    String styles() {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < size.rows(); i++) {
            all.append(String.join("|", styles[i])).append('\n');
        }
        return all.toString();
    }
}
