package dev.pgorm.studio.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.studio.text.Editor;
import dev.pgorm.studio.text.Place;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ColouringTest {

    private static final List<String> PIECES = List.of(
            "model A {",
            "}",
            "\n",
            "  id Int @id",
            "\"\"\"",
            "/*",
            "*/",
            "// x",
            "\"",
            "$$",
            "view V {",
            "  sql(",
            "'",
            " ",
            "@@index([a])");

    private static List<?> all(Colouring colouring, Editor editor) {
        return IntStream.range(0, editor.lines().count())
                .mapToObj(colouring::pieces)
                .toList();
    }

    /** After any edits the colours are those of a text that was opened as it is now. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void coloursThatFollowEditsAreThoseOfTheWholeText(long seed) {
        Random random = new Random(seed);
        Editor editor = Editor.of("model User {\n  id Int @id\n}\n");
        Colouring colouring = new Colouring(editor);
        for (int step = 0; step < 150; step++) {
            int line = random.nextInt(editor.lines().count());
            editor.goTo(new Place(line, random.nextInt(editor.lines().line(line).length() + 1)));
            switch (random.nextInt(6)) {
                case 0 -> editor.undo();
                case 1 -> editor.deleteLine();
                case 2 -> editor.backspace();
                case 3 -> editor.newLine();
                default -> editor.paste(PIECES.get(random.nextInt(PIECES.size())));
            }
            if (random.nextBoolean()) {
                colouring.pieces(random.nextInt(editor.lines().count()));
            }
            if (step % 5 == 0) {
                assertThat(all(colouring, editor))
                        .as("seed " + seed + " step " + step + ":\n"
                                + editor.lines().text())
                        .isEqualTo(all(new Colouring(editor), editor));
            }
        }
    }

    @Test
    void commentsAndStringsAreNoCode() {
        Editor editor = Editor.of("model A { // (\n  a String @default(\"(\")\n}\n");
        Colouring colouring = new Colouring(editor);

        assertThat(colouring.isCode(new Place(0, 8))).isTrue();
        assertThat(colouring.isCode(new Place(0, 13))).isFalse();
        assertThat(colouring.isCode(new Place(1, 21))).isFalse();
        assertThat(colouring.isCode(new Place(1, 23))).isTrue();
    }
}
