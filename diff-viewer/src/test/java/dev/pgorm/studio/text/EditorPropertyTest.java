package dev.pgorm.studio.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Random commands on random texts: the text is what {@link NaiveText} says, the caret is in it and in no character, the changed lines are those that
 * are said, and undo and redo lead to the first and the last text. {@code -Dtext.seed} and {@code -Dtext.rounds} run others.
 */
class EditorPropertyTest {

    private static final List<String> PIECES = List.of(
            "\n",
            "\n",
            "\n",
            " ",
            "  ",
            "\t",
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            "a",
            "Id",
            "two words",
            "//",
            "// ",
            "///",
            "\u6F22",
            "e\u0301",
            "\u0301",
            GraphemesTest.FAMILY,
            GraphemesTest.FLAG,
            "\uD83C\uDDE9",
            "\u200D",
            "\uD83D\uDE00",
            "\r",
            "\u0001",
            "\u0915\u094D",
            "\u0937",
            "\u0E01\u0E33");

    private final long seed = Long.getLong("text.seed", 20_261_126L);

    @Test
    void any_commands_on_any_text() {
        int rounds = Integer.getInteger("text.rounds", 1_500);
        for (int round = 0; round < rounds; round++) {
            run(new Random(seed + round), "seed " + (seed + round));
        }
    }

    private static void run(Random random, String where) {
        String original = text(random, random.nextInt(25), random.nextBoolean() ? "\n" : "\r\n");
        Editor editor = Editor.of(original);
        StringBuilder story = new StringBuilder(where);
        List<Lines> texts = new ArrayList<>(List.of(editor.lines()));
        for (int step = 0; step < 25; step++) {
            Lines before = editor.lines();
            long revision = editor.revision();
            String expected = act(editor, random, story);
            assertThat(feeds(editor)).as("%s, %s", story, before.text()).isEqualTo(expected);
            assertInvariants(editor, before, revision, story.toString());
            texts.add(editor.lines());
        }
        String last = editor.lines().text();
        while (editor.undo()) {
            assertThat(editor.lines()).as("%s, undo", story).isIn(texts);
            assertCaret(editor, story.toString());
        }
        assertThat(editor.lines().text()).as("%s, all undone", story).isEqualTo(original);
        assertThat(editor.isDirty()).as("%s, dirty", story).isFalse();
        while (editor.redo()) {
            assertThat(editor.lines()).as("%s, redo", story).isIn(texts);
            assertCaret(editor, story.toString());
        }
        assertThat(editor.lines().text()).as("%s, all redone", story).isEqualTo(last);
    }

    /** Does something and says what the text has to be then. */
    private static String act(Editor editor, Random random, StringBuilder story) {
        NaiveText naive = naive(editor);
        int choice = random.nextInt(30);
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        story.append(", ").append(choice);
        return switch (choice) {
            case 0, 1, 2 -> wanted(naive, editor.type(piece), naive.typed(piece));
            case 3 -> wanted(naive, editor.newLine(), naive.newLine());
            case 4, 5 -> wanted(naive, editor.backspace(), naive.backspaced());
            case 6, 7 -> wanted(naive, editor.deleteForward(), naive.deletedForward());
            case 8 -> wanted(naive, editor.deleteLine(), naive.deletedLines());
            case 9 -> wanted(naive, editor.duplicate(), naive.duplicated());
            case 10 -> wanted(naive, editor.moveLinesUp(), naive.movedUp());
            case 11 -> wanted(naive, editor.moveLinesDown(), naive.movedDown());
            case 12 -> wanted(naive, editor.indent(), naive.indented());
            case 13 -> wanted(naive, editor.outdent(), naive.outdented());
            case 14 -> wanted(naive, editor.toggleComment(), naive.commented());
            case 15 -> wanted(naive, editor.joinLines(), naive.joined());
            case 16 -> {
                editor.cut();
                yield naive.cut();
            }
            case 17 -> {
                Stretch gone = wordOrSelection(editor, Motion.WORD_BACK);
                yield wanted(naive, editor.deleteWordBackward(), naive.without(gone));
            }
            case 18 -> {
                Stretch gone = wordOrSelection(editor, Motion.WORD_FORWARD);
                yield wanted(naive, editor.deleteWordForward(), naive.without(gone));
            }
            case 19 -> become(editor, random);
            case 20 -> replaceAll(editor, random);
            case 21 -> wanted(naive, editor.undo() && editor.redo(), naive.text());
            case 22, 23 -> {
                editor.goTo(place(editor, random));
                editor.selectTo(place(editor, random));
                yield naive.text();
            }
            case 24 -> {
                editor.goTo(place(editor, random));
                yield naive.text();
            }
            case 25, 26 -> {
                editor.select(motion(random));
                yield naive.text();
            }
            default -> {
                editor.move(motion(random));
                yield naive.text();
            }
        };
    }

