package dev.pgorm.studio.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.studio.input.Key;
import dev.pgorm.studio.input.Mouse;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class KeyReaderTest {

    private static final String ESCAPE = "\u001b";

    private final List<String> heard = new ArrayList<>();

    private final class Listener implements KeyReader.Listener {
        @Override
        public void key(Key key) {
            heard.add(key.label());
        }

        @Override
        public void mouse(Mouse mouse) {
            heard.add(mouse.kind() + " " + mouse.column() + " " + mouse.row());
        }

        @Override
        public void paste(String text) {
            heard.add("paste " + text);
        }

        @Override
        public void background(double brightness) {
            heard.add("background " + Math.round(brightness * 100));
        }

        @Override
        public void end() {
            heard.add("end");
        }
    }

    private List<String> read(Reader source) {
        new KeyReader(source, new Listener()).run();
        return heard;
    }

    static Stream<Arguments> sequences() {
        return Stream.of(
                Arguments.of("a", "a"),
                Arguments.of("A", "A"),
                Arguments.of("é", "é"),
                Arguments.of("東", "東"),
                Arguments.of("👍", "👍"),
                Arguments.of("\r", "Enter"),
                Arguments.of("\n", "^J"),
                Arguments.of("\t", "Tab"),
                Arguments.of(ESCAPE + "[Z", "Shift-Tab"),
                Arguments.of("\u007f", "Backspace"),
                Arguments.of("\b", "Backspace"),
                Arguments.of("\u0013", "^S"),
                Arguments.of("\u0000", "Ctrl-Space"),
                Arguments.of("\u001f", "^_"),
                Arguments.of("\u001a", "^Z"),
                Arguments.of(ESCAPE + "[A", "Up"),
                Arguments.of(ESCAPE + "OA", "Up"),
                Arguments.of(ESCAPE + "[B", "Down"),
                Arguments.of(ESCAPE + "OB", "Down"),
                Arguments.of(ESCAPE + "[C", "Right"),
                Arguments.of(ESCAPE + "OC", "Right"),
                Arguments.of(ESCAPE + "[D", "Left"),
                Arguments.of(ESCAPE + "OD", "Left"),
                Arguments.of(ESCAPE + "[1;5C", "Ctrl-Right"),
                Arguments.of(ESCAPE + "[1;2D", "Shift-Left"),
                Arguments.of(ESCAPE + "[1;3A", "Alt-Up"),
                Arguments.of(ESCAPE + "[H", "Home"),
                Arguments.of(ESCAPE + "OH", "Home"),
                Arguments.of(ESCAPE + "[1~", "Home"),
                Arguments.of(ESCAPE + "[F", "End"),
                Arguments.of(ESCAPE + "[4~", "End"),
                Arguments.of(ESCAPE + "[2~", "Ins"),
                Arguments.of(ESCAPE + "[3~", "Del"),
                Arguments.of(ESCAPE + "[5~", "PgUp"),
                Arguments.of(ESCAPE + "[6~", "PgDn"),
                Arguments.of(ESCAPE + "OP", "F1"),
                Arguments.of(ESCAPE + "OS", "F4"),
                Arguments.of(ESCAPE + "[15~", "F5"),
                Arguments.of(ESCAPE + "[20~", "F9"),
                Arguments.of(ESCAPE + "[24~", "F12"),
                Arguments.of(ESCAPE + "f", "Alt-f"),
                Arguments.of(ESCAPE + "/", "Alt-/"),
                Arguments.of(ESCAPE + "\r", "Alt-Enter"),
                Arguments.of(ESCAPE + "\u007f", "Alt-Backspace"),
                Arguments.of(ESCAPE, "Esc"),
                Arguments.of(ESCAPE + "[<0;5;7M", "PRESS 4 6"),
                Arguments.of(ESCAPE + "[<0;5;7m", "RELEASE 4 6"),
                Arguments.of(ESCAPE + "[<32;5;7M", "DRAG 4 6"),
                Arguments.of(ESCAPE + "[<64;300;99M", "SCROLL_UP 299 98"),
                Arguments.of(ESCAPE + "[<65;1;1M", "SCROLL_DOWN 0 0"),
                Arguments.of(ESCAPE + "]11;rgb:ffff/ffff/ffff\u0007", "background 100"),
                Arguments.of(ESCAPE + "]11;rgb:00/00/00" + ESCAPE + "\\", "background 0"));
    }

    @ParameterizedTest
    @MethodSource("sequences")
    void whatATerminalSendsIsAKey(String sent, String key) {
        assertThat(read(new StringReader(sent))).containsExactly(key, "end");
    }

    /** A slow line brings a sequence character by character; {@code ready} waits for the rest, as the terminal's reader does. */
    @ParameterizedTest
    @MethodSource("sequences")
    void keysAreTheSameOneAfterAnother(String sent, String key) {
        assertThat(read(new StringReader("x" + sent))).containsExactly("x", key, "end");
    }

    @Test
    void aPastedTextIsOnePiece() {
        assertThat(read(new StringReader("a" + ESCAPE + "[200~one\r" + ESCAPE + "[Atwo" + ESCAPE + "[201~b")))
                .containsExactly("a", "paste one\r" + ESCAPE + "[Atwo", "b", "end");
    }

    @Test
    void twoPastedTextsAreTwoPieces() {
        String paste = ESCAPE + "[200~x" + ESCAPE + "[201~";
        assertThat(read(new StringReader(paste + paste))).containsExactly("paste x", "paste x", "end");
    }

    @Test
    void aPastedTextOfAMegabyteIsReadOnce() {
        String text = "0123456789abcde\n".repeat(1 << 16);
        int[] reads = {0};
        Reader counting = new StringReader(ESCAPE + "[200~" + text + ESCAPE + "[201~") {
            @Override
            public int read() throws java.io.IOException {
                reads[0]++;
                return super.read();
            }
        };

        assertThat(read(counting)).containsExactly("paste " + text, "end");
        assertThat(reads[0]).isLessThan(text.length() + 100);
    }

    @Test
    void aPasteThatTheTerminalBreaksOffIsKept() {
        assertThat(read(new StringReader(ESCAPE + "[200~lost"))).containsExactly("paste lost", "end");
    }

    @Test
    void aPasteRightAfterEscapeIsAPasteStill() {
        assertThat(read(new StringReader(ESCAPE + ESCAPE + "[200~x" + ESCAPE + "[201~")))
                .contains("paste x");
    }

    @Test
    void thePlaceholderTypedByItselfIsACharacter() {
        String placeholder = String.valueOf(PasteFilter.PLACEHOLDER);
        assertThat(read(new StringReader(placeholder))).containsExactly(placeholder, "end");
    }
}
