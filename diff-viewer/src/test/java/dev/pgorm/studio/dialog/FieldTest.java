package dev.pgorm.studio.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.studio.input.Key;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class FieldTest {

    private static Field after(String text, String... keys) {
        Field field = new Field(text);
        Arrays.stream(keys).map(Key::named).forEach(field::press);
        return field;
    }

    @Test
    void whatIsTypedTakesThePlaceOfWhatWasThere() {
        assertThat(after("old", "n", "e", "w").text()).isEqualTo("new");
        assertThat(after("old").isSelected()).isTrue();
    }

    @Test
    void theCaretWalksAndDeletes() {
        assertThat(after("old", "end", "x").text()).isEqualTo("oldx");
        assertThat(after("old", "home", "delete").text()).isEqualTo("ld");
        assertThat(after("two words", "end", "ctrl+w").text()).isEqualTo("two ");
        assertThat(after("two words", "end", "ctrl+backspace").text()).isEqualTo("two ");
        assertThat(after("two words", "ctrl+u").text()).isEmpty();
        assertThat(after("two words", "end", "ctrl+left", "x").text()).isEqualTo("two xwords");
        assertThat(after("two words", "end", "ctrl+a", "x").text()).isEqualTo("x");
    }

    @Test
    void keysThatAreNotForALineAreNotTaken() {
        assertThat(new Field("").press(Key.named("enter"))).isFalse();
        assertThat(new Field("").press(Key.named("alt+x"))).isFalse();
        assertThat(new Field("").press(Key.named("f5"))).isFalse();
    }

    @Test
    void ofAPastedTextOnlyTheFirstLineIsTaken() {
        Field field = new Field("");
        field.paste("one\ntwo");
        assertThat(field.text()).isEqualTo("one");
        field.paste("");
        assertThat(field.text()).isEqualTo("one");
    }

    @Test
    void anEmojiIsOneCharacter() {
        assertThat(after("a👍🏽", "end", "backspace").text()).isEqualTo("a");
    }
}
