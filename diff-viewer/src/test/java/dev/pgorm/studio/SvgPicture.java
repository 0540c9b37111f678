package dev.pgorm.studio;

import dev.pgorm.studio.style.Ground;
import dev.pgorm.studio.style.Style;
import dev.pgorm.studio.style.Tone;
import dev.pgorm.studio.view.Grid;
import dev.pgorm.studio.view.Picture;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Draws a screen for the documentation, in the colours of a dark terminal. */
final class SvgPicture {

    private static final double CELL = 8.43;
    private static final int LINE = 18;
    private static final int MARGIN = 14;

    private final Grid grid;
    private final UnaryOperator<String> mask;
    private final StringBuilder svg = new StringBuilder();

    private SvgPicture(Grid grid, UnaryOperator<String> mask) {
        this.grid = grid;
        this.mask = mask;
    }

    /**
     * The picture as SVG.
     *
     * @param title what it shows, for those who cannot see it
     * @param mask makes of a piece of text what is the same in every run
     */
    static String of(Picture picture, String title, UnaryOperator<String> mask) {
        return new SvgPicture(picture.grid(), mask).draw(title, picture);
    }

    private String draw(String title, Picture picture) {
        double width = grid.size().columns() * CELL + 2 * MARGIN;
        int height = grid.size().rows() * LINE + 2 * MARGIN;
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %d\" font-family=\"ui-monospace, Menlo, Consolas,"
                        + " 'DejaVu Sans Mono', monospace\" font-size=\"14\">%n<title>%s</title>%n<rect width=\"100%%\""
                        + " height=\"100%%\" rx=\"8\" fill=\"#16191f\"/>%n",
                width,
                height,
                title));
        for (int row = 0; row < grid.size().rows(); row++) {
            row(row);
        }
        picture.caret()
                .ifPresent(caret -> svg.append(String.format(
                        Locale.ROOT,
                        "<rect x=\"%.1f\" y=\"%d\" width=\"2\" height=\"%d\" fill=\"#e6e9ef\"/>%n",
                        x(caret.column()),
                        MARGIN + caret.row() * LINE,
                        LINE)));
        return svg.append("</svg>\n").toString();
    }

    private static double x(int column) {
        return MARGIN + column * CELL;
    }

    private void row(int row) {
        int columns = grid.size().columns();
        for (int start = 0; start < columns; ) {
            int end = start + 1;
            while (end < columns && grid.style(end, row).equals(grid.style(start, row))) {
                end++;
            }
            run(row, start, end, grid.style(start, row));
            start = end;
        }
    }

    private void run(int row, int start, int end, Style style) {
        if (style.ground() != Ground.BAR) {
            ground(style.ground(), row, start, end);
        } else if (start == 0) {
            ground(Ground.BAR, row, 0, grid.size().columns());
        }
        StringBuilder text = new StringBuilder();
        for (int column = start; column < end; column++) {
            text.append(grid.glyph(column, row));
        }
        String whole = mask.apply(text.toString());
        // the database's name in the title stands at the right, and is as long as it is
        boolean movesRight = style.ground() == Ground.BAR && !whole.contentEquals(text);
        String shown = whole.stripTrailing();
        int from = movesRight ? end - whole.length() : start;
        if (shown.isBlank()) {
            return;
        }
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%d\" fill=\"%s\"%s%s xml:space=\"preserve\" textLength=\"%.1f\">%s</text>%n",
                x(from),
                MARGIN + row * LINE + 14,
                colour(style.tone()),
                style.bold() ? " font-weight=\"bold\"" : "",
                style.underlined() ? " text-decoration=\"underline\"" : "",
                shown.length() * CELL,
                shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")));
    }

    private void ground(Ground ground, int row, int start, int end) {
        String fill = switch (ground) {
            case NORMAL -> "";
            case CARET_LINE -> "#22262e";
            case SELECTION -> "#2f4a75";
            case MATCH -> "#5c4a10";
            case BRACKET -> "#3d4f6b";
            case CHOSEN -> "#274b7a";
            case CHOSEN_ELSEWHERE -> "#2c313a";
            case BAR -> "#2a2f3a";
            case DIALOG -> "#1e232c";
        };
        if (!fill.isEmpty()) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n",
                    x(start),
                    MARGIN + row * LINE,
                    (end - start) * CELL,
                    LINE,
                    fill));
        }
    }

    private static String colour(Tone tone) {
        return switch (tone) {
            case TEXT -> "#d8dee9";
            case FAINT, FRAME, COMMENT -> "#7f8796";
            case FRAME_FOCUSED -> "#3aa0ff";
            case HEADING -> "#7fc8ff";
            case KEYWORD -> "#c792ea";
            case TYPE -> "#6fd3e0";
            case ATTRIBUTE -> "#e5c07b";
            case FUNCTION -> "#82aaff";
            case STRING -> "#a5d67f";
            case NUMBER -> "#f7a072";
            case NAME -> "#9fc5ff";
            case ADDED, SUCCESS -> "#7ddc7d";
            case REMOVED, ERROR -> "#ff7b7b";
            case CHANGED, WARNING -> "#f0c060";
            case KEY -> "#7fd7ff";
        };
    }
}
