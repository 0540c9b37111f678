package dev.pgorm.studio;

import dev.pgorm.studio.style.Ground;
import dev.pgorm.studio.style.Style;
import dev.pgorm.studio.style.Tone;
import dev.pgorm.studio.view.Grid;
import java.util.List;
import java.util.function.ToIntBiFunction;

/** Styles as text that can be compared: two grids, one of tones and one of grounds. Bold letters are followed by nothing of their own. */
final class StyleLetters {

    private StyleLetters() {}

    /** The grid of tones, then that of grounds. */
    static List<String> of(Grid grid) {
        return List.of(
                drawn(grid, (glyph, style) -> glyph.isBlank() && !style.underlined() ? ' ' : letter(style)),
                drawn(grid, (_, style) -> letter(style.ground())));
    }

    private static String drawn(Grid grid, ToIntBiFunction<String, Style> letter) {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < grid.size().rows(); row++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < grid.size().columns(); column++) {
                line.append((char) letter.applyAsInt(grid.glyph(column, row), grid.style(column, row)));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static char letter(Style style) {
        if (style.underlined()) {
            return style.tone() == Tone.ERROR ? 'X' : 'V';
        }
        return letter(style.tone());
    }

    private static char letter(Tone tone) {
        return switch (tone) {
            case TEXT -> '.';
            case FAINT -> 'f';
            case FRAME -> '-';
            case FRAME_FOCUSED -> '=';
            case HEADING -> 'h';
            case KEYWORD -> 'k';
            case TYPE -> 't';
            case ATTRIBUTE -> '@';
            case FUNCTION -> 'u';
            case STRING -> 's';
            case NUMBER -> 'n';
            case COMMENT -> 'c';
            case NAME -> 'N';
            case ADDED -> '+';
            case REMOVED -> 'r';
            case CHANGED -> '~';
            case WARNING -> '!';
            case ERROR -> 'e';
            case SUCCESS -> 'g';
            case KEY -> 'y';
        };
    }

    private static char letter(Ground ground) {
        return switch (ground) {
            case NORMAL -> ' ';
            case CARET_LINE -> '_';
            case SELECTION -> 'S';
            case MATCH -> 'M';
            case BRACKET -> 'B';
            case CHOSEN -> 'C';
            case CHOSEN_ELSEWHERE -> 'c';
            case BAR -> '=';
            case DIALOG -> 'D';
        };
    }
}
