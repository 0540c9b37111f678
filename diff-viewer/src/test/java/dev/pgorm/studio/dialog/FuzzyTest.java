package dev.pgorm.studio.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class FuzzyTest {

    private static List<String> found(String typed, String... texts) {
        return Stream.of(texts)
                .filter(text -> Fuzzy.score(typed, text).isPresent())
                .sorted(Comparator.comparingInt(
                                (String text) -> Fuzzy.score(typed, text).orElseThrow())
                        .reversed())
                .toList();
    }

    @Test
    void lettersFindATextInTheirOrder() {
        assertThat(found("dl", "Delete the line", "Undo", "Lend")).containsExactly("Delete the line");
        assertThat(found("ld", "Delete the line")).isEmpty();
    }

    @Test
    void nothingTypedFindsEverything() {
        assertThat(found("", "a", "b")).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void upperAndLowerCaseAndBlanksAreTheSame() {
        assertThat(found("GO TO", "Go to a line")).containsExactly("Go to a line");
    }

    @Test
    void startsOfWordsAndLettersInARowAreBetter() {
        assertThat(found("fi", "Specific", "Find", "Go to the file before"))
                .containsExactly("Find", "Go to the file before", "Specific");
        assertThat(found("gl", "Angle", "Go to a line").getFirst()).isEqualTo("Go to a line");
    }

    /** The letter was taken at a word's start, after which the others did not come. */
    @Test
    void lettersAreFoundThoughOneOfThemAlsoBeginsALaterWord() {
        assertThat(found("dlt ln", "Delete the line")).containsExactly("Delete the line");
    }

    @Test
    void aLetterThatOnlyComesBeforeAWordStartIsFoundToo() {
        assertThat(Fuzzy.score("undo", "Undo")).isPresent();
        assertThat(Fuzzy.score("ab", "xab b")).isPresent();
        assertThat(Fuzzy.score("unfix", "un fi x")).isPresent();
    }
}
