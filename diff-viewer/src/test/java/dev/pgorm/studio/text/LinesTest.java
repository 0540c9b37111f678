package dev.pgorm.studio.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a\n",
                "\n",
                "\n\n",
                "a\nb",
                "a\r\nb\r\n",
                "\r\n",
                "a\r\nb\n",
                "a\rb",
                "a\n\r\nb",
                "\r\r\n"
            })
    void a_text_is_written_as_it_was_read(String text) {
        Lines lines = Lines.of(text);

        assertThat(lines.text()).isEqualTo(text);
        assertThat(lines.length()).isEqualTo(text.length());
    }

    @Test
    void lines_of_a_file_that_ends_them_the_Windows_way_have_no_carriage_returns() {
        Lines lines = Lines.of("a\r\nb\r\n");

        assertThat(lines.ending()).isEqualTo(LineEnding.CRLF);
        assertThat(List.of(lines.line(0), lines.line(1), lines.line(2))).containsExactly("a", "b", "");
    }

    @Test
    void carriage_returns_of_a_file_with_both_endings_are_characters() {
        Lines lines = Lines.of("a\r\nb\nc");

        assertThat(lines.ending()).isEqualTo(LineEnding.LF);
        assertThat(lines.line(0)).isEqualTo("a\r");
    }

    @Test
    void it_is_known_whether_the_last_line_was_ended() {
        assertThat(Lines.of("a\n").isLastLineEnded()).isTrue();
        assertThat(Lines.of("a").isLastLineEnded()).isFalse();
        assertThat(Lines.of("").isLastLineEnded()).isFalse();
        assertThat(Lines.of("").count()).isEqualTo(1);
    }

    @Test
    void offsets_and_places_lead_to_each_other() {
        Lines lines = Lines.of("ab\r\n\r\nc");

        assertThat(lines.offset(new Place(2, 1))).isEqualTo(7);
        assertThat(lines.place(7)).isEqualTo(new Place(2, 1));
        assertThat(lines.place(4)).isEqualTo(new Place(1, 0));
        assertThat(lines.stretch(1, 6)).isEqualTo(new Stretch(new Place(0, 1), new Place(2, 0)));
    }

    @Test
    void an_offset_inside_a_line_ending_is_the_end_of_the_line() {
        assertThat(Lines.of("ab\r\nc").place(3)).isEqualTo(new Place(0, 2));
    }

    @Test
    void offsets_and_places_outside_are_refused() {
        Lines lines = Lines.of("ab\nc");

        assertThatThrownBy(() -> lines.place(5)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> lines.place(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> lines.offset(new Place(0, 3))).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> lines.offset(new Place(2, 0))).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void a_part_has_line_feeds_whatever_the_file_has() {
        Lines lines = Lines.of("ab\r\ncd\r\nef");

        assertThat(lines.text(new Stretch(new Place(0, 1), new Place(2, 1)))).isEqualTo("b\ncd\ne");
        assertThat(lines.text(Stretch.inLine(1, 0, 1))).isEqualTo("c");
    }

    @Test
    void the_nearest_place_is_in_the_text_and_outside_of_characters() {
        Lines lines = Lines.of("e\u0301x\nb");

        assertThat(lines.nearest(new Place(0, 1))).isEqualTo(Place.START);
        assertThat(lines.nearest(new Place(0, 9))).isEqualTo(new Place(0, 3));
        assertThat(lines.nearest(new Place(7, 0))).isEqualTo(new Place(1, 1));
    }

    @Test
    void edits_are_made_in_one_go_at_places_of_the_text_before() {
        Lines lines = Lines.of("one\r\ntwo\r\nthree\r\n");

        Lines edited = lines.edited(List.of(
                Edit.insert(Place.START, "0\n"),
                new Edit(new Stretch(new Place(0, 2), new Place(1, 1)), "-"),
                Edit.remove(Stretch.inLine(1, 2, 3)),
                Edit.insert(new Place(3, 0), "end")));

        assertThat(edited.text()).isEqualTo("0\r\non-w\r\nthree\r\nend");
    }

    @Test
    void an_edit_shares_the_lines_that_it_does_not_touch() {
        Lines lines = Lines.of("one\ntwo\nthree");

        Lines edited = lines.edited(List.of(Edit.insert(new Place(1, 0), "x")));

        assertThat(edited.line(0)).isSameAs(lines.line(0));
        assertThat(edited.line(2)).isSameAs(lines.line(2));
        assertThat(lines.text()).isEqualTo("one\ntwo\nthree");
    }

    @Test
    void texts_are_equal_by_their_characters_and_endings() {
        assertThat(Lines.of("a\nb")).isEqualTo(Lines.of("a\nb")).hasSameHashCodeAs(Lines.of("a\nb"));
        assertThat(Lines.of("a\nb")).isNotEqualTo(Lines.of("a\r\nb")).isNotEqualTo(Lines.of("a\nc"));
    }

    @Test
    void places_and_stretches_that_cannot_be_are_refused() {
        assertThatThrownBy(() -> new Place(-1, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Stretch.inLine(0, 2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Stretch.between(new Place(1, 0), Place.START)).isEqualTo(new Stretch(Place.START, new Place(1, 0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void a_text_of_thousands_of_lines_is_right_after_each_of_many_edits(String ending) {
        Random random = new Random(20_261_127);
        StringBuilder expected = new StringBuilder(("ab" + ending + ending + "c" + ending).repeat(700));
        Lines lines = Lines.of(expected.toString());
        for (int i = 0; i < 400; i++) {
            int first = random.nextInt(lines.length() + 1);
            int second = Math.min(lines.length(), first + random.nextInt(random.nextInt(8) == 0 ? 600 : 4));
            Stretch where = lines.stretch(first, second);
            String inserted =
                    "x\n".repeat(random.nextInt(random.nextInt(8) == 0 ? 150 : 2)) + "yz".substring(random.nextInt(3));
            expected.replace(lines.offset(where.start()), lines.offset(where.end()), inserted.replace("\n", ending));

            lines = lines.edited(List.of(new Edit(where, inserted)));

            assertThat(lines.text()).isEqualTo(expected.toString());
            assertSame(lines, Lines.of(expected.toString()), random);
        }
    }

    private static void assertSame(Lines lines, Lines readAnew, Random random) {
        assertThat(lines).isEqualTo(readAnew).hasSameHashCodeAs(readAnew);
        assertThat(lines.count()).isEqualTo(readAnew.count());
        assertThat(lines.length()).isEqualTo(readAnew.length());
        for (int i = 0; i < 20; i++) {
            int offset = random.nextInt(lines.length() + 1);
            Place place = lines.place(offset);
            assertThat(place).isEqualTo(readAnew.place(offset));
            assertThat(lines.line(place.line())).isEqualTo(readAnew.line(place.line()));
            assertThat(lines.offset(place)).isEqualTo(readAnew.offset(place)).isBetween(offset - 1, offset);
        }
    }

    @Test
    void texts_that_differ_in_one_character_are_not_equal_however_they_came_to_be() {
        String text = "line\n".repeat(500);
        Lines shifted =
                Lines.of("new\n" + text).edited(List.of(Edit.remove(new Stretch(Place.START, new Place(1, 0)))));

        assertThat(shifted).isEqualTo(Lines.of(text));
        assertThat(shifted.edited(List.of(new Edit(Stretch.inLine(400, 0, 1), "L"))))
                .isNotEqualTo(Lines.of(text));
    }
}
