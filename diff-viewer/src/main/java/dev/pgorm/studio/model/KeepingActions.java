package dev.pgorm.studio.model;

import dev.pgorm.studio.dialog.QuestionDialog;
import dev.pgorm.studio.document.Document;
import dev.pgorm.studio.document.Safekeeping;
import dev.pgorm.studio.input.Key;
import dev.pgorm.studio.style.Words;
import dev.pgorm.studio.text.ExternalChange;
import dev.pgorm.studio.text.Lines;
import dev.pgorm.studio.text.Recovery;
import dev.pgorm.studio.work.Lane;
import dev.pgorm.workspace.error.WorkspaceError;
import dev.pgorm.workspace.project.TextFiles;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sees that no text is lost: keeps what is not saved, offers what an earlier studio left, and notices when others write the files. */
final class KeepingActions implements AutoCloseable {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final Desk desk;
    private final Lane keeping;
    private final Lane looking;
    private final Map<Document, Safekeeping> safe = new LinkedHashMap<>();
    private boolean asked;
    private boolean released;

    KeepingActions(Desk desk) {
        this.desk = desk;
        this.keeping = new Lane("keep", desk.screen());
        this.looking = new Lane("look", desk.screen());
        for (Document document : desk.documents().all()) {
            safe.put(document, Safekeeping.of(document.path(), desk.outside().recoveryDirectory(), Clock.systemUTC()));
        }
    }

    /** Says that this studio edits the files, and asks about what an earlier one left. */
    void begin() {
        keeping.submit(
                _ -> {
                    Map<Document, Safekeeping.Left> left = new LinkedHashMap<>();
                    safe.forEach((document, keeper) -> keeper.claim().ifPresent(found -> left.put(document, found)));
                    return left;
                },
                new Lane.Outcome<>(left -> left.forEach(this::recover), this::failed, _ -> {}));
    }

    private void failed(WorkspaceError error) {
        desk.say(Notice.error(error.message()));
    }

    private void recover(Document document, Safekeeping.Left left) {
        switch (left.recovery()) {
            case Recovery.Unsaved unsaved
            when unsaved.owner().isRunning() ->
                elsewhere(document, unsaved.owner().process());
            case Recovery.Opened opened
            when opened.owner().isRunning() ->
                elsewhere(document, opened.owner().process());
            case Recovery.Unsaved unsaved -> offer(document, unsaved, left.isOfThisFile());
            case Recovery.Opened _ -> keeper(document).takeOver();
            case Recovery.Damaged damaged ->
                desk.say(Notice.warning(
                        "what was not saved of " + document.name() + " cannot be read: " + damaged.reason()));
        }
    }

    private Safekeeping keeper(Document document) {
        return Optional.ofNullable(safe.get(document)).orElseThrow();
    }

    private void elsewhere(Document document, long process) {
        desk.open(new QuestionDialog(
                document.name() + " is being edited elsewhere",
                List.of(
                        List.of(Words.plain("Another studio, process " + process + ", has this file open.")),
                        List.of(Words.plain("Whoever saves last wins."))),
                List.of(
                        new QuestionDialog.Answer(Key.typed("e"), "edit it here too", () -> editHere(document)),
                        new QuestionDialog.Answer(Key.typed("q"), "leave", desk::leave))));
    }

    /** The other studio may have ended since the question was asked, and have left its text. */
    private void editHere(Document document) {
        Safekeeping keeper = keeper(document);
        Optional<Safekeeping.Left> left = keeper.claim();
        if (left.isPresent()
                && left.get().recovery() instanceof Recovery.Unsaved unsaved
                && !unsaved.owner().isRunning()) {
            offer(document, unsaved, left.get().isOfThisFile());
        } else {
            keeper.takeOver();
        }
    }

