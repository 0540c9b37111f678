package dev.pgorm.studio.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayColumnsTest {

    private static final DisplayColumns COLUMNS = DisplayColumns.STANDARD;

    @ParameterizedTest
    @CsvSource({
        "abc, 3",
        "\u6F22\u5B57, 4",
        "e\u0301, 1",
        "\uD83D\uDE00, 2",
        GraphemesTest.FAMILY + ", 2",
        GraphemesTest.FLAG + ", 2",
        GraphemesTest.THUMB + ", 2",
        "\u2764\uFE0F, 2",
        "\u2764, 1",
        "\uAC00, 2",
        "\u1112\u1161\u11AB, 2",
        "\uFF21, 2",
        "\u0915\u094D\u0937, 2",
        "\u00E4\u00DF\u20AC, 3"
    })
    void characters_take_the_cells_that_a_terminal_gives_them(String text, int cells) {
        assertThat(COLUMNS.width(text)).isEqualTo(cells);
    }

    private record Shown(int start, int cell, int width, String shown) {}

    private static List<Shown> shown(String line, int fromCell, int toCell) {
        List<Shown> all = new ArrayList<>();
        COLUMNS.glyphs(
                line, fromCell, toCell, (start, cell, width, shown) -> all.add(new Shown(start, cell, width, shown)));
        return all;
    }

    @Test
    void a_tab_leads_to_the_next_stop() {
        assertThat(COLUMNS.width("\t")).isEqualTo(4);
        assertThat(COLUMNS.width("abc\t")).isEqualTo(4);
        assertThat(COLUMNS.width("\u6F22\u6F22\tx")).isEqualTo(9);
        assertThat(new DisplayColumns(8).width("a\t")).isEqualTo(8);
    }

    @Test
    void control_characters_are_shown_with_a_caret_and_take_two_cells() {
        List<Shown> glyphs = shown("\u0001\u007F\r", 0, 10);

        assertThat(glyphs).extracting(Shown::shown).containsExactly("^A", "^?", "^M");
        assertThat(glyphs).extracting(Shown::width).containsExactly(2, 2, 2);
    }

    @Test
    void what_would_not_be_seen_or_turns_the_order_around_is_shown_as_a_replacement() {
        List<Shown> glyphs = shown("\u200B\u202E\uD800\u0085", 0, 10);

        assertThat(glyphs).extracting(Shown::shown).containsOnly("\uFFFD");
        assertThat(glyphs).extracting(Shown::cell).containsExactly(0, 1, 2, 3);
    }

    @Test
    void a_mark_without_a_letter_gets_a_circle_to_stand_on() {
        assertThat(shown("\u0301", 0, 10)).containsExactly(new Shown(0, 0, 1, "\u25CC\u0301"));
    }

    @Test
    void columns_and_cells_lead_to_each_other() {
        String line = "a\u6F22\tb";

        assertThat(COLUMNS.cell(line, 2)).isEqualTo(3);
        assertThat(COLUMNS.cell(line, 3)).isEqualTo(4);
        assertThat(COLUMNS.column(line, 0)).isZero();
        assertThat(COLUMNS.column(line, 1)).isEqualTo(1);
        assertThat(COLUMNS.column(line, 2)).isEqualTo(1);
        assertThat(COLUMNS.column(line, 3)).isEqualTo(2);
        assertThat(COLUMNS.column(line, 4)).isEqualTo(3);
        assertThat(COLUMNS.column(line, 99)).isEqualTo(4);
    }

    @Test
    void a_column_inside_a_character_is_at_its_first_cell() {
        assertThat(COLUMNS.cell("a" + GraphemesTest.FAMILY + "b", 4)).isEqualTo(1);
    }

    @Test
    void a_click_on_the_second_half_of_a_wide_character_is_behind_it() {
        assertThat(COLUMNS.nearestColumn("\u6F22b", 0)).isZero();
        assertThat(COLUMNS.nearestColumn("\u6F22b", 1)).isEqualTo(1);
        assertThat(COLUMNS.nearestColumn("\u6F22b", 2)).isEqualTo(1);
        assertThat(COLUMNS.nearestColumn("\u6F22b", 9)).isEqualTo(2);
    }

    @Test
    void a_part_of_a_line_has_also_what_its_edges_cut() {
        List<Shown> glyphs = shown("\u6F22ab\u6F22c", 1, 5);

        assertThat(glyphs).extracting(Shown::shown).containsExactly("\u6F22", "a", "b", "\u6F22");
        assertThat(glyphs.getLast()).isEqualTo(new Shown(3, 4, 2, "\u6F22"));
    }

    @Test
    void a_tab_is_shown_as_the_spaces_that_it_takes() {
        assertThat(shown("a\tb", 0, 10)).extracting(Shown::shown).containsExactly("a", "   ", "b");
    }

    @Test
    void a_line_of_a_hundred_thousand_characters_is_exact() {
        String line = (GraphemesTest.FLAG + "a\u6F22e\u0301\t").repeat(10_000);

        assertThat(COLUMNS.width(line)).isEqualTo(80_000);
        assertThat(COLUMNS.column(line, 79_999)).isEqualTo(line.length() - 1);
        assertThat(COLUMNS.cell(line, line.length() - 1)).isEqualTo(79_992 + 6);
    }

    @Test
    void tabs_without_width_are_refused() {
        assertThatThrownBy(() -> new DisplayColumns(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
