package dev.pgorm.studio.style;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
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

    /** All there are: a picture has thousands of them, and most are made anew for each key. */
    private static final Map<Tone, Map<Ground, Style[]>> KNOWN = known();

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

    private static Map<Tone, Map<Ground, Style[]>> known() {
        Map<Tone, Map<Ground, Style[]>> all = new EnumMap<>(Tone.class);
        for (Tone tone : Tone.values()) {
            Map<Ground, Style[]> grounds = new EnumMap<>(Ground.class);
            for (Ground ground : Ground.values()) {
                Style[] styles = new Style[4];
                for (int i = 0; i < styles.length; i++) {
                    styles[i] = new Style(tone, ground, (i & 2) != 0, (i & 1) != 0);
                }
                grounds.put(ground, styles);
            }
            all.put(tone, grounds);
        }
        return all;
    }

    private static Style known(Tone tone, Ground ground, boolean bold, boolean underlined) {
        Style[] styles =
                Objects.requireNonNull(Objects.requireNonNull(KNOWN.get(tone)).get(ground));
        return styles[(bold ? 2 : 0) + (underlined ? 1 : 0)];
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
