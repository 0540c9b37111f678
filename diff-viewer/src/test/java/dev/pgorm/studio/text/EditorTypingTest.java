package dev.pgorm.studio.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class EditorTypingTest {

    @Test
    void typing_writes_at_the_caret_or_over_the_selection() {
        assertThat(after("a|c", editor -> editor.type("b"))).isEqualTo("ab|c");
        assertThat(after("a«xy|c", editor -> editor.type("b"))).isEqualTo("ab|c");
        assertThat(after("a|x\ny«c", editor -> editor.type("b"))).isEqualTo("ab|c");
    }

    @Test
    void a_new_line_is_indented_as_the_one_above() {
        assertThat(after("  id Int|", Editor::newLine)).isEqualTo("  id Int\n  |");
        assertThat(after("\tid| Int", Editor::newLine)).isEqualTo("\tid\n\t|Int");
        assertThat(after("  |id", Editor::newLine)).isEqualTo("\n  |id");
        assertThat(after("«ab|c", Editor::newLine)).isEqualTo("\n|c");
    }

    @Test
    void a_new_line_behind_an_opening_bracket_is_a_level_deeper() {
        assertThat(after("model A {|", Editor::newLine)).isEqualTo("model A {\n  |");
        assertThat(after("  x: [ |", Editor::newLine)).isEqualTo("  x: [ \n    |");
        assertThat(after("  x(|)", Editor::newLine)).isEqualTo("  x(\n    |\n  )");
        assertThat(after("a {| }", Editor::newLine)).isEqualTo("a {\n  |\n}");
    }

    @Test
    void blanks_of_a_line_without_anything_else_are_not_left_behind() {
        assertThat(after("a {\n  |\n}", Editor::newLine)).isEqualTo("a {\n\n  |\n}");
    }

    @Test
    void a_closing_bracket_on_a_blank_line_goes_a_level_out() {
        assertThat(after("a {\n  |", editor -> editor.type("}"))).isEqualTo("a {\n}|");
        assertThat(after("a {\n    |", editor -> editor.type("]"))).isEqualTo("a {\n  ]|");
        assertThat(after("a {\n\t|", editor -> editor.type("}"))).isEqualTo("a {\n}|");
        assertThat(after("a {\n  x|", editor -> editor.type("}"))).isEqualTo("a {\n  x}|");
        assertThat(after("a {\n|", editor -> editor.type("}"))).isEqualTo("a {\n}|");
    }

    @Test
    void backspace_deletes_a_character_as_a_reader_sees_it() {
        assertThat(after("xe\u0301|y", Editor::backspace)).isEqualTo("x|y");
        assertThat(after(GraphemesTest.FAMILY + "|", Editor::backspace)).isEqualTo("|");
        assertThat(after("a\n|b", Editor::backspace)).isEqualTo("a|b");
        assertThat(after("a«bc|", Editor::backspace)).isEqualTo("a|");
        assertThat(after("|a", Editor::backspace)).isEqualTo("|a");
    }

    @Test
    void backspace_in_the_indent_deletes_a_level() {
        assertThat(after("    |x", Editor::backspace)).isEqualTo("  |x");
        assertThat(after("   |x", Editor::backspace)).isEqualTo("  |x");
        assertThat(after("  | x", Editor::backspace)).isEqualTo("|  x".replace("|  ", "| "));
        assertThat(after("\t|x", Editor::backspace)).isEqualTo("|x");
        assertThat(after("  a  |x", Editor::backspace)).isEqualTo("  a |x");
    }

    @Test
    void delete_takes_the_character_behind_the_caret() {
        assertThat(after("x|e\u0301y", Editor::deleteForward)).isEqualTo("x|y");
        assertThat(after("a|\nb", Editor::deleteForward)).isEqualTo("a|b");
        assertThat(after("a|", Editor::deleteForward)).isEqualTo("a|");
    }

    @Test
    void words_are_deleted_in_both_directions() {
        assertThat(after("one two|", Editor::deleteWordBackward)).isEqualTo("one |");
        assertThat(after("one| two x", Editor::deleteWordForward)).isEqualTo("one| x");
        assertThat(after("one\n|two", Editor::deleteWordBackward)).isEqualTo("one|two");
        assertThat(after("o«n|e", Editor::deleteWordForward)).isEqualTo("o|e");
    }

    @Test
    void tab_leads_to_the_next_level_or_indents_the_selected_lines() {
        assertThat(after("a|", Editor::tab)).isEqualTo("a |");
        assertThat(after("|a", Editor::tab)).isEqualTo("  |a");
        assertThat(after("«a\nb|", Editor::tab)).isEqualTo("  «a\n  b|");
    }

    @Test
    void a_caret_between_what_joins_goes_behind_it() {
        assertThat(after("a|\n\u0301b", Editor::deleteForward)).isEqualTo("a\u0301|b");
        assertThat(after("|\u0301b", editor -> editor.type("e"))).isEqualTo("e\u0301|b");
    }

    @Test
    void a_text_from_elsewhere_is_pasted_with_the_file_s_line_ending() {
        Editor editor = Editor.of("a\r\nb");
        editor.goTo(new Place(0, 1));

        editor.paste("1\n2\r\n3\r4");

        assertThat(editor.lines().text()).isEqualTo("a1\r\n2\r\n3\r\n4\r\nb");
        assertThat(editor.caret()).isEqualTo(new Place(3, 1));
    }

    @Test
    void a_line_end_is_pasted_at_the_caret_though_an_empty_line_was_copied_before() {
        assertThat(after("a\n|\nb", editor -> {
                    editor.copy();
                    editor.goTo(new Place(2, 1));
                    editor.paste("\n");
                }))
                .isEqualTo("a\n\nb\n|");
    }

    @Test
    void a_copied_line_is_pasted_above_and_a_copied_text_at_the_caret() {
        Editor editor = Marked.editor("one\ntw|o");

        String line = editor.copy();
        editor.paste(line);
        assertThat(line).isEqualTo("two\n");
        assertThat(Marked.show(editor)).isEqualTo("one\ntwo\ntw|o");

        editor.select(Motion.LINE_START);
        String text = editor.copy();
        editor.move(Motion.LINE_END);
        editor.paste(text);
        assertThat(Marked.show(editor)).isEqualTo("one\ntwo\ntwotw|");
    }

    @Test
    void cutting_without_a_selection_takes_the_line() {
        Editor editor = Marked.editor("one\ntw|o\nthree");

        assertThat(editor.cut()).isEqualTo("two\n");
        assertThat(Marked.show(editor)).isEqualTo("one\nth|ree");
    }

    @Test
    void cutting_a_selection_takes_it() {
        Editor editor = Marked.editor("o«ne\ntw|o");

        assertThat(editor.cut()).isEqualTo("ne\ntw");
        assertThat(Marked.show(editor)).isEqualTo("o|o");
    }

    @Test
    void a_command_says_whether_it_changed_something() {
        Editor editor = Editor.of("");

        assertThat(editor.backspace()).isFalse();
        assertThat(editor.deleteForward()).isFalse();
        assertThat(editor.paste("")).isFalse();
        assertThat(editor.type("a")).isTrue();
    }

    private static String after(String before, Consumer<Editor> command) {
        Editor editor = Marked.editor(before);
        command.accept(editor);
        return Marked.show(editor);
    }
}
