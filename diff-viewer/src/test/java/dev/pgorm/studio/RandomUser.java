package dev.pgorm.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.studio.dialog.CompletionList;
import dev.pgorm.studio.input.Key;
import dev.pgorm.studio.input.Mouse;
import dev.pgorm.studio.layout.Pane;
import dev.pgorm.studio.layout.Size;
import dev.pgorm.studio.model.Action;
import dev.pgorm.studio.model.Desk;
import dev.pgorm.studio.text.Editor;
import dev.pgorm.studio.text.Lines;
import dev.pgorm.studio.text.Stretch;
import dev.pgorm.studio.view.Picture;
import dev.pgorm.testkit.pg.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Somebody who does anything, and looks each time whether all is well. */
final class RandomUser {

    private static final String LETTERS = "aeI @[](){}\"'/.,_?é東👍mx";
    private static final List<String> PASTES = List.of(
            "model X {\n  id Int @id\n}\n",
            "\r\n",
            "",
            "東京👩‍👩‍👧",
            "\u001b[31m\u0000\u007f",
            "a\tb\r",
            "/* \"\"\" ",
            "x".repeat(500),
            "}\n\n\n{");

    private final StudioDriver driver;
    private final Random random;
    private final List<String> last = new ArrayList<>();
    private final List<Key> keys;
    private final String database;

    RandomUser(StudioDriver driver, TestDatabase database, long seed) {
        this.driver = driver;
        this.random = new Random(seed);
        this.database = database.name();
        this.keys = driver.studio().actions().all().stream()
                .map(Action::keys)
                .flatMap(List::stream)
                .filter(each -> !each.equals(Key.named("ctrl+q")))
                .toList();
    }

    /** The last things that were done, the last one last. */
    List<String> lastSteps() {
        return last.subList(Math.max(0, last.size() - 25), last.size());
    }

    /** Does something. */
    void step() {
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5 -> type();
            case 6, 7, 8 -> press(keys.get(random.nextInt(keys.size())));
            case 9, 10, 11, 12 -> anyKey();
            case 13, 14, 15 -> mouse();
            case 16 -> paste();
            case 17 -> resize();
            case 18 -> rest();
            default -> press(Key.of(Key.Code.ESCAPE));
        }
        look();
    }

    private void done(String what) {
        last.add(what);
    }

    private void press(Key key) {
        done("press " + key.label());
        driver.studio().press(key);
    }

    private void type() {
        int[] points = LETTERS.codePoints().toArray();
        String letter = Character.toString(points[random.nextInt(points.length)]);
        Optional<String> expected = written(letter).filter(_ -> !"])}".contains(letter));
        press(Key.typed(letter));
        expected.ifPresent(text -> assertThat(text()).isEqualTo(text));
    }

    private void anyKey() {
        Key.Code[] codes = Key.Code.values();
        Key.Code code = codes[1 + random.nextInt(codes.length - 1)];
        press(new Key(code, "", random.nextInt(4) == 0, random.nextInt(6) == 0, random.nextInt(3) == 0));
    }

    private void mouse() {
        Size size = driver.studio().desk().size();
        Mouse.Kind[] kinds = Mouse.Kind.values();
        Mouse.Kind kind = kinds[random.nextInt(kinds.length)];
        Mouse event = new Mouse(kind, random.nextInt(size.columns() + 3), random.nextInt(size.rows() + 3));
        done(event.toString());
        driver.studio().mouse(event);
    }

    private void paste() {
        String text = random.nextInt(10) == 0 ? database : PASTES.get(random.nextInt(PASTES.size()));
        done("paste " + text);
        Optional<String> expected = written(text.replace("\r\n", "\n").replace('\r', '\n'));
        driver.paste(text);
        expected.ifPresent(whole -> assertThat(text()).isEqualTo(whole));
    }

    private String text() {
        return driver.studio().desk().editor().lines().text();
    }

    /** The text as a plain string with something written where the caret is; empty where it would not go into the editor. */
    private Optional<String> written(String what) {
        Desk desk = driver.studio().desk();
        if (desk.focus() != Pane.EDITOR
                || desk.dialog()
                        .filter(each -> !(each instanceof CompletionList))
                        .isPresent()) {
            return Optional.empty();
        }
        Lines lines = desk.editor().lines();
        Stretch replaced =
                desk.editor().selection().orElse(Stretch.at(desk.editor().caret()));
        String text = lines.text();
        return Optional.of(text.substring(0, lines.offset(replaced.start()))
                + what
                + text.substring(lines.offset(replaced.end())));
    }

    private void resize() {
        int columns = random.nextBoolean() ? 1 + random.nextInt(40) : 60 + random.nextInt(240);
        int rows = random.nextBoolean() ? 1 + random.nextInt(12) : 20 + random.nextInt(80);
        done("resize " + columns + "x" + rows);
        driver.resize(columns, rows);
    }

    private void rest() {
        done("wait");
        driver.waitIdle();
    }

    /** The screen can be painted, the caret is in it, and the editor's text is whole. */
    private void look() {
        Picture picture = driver.picture();
        Size size = picture.grid().size();
        assertThat(size).isEqualTo(driver.studio().desk().size());
        picture.caret().ifPresent(caret -> {
            assertThat(caret.column()).isBetween(0, size.columns() - 1);
            assertThat(caret.row()).isBetween(0, size.rows() - 1);
        });
        Editor editor = driver.studio().desk().editor();
        assertThat(editor.lines().has(editor.caret())).isTrue();
        editor.selection().ifPresent(selected -> {
            assertThat(editor.lines().has(selected.start())).isTrue();
            assertThat(editor.lines().has(selected.end())).isTrue();
        });
    }
}
