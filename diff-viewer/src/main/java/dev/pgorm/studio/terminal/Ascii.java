package dev.pgorm.studio.terminal;

import java.util.Map;

/** What stands for characters that a terminal without Unicode does not have. */
final class Ascii {

    private static final Map<String, String> REPLACEMENTS = Map.ofEntries(
            Map.entry("─", "-"),
            Map.entry("│", "|"),
            Map.entry("┌", "+"),
            Map.entry("┐", "+"),
            Map.entry("└", "+"),
            Map.entry("┘", "+"),
            Map.entry("├", "+"),
            Map.entry("┤", "+"),
            Map.entry("→", ">"),
            Map.entry("…", "~"),
            Map.entry("·", "-"),
            Map.entry("●", "*"),
            Map.entry("▸", ">"),
            Map.entry("▾", "v"),
            Map.entry("⚠", "!"),
            Map.entry("✓", "+"),
            Map.entry("✗", "x"),
            Map.entry("⠿", "*"),
            Map.entry("█", "#"),
            Map.entry("░", "."),
            Map.entry("▐", "|"));

    private Ascii() {}

    /** One character that is in ASCII. */
    static String of(String glyph) {
        if (glyph.isEmpty() || glyph.charAt(0) < 0x80) {
            return glyph;
        }
        return REPLACEMENTS.getOrDefault(glyph, "?");
    }
}
