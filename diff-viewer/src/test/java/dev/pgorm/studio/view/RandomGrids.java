package dev.pgorm.studio.view;

import dev.pgorm.studio.layout.Size;
import dev.pgorm.studio.style.Ground;
import dev.pgorm.studio.style.Style;
import dev.pgorm.studio.style.Tone;
import java.util.List;
import java.util.Random;

/** Screens of random characters, wide ones among them. */
public final class RandomGrids {

    private static final List<String> GLYPHS = List.of("a", "b", " ", "é", "東", "京", "│", "👍");

    private RandomGrids() {}

    public static Grid next(Size size, Random random) {
        Grid grid = new Grid(size);
        int count = random.nextInt(size.columns() * size.rows());
        for (int i = 0; i < count; i++) {
            String glyph = GLYPHS.get(random.nextInt(GLYPHS.size()));
            boolean wide = glyph.codePointAt(0) >= 0x3000;
            Style style = new Style(
                    any(Tone.values(), random),
                    any(Ground.values(), random),
                    random.nextBoolean(),
                    random.nextBoolean());
            grid.put(random.nextInt(size.columns()), random.nextInt(size.rows()), glyph, wide ? 2 : 1, style);
        }
        return grid;
    }

    private static <T> T any(T[] choices, java.util.random.RandomGenerator random) {
        return choices[random.nextInt(choices.length)];
    }
}
