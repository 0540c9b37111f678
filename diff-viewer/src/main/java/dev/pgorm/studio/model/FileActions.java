package dev.pgorm.studio.model;

import dev.pgorm.lang.format.Formatter;
import dev.pgorm.studio.dialog.PromptDialog;
import dev.pgorm.studio.dialog.QuestionDialog;
import dev.pgorm.studio.document.Document;
import dev.pgorm.studio.input.Key;
import dev.pgorm.studio.layout.Pane;
import dev.pgorm.studio.list.Link;
import dev.pgorm.studio.list.Row;
import dev.pgorm.studio.style.Words;
import dev.pgorm.studio.text.LineEnding;
import dev.pgorm.studio.text.Lines;
import dev.pgorm.studio.text.Place;
import dev.pgorm.workspace.error.WorkspaceError;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Files: saving, formatting, going from one to another, leaving. */
final class FileActions {

    private final Desk desk;

    private final KeepingActions keeping;

    private FileActions(Desk desk, KeepingActions keeping) {
        this.desk = desk;
        this.keeping = keeping;
    }

    static FileActions addTo(ActionTable table, Desk desk, KeepingActions keeping) {
        FileActions actions = new FileActions(desk, keeping);
        table.add("file.save", "Save, formatted", ActionTable.EVERYWHERE, actions::save, "ctrl+s");
        table.add("code.format", "Format", ActionTable.EDITOR, actions::format, "alt+f");
        table.add("file.line", "Go to a line", ActionTable.EDITOR, actions::line, "ctrl+g");
        table.add(
                "file.next",
                "Go to the next file",
                ActionTable.EVERYWHERE,
                () -> desk.documents().all().size() > 1,
                () -> desk.documents().open(desk.documents().place() + 1),
                "f6");
        table.add(
                "file.previous",
                "Go to the file before",
                ActionTable.EVERYWHERE,
                () -> desk.documents().all().size() > 1,
                () -> desk.documents().open(desk.documents().place() - 1),
                "shift+f6");
        table.add(
                "code.next-problem", "Go to the next problem", ActionTable.EVERYWHERE, () -> actions.problem(1), "f8");
        table.add(
                "code.previous-problem",
                "Go to the problem before",
                ActionTable.EVERYWHERE,
                () -> actions.problem(-1),
                "shift+f8");
        table.add("file.quit", "Leave the studio", ActionTable.EVERYWHERE, actions::quit, "ctrl+q");
        return actions;
    }

    /** Writes what was edited; tells whether nothing is left unsaved. */
    boolean save() {
        try {
            if (keeping.isInTheWay()) {
                return false;
            }
            desk.documents().all().stream().filter(Document::isDirty).forEach(FileActions::format);
            int count = desk.documents().save();
            keeping.saved();
            desk.say(count == 0 ? Notice.of("nothing to save") : Notice.good("saved " + names(count)));
            return true;
        } catch (WorkspaceError e) {
            desk.say(
                    Notice.error(e.message() + e.help().map(help -> "; " + help).orElse("")));
            return false;
        }
    }

    private String names(int count) {
        return count == 1 && desk.documents().all().size() == 1
                ? desk.document().name()
                : count + (count == 1 ? " file" : " files");
    }

    private void format() {
        format(desk.document());
    }

    private static void format(Document document) {
        LineEnding ending = document.editor().lines().ending();
        document.editor().become(Lines.of(Formatter.format(document.source())).ending(ending));
    }

    private void line() {
        desk.open(new PromptDialog("Go to a line", "line", "", text -> {
            if (!text.chars().allMatch(Character::isDigit) || text.isEmpty() || text.length() > 9) {
                return Optional.of("type a number");
            }
            int line = Math.clamp(
                    Integer.parseInt(text) - 1, 0, desk.editor().lines().count() - 1);
            desk.editor().goTo(new Place(line, 0));
            desk.document().centreCaret(desk.rows(Pane.EDITOR));
            return Optional.empty();
        }));
    }

    /** Goes to the next problem from the caret on, over all files, and says what it is. */
    private void problem(int by) {
        List<Row> problems = desk.list(Pane.PROBLEMS).rows().stream()
                .filter(row -> row.depth() == 0 && !row.key().contains(".") && row.link() instanceof Link.Text)
                .toList();
        if (problems.isEmpty()) {
            desk.say(Notice.good("no problems"));
            return;
        }
        int file = desk.documents().place();
        int offset = desk.document().caretOffset();
        int[] order = IntStream.range(0, problems.size())
                .filter(i -> compare(problems.get(i), file, offset) * by > 0)
                .toArray();
        int next = order.length == 0 ? by > 0 ? 0 : problems.size() - 1 : by > 0 ? order[0] : order[order.length - 1];
        Row row = problems.get(next);
        if (row.link() instanceof Link.Text place) {
            desk.documents().open(place.file());
            desk.document().goTo(place.offset());
            desk.focus(Pane.EDITOR);
            desk.list(Pane.PROBLEMS).reveal(row::equals);
        }
    }

    private static int compare(Row row, int file, int offset) {
        Link.Text place = (Link.Text) row.link();
        return place.file() == file ? Integer.compare(place.offset(), offset) : Integer.compare(place.file(), file);
    }

    private void leave() {
        keeping.release();
        desk.leave();
    }

    private void quit() {
        if (!desk.documents().isDirty()) {
            leave();
            return;
        }
        desk.open(new QuestionDialog(
                "Leave the studio",
                List.of(List.of(Words.plain("There are changes that are not saved."))),
                List.of(
                        new QuestionDialog.Answer(Key.typed("s"), "save and leave", () -> {
                            if (save()) {
                                leave();
                            }
                        }),
                        new QuestionDialog.Answer(Key.typed("d"), "leave without saving", this::leave))));
    }
}
