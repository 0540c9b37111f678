package dev.pgorm.studio.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class BracketsTest {

    @Test
    void a_bracket_finds_its_partner_over_lines_and_inner_ones() {
        Editor editor = Marked.editor("a |{\n  b { c }\n}\n");

        assertThat(editor.brackets(place -> true)).contains(new Brackets(new Place(0, 2), new Place(2, 0)));
        editor.moveToBracket(place -> true);
        assertThat(editor.caret()).isEqualTo(new Place(2, 0));
        editor.moveToBracket(place -> true);
        assertThat(editor.caret()).isEqualTo(new Place(0, 2));
    }

    @Test
    void the_bracket_before_the_caret_counts_if_none_is_behind_it() {
        assertThat(Marked.editor("(x)|").brackets(place -> true))
                .contains(new Brackets(new Place(0, 2), new Place(0, 0)));
        assertThat(Marked.editor("()|[]").brackets(place -> true))
                .contains(new Brackets(new Place(0, 2), new Place(0, 3)));
    }

    @Test
    void brackets_in_strings_and_comments_are_not_seen() {
        Editor editor = Marked.editor("|( \")\" )");
        Place inString = new Place(0, 3);

        assertThat(editor.brackets(place -> !place.equals(inString)))
                .contains(new Brackets(new Place(0, 0), new Place(0, 6)));
        editor.goTo(inString);
        assertThat(editor.brackets(place -> !place.equals(inString))).isEmpty();
    }

    @Test
    void without_a_bracket_or_a_partner_nothing_happens() {
        assertThat(Marked.editor("a|b").brackets(place -> true)).isEqualTo(Optional.empty());
        Editor editor = Marked.editor("|(a\n");
        editor.moveToBracket(place -> true);
        assertThat(editor.caret()).isEqualTo(Place.START);
    }

    @Test
    void a_partner_far_away_is_gone_to_but_not_marked() {
        Editor editor = Marked.editor("|{" + "\n".repeat(1000) + "}");

        assertThat(editor.brackets(place -> true)).isEmpty();
        editor.moveToBracket(place -> true);
        assertThat(editor.caret()).isEqualTo(new Place(1000, 0));
    }
}
