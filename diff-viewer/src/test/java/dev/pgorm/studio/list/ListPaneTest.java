package dev.pgorm.studio.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.studio.style.Words;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ListPaneTest {

    private final ListPane list = new ListPane();

    /** Two blanks for each level. */
    private static List<Row> rows(String... texts) {
        return Arrays.stream(texts)
                .map(text -> new Row(
                        text.strip(),
                        (text.length() - text.stripLeading().length()) / 2,
                        List.of(Words.plain(text.strip())),
                        Link.NONE))
                .toList();
    }

    private List<String> shown() {
        return list.shown().stream().map(Row::key).toList();
    }

    private String chosen() {
        return list.chosenRow().map(Row::key).orElse("");
    }

    @Test
    void anEmptyListHasNothingChosenAndMovesNowhere() {
        list.move(1);
        list.choose(-3);
        list.foldOrLeave();
        list.unfoldOrEnter();
        list.scrollSideways(5);

        assertThat(list.chosenRow()).isEmpty();
        assertThat(list.toggle()).isFalse();
        assertThat(list.top(10)).isZero();
    }

    @Test
    void rowsBelowAFoldedOneAreHidden() {
        list.set(rows("a", "  b", "    c", "  d", "e"));
        list.choose(1);
        assertThat(list.toggle()).isTrue();
        assertThat(shown()).containsExactly("a", "b", "d", "e");

        list.foldOrLeave();
        assertThat(chosen()).isEqualTo("a");
        list.foldOrLeave();
        assertThat(shown()).containsExactly("a", "e");

        list.unfoldOrEnter();
        assertThat(shown()).containsExactly("a", "b", "d", "e");
        list.unfoldOrEnter();
        assertThat(chosen()).isEqualTo("b");
    }

    @Test
    void theChosenAndTheFoldedRowsStayWhereRowsAreMadeAnew() {
        list.set(rows("a", "  b", "c"));
        list.toggle();
        list.choose(1);
        assertThat(chosen()).isEqualTo("c");

        list.set(rows("new", "a", "  b", "c"));

        assertThat(shown()).containsExactly("new", "a", "c");
        assertThat(chosen()).isEqualTo("c");
    }

    @Test
    void aChosenRowThatIsGoneLeavesOneNearIt() {
        list.set(rows("a", "b", "c"));
        list.choose(2);
        list.set(rows("a"));

        assertThat(chosen()).isEqualTo("a");
    }

    @Test
    void aFilterLeavesRowsThatHoldItsTextUnderWhatTheyBelongTo() {
        list.set(rows("User", "  id", "  Name", "Post", "  title"));
        list.filter("name");

        assertThat(shown()).containsExactly("User", "Name");
        assertThat(chosen()).isEqualTo("Name");
        list.filter("");
        assertThat(shown()).hasSize(5);
        assertThat(chosen()).isEqualTo("Name");
    }

    @Test
    void aFilterFindsWhatIsFolded() {
        list.set(rows("a", "  b"));
        list.toggle();
        list.filter("b");

        assertThat(shown()).containsExactly("a", "b");
    }

    @Test
    void revealingUnfoldsAllThatARowIsIn() {
        list.set(rows("a", "  b", "    c", "d"));
        list.foldInitially(row -> true);
        assertThat(shown()).containsExactly("a", "d");

        assertThat(list.reveal(row -> row.key().equals("c"))).isTrue();
        assertThat(chosen()).isEqualTo("c");
        assertThat(list.reveal(row -> row.key().equals("x"))).isFalse();
        assertThat(chosen()).isEqualTo("c");
    }

    @Test
    void theChosenRowIsAlwaysInSight() {
        list.set(rows("a", "b", "c", "d", "e", "f"));
        list.choose(4);
        assertThat(list.top(3)).isEqualTo(2);
        list.choose(0);
        assertThat(list.top(3)).isZero();
        list.choose(5);
        assertThat(list.top(3)).isEqualTo(3);
        assertThat(list.top(10)).isZero();
        assertThat(list.top(0)).isZero();
    }

    @Test
    void lookingToTheRightEndsWhereTheLongestRowDoes() {
        list.set(rows("abc", "abcdef"));
        list.scrollSideways(100);
        assertThat(list.left()).isEqualTo(5);
        list.scrollSideways(-100);
        assertThat(list.left()).isZero();
    }
}
