package dev.pgorm.studio.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryTest {

    @Test
    void a_run_of_typing_is_one_step() {
        Editor editor = Marked.editor("x|y");
        editor.type("a");
        editor.type("b");
        editor.type("c");

        assertThat(editor.undo()).isTrue();
        assertThat(Marked.show(editor)).isEqualTo("x|y");
        assertThat(editor.redo()).isTrue();
        assertThat(Marked.show(editor)).isEqualTo("xabc|y");
    }

    @Test
    void a_motion_begins_a_new_step() {
        Editor editor = Marked.editor("|");
        editor.type("a");
        editor.move(Motion.CHARACTER_BACK);
        editor.move(Motion.CHARACTER_FORWARD);
        editor.type("b");

        editor.undo();

        assertThat(Marked.show(editor)).isEqualTo("a|");
    }

    @Test
    void another_kind_of_action_begins_a_new_step() {
        Editor editor = Marked.editor("|");
        editor.type("a");
        editor.type("b");
        editor.backspace();
        editor.newLine();
        editor.newLine();

        editor.undo();
        assertThat(Marked.show(editor)).isEqualTo("a\n|");
        editor.undo();
        assertThat(Marked.show(editor)).isEqualTo("a|");
        editor.undo();
        assertThat(Marked.show(editor)).isEqualTo("ab|");
        editor.undo();
        assertThat(Marked.show(editor)).isEqualTo("|");
        assertThat(editor.undo()).isFalse();
    }

    @Test
    void runs_of_deleting_are_one_step_in_both_directions() {
        Editor back = Marked.editor("abc|d");
        back.backspace();
        back.backspace();
        back.undo();
        assertThat(Marked.show(back)).isEqualTo("abc|d");
        back.redo();
        assertThat(Marked.show(back)).isEqualTo("a|d");

        Editor forward = Marked.editor("a|b\ncd");
        forward.deleteForward();
        forward.deleteForward();
        forward.deleteForward();
        forward.undo();
        assertThat(Marked.show(forward)).isEqualTo("a|b\ncd");
        forward.redo();
        assertThat(Marked.show(forward)).isEqualTo("a|d");
    }

    @Test
    void undo_brings_the_selection_back_that_was_typed_over() {
        Editor editor = Marked.editor("a«bc|d");
        editor.type("x");
        editor.type("y");

        editor.undo();

        assertThat(Marked.show(editor)).isEqualTo("a«bc|d");
    }

    @Test
    void a_change_after_undo_forgets_what_was_taken_back() {
        Editor editor = Marked.editor("|");
        editor.type("a");
        editor.undo();
        editor.type("b");

        assertThat(editor.canRedo()).isFalse();
        assertThat(editor.redo()).isFalse();
        assertThat(Marked.show(editor)).isEqualTo("b|");
    }

    @Test
    void typing_after_saving_is_a_step_of_its_own() {
        Editor editor = Marked.editor("|");
        editor.type("a");
        editor.markSaved();
        editor.type("b");

        editor.undo();

        assertThat(Marked.show(editor)).isEqualTo("a|");
        assertThat(editor.isDirty()).isFalse();
    }

    @Test
    void a_text_is_dirty_while_it_differs_from_the_saved_one() {
        Editor editor = Marked.editor("|");
        assertThat(editor.isDirty()).isFalse();
        editor.type("a");
        assertThat(editor.isDirty()).isTrue();
        editor.markSaved();
        assertThat(editor.isDirty()).isFalse();
        editor.undo();
        assertThat(editor.isDirty()).isTrue();
        editor.redo();
        assertThat(editor.isDirty()).isFalse();
        editor.markSaved(Lines.of("on the disk"));
        assertThat(editor.isDirty()).isTrue();
    }

    @Test
    void every_change_has_a_greater_revision_and_a_motion_none() {
        Editor editor = Marked.editor("|");
        editor.type("a");
        long typed = editor.revision();
        editor.move(Motion.TEXT_START);
        assertThat(editor.revision()).isEqualTo(typed);
        editor.undo();
        assertThat(editor.revision()).isGreaterThan(typed);
        long undone = editor.revision();
        editor.redo();
        assertThat(editor.revision()).isGreaterThan(undone);
    }

    @Test
    void it_is_known_which_lines_changed_since_a_revision() {
        Editor editor = Editor.of("0\n1\n2\n3\n4\n5");
        long start = editor.revision();
        assertThat(editor.changedSince(start)).isEqualTo(Optional.empty());

        editor.goTo(new Place(2, 1));
        editor.type("x");
        assertThat(editor.changedSince(start)).contains(new LineChange(2, 3));
        long first = editor.revision();
        editor.goTo(new Place(3, 0));
        editor.newLine();
        assertThat(editor.changedSince(first)).contains(new LineChange(3, 3));
        assertThat(editor.changedSince(start)).contains(new LineChange(2, 3));
    }

    @Test
    void of_a_revision_long_ago_everything_changed() {
        Editor editor = Editor.of("a\nb\nc");
        editor.goTo(new Place(1, 0));
        for (int i = 0; i < 5_000; i++) {
            editor.type("x");
        }

        assertThat(editor.changedSince(0)).contains(new LineChange(0, 0));
        assertThat(editor.changedSince(editor.revision() - 1)).contains(new LineChange(1, 1));
        assertThatThrownBy(() -> editor.changedSince(editor.revision() + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void many_edits_are_one_step() {
        Editor editor = Marked.editor("User u\nuse Us|er\n");

        editor.replaceAll(
                List.of(new Edit(Stretch.inLine(1, 4, 8), "Customer"), new Edit(Stretch.inLine(0, 0, 4), "Customer")));

        assertThat(Marked.show(editor)).isEqualTo("Customer u\nuse Custom|er\n");
        editor.undo();
        assertThat(Marked.show(editor)).isEqualTo("User u\nuse Us|er\n");
    }
}
