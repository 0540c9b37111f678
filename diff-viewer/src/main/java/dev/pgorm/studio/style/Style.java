package dev.pgorm.studio.style;

import org.jspecify.annotations.Nullable;

/**
 * How a cell looks.
 *
 * @param tone what the text means
 * @param ground what it stands on
 * @param bold whether it stands out
 * @param underlined whether there is something to say about it
 */
public record Style(Tone tone, Ground ground, boolean bold, boolean underlined) {

    /** Text on nothing in particular. */
    public static final Style PLAIN = of(Tone.TEXT);

    public static Style of(Tone tone) {
        return of(tone, Ground.NORMAL);
    }

    public static Style of(Tone tone, Ground ground) {
        return new Style(tone, ground, false, false);
    }

    public Style on(Ground other) {
        return new Style(tone, other, bold, underlined);
    }

    public Style strong() {
        return new Style(tone, ground, true, underlined);
    }

    public Style marked() {
        return new Style(tone, ground, bold, true);
    }

    public Style in(Tone other) {
        return new Style(other, ground, bold, underlined);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        // written out, since each picture compares thousands of cells, and what records have by themselves takes long
        return this == other
                || (other instanceof Style style
                        && tone == style.tone
                        && ground == style.ground
                        && bold == style.bold
                        && underlined == style.underlined);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * tone.hashCode() + ground.hashCode()) + (bold ? 2 : 0) + (underlined ? 1 : 0);
    }
}
