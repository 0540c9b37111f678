package dev.pgorm.studio.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.input.CharacterPattern;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SgrMousePatternTest {

    private static CharacterPattern.@org.jspecify.annotations.Nullable Matching match(String text) {
        List<Character> characters = text.chars().mapToObj(each -> (char) each).toList();
        return new SgrMousePattern().match(characters);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b", "\u001b[", "\u001b[<", "\u001b[<0", "\u001b[<0;1", "\u001b[<0;1;1"})
    void aBeginningMayGoOn(String text) {
        CharacterPattern.Matching matching = match(text);
        assertThat(matching).isNotNull();
        assertThat(java.util.Objects.requireNonNull(matching).fullMatch).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "\u001b[A",
                "\u001b[<x",
                "\u001b[<0;1M",
                "\u001b[<;;M",
                "\u001b[<99999999999;1;1M",
                "\u001b[<0;1;1;1M"
            })
    void somethingElseIsNoReport(String text) {
        assertThat(match(text)).isNull();
    }

    @Test
    void aNumberThatNeverEndsIsNoReport() {
        assertThat(match("\u001b[<" + "1".repeat(30))).isNull();
    }
}