    private void offer(Document document, Recovery.Unsaved unsaved, boolean isOfThisFile) {
        String when = WHEN.format(unsaved.written().atZone(ZoneId.systemDefault()));
        List<List<Words>> lines = new ArrayList<>();
        lines.add(List.of(Words.plain("An earlier studio ended without saving " + document.name() + ".")));
        lines.add(List.of(Words.faint("Its text is of " + when + ".")));
        if (!isOfThisFile) {
            lines.add(List.of(Words.plain("The file has been written by another program since.")));
        }
        desk.open(new QuestionDialog(
                "Unsaved text",
                lines,
                List.of(
                        new QuestionDialog.Answer(
                                Key.typed("r"), "take that text (undo brings the file's back)", () -> {
                                    take(document, unsaved.text());
                                    keeper(document).takeOver();
                                    desk.edited();
                                }),
                        new QuestionDialog.Answer(
                                Key.typed("d"),
                                "throw it away",
                                () -> keeper(document).takeOver()))));
    }

    private static void take(Document document, String text) {
        document.editor().become(Lines.of(text));
    }

    /** The texts were edited: they are kept as soon as nobody types for a moment. */
    void edited() {
        Map<Safekeeping, Lines> texts = new LinkedHashMap<>();
        safe.forEach((document, keeper) -> {
            if (document.isDirty()) {
                texts.put(keeper, document.editor().lines());
            }
        });
        if (!texts.isEmpty()) {
            keeping.submitAfter(
                    desk.outside().restBeforeKeeping(),
                    _ -> {
                        texts.forEach(Safekeeping::keep);
                        return texts.size();
                    },
                    new Lane.Outcome<>(_ -> {}, this::failed, _ -> {}));
        }
    }

    /** The files were saved. */
    void saved() {
        keeping.cancel();
        safe.values().forEach(Safekeeping::saved);
    }

    /** Whether a file has been written by others and what is edited here would undo that; asks, and says so. */
    boolean isInTheWay() {
        for (Map.Entry<Document, Safekeeping> each : safe.entrySet()) {
            if (each.getKey().isDirty() && each.getValue().change() == ExternalChange.CHANGED) {
                ask(each.getKey());
                return true;
            }
        }
        return false;
    }

    /** Looks whether others have written the files. */
    void look() {
        List<Map.Entry<Document, Safekeeping>> files = List.copyOf(safe.entrySet());
        looking.submit(
                _ -> files.stream()
                        .filter(each -> each.getValue().change() == ExternalChange.CHANGED)
                        .map(Map.Entry::getKey)
                        .toList(),
                new Lane.Outcome<>(this::changed, this::failed, _ -> {}));
    }

    private void changed(List<Document> files) {
        for (Document document : files) {
            if (!document.isDirty()) {
                reload(document);
            } else if (!asked) {
                asked = true;
                ask(document);
            }
        }
    }

    private void ask(Document document) {
        desk.open(new QuestionDialog(
                document.name() + " was written by another program",
                List.of(List.of(Words.plain("What you edited here is not in it."))),
                List.of(
                        new QuestionDialog.Answer(
                                Key.typed("r"), "read the file (undo brings your text back)", () -> reload(document)),
                        new QuestionDialog.Answer(Key.typed("k"), "keep your text; saving writes over the file", () -> {
                            keeper(document).loaded();
                            asked = false;
                        }))));
    }

    private void reload(Document document) {
        asked = false;
        try {
            String text = TextFiles.read(document.path(), document.name(), TextFiles.SCHEMA_LIMIT);
            take(document, text);
            document.editor().markSaved();
            keeper(document).saved();
            desk.say(Notice.of("read " + document.name() + " again: another program has written it"));
            desk.edited();
        } catch (WorkspaceError e) {
            failed(e);
        }
    }

    /** The studio is left: what was thrown away is thrown away. */
    void release() {
        keeping.cancel();
        released = true;
        safe.values().forEach(Safekeeping::release);
    }

    /** However the studio ends, what nobody has thrown away is kept. */
    @Override
    public void close() {
        keeping.close();
        looking.close();
        if (!released) {
            safe.forEach((document, keeper) -> {
                if (document.isDirty()) {
                    keeper.keep(document.editor().lines());
                }
            });
        }
    }
}
