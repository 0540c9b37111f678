package dev.pgorm.studio.terminal;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import dev.pgorm.studio.style.Ground;
import dev.pgorm.studio.style.Style;
import dev.pgorm.studio.style.Tone;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Which colours styles have on a terminal. */
final class Theme {

    /** How many colours a terminal has. */
    enum Depth {
        NONE,
        SIXTEEN,
        INDEXED,
        TRUE
    }

    private final Depth depth;
    private final boolean dark;
    private final boolean unicode;
    private final Map<Cell, TextCharacter> known = new HashMap<>();

    private record Cell(String glyph, Style style) {}

    Theme(Depth depth, boolean dark, boolean unicode) {
        this.depth = depth;
        this.dark = dark;
        this.unicode = unicode;
    }

    /** The same on another background. */
    Theme onBackground(double brightness) {
        return new Theme(depth, brightness < 0.5, unicode);
    }

    /** How many colours the environment's variables promise. */
    static Depth depth(Map<String, String> environment) {
        String term = environment.getOrDefault("TERM", "dumb");
        String colours = environment.getOrDefault("COLORTERM", "").toLowerCase(Locale.ROOT);
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty() || term.equals("dumb") || term.startsWith("vt")) {
            return Depth.NONE;
        }
        if (colours.contains("truecolor") || colours.contains("24bit")) {
            return Depth.TRUE;
        }
        return term.contains("256") || !colours.isEmpty() ? Depth.INDEXED : Depth.SIXTEEN;
    }

    /** Whether the environment says that the background is dark; most are. */
    static boolean isDark(Map<String, String> environment) {
        String chosen = environment.getOrDefault("PGORM_THEME", "");
        if (!chosen.isEmpty()) {
            return !chosen.equals("light");
        }
        String colours = environment.getOrDefault("COLORFGBG", "");
        String background = colours.substring(colours.lastIndexOf(';') + 1);
        return !(background.equals("7") || background.equals("15"));
    }

    TextCharacter character(String glyph, Style style) {
        return known.computeIfAbsent(new Cell(glyph, style), this::make);
    }

    private TextCharacter make(Cell cell) {
        String glyph = unicode ? cell.glyph() : Ascii.of(cell.glyph());
        EnumSet<SGR> modifiers = EnumSet.noneOf(SGR.class);
        if (cell.style().bold() || (depth == Depth.NONE && cell.style().tone() == Tone.FRAME_FOCUSED)) {
            modifiers.add(SGR.BOLD);
        }
        if (cell.style().underlined()) {
            modifiers.add(SGR.UNDERLINE);
        }
        if (isReversed(cell.style().ground())) {
            modifiers.add(SGR.REVERSE);
        }
        SGR[] all = modifiers.toArray(SGR[]::new);
        TextColor foreground = foreground(cell.style());
        TextColor background = background(cell.style().ground());
        String shown = glyph.isEmpty() ? " " : glyph;
        return new KnownWidth(TextCharacter.fromString(shown, foreground, background, all)[0]);
    }

    /** With few colours the chosen row is shown the other way round. */
    private boolean isReversed(Ground ground) {
        return switch (ground) {
            case CHOSEN, SELECTION, BAR ->
                depth == Depth.NONE || (depth == Depth.SIXTEEN && ground != Ground.SELECTION);
            case MATCH, BRACKET -> depth == Depth.NONE;
            case NORMAL, CARET_LINE, CHOSEN_ELSEWHERE, DIALOG -> false;
        };
    }

    private TextColor foreground(Style style) {
        if (depth == Depth.NONE || isReversed(style.ground())) {
            return TextColor.ANSI.DEFAULT;
        }
        return switch (style.tone()) {
            case TEXT, FRAME_FOCUSED ->
                style.tone() == Tone.TEXT ? TextColor.ANSI.DEFAULT : pick(TextColor.ANSI.CYAN, 0x3aa0ff, 0x0a5fb4);
            case FAINT, FRAME, COMMENT -> pick(TextColor.ANSI.BLACK_BRIGHT, 0x7f8796, 0x6a7280);
            case HEADING -> pick(TextColor.ANSI.CYAN, 0x7fc8ff, 0x0b5ea8);
            case KEYWORD -> pick(TextColor.ANSI.MAGENTA, 0xc792ea, 0x8b2fb0);
            case TYPE -> pick(TextColor.ANSI.CYAN, 0x6fd3e0, 0x00707f);
            case ATTRIBUTE -> pick(TextColor.ANSI.YELLOW, 0xe5c07b, 0x8a6100);
            case FUNCTION -> pick(TextColor.ANSI.BLUE, 0x82aaff, 0x1a52c4);
            case STRING -> pick(TextColor.ANSI.GREEN, 0xa5d67f, 0x3a7d1c);
            case NUMBER -> pick(TextColor.ANSI.CYAN, 0xf7a072, 0xa94a10);
            case NAME -> pick(TextColor.ANSI.BLUE, 0x9fc5ff, 0x1a52c4);
            case ADDED, SUCCESS -> pick(TextColor.ANSI.GREEN, 0x7ddc7d, 0x1d7d2b);
            case REMOVED, ERROR -> pick(TextColor.ANSI.RED, 0xff7b7b, 0xc01818);
            case CHANGED, WARNING -> pick(TextColor.ANSI.YELLOW, 0xf0c060, 0x8a5a00);
            case KEY -> pick(TextColor.ANSI.CYAN, 0x7fd7ff, 0x005f87);
        };
    }

    private TextColor background(Ground ground) {
        if (depth == Depth.NONE || isReversed(ground)) {
            return TextColor.ANSI.DEFAULT;
        }
        return switch (ground) {
            case NORMAL -> TextColor.ANSI.DEFAULT;
            case CARET_LINE ->
                depth == Depth.SIXTEEN ? TextColor.ANSI.DEFAULT : pick(TextColor.ANSI.DEFAULT, 0x22262e, 0xf0f2f6);
            case SELECTION -> pick(TextColor.ANSI.BLUE, 0x2f4a75, 0xbcd6ff);
            case MATCH -> pick(TextColor.ANSI.YELLOW, 0x5c4a10, 0xffe48a);
            case BRACKET -> pick(TextColor.ANSI.BLUE, 0x3d4f6b, 0xc9d7ea);
            case CHOSEN -> pick(TextColor.ANSI.BLUE, 0x274b7a, 0xbcd9ff);
            case CHOSEN_ELSEWHERE ->
                depth == Depth.SIXTEEN ? TextColor.ANSI.DEFAULT : pick(TextColor.ANSI.DEFAULT, 0x2c313a, 0xe6e9ef);
            case BAR -> pick(TextColor.ANSI.BLACK_BRIGHT, 0x2a2f3a, 0xdfe4ec);
            case DIALOG ->
                depth == Depth.SIXTEEN ? TextColor.ANSI.DEFAULT : pick(TextColor.ANSI.DEFAULT, 0x1e232c, 0xf4f6fa);
        };
    }

    /** A colour on this terminal. */
    private TextColor pick(TextColor.ANSI few, int onDark, int onLight) {
        int colour = dark ? onDark : onLight;
        return switch (depth) {
            case NONE -> TextColor.ANSI.DEFAULT;
            case SIXTEEN -> few;
            case INDEXED -> TextColor.Indexed.fromRGB(colour >> 16, (colour >> 8) & 0xff, colour & 0xff);
            case TRUE -> new TextColor.RGB(colour >> 16, (colour >> 8) & 0xff, colour & 0xff);
        };
    }
}
