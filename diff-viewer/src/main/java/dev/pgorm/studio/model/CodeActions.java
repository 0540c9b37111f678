package dev.pgorm.studio.model;

import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.service.Completion;
import dev.pgorm.lang.service.Hover;
import dev.pgorm.lang.service.Occurrence;
import dev.pgorm.lang.service.QuickFix;
import dev.pgorm.lang.service.Renaming;
import dev.pgorm.lang.service.SchemaService;
import dev.pgorm.lang.service.TextEdit;
import dev.pgorm.lang.service.TextRange;
import dev.pgorm.studio.dialog.CompletionList;
import dev.pgorm.studio.dialog.ListDialog;
import dev.pgorm.studio.dialog.PromptDialog;
import dev.pgorm.studio.dialog.Suggestion;
import dev.pgorm.studio.document.Document;
import dev.pgorm.studio.input.Key;
import dev.pgorm.studio.layout.Pane;
import dev.pgorm.studio.list.Link;
import dev.pgorm.studio.list.Row;
import dev.pgorm.studio.style.Tone;
import dev.pgorm.studio.style.Words;
import dev.pgorm.studio.text.Edit;
import dev.pgorm.studio.text.Lines;
import dev.pgorm.studio.text.Place;
import dev.pgorm.studio.text.Stretch;
import dev.pgorm.studio.work.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What the language knows about the text: what may be written, what stands somewhere, where it is declared, what to do about a problem. */
final class CodeActions implements AutoCloseable {

    private final Desk desk;
    private final Lane lane;

    private CodeActions(Desk desk) {
        this.desk = desk;
        this.lane = new Lane("code", desk.screen());
    }

    static CodeActions addTo(ActionTable table, Desk desk) {
        CodeActions actions = new CodeActions(desk);
        table.add("code.complete", "Complete", ActionTable.EDITOR, actions::complete, "ctrl+space", "ctrl+n");
        table.add("code.hover", "Tell what stands here", ActionTable.EDITOR, actions::hover, "alt+h");
        table.add("code.definition", "Go to the definition", ActionTable.EDITOR, actions::definition, "f12");
        table.add(
                "code.references",
                "List where it is named",
                ActionTable.EDITOR,
                actions::references,
                "shift+f12",
                "f11");
        table.add("code.rename", "Rename, here and in the database", ActionTable.EDITOR, actions::rename, "f7");
        table.add("code.fix", "Fix the problem", ActionTable.EDITOR, actions::fix, "alt+enter");
        return actions;
    }

    /** What can be asked about a place of a text. */
    private interface Question<T> {
        T about(SchemaService service, int file, int offset);
    }

    /** Asks about the caret's place in the text as it is now. */
    private <T> void ask(Question<T> question, Consumer<T> then) {
        askAt(desk.documents().place(), desk.document().caretOffset(), question, then);
    }

    /** Asks away from the screen's thread; an answer that comes after another edit is thrown away. */
    private <T> void askAt(int file, int offset, Question<T> question, Consumer<T> then) {
        Supplier<SourceSet> text = desk.documents().snapshot();
        long revision = desk.documents().revision();
        lane.submit(
                _ -> question.about(desk.workspace().preview().service(text.get()), file, offset),
                new Lane.Outcome<>(
                        answer -> {
                            if (desk.documents().revision() == revision) {
                                then.accept(answer);
                            }
                        },
                        error -> desk.say(Notice.error(error.message())),
                        _ -> {}));
    }

    private void complete() {
        propose(() -> desk.say(Notice.of("nothing to propose here")));
    }

    private void propose(Runnable nothing) {
        ask(SchemaService::completions, found -> offer(found, nothing));
    }

    private void offer(List<Completion> completions, Runnable nothing) {
        Optional<CompletionList> open = open();
        if (completions.isEmpty()) {
            open.ifPresentOrElse(desk::close, nothing);
            return;
        }
        List<Suggestion> suggestions =
                completions.stream().map(CodeActions::suggestion).toList();
        open.ifPresentOrElse(
                list -> list.set(suggestions), () -> desk.open(new CompletionList(suggestions, this::accept)));
    }

    private static Suggestion suggestion(Completion completion) {
        TextRange replace = completion.replace();
        return new Suggestion(
                completion.label(),
                completion.detail(),
                completion.documentation(),
                completion.insert(),
                completion.caret(),
                replace.start(),
                replace.end());
    }

    private void accept(Suggestion suggestion) {
        Document document = desk.document();
        Lines lines = document.editor().lines();
        int end = Math.min(Math.max(suggestion.end(), suggestion.start()), lines.length());
        Edit edit = new Edit(lines.stretch(Math.min(suggestion.start(), end), end), suggestion.text());
        document.editor().replaceAll(List.of(edit));
        document.goTo(suggestion.start() + suggestion.caret());
    }

    private Optional<CompletionList> open() {
        return desk.dialog(CompletionList.class);
    }

    /** A key was typed: an open list follows, and after some characters one opens by itself. */
    void typed(Key key) {
        boolean opens = key.types() && (key.text().equals("@") || key.text().equals("."));
        if (open().isPresent()
                || (opens && desk.focus() == Pane.EDITOR && desk.dialog().isEmpty())) {
            propose(() -> {});
        }
    }

