package dev.pgorm.studio.style;

/**
 * A piece of a line.
 *
 * @param text one line, without control characters
 * @param tone what it means
 * @param bold whether it stands out
 */
public record Words(String text, Tone tone, boolean bold) {

    public static Words of(String text, Tone tone) {
        return new Words(text, tone, false);
    }

    public static Words plain(String text) {
        return of(text, Tone.TEXT);
    }

    public static Words faint(String text) {
        return of(text, Tone.FAINT);
    }

    public static Words strong(String text, Tone tone) {
        return new Words(text, tone, true);
    }
}
