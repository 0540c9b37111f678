package dev.pgorm.studio.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class LineCommandsTest {

    @Test
    void a_deleted_line_leaves_the_caret_in_its_column() {
        assertThat(after("one\nt|wo\nthree", Editor::deleteLine)).isEqualTo("one\nt|hree");
        assertThat(after("one\ntwo\nthr|ee", Editor::deleteLine)).isEqualTo("one\ntwo|");
        assertThat(after("on|e", Editor::deleteLine)).isEqualTo("|");
        assertThat(after("one|\n", Editor::deleteLine)).isEqualTo("|");
    }

    @Test
    void the_selected_lines_are_deleted_but_not_the_one_at_whose_start_the_selection_ends() {
        assertThat(after("a«1\nb2\n|c3\nd4", Editor::deleteLine)).isEqualTo("|c3\nd4");
        assertThat(after("a1\nb|2\nc«3", Editor::deleteLine)).isEqualTo("a|1");
    }

    @Test
    void lines_move_up_with_caret_and_selection() {
        assertThat(after("a\nb|b\nc", Editor::moveLinesUp)).isEqualTo("b|b\na\nc");
        assertThat(after("a\nb\nc|", Editor::moveLinesUp)).isEqualTo("a\nc|\nb");
        assertThat(after("x\n«a\nb|\nc", Editor::moveLinesUp)).isEqualTo("«a\nb|\nx\nc");
        assertThat(after("a|\nb", Editor::moveLinesUp)).isEqualTo("a|\nb");
    }

    @Test
    void lines_move_down_with_caret_and_selection() {
        assertThat(after("a|\nb\nc", Editor::moveLinesDown)).isEqualTo("b\na|\nc");
        assertThat(after("a|\nb", Editor::moveLinesDown)).isEqualTo("b\na|");
        assertThat(after("a\nb|", Editor::moveLinesDown)).isEqualTo("a\nb|");
        assertThat(after("|a\nb«\nc\n", Editor::moveLinesDown)).isEqualTo("c\n|a\nb«\n");
    }

    @Test
    void a_selection_that_ends_behind_the_line_does_so_at_the_text_s_end_too() {
        assertThat(after("«ab\n|c", Editor::moveLinesDown)).isEqualTo("c\n«ab|");
    }

    @Test
    void lines_of_a_file_that_ends_them_the_Windows_way_still_do() {
        Editor editor = Editor.of("a\r\nb\r\n");

        editor.moveLinesDown();
        editor.duplicate();

        assertThat(editor.lines().text()).isEqualTo("b\r\na\r\na\r\n");
    }

    @Test
    void the_caret_s_line_is_duplicated_below() {
        assertThat(after("a|b\nc", Editor::duplicate)).isEqualTo("ab\na|b\nc");
        assertThat(after("a\nb|", Editor::duplicate)).isEqualTo("a\nb\nb|");
    }

    @Test
    void a_selection_is_duplicated_behind_itself() {
        assertThat(after("x«ab|y", Editor::duplicate)).isEqualTo("xab«ab|y");
        assertThat(after("x|a\nb«y", Editor::duplicate)).isEqualTo("xa\nb|a\nb«y");
    }

    @Test
    void lines_are_indented_by_a_level_but_empty_ones() {
        assertThat(after("«a\n\n b|", Editor::indent)).isEqualTo("  «a\n\n   b|");
        assertThat(after("|", Editor::indent)).isEqualTo("  |");
        assertThat(after("«a\n|b", Editor::indent)).isEqualTo("  «a\n|b");
    }

    @Test
    void lines_are_outdented_by_a_level_as_far_as_they_can() {
        assertThat(after("«   a\n b\nc\n\td|", Editor::outdent)).isEqualTo("«  a\nb\nc\nd|");
        assertThat(after("    a|", Editor::outdent)).isEqualTo("  a|");
    }

    @Test
    void lines_become_comments_at_the_same_column() {
        assertThat(after("  «a\n    b\n\n  c|", Editor::toggleComment)).isEqualTo("  // «a\n  //   b\n\n  // c|");
        assertThat(after("|", Editor::toggleComment)).isEqualTo("// |");
        assertThat(after("«a\n// b|", Editor::toggleComment)).isEqualTo("// «a\n// // b|");
    }

    @Test
    void comments_become_text_again_if_all_are() {
        assertThat(after("  «// a\n  //b\n\n//  c|", Editor::toggleComment)).isEqualTo("  «a\n  b\n\n c|");
        assertThat(after("//|", Editor::toggleComment)).isEqualTo("|");
    }

    @Test
    void documentation_is_text_like_another() {
        Editor editor = Marked.editor("/// about|");

        editor.toggleComment();
        assertThat(Marked.show(editor)).isEqualTo("// /// about|");
        editor.toggleComment();
        assertThat(Marked.show(editor)).isEqualTo("/// about|");
    }

    @Test
    void lines_are_joined_with_one_space_between_what_is_visible() {
        assertThat(after("a|  \n   b\nc", Editor::joinLines)).isEqualTo("a| b\nc");
        assertThat(after("|\n  b", Editor::joinLines)).isEqualTo("|b");
        assertThat(after("a|\n\nb", Editor::joinLines)).isEqualTo("a|\nb");
        assertThat(after("«a\n\n b\n  c|\nd", Editor::joinLines)).isEqualTo("a b| c\nd");
        assertThat(after("«a\n  \n  \nb|", Editor::joinLines)).isEqualTo("a| b");
        assertThat(after("a|", Editor::joinLines)).isEqualTo("a|");
    }

    private static String after(String before, Consumer<Editor> command) {
        Editor editor = Marked.editor(before);
        command.accept(editor);
        return Marked.show(editor);
    }
}
