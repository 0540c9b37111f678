package dev.pgorm.studio.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineDiffTest {

    @Test
    void equal_texts_need_no_edit() {
        assertThat(LineDiff.between(Lines.of("a\nb"), Lines.of("a\nb"))).isEmpty();
    }

    @Test
    void only_lines_that_differ_are_in_the_edits() {
        List<Edit> edits = LineDiff.between(Lines.of("a\nb\nc\nd\ne"), Lines.of("a\nB\nc\nd\nnew\ne"));

        assertThat(edits)
                .containsExactly(
                        new Edit(new Stretch(new Place(1, 0), new Place(2, 0)), "B\n"),
                        Edit.insert(new Place(4, 0), "new\n"));
    }

    @Test
    void lines_are_added_and_removed_at_the_end() {
        assertThat(LineDiff.between(Lines.of("a"), Lines.of("a\nb")))
                .containsExactly(Edit.insert(new Place(0, 1), "\nb"));
        assertThat(LineDiff.between(Lines.of("a\nb"), Lines.of("a")))
                .containsExactly(Edit.remove(new Stretch(new Place(0, 1), new Place(1, 1))));
        assertThat(LineDiff.between(Lines.of("a"), Lines.of(""))).containsExactly(Edit.remove(Stretch.inLine(0, 0, 1)));
    }

    @Test
    void texts_that_differ_in_too_much_are_replaced_in_one_edit() {
        Lines before = Lines.of("same\n" + "a\n".repeat(700) + "end");
        Lines after = Lines.of("same\n" + "b\n".repeat(700) + "end");

        List<Edit> edits = LineDiff.between(before, after);

        assertThat(edits).hasSize(1);
        assertThat(before.edited(edits)).isEqualTo(after);
    }

    @Test
    void the_edits_lead_from_any_random_text_to_any_other() {
        long seed = Long.getLong("text.seed", 20_261_126L);
        Random random = new Random(seed);

        for (int round = 0; round < 20_000; round++) {
            Lines before = lines(random);
            Lines after = lines(random);
            assertThat(before.edited(LineDiff.between(before, after)))
                    .as("seed %d, round %d: %s to %s", seed, round, before.text(), after.text())
                    .isEqualTo(after);
        }
    }

    private static Lines lines(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append((char) ('a' + random.nextInt(3))).append(random.nextInt(4) == 0 ? "" : "\n");
        }
        return Lines.of(text.toString());
    }
}
