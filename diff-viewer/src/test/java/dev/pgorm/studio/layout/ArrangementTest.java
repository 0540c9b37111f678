package dev.pgorm.studio.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.testkit.golden.Golden;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ArrangementTest {

    private static final Path CASES = Path.of("src/test/cases/layouts");

    @ParameterizedTest
    @ValueSource(strings = {"80x24", "96x30", "104x30", "120x40", "200x60", "300x100"})
    void panesStandWhereTheyAreDrawn(String size) {
        int[] numbers =
                Arrays.stream(size.split("x")).mapToInt(Integer::parseInt).toArray();
        StringBuilder drawn = new StringBuilder();
        for (Pane focus : Pane.values()) {
            Wish wish = Wish.initial().withFocus(focus);
            draw(new Size(numbers[0], numbers[1]), wish, "focus on " + focus.title(), drawn);
        }
        draw(new Size(numbers[0], numbers[1]), Wish.initial().withZoom(true), "zoomed", drawn);
        draw(new Size(numbers[0], numbers[1]), Wish.initial().withFindBar(2), "with two rows to search", drawn);
        Golden.check(CASES.resolve(size + ".txt"), drawn.toString());
    }

    private static void draw(Size size, Wish wish, String title, StringBuilder drawn) {
        drawn.append("== ").append(title).append('\n').append(ArrangementArt.of(size, Arrangement.of(size, wish)));
    }

    @Test
    void noScreenIsTooSmallOrTooBigForPanesThatDoNotOverlap() {
        for (int columns = 1; columns < 320; columns += 3) {
            for (int rows = 1; rows < 110; rows += 2) {
                for (Pane focus : Pane.values()) {
                    Size size = new Size(columns, rows);
                    Arrangement arrangement =
                            Arrangement.of(size, Wish.initial().withFocus(focus).withFindBar(1));
                    assertThat(covered(arrangement.panes(), size))
                            .as(size + " " + focus)
                            .isTrue();
                    assertThat(arrangement.panes()).as(size.toString()).containsKey(focus);
                }
            }
        }
    }

    /** Whether the panes lie inside the screen, and no cell belongs to two. */
    private static boolean covered(Map<Pane, Area> panes, Size size) {
        List<Area> areas = List.copyOf(panes.values());
        for (int i = 0; i < areas.size(); i++) {
            Area one = areas.get(i);
            if (!one.isEmpty()
                    && (one.right() > size.columns()
                            || one.bottom() > size.rows()
                            || one.column() < 0
                            || one.row() < 0)) {
                return false;
            }
            for (Area other : areas.subList(i + 1, areas.size())) {
                boolean apart = one.isEmpty()
                        || other.isEmpty()
                        || one.right() <= other.column()
                        || other.right() <= one.column()
                        || one.bottom() <= other.row()
                        || other.bottom() <= one.row();
                if (!apart) {
                    return false;
                }
            }
        }
        return true;
    }

    @Test
    void aPaneIsFoundByAnyOfItsCells() {
        Size size = new Size(120, 40);
        Arrangement arrangement = Arrangement.of(size, Wish.initial());

        assertThat(arrangement.paneAt(0, 1)).contains(Pane.EXPLORER);
        assertThat(arrangement.paneAt(30, 20)).contains(Pane.EDITOR);
        assertThat(arrangement.paneAt(119, 37)).contains(Pane.CHANGES);
        assertThat(arrangement.paneAt(0, 0)).isEmpty();
        assertThat(arrangement.paneAt(119, 39)).isEmpty();
    }

    @Test
    void widthsStayWithinTheirBounds() {
        Wish wish = Wish.initial().withFocus(Pane.EXPLORER).wider(1000);
        assertThat(wish.explorerColumns()).isEqualTo(60);
        assertThat(wish.wider(-1000).explorerColumns()).isEqualTo(12);
        assertThat(wish.withFocus(Pane.EDITOR).wider(1000).editorShare()).isEqualTo(80);
        assertThat(wish.withFocus(Pane.SQL).wider(1000).editorShare()).isEqualTo(25);
    }

    @Test
    void tabsThatDoNotFitAreLeftOut() {
        Area narrow = new Area(10, 0, 20, 5);

        assertThat(TabStrip.of(List.of(Pane.CHANGES, Pane.SQL, Pane.LOCKS), narrow))
                .extracting(TabStrip.Tab::pane)
                .containsExactly(Pane.CHANGES, Pane.SQL);
        assertThat(TabStrip.at(List.of(Pane.CHANGES, Pane.SQL), narrow, 12)).contains(Pane.CHANGES);
        assertThat(TabStrip.at(List.of(Pane.CHANGES, Pane.SQL), narrow, 19)).isEmpty();
        assertThat(TabStrip.at(List.of(Pane.CHANGES, Pane.SQL), narrow, 21)).contains(Pane.SQL);
    }
}
