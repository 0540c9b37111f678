package dev.pgorm.studio.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {

    private static final Set<SearchOption> PLAIN = Set.of();
    private static final Set<SearchOption> EXPRESSION = EnumSet.of(SearchOption.REGULAR_EXPRESSION);

    @Test
    void a_plain_search_finds_any_case_and_no_expression() throws SearchException {
        Lines lines = Lines.of("User.name USER\nuserXname \u00C4");

        assertThat(Search.of("user.", PLAIN).all(lines)).containsExactly(Stretch.inLine(0, 0, 5));
        assertThat(Search.of("user", PLAIN).all(lines))
                .containsExactly(Stretch.inLine(0, 0, 4), Stretch.inLine(0, 10, 14), Stretch.inLine(1, 0, 4));
        assertThat(Search.of("\u00E4", PLAIN).all(lines)).containsExactly(Stretch.inLine(1, 10, 11));
    }

    @Test
    void the_case_can_matter() throws SearchException {
        Search search = Search.of("User", EnumSet.of(SearchOption.MATCH_CASE));

        assertThat(search.all(Lines.of("user User USER"))).containsExactly(Stretch.inLine(0, 5, 9));
    }

    @Test
    void a_whole_word_is_no_part_of_another() throws SearchException {
        Search search = Search.of("id", EnumSet.of(SearchOption.WHOLE_WORD));

        assertThat(search.all(Lines.of("id user_id ids @id(id)")))
                .containsExactly(Stretch.inLine(0, 0, 2), Stretch.inLine(0, 16, 18), Stretch.inLine(0, 19, 21));
    }

    @Test
    void a_whole_word_may_begin_or_end_with_other_characters() throws SearchException {
        Search search = Search.of("@id", EnumSet.of(SearchOption.WHOLE_WORD));

        assertThat(search.all(Lines.of("x@id @idx @id")))
                .containsExactly(Stretch.inLine(0, 1, 4), Stretch.inLine(0, 10, 13));
    }

    @Test
    void a_line_that_is_one_character_is_gone_over_once() throws SearchException {
        Lines lines = Lines.of("\u0600".repeat(100_000));

        assertThat(Search.of("\u0600", PLAIN).all(lines)).isEmpty();
    }

    @Test
    void an_expression_sees_one_line_at_a_time() throws SearchException {
        Lines lines = Lines.of("ab\r\nb\r\n");

        assertThat(Search.of("^b$", EXPRESSION).all(lines)).containsExactly(Stretch.inLine(1, 0, 1));
        assertThat(Search.of("(?<=a)b", EXPRESSION).all(lines)).containsExactly(Stretch.inLine(0, 1, 2));
    }

    @Test
    void a_match_never_cuts_a_character() throws SearchException {
        Lines lines = Lines.of("e\u0301 e " + GraphemesTest.FAMILY);

        assertThat(Search.of("e", PLAIN).all(lines)).containsExactly(Stretch.inLine(0, 3, 4));
        assertThat(Search.of("\uD83D\uDC69", PLAIN).all(lines)).isEmpty();
        assertThat(Search.of("\\w+", EXPRESSION).all(lines)).startsWith(Stretch.inLine(0, 0, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "|a b a,     0, false",
        "a| b a,     4, false",
        "«a| b a,    4, false",
        "a b «a|,    0, true",
        "a b a|,     0, true",
        "«a|,        0, true",
    })
    void the_next_match_is_behind_the_selected_one_and_goes_on_at_the_start(String marked, int column, boolean wrapped)
            throws SearchException {
        Editor editor = Marked.editor(marked);

        Optional<Found> found = Search.of("a", PLAIN).next(editor.lines(), current(editor));

        assertThat(found).contains(new Found(Stretch.inLine(0, column, column + 1), wrapped));
    }

    @ParameterizedTest
    @CsvSource({
        "a b |a,     0, false",
        "a b a|,     4, false",
        "a b «a|,    0, false",
        "«a| b a,    4, true",
        "|a b a,     4, true",
        "«a|,        0, true",
    })
    void the_previous_match_is_before_the_selected_one_and_goes_on_at_the_end(
            String marked, int column, boolean wrapped) throws SearchException {
        Editor editor = Marked.editor(marked);

        Optional<Found> found = Search.of("a", PLAIN).previous(editor.lines(), current(editor));

        assertThat(found).contains(new Found(Stretch.inLine(0, column, column + 1), wrapped));
    }

    @Test
    void matches_in_other_lines_are_found_in_both_directions() throws SearchException {
        Lines lines = Lines.of("x\na1\ny\na2\nz");
        Search search = Search.of("a", PLAIN);

        assertThat(search.next(lines, Stretch.at(new Place(2, 0)))).contains(new Found(Stretch.inLine(3, 0, 1), false));
        assertThat(search.next(lines, Stretch.at(new Place(4, 0)))).contains(new Found(Stretch.inLine(1, 0, 1), true));
        assertThat(search.previous(lines, Stretch.at(new Place(2, 0))))
                .contains(new Found(Stretch.inLine(1, 0, 1), false));
        assertThat(search.previous(lines, Stretch.at(new Place(0, 0))))
                .contains(new Found(Stretch.inLine(3, 0, 1), true));
        assertThat(Search.of("none", PLAIN).next(lines, Stretch.at(Place.START)))
                .isEmpty();
        assertThat(Search.of("none", PLAIN).previous(lines, Stretch.at(Place.START)))
                .isEmpty();
    }

    @Test
    void empty_matches_do_not_stop_the_way() throws SearchException {
        Lines lines = Lines.of("ab\ncd");
        Search search = Search.of("^", EXPRESSION);

        assertThat(search.all(lines)).containsExactly(Stretch.inLine(0, 0, 0), Stretch.inLine(1, 0, 0));
        assertThat(search.next(lines, Stretch.at(Place.START))).contains(new Found(Stretch.inLine(1, 0, 0), false));
        assertThat(Search.of("x*", EXPRESSION).all(Lines.of("axb"))).hasSize(4);
    }

    @Test
    void the_painted_lines_are_searched_alone() throws SearchException {
        Lines lines = Lines.of("a\na\na\na");

        assertThat(Search.of("a", PLAIN).all(lines, 1, 3))
                .containsExactly(Stretch.inLine(1, 0, 1), Stretch.inLine(2, 0, 1));
        assertThat(Search.of("a", PLAIN).all(lines, 3, 99)).containsExactly(Stretch.inLine(3, 0, 1));
    }

    @Test
    void all_matches_are_replaced_in_one_step() throws SearchException {
        Editor editor = Editor.of("one two\r\ntwo");

        editor.replaceAll(Search.of("two", PLAIN).replacements(editor.lines(), "$1\\n"));

        assertThat(editor.lines().text()).isEqualTo("one $1\\n\r\n$1\\n");
        editor.undo();
        assertThat(editor.lines().text()).isEqualTo("one two\r\ntwo");
    }

    @Test
    void a_replacement_has_the_groups_of_its_match() throws SearchException {
        Search search = Search.of("(\\w+) (?<type>\\w+)( x)?", EXPRESSION);
        Editor editor = Editor.of("id Int\nname Text");

        editor.replaceAll(search.replacements(editor.lines(), "${type}:\\t$1$3 \\$\\\\$0\\n"));

        assertThat(editor.lines().text()).isEqualTo("Int:\tid $\\id Int\n\nText:\tname $\\name Text\n");
    }

    @Test
    void a_group_s_number_has_as_many_digits_as_there_are_groups_for() throws SearchException {
        Search search = Search.of("(a)", EXPRESSION);

        assertThat(search.replacements(Lines.of("a"), "$10").getFirst().text()).isEqualTo("a0");
    }

    @Test
    void one_match_is_replaced_if_it_is_still_there() throws SearchException {
        Search search = Search.of("(o)(n)", EXPRESSION);
        Lines lines = Lines.of("one on");

        assertThat(search.replacement(lines, Stretch.inLine(0, 4, 6), "$2$1"))
                .contains(new Edit(Stretch.inLine(0, 4, 6), "no"));
        assertThat(search.replacement(lines, Stretch.inLine(0, 3, 5), "x")).isEmpty();
        assertThat(search.replacement(lines, Stretch.inLine(9, 0, 1), "x")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "$2#      wrong replacement at character 1: the expression has no group 2",
                "a$#      wrong replacement at character 2: $ stands before a group's number; write \\$ for a dollar sign",
                "${no}#   wrong replacement at character 1: the expression has no group named 'no'",
                "x${no#   wrong replacement at character 2: ${ has no closing }",
                "\\q#     wrong replacement at character 1: \\ stands before n, t, $ or another \\; write \\\\ for a backslash",
                "a\\#     wrong replacement at character 2: \\ stands before n, t, $ or another \\; write \\\\ for a backslash",
            })
    void a_wrong_replacement_is_reported(String template, String message) throws SearchException {
        Search search = Search.of("(a)", EXPRESSION);

        assertFails(() -> search.replacements(Lines.of("a"), template), SearchException.Reason.REPLACEMENT, message);
    }

    @Test
    void a_wrong_expression_is_reported() {
        assertFails(
                () -> Search.of("(a", EXPRESSION),
                SearchException.Reason.PATTERN,
                "not a regular expression: Unclosed group at character 3");
        assertFails(
                () -> Search.of("a{2,1}", EXPRESSION),
                SearchException.Reason.PATTERN,
                "not a regular expression: Illegal repetition range at character 6");
    }

    @Test
    void an_expression_that_would_try_for_ever_is_given_up() throws SearchException {
        Search search = Search.of("(a|aa)+\\1z", EXPRESSION, 1_000_000);
        Lines lines = Lines.of("a".repeat(60) + "xb");

        String message =
                "the expression tries too many ways of matching; write it without repetitions inside repetitions";
        assertFails(() -> search.all(lines), SearchException.Reason.TOO_SLOW, message);
        assertFails(() -> search.next(lines, Stretch.at(Place.START)), SearchException.Reason.TOO_SLOW, message);
        assertFails(() -> search.previous(lines, Stretch.at(Place.START)), SearchException.Reason.TOO_SLOW, message);
        assertFails(() -> search.replacements(lines, ""), SearchException.Reason.TOO_SLOW, message);
    }

    @Test
    void an_expression_that_recurses_over_a_long_line_is_given_up() throws SearchException {
        Search search = Search.of("(a|b)*", EXPRESSION);
        Lines lines = Lines.of("ab".repeat(500_000));

        assertFails(
                () -> search.all(lines),
                SearchException.Reason.TOO_SLOW,
                "the expression tries too many ways of matching; write it without repetitions inside repetitions");
    }

    @Test
    void a_large_text_is_searched_within_the_limit() throws SearchException {
        Lines lines = Lines.of("  name String @default(\"x\")\n".repeat(20_000));

        List<Stretch> found =
                Search.of("(\\w+)\\s+(\\w+)\\s+@\\w+\\(.*\\)", EXPRESSION).all(lines);

        assertThat(found).hasSize(20_000);
    }

    private static Stretch current(Editor editor) {
        return editor.selection().orElse(Stretch.at(editor.caret()));
    }

    private static void assertFails(ThrowingCallable call, SearchException.Reason reason, String message) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SearchException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(reason))
                .hasMessage(message);
    }
}