    private void hover() {
        ask(
                SchemaService::hover,
                found -> found.ifPresentOrElse(
                        hover -> desk.open(ListDialog.text(hover.heading(), rows(hover))),
                        () -> desk.say(Notice.of("there is nothing to say about this place"))));
    }

    private static List<Row> rows(Hover hover) {
        List<Row> rows = new ArrayList<>();
        hover.lines().forEach(line -> rows.add(new Row("l" + rows.size(), 0, List.of(Words.plain(line)), Link.NONE)));
        hover.documentation()
                .lines()
                .forEach(line ->
                        rows.add(new Row("l" + rows.size(), 0, List.of(Words.of(line, Tone.COMMENT)), Link.NONE)));
        return rows;
    }

    private void definition() {
        ask(SchemaService::definitions, found -> {
            if (found.isEmpty()) {
                desk.say(Notice.of("nothing that is declared stands here"));
            } else {
                goTo(found.getFirst().range());
            }
        });
    }

    private void references() {
        ask(SchemaService::references, found -> {
            if (found.isEmpty()) {
                desk.say(Notice.of("nothing that is declared stands here"));
                return;
            }
            List<Row> rows = found.stream().map(this::row).toList();
            desk.open(ListDialog.choice(
                    found.getFirst().symbol().described(),
                    typed -> rows.stream()
                            .filter(row -> row.text().contains(typed))
                            .toList(),
                    row -> {
                        if (row.link() instanceof Link.Text place) {
                            goTo(new TextRange(place.file(), place.offset(), place.offset()));
                        }
                    }));
        });
    }

    private Row row(Occurrence occurrence) {
        TextRange range = occurrence.range();
        Document document = desk.documents().all().get(range.file());
        Place place = document.editor().lines().place(range.start());
        return new Row(
                range.file() + ":" + range.start(),
                0,
                List.of(
                        Words.faint(document.name() + ":" + (place.line() + 1) + "  "),
                        Words.plain(document.editor().lines().line(place.line()).strip())),
                new Link.Text(range.file(), range.start()));
    }

    private void goTo(TextRange range) {
        desk.documents().open(range.file());
        desk.document().goTo(range.start());
        desk.focus(Pane.EDITOR);
    }

    private void rename() {
        int file = desk.documents().place();
        int offset = desk.document().caretOffset();
        askAt(file, offset, SchemaService::symbolAt, found -> {
            if (found.isEmpty()) {
                desk.say(Notice.of("nothing that has a name stands here"));
                return;
            }
            String name = found.get().symbol().name();
            String title = "Rename " + found.get().symbol().described();
            desk.open(PromptDialog.asking(title, "new name", name, text -> rename(file, offset, text)));
        });
    }

    /** Renames what stands at a place, unless the prompt was closed before the answer came. */
    private void rename(int file, int offset, String name) {
        if (name.isEmpty()) {
            desk.dialog(PromptDialog.class).ifPresent(prompt -> prompt.refuse("type a name"));
            return;
        }
        askAt(
                file,
                offset,
                (service, at, place) -> service.rename(at, place, name),
                renaming -> desk.dialog(PromptDialog.class).ifPresent(prompt -> renamed(prompt, renaming)));
    }

    private void renamed(PromptDialog prompt, Renaming renaming) {
        switch (renaming) {
            case Renaming.Refusal refusal -> prompt.refuse(refusal.message());
            case Renaming.Edits edits -> {
                desk.close(prompt);
                write(edits.edits());
                desk.say(Notice.good(edits.edits().size() + " places changed" + inDatabase(edits.database())
                        + (edits.mentions().isEmpty()
                                ? ""
                                : " · " + edits.mentions().size() + " SQL texts name it still: look at them")));
            }
        }
    }

    private static String inDatabase(Renaming.InDatabase what) {
        return switch (what) {
            case RENAMED -> " · will be renamed in the database, too";
            case KEPT -> " · the database keeps the name";
            case MADE_ANEW -> " · will be made anew in the database";
            case NOTHING -> "";
        };
    }

    /** Writes edits into the files that they are for, each file's as one step to undo. */
    private void write(List<TextEdit> edits) {
        List<Document> files = desk.documents().all();
        for (int i = 0; i < files.size(); i++) {
            int file = i;
            Lines lines = files.get(i).editor().lines();
            List<Edit> here = edits.stream()
                    .filter(each -> each.file() == file)
                    .map(each -> new Edit(stretch(lines, each), each.text()))
                    .toList();
            if (!here.isEmpty()) {
                files.get(i).editor().replaceAll(here);
            }
        }
        desk.edited();
    }

    private static Stretch stretch(Lines lines, TextEdit edit) {
        return lines.stretch(edit.start(), edit.end());
    }

    private void fix() {
        ask(SchemaService::fixes, found -> {
            if (found.isEmpty()) {
                desk.say(Notice.of("there is no fix for this place"));
            } else if (found.size() == 1) {
                use(found.getFirst());
            } else {
                List<Row> rows = new ArrayList<>();
                found.forEach(each -> rows.add(
                        new Row(Integer.toString(rows.size()), 0, List.of(Words.plain(each.title())), Link.NONE)));
                desk.open(ListDialog.choice("Fix", _ -> rows, row -> use(found.get(Integer.parseInt(row.key())))));
            }
        });
    }

    private void use(QuickFix fix) {
        write(fix.edits());
        desk.say(Notice.good(fix.title()));
    }

    @Override
    public void close() {
        lane.close();
    }
}
