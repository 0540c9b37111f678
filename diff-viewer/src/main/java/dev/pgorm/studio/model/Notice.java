package dev.pgorm.studio.model;

import dev.pgorm.studio.style.Tone;

/**
 * What the status line says.
 *
 * @param text one line; empty = nothing
 * @param tone how it is meant
 */
public record Notice(String text, Tone tone) {

    public static final Notice NONE = new Notice("", Tone.TEXT);

    public static Notice of(String text) {
        return new Notice(text, Tone.TEXT);
    }

    public static Notice good(String text) {
        return new Notice("✓ " + text, Tone.SUCCESS);
    }

    public static Notice warning(String text) {
        return new Notice("⚠ " + text, Tone.WARNING);
    }

    public static Notice error(String text) {
        return new Notice("✗ " + text.lines().findFirst().orElse(""), Tone.ERROR);
    }
}
