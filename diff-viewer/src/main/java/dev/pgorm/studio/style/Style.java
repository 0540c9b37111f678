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

    private static final int GROUNDS = Ground.values().length;

    /** All there are: a picture has thousands of them, and most are made anew for each key. */
    private static final Style[] KNOWN = known();

    /** Text on nothing in particular. */
    public static final Style PLAIN = of(Tone.TEXT);

    public static Style of(Tone tone) {
        return of(tone, Ground.NORMAL);
    }

    public static Style of(Tone tone, Ground ground) {
        return known(tone, ground, false, false);
    }

    public Style on(Ground other) {
        return known(tone, other, bold, underlined);
    }

    public Style strong() {
        return known(tone, ground, true, underlined);
    }

    public Style marked() {
        return known(tone, ground, bold, true);
    }

    public Style in(Tone other) {
        return known(other, ground, bold, underlined);
    }

    private static Style[] known() {
        Tone[] tones = Tone.values();
        Style[] all = new Style[tones.length * GROUNDS * 4];
        for (Tone tone : tones) {
            for (Ground ground : Ground.values()) {
                for (int i = 0; i < 4; i++) {
                    all[place(tone, ground) + i] = new Style(tone, ground, (i & 2) != 0, (i & 1) != 0);
                }
            }
        }
        return all;
    }

    private static int place(Tone tone, Ground ground) {
        return (tone.ordinal() * GROUNDS + ground.ordinal()) * 4;
    }

    private static Style known(Tone tone, Ground ground, boolean bold, boolean underlined) {
        return KNOWN[place(tone, ground) + (bold ? 2 : 0) + (underlined ? 1 : 0)];
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
