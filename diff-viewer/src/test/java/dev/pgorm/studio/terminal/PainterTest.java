package dev.pgorm.studio.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.TextCharacter;
import dev.pgorm.studio.layout.Size;
import dev.pgorm.studio.view.Picture;
import dev.pgorm.studio.view.RandomGrids;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written for a picture is read as a terminal reads it. */
final class PainterTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private String written() {
        String text = out.toString(StandardCharsets.UTF_8);
        out.reset();
        return text;
    }

    private static Theme theme() {
        return new Theme(Theme.Depth.SIXTEEN, true, true);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsWrittenForADifferenceLeavesTheScreenThatTheWholePictureLeaves(long seed) throws IOException {
        Random random = new Random(seed);
        Size size = new Size(30, 8);
        Painter painter = new Painter(out, () -> size, theme());
        AnsiScreen followed = new AnsiScreen(size);
        painter.enter();
        followed.read(written());
        for (int step = 0; step < 40; step++) {
            Picture picture = new Picture(
                    RandomGrids.next(size, random),
                    Optional.of(new Picture.Caret(random.nextInt(30), random.nextInt(8))));
            painter.paint(picture);
            followed.read(written());
            ByteArrayOutputStream once = new ByteArrayOutputStream();
            Painter fresh = new Painter(once, () -> size, theme());
            fresh.enter();
            fresh.paint(picture);
            AnsiScreen whole = new AnsiScreen(size);
            whole.read(once.toString(StandardCharsets.UTF_8));

            assertThat(followed.text()).as("seed " + seed + " step " + step).isEqualTo(whole.text());
            assertThat(followed.text())
                    .as("seed " + seed + " step " + step)
                    .isEqualTo(picture.grid().text());
            assertThat(followed.styles()).as("seed " + seed + " step " + step).isEqualTo(whole.styles());
        }
    }

    @Test
    void theSamePictureAgainWritesNothing() throws IOException {
        Size size = new Size(20, 4);
        Painter painter = new Painter(out, () -> size, theme());
        Picture picture = new Picture(RandomGrids.next(size, new Random(1)), Optional.empty());
        painter.enter();
        painter.paint(picture);
        written();
        painter.paint(picture);

        assertThat(written()).isEmpty();
    }

    @Test
    void aCaretThatMovesIsWrittenThoughNoCellDiffers() throws IOException {
        Size size = new Size(20, 4);
        Painter painter = new Painter(out, () -> size, theme());
        Picture picture = new Picture(RandomGrids.next(size, new Random(1)), Optional.of(new Picture.Caret(1, 1)));
        painter.enter();
        painter.paint(picture);
        written();
        painter.paint(new Picture(picture.grid(), Optional.of(new Picture.Caret(4, 2))));
        assertThat(written()).contains("\u001b[3;5H");
        painter.paint(new Picture(picture.grid(), Optional.empty()));

        assertThat(written()).contains("\u001b[?25l");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "日", "한", "│", "▸", "😀", "👍🏽", "ก็", " "})
    void aCharacterIsAsWideAsLanternaSays(String glyph) {
        TextCharacter lanternas = TextCharacter.fromString(glyph)[0];

        assertThat(new KnownWidth(lanternas).isDoubleWidth()).isEqualTo(lanternas.isDoubleWidth());
        assertThat(new KnownWidth(lanternas).getCharacterString()).isEqualTo(lanternas.getCharacterString());
    }

    @Test
    void aPictureOfAnotherSizeIsPaintedWhole() throws IOException {
        Size[] size = {new Size(20, 4)};
        Painter painter = new Painter(out, () -> size[0], theme());
        painter.enter();
        painter.paint(new Picture(RandomGrids.next(size[0], new Random(1)), Optional.empty()));
        written();
        size[0] = new Size(33, 7);
        Picture bigger = new Picture(RandomGrids.next(size[0], new Random(2)), Optional.empty());
        painter.paint(bigger);
        AnsiScreen screen = new AnsiScreen(size[0]);
        screen.read(written());

        assertThat(screen.text()).isEqualTo(bigger.grid().text());
    }

    @Test
    void theTerminalsOwnScreenIsGivenBack() throws IOException {
        Painter painter = new Painter(out, () -> new Size(10, 3), theme());
        painter.enter();
        assertThat(written()).contains("\u001b[?1049h");
        painter.leave();
        assertThat(written()).contains("\u001b[?1049l", "\u001b[?25h");
    }

    @Test
    void everythingIsSentAsOnePiece() throws IOException {
        Painter painter = new Painter(out, () -> new Size(10, 3), theme());
        painter.enter();
        painter.paint(new Picture(RandomGrids.next(new Size(10, 3), new Random(1)), Optional.empty()));
        assertThat(written()).startsWith("\u001b[?2026h").endsWith("\u001b[?2026l");
    }
}
