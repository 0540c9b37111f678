package dev.pgorm.studio.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextColor;
import dev.pgorm.studio.style.Ground;
import dev.pgorm.studio.style.Style;
import dev.pgorm.studio.style.Tone;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ThemeTest {

    @ParameterizedTest
    @CsvSource({
        "xterm-256color, '', '', INDEXED",
        "xterm-256color, truecolor, '', TRUE",
        "xterm, 24bit, '', TRUE",
        "screen, '', '', SIXTEEN",
        "xterm, '', '', SIXTEEN",
        "xterm-256color, truecolor, 1, NONE",
        "dumb, truecolor, '', NONE",
        "vt100, '', '', NONE"
    })
    void theEnvironmentTellsHowManyColoursThereAre(String term, String colours, String none, Theme.Depth depth) {
        assertThat(Theme.depth(Map.of("TERM", term, "COLORTERM", colours, "NO_COLOR", none)))
                .isEqualTo(depth);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', true",
        "'', 0;15, false",
        "'', 15;0, true",
        "'', 0;default;7, false",
        "light, 15;0, false",
        "dark, 0;15, true"
    })
    void theEnvironmentTellsWhetherTheBackgroundIsDark(String theme, String colours, boolean dark) {
        assertThat(Theme.isDark(Map.of("PGORM_THEME", theme, "COLORFGBG", colours)))
                .isEqualTo(dark);
    }

    @ParameterizedTest
    @EnumSource(Tone.class)
    void withoutColoursNoneIsUsed(Tone tone) {
        Theme theme = new Theme(Theme.Depth.NONE, true, true);
        for (Ground ground : Ground.values()) {
            var character = theme.character("x", Style.of(tone, ground));
            assertThat(character.getForegroundColor()).isEqualTo(TextColor.ANSI.DEFAULT);
            assertThat(character.getBackgroundColor()).isEqualTo(TextColor.ANSI.DEFAULT);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.Depth.class)
    void whatIsChosenOrSelectedLooksOtherThanPlainTextOnEveryTerminal(Theme.Depth depth) {
        Theme theme = new Theme(depth, true, true);
        for (Ground ground : new Ground[] {Ground.CHOSEN, Ground.SELECTION, Ground.MATCH, Ground.BRACKET, Ground.BAR}) {
            assertThat(theme.character("x", Style.of(Tone.TEXT, ground)))
                    .as(ground.toString())
                    .isNotEqualTo(theme.character("x", Style.PLAIN));
        }
        assertThat(theme.character("x", Style.of(Tone.FRAME_FOCUSED)))
                .isNotEqualTo(theme.character("x", Style.of(Tone.FRAME)));
    }

    @Test
    void boldAndUnderlinedTextIs() {
        var character = new Theme(Theme.Depth.NONE, true, true)
                .character("x", Style.PLAIN.strong().marked());
        assertThat(character.getModifiers()).contains(SGR.BOLD, SGR.UNDERLINE);
    }

    @Test
    void coloursAreOthersOnALightBackground() {
        Theme dark = new Theme(Theme.Depth.TRUE, true, true);
        Style style = Style.of(Tone.KEYWORD);
        assertThat(dark.onBackground(0.9).character("x", style)).isNotEqualTo(dark.character("x", style));
        assertThat(dark.onBackground(0.1).character("x", style)).isEqualTo(dark.character("x", style));
    }

    @Test
    void withoutUnicodeCharactersOfAsciiStandForOthers() {
        Theme theme = new Theme(Theme.Depth.NONE, true, false);
        assertThat(theme.character("┌", Style.PLAIN).getCharacterString()).isEqualTo("+");
        assertThat(theme.character("é", Style.PLAIN).getCharacterString()).isEqualTo("?");
        assertThat(theme.character("a", Style.PLAIN).getCharacterString()).isEqualTo("a");
        assertThat(theme.character("東", Style.PLAIN).getCharacterString()).isEqualTo("?");
    }
}
