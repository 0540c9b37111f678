package dev.pgorm.studio.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditsTest {

    @Test
    void edits_that_overlap_or_are_outside_are_refused_and_nothing_is_changed() {
        Editor editor = Editor.of("abcdef");
        Edit first = new Edit(Stretch.inLine(0, 0, 3), "x");
        Edit second = new Edit(Stretch.inLine(0, 2, 4), "y");
        Edit outside = Edit.insert(new Place(1, 0), "z");

        assertThatThrownBy(() -> editor.replaceAll(List.of(second, first)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> editor.replaceAll(List.of(outside))).isInstanceOf(IllegalArgumentException.class);
        assertThat(editor.lines().text()).isEqualTo("abcdef");
        assertThat(editor.canUndo()).isFalse();
    }

    @Test
    void edits_that_touch_are_made() {
        Editor editor = Editor.of("abcd");

        editor.replaceAll(List.of(new Edit(Stretch.inLine(0, 2, 4), "2"), new Edit(Stretch.inLine(0, 0, 2), "1\r\n")));

        assertThat(editor.lines().text()).isEqualTo("1\n2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "a|b;                0-0=x;     xa|b",
                "|ab;                0-0=x;     x|ab",
                "|ab;                0-1=x;     |xb",
                "ab|;                0-1=x;     xb|",
                "na|me here;         0-4=fullName; fullNa|me here",
                "nam|e here;         0-4=id;    id| here",
                "'a|   b';           0-5=a b;   a| b",
                "'a   |b';           0-5=a b;   a |b",
                "'a =|b';            0-4=a = b; a =| b",
                "'x a=b|c';          0-6=x  a = bc; 'x  a = b|c'",
                "'{a,b|}';           0-5='{ a, b }'; '{ a, b| }'",
            })
    void the_caret_stays_at_its_token(String before, String edit, String after) {
        Editor editor = Marked.editor(before);
        String[] parts = edit.split("[-=]", 3);
        int start = Integer.parseInt(parts[0]);
        int end = Integer.parseInt(parts[1]);
        String text = parts[2].replace("'", "");

        editor.replaceAll(List.of(new Edit(Stretch.inLine(0, start, end), text)));

        assertThat(Marked.show(editor)).isEqualTo(after);
    }

    @Test
    void the_caret_behind_edits_in_its_line_and_before_moves_with_them() {
        Editor editor = Marked.editor("a\nb\nc d| e");

        editor.replaceAll(List.of(
                Edit.insert(new Place(0, 1), "\nnew"), Edit.remove(new Stretch(new Place(1, 1), new Place(2, 2)))));

        assertThat(Marked.show(editor)).isEqualTo("a\nnew\nbd| e");
    }

    @Test
    void a_single_replacement_leaves_the_caret_behind_it() {
        Editor editor = Marked.editor("|one two");

        editor.replace(new Edit(Stretch.inLine(0, 4, 7), "three"));

        assertThat(Marked.show(editor)).isEqualTo("one three|");
    }

    @Test
    void becoming_another_text_replaces_only_the_lines_that_differ() {
        Editor editor = Marked.editor("model A {\nid Int\n na|me String\n}\n");

        editor.become(Lines.of("model A {\n  id   Int\n  name String\n}\n"));

        assertThat(Marked.show(editor)).isEqualTo("model A {\n  id   Int\n  na|me String\n}\n");
        assertThat(editor.changedSince(0)).contains(new LineChange(1, 2));
        editor.undo();
        assertThat(Marked.show(editor)).isEqualTo("model A {\nid Int\n na|me String\n}\n");
    }

    @Test
    void becoming_a_text_with_another_line_ending_takes_it_over() {
        Editor editor = Editor.of("a\nb");

        assertThat(editor.become(Lines.of("a\r\nb"))).isFalse();

        assertThat(editor.lines().text()).isEqualTo("a\r\nb");
        assertThat(editor.isDirty()).isTrue();
    }
}
