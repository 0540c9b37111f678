package dev.pgorm.studio.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphemesTest {

    static final String FAMILY = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
    static final String FLAG = "\uD83C\uDDE9\uD83C\uDDEA";
    static final String THUMB = "\uD83D\uDC4D\uD83C\uDFFD";

    /** What makes trouble: joiners, marks, flags, skin tones, Korean letters, Indian conjuncts, signs that prepend, lone surrogates. */
    private static final List<Integer> TROUBLE = List.of(
            0x200D, 0xFE0F, 0x1F3FB, 0x1F1E9, 0x1F1EA, 0x1F468, 0x2764, 0x94D, 0x915, 0x937, 0x9BE, 0x9CD, 0x995,
            0x1100, 0x1161, 0x11A8, 0xAC00, 0xAC01, 0x600, 0xD4E, 0x111C2, 0xE33, 0x301, 0x61, 0xD, 0xAD, 0x200B, 0xA9,
            0xFF9E, 0xD800, 0xDC00, 0x16D63);

    @ParameterizedTest
    @ValueSource(strings = {"a", "e\u0301", FAMILY, FLAG, THUMB, "\u6F22", "\uD83D\uDE00", "\u1112\u1161\u11AB", "\t"})
    void a_character_of_several_units_is_one_step(String character) {
        String line = "x" + character + "y";

        assertThat(Graphemes.next(line, 1)).isEqualTo(1 + character.length());
        assertThat(Graphemes.previous(line, 1 + character.length())).isEqualTo(1);
    }

    @Test
    void flags_are_counted_in_pairs_from_the_first() {
        String line = FLAG + FLAG + FLAG;

        assertThat(Graphemes.previous(line, 12)).isEqualTo(8);
        assertThat(Graphemes.floor(line, 6)).isEqualTo(4);
        assertThat(Graphemes.ceiling(line, 6)).isEqualTo(8);
    }

    @Test
    void the_ends_of_a_line_are_boundaries() {
        assertThat(Graphemes.next("", 0)).isZero();
        assertThat(Graphemes.next("a", 1)).isEqualTo(1);
        assertThat(Graphemes.previous("a", 0)).isZero();
        assertThat(Graphemes.floor("e\u0301", 2)).isEqualTo(2);
    }

    @Test
    void boundaries_are_Unicode_s_in_both_directions_for_random_lines() {
        long seed = Long.getLong("text.seed", 20_261_126L);
        Random random = new Random(seed);
        int[] assigned = IntStream.range(1, 0x20000)
                .filter(point -> Character.isDefined(point) && point != '\n')
                .toArray();

        for (int round = 0; round < 30_000; round++) {
            StringBuilder line = new StringBuilder();
            for (int i = random.nextInt(7); i >= 0; i--) {
                line.appendCodePoint(
                        random.nextBoolean()
                                ? TROUBLE.get(random.nextInt(TROUBLE.size()))
                                : assigned[random.nextInt(assigned.length)]);
            }
            assertBoundaries(line.toString(), "seed " + seed + ", round " + round);
        }
    }

    private static void assertBoundaries(String line, String where) {
        SortedSet<Integer> wanted = new TreeSet<>(List.of(0));
        Matcher matcher = Pattern.compile("\\X").matcher(line);
        while (matcher.find()) {
            wanted.add(matcher.end());
        }
        SortedSet<Integer> forward = new TreeSet<>(List.of(0));
        for (int at = 0; at < line.length(); ) {
            at = Graphemes.next(line, at);
            forward.add(at);
        }
        SortedSet<Integer> still = new TreeSet<>();
        for (int at = 0; at <= line.length(); at++) {
            if (Graphemes.floor(line, at) == at) {
                still.add(at);
            }
        }
        assertThat(forward).as(where).isEqualTo(wanted);
        assertThat(still).as(where).isEqualTo(wanted);
    }
}
