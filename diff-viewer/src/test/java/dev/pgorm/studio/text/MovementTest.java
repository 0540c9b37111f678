package dev.pgorm.studio.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovementTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "CHARACTER_BACK;    a|b;              |ab",
                "CHARACTER_BACK;    |ab;              |ab",
                "CHARACTER_FORWARD; a|b;              ab|",
                "CHARACTER_FORWARD; ab|;              ab|",
                "CHARACTER_BACK;    «ab|c;            |abc",
                "CHARACTER_FORWARD; |ab«c;            ab|c",
                "WORD_BACK;         one two_3|;       one |two_3",
                "WORD_BACK;         one   |two;       |one   two",
                "WORD_BACK;         @id(x)|;          @id(x|)",
                "WORD_BACK;         \"  |a\";           \"|  a\"",
                "WORD_FORWARD;      |one two;         one| two",
                "WORD_FORWARD;      one|   two;       one   two|",
                "WORD_FORWARD;      |@@id;            @@|id",
                "LINE_START;        \"  ab|c\";         \"  |abc\"",
                "LINE_START;        \"  |abc\";         \"|  abc\"",
                "LINE_START;        \"|  abc\";         \"  |abc\"",
                "LINE_END;          a|bc;             abc|"
            })
    void a_motion_in_a_line(Motion motion, String before, String after) {
        Editor editor = Marked.editor(before);

        editor.move(motion);

        assertThat(Marked.show(editor)).isEqualTo(after);
    }

    @Test
    void characters_and_words_lead_over_the_ends_of_lines() {
        assertThat(moved("a\n|b", Motion.CHARACTER_BACK)).isEqualTo("a|\nb");
        assertThat(moved("a|\nb", Motion.CHARACTER_FORWARD)).isEqualTo("a\n|b");
        assertThat(moved("a\n|b", Motion.WORD_BACK)).isEqualTo("a|\nb");
        assertThat(moved("a|\n  b", Motion.WORD_FORWARD)).isEqualTo("a\n|  b");
    }

    @Test
    void an_emoji_of_several_is_one_step() {
        assertThat(moved("|" + GraphemesTest.FAMILY + "x", Motion.CHARACTER_FORWARD))
                .isEqualTo(GraphemesTest.FAMILY + "|x");
        assertThat(moved(GraphemesTest.FAMILY + "|x", Motion.CHARACTER_BACK))
                .isEqualTo("|" + GraphemesTest.FAMILY + "x");
    }

    @Test
    void going_down_keeps_the_cell_over_shorter_lines_and_wide_characters() {
        Editor editor = Marked.editor("abcd|e\nx\n\u6F22\u6F22\u6F22");

        editor.move(Motion.LINE_DOWN);
        assertThat(Marked.show(editor)).isEqualTo("abcde\nx|\n\u6F22\u6F22\u6F22");
        editor.move(Motion.LINE_DOWN);
        assertThat(Marked.show(editor)).isEqualTo("abcde\nx\n\u6F22\u6F22|\u6F22");
        editor.move(Motion.LINE_UP);
        editor.move(Motion.LINE_UP);
        assertThat(Marked.show(editor)).isEqualTo("abcd|e\nx\n\u6F22\u6F22\u6F22");
    }

    @Test
    void another_motion_forgets_the_cell() {
        Editor editor = Marked.editor("abcd|e\nx\nabcde");

        editor.move(Motion.LINE_DOWN);
        editor.move(Motion.LINE_END);
        editor.move(Motion.LINE_DOWN);

        assertThat(Marked.show(editor)).isEqualTo("abcde\nx\na|bcde");
    }

    @Test
    void up_from_the_first_line_leads_to_its_start_and_down_from_the_last_to_its_end() {
        assertThat(moved("ab|c", Motion.LINE_UP)).isEqualTo("|abc");
        assertThat(moved("a|bc", Motion.LINE_DOWN)).isEqualTo("abc|");
    }

    @Test
    void a_page_is_as_many_lines_as_are_said_and_stops_at_the_ends() {
        Editor editor = Marked.editor("|0\n1\n2\n3\n4");

        editor.movePage(3);
        assertThat(editor.caret()).isEqualTo(new Place(3, 0));
        editor.movePage(Integer.MAX_VALUE);
        assertThat(editor.caret()).isEqualTo(new Place(4, 0));
        editor.selectPage(-2);
        assertThat(editor.selection()).contains(new Stretch(new Place(2, 0), new Place(4, 0)));
    }

    @Test
    void paragraphs_end_at_blank_lines() {
        assertThat(moved("a|\nb\n\nc\n", Motion.BLOCK_DOWN)).isEqualTo("a\nb\n|\nc\n");
        assertThat(moved("a\nb\n|\nc", Motion.BLOCK_DOWN)).isEqualTo("a\nb\n\nc|");
        assertThat(moved("a\n\nb\nc|", Motion.BLOCK_UP)).isEqualTo("a\n|\nb\nc");
        assertThat(moved("a\n|\nb", Motion.BLOCK_UP)).isEqualTo("|a\n\nb");
    }

    @Test
    void the_text_s_ends() {
        assertThat(moved("a\nb|c\nd", Motion.TEXT_START)).isEqualTo("|a\nbc\nd");
        assertThat(moved("a\nb|c\nd", Motion.TEXT_END)).isEqualTo("a\nbc\nd|");
    }

    @Test
    void selecting_keeps_where_it_began() {
        Editor editor = Marked.editor("one |two three");

        editor.select(Motion.WORD_FORWARD);
        assertThat(Marked.show(editor)).isEqualTo("one «two| three");
        editor.select(Motion.LINE_START);
        assertThat(Marked.show(editor)).isEqualTo("|one «two three");
        editor.selectNothing();
        assertThat(Marked.show(editor)).isEqualTo("|one two three");
    }

    @Test
    void going_to_a_place_stays_in_the_text_and_outside_of_characters() {
        Editor editor = Editor.of("e\u0301\nb");

        editor.goTo(new Place(0, 1));
        assertThat(editor.caret()).isEqualTo(Place.START);
        editor.selectTo(new Place(9, 9));
        assertThat(editor.selectedText()).isEqualTo("e\u0301\nb");
    }

    @Test
    void a_double_click_selects_a_word_and_a_triple_click_a_line() {
        Editor editor = Editor.of("one two_3;\nnext");

        editor.selectWordAt(new Place(0, 6));
        assertThat(editor.selectedText()).isEqualTo("two_3");
        editor.selectWordAt(new Place(0, 9));
        assertThat(editor.selectedText()).isEqualTo("two_3");
        editor.selectWordAt(new Place(0, 10));
        assertThat(editor.selectedText()).isEqualTo(";");
        editor.selectLineAt(new Place(0, 6));
        assertThat(editor.selectedText()).isEqualTo("one two_3;\n");
        editor.selectLineAt(new Place(1, 0));
        assertThat(editor.selectedText()).isEqualTo("next");
        editor.selectAll();
        assertThat(editor.selectedText()).isEqualTo("one two_3;\nnext");
    }

    @Test
    void a_word_has_its_marks_and_letters_of_all_scripts() {
        Editor editor = Editor.of("cafe\u0301 \u043F\u0440\u0438");

        editor.selectWordAt(new Place(0, 1));
        assertThat(editor.selectedText()).isEqualTo("cafe\u0301");
        editor.selectWordAt(new Place(0, 7));
        assertThat(editor.selectedText()).isEqualTo("\u043F\u0440\u0438");
    }

    @Test
    void there_is_no_word_on_an_empty_line() {
        assertThat(Editor.of("").wordAt(Place.START).isEmpty()).isTrue();
    }

    private static String moved(String before, Motion motion) {
        Editor editor = Marked.editor(before);
        editor.move(motion);
        return Marked.show(editor);
    }
}