    /** What is wanted: the text before, if the command says that it did nothing. */
    private static String wanted(NaiveText before, boolean changed, String after) {
        return changed ? after : before.text();
    }

    private static Stretch wordOrSelection(Editor editor, Motion motion) {
        Place there = new Movement(DisplayColumns.STANDARD).after(motion, editor.lines(), editor.caret(), 0);
        return editor.selection().orElse(Stretch.between(editor.caret(), there));
    }

    private static String become(Editor editor, Random random) {
        Lines other = Lines.of(text(random, random.nextInt(25), "\n"))
                .ending(editor.lines().ending());
        editor.become(other);
        return other.text(other.all());
    }

    private static String replaceAll(Editor editor, Random random) {
        String text = feeds(editor);
        int first = random.nextInt(text.length() + 1);
        int second = first + random.nextInt(text.length() - first + 1);
        int third = second + random.nextInt(text.length() - second + 1);
        String piece = PIECES.get(random.nextInt(PIECES.size())).replace('\r', '\n');
        Lines feeds = editor.lines().ending(LineEnding.LF);
        editor.replaceAll(
                List.of(Edit.insert(feeds.place(third), piece), new Edit(feeds.stretch(first, second), piece + piece)));
        return text.substring(0, first) + piece + piece + text.substring(second, third) + piece + text.substring(third);
    }

    private static Motion motion(Random random) {
        List<Motion> motions = List.of(Motion.values());
        return motions.get(random.nextInt(motions.size()));
    }

    private static Place place(Editor editor, Random random) {
        return new Place(random.nextInt(editor.lines().count() + 1), random.nextInt(12));
    }

    private static void assertInvariants(Editor editor, Lines before, long revision, String story) {
        assertCaret(editor, story);
        Lines now = editor.lines();
        Optional<LineChange> change = editor.changedSince(revision);
        if (change.isEmpty()) {
            assertThat(now).as(story).isEqualTo(before);
            return;
        }
        int front = change.get().firstLine();
        int back = change.get().sameAtEnd();
        assertThat(front + back).as(story).isLessThanOrEqualTo(Math.min(now.count(), before.count()));
        for (int i = 0; i < front; i++) {
            assertThat(now.line(i)).as(story).isEqualTo(before.line(i));
        }
        for (int i = 1; i <= back; i++) {
            assertThat(now.line(now.count() - i)).as(story).isEqualTo(before.line(before.count() - i));
        }
    }

    private static void assertCaret(Editor editor, String story) {
        for (Place place : places(editor)) {
            assertThat(editor.lines().has(place)).as(story).isTrue();
            List<Integer> boundaries = Pattern.compile("\\X")
                    .matcher(editor.lines().line(place.line()))
                    .results()
                    .map(MatchResult::end)
                    .toList();
            assertThat(place.column() == 0 || boundaries.contains(place.column()))
                    .as("%s, in a character: %s", story, place)
                    .isTrue();
        }
    }

    private static List<Place> places(Editor editor) {
        return editor.selection()
                .map(selection -> List.of(selection.start(), selection.end()))
                .orElse(List.of(editor.caret()));
    }

    private static NaiveText naive(Editor editor) {
        Lines feeds = editor.lines().ending(LineEnding.LF);
        Stretch selection = editor.selection().orElse(Stretch.at(editor.caret()));
        return new NaiveText(feeds.text(), feeds.offset(selection.start()), feeds.offset(selection.end()));
    }

    private static String feeds(Editor editor) {
        return editor.lines().text(editor.lines().all());
    }

    private static String text(Random random, int pieces, String ending) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())).replace("\n", ending));
        }
        return text.toString();
    }
}
