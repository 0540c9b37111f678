package dev.pgorm.studio.model;

import dev.pgorm.studio.dialog.CompletionList;
import dev.pgorm.studio.dialog.Dialog;
import dev.pgorm.studio.dialog.FindBar;
import dev.pgorm.studio.document.Documents;
import dev.pgorm.studio.input.Key;
import dev.pgorm.studio.input.Mouse;
import dev.pgorm.studio.layout.Area;
import dev.pgorm.studio.layout.Pane;
import dev.pgorm.studio.layout.Size;
import dev.pgorm.studio.list.Link;
import dev.pgorm.studio.list.Row;
import dev.pgorm.studio.preview.PreviewState;
import dev.pgorm.studio.rows.ChangeRows;
import dev.pgorm.studio.rows.LockRows;
import dev.pgorm.studio.rows.ProblemRows;
import dev.pgorm.studio.rows.SqlRows;
import dev.pgorm.studio.text.Place;
import dev.pgorm.studio.work.Lane;
import dev.pgorm.studio.work.ScreenThread;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.change.DiffResult;
import dev.pgorm.workspace.database.DatabaseState;
import dev.pgorm.workspace.error.WorkspaceError;
import dev.pgorm.workspace.project.CheckResult;
import java.util.List;
import java.util.Optional;

/**
 * The studio without a screen: takes keys, and holds what is to be shown. All methods are called on one thread; what is done elsewhere comes
 * back through {@link ScreenThread}.
 */
public final class Studio implements AutoCloseable {

    private static final List<String> TABLES =
            List.of("table", "partitioned table", "view", "materialized view", "foreign table");

    private static final long LOOK_NANOS = 3_000_000_000L;

    private final Desk desk;
    private final ActionTable actions = new ActionTable();
    private final Links links;
    private final Lane live;
    private final FindActions finding;
    private final ApplyActions applying;
    private final CodeActions code;
    private final KeepingActions keeping;
    private final RenameQuestion renameQuestion;
    private final MouseHandling mouse;
    private long seenRevision = -1;
    private long lastLook;
    private Optional<DiffResult> shownDifference = Optional.empty();
    private Problems shownProblems = new Problems(Optional.empty(), Optional.empty(), 0);
    private final Explorer explorer;
    private int shownColumns;
    private Runnable stopListening = () -> {};

    private Studio(Workspace workspace, ScreenThread screen, Outside outside, Size size) {
        this.desk = new Desk(
                workspace,
                screen,
                outside,
                Documents.of(workspace.schema()),
                size,
                this::previewChanged,
                this::afterInput);
        this.links = new Links(desk);
        this.live = new Lane("live", screen);
        this.explorer = new Explorer(desk, links);
        ViewActions.addTo(actions, desk);
        this.keeping = new KeepingActions(desk);
        FileActions files = FileActions.addTo(actions, desk, keeping);
        actions.add(EditorActions.of(desk));
        this.finding = FindActions.addTo(actions, desk);
        this.applying = ApplyActions.addTo(actions, desk, files, this::readRelations);
        this.code = CodeActions.addTo(actions, desk);
        this.renameQuestion = RenameQuestion.addTo(actions, desk);
        this.mouse = new MouseHandling(desk);
    }

    /**
     * Opens the schema of a project.
     *
     * @throws dev.pgorm.workspace.error.WorkspaceError.WrongInput where there is none or it cannot be read
     */
    public static Studio open(Workspace workspace, ScreenThread screen, Outside outside, Size size) {
        Studio studio = new Studio(workspace, screen, outside, size);
        workspace.openDatabase();
        studio.stopListening = workspace.onDatabaseState(state -> screen.post(() -> studio.databaseChanged(state)));
        studio.keeping.begin();
        studio.afterInput();
        return studio;
    }

    public Desk desk() {
        return desk;
    }

    public ActionTable actions() {
        return actions;
    }

    private void databaseChanged(DatabaseState state) {
        if (state instanceof DatabaseState.Ready) {
            readRelations();
            desk.previewFlow().refresh();
        }
    }

    private void readRelations() {
        if (desk.workspace().databaseState() instanceof DatabaseState.Ready) {
            live.submit(
                    progress -> desk.workspace().relations(TABLES, Optional.empty(), progress),
                    new Lane.Outcome<>(
                            found -> {
                                explorer.relations(found);
                                explorer.refresh();
                            },
                            error -> desk.say(Notice.error(error.message())),
                            _ -> {}));
        }
    }

    /** Takes a key. */
    public void press(Key key) {
        desk.say(Notice.NONE);
        lookAtFiles();
        desk.followCaret(true);
        if (!toDialog(key)) {
            toPane(key);
        }
        afterInput();
    }

    /** Looks every few seconds, while somebody works, whether others have written the files. */
    private void lookAtFiles() {
        long now = desk.outside().nanoTime();
        if (now - lastLook > LOOK_NANOS) {
            lastLook = now;
            keeping.look();
        }
    }

    private boolean toDialog(Key key) {
        Optional<Dialog> dialog = desk.dialog();
        if (dialog.isEmpty()) {
            return false;
        }
        Dialog.Reaction reaction = dialog.get().press(key);
        if (reaction == Dialog.Reaction.CLOSE || reaction == Dialog.Reaction.CLOSE_AND_PASS) {
            close(dialog.get());
        }
        return reaction == Dialog.Reaction.STAY || reaction == Dialog.Reaction.CLOSE;
    }

    private void close(Dialog dialog) {
        desk.close(dialog);
        if (dialog instanceof FindBar bar) {
            finding.closed(bar);
        }
    }

    private void toPane(Key key) {
        Pane pane = desk.focus();
        Optional<Action> action = actions.of(key, pane);
        if (action.isPresent()) {
            Place before = desk.editor().caret();
            action.get().run().run();
            if (!desk.editor().caret().equals(before)) {
                links.fromEditor();
            }
            return;
        }
        int page = Math.max(1, desk.rows(pane) - 1);
        if (pane == Pane.EDITOR) {
            if (EditorKeys.press(key, desk.editor(), page)) {
                code.typed(key);
            }
            links.fromEditor();
            return;
        }
        if (ListKeys.press(key, desk.list(pane), page)) {
            links.fromList(pane);
        } else if (key.code() == Key.Code.ENTER) {
            enter(pane);
        }
    }

    /** Goes to what the chosen row is about. */
    private void enter(Pane pane) {
        Optional<Row> row = desk.list(pane).chosenRow();
        if (row.isEmpty() || renameQuestion.answers(row.get())) {
            return;
        }
        if (row.get().link() instanceof Link.Relation relation) {
            RelationDialog.open(desk, live, relation.pattern());
            return;
        }
        if (row.get().link() instanceof Link.None) {
            desk.list(pane).toggle();
            return;
        }
        links.fromList(pane);
        desk.focus(Pane.EDITOR);
    }

    /** Takes a pasted text. */
    public void paste(String text) {
        desk.say(Notice.NONE);
        Optional<Dialog> dialog = desk.dialog();
        if (dialog.isPresent() && !(dialog.get() instanceof CompletionList)) {
            dialog.get().paste(text);
        } else if (desk.focus() == Pane.EDITOR) {
            desk.editor().paste(text.replace("\r\n", "\n").replace('\r', '\n'));
            dialog.ifPresent(this::close);
        }
        afterInput();
    }

    /** Takes what the mouse did. */
    public void mouse(Mouse event) {
        if (desk.dialog().filter(each -> !(each instanceof FindBar)).isEmpty()) {
            mouse.take(event).ifPresent(pane -> {
                if (pane == Pane.EDITOR) {
                    links.fromEditor();
                } else {
                    links.fromList(pane);
                }
            });
        } else {
            mouse.inDialog(event);
        }
        afterInput();
    }

    /** The terminal is gone: nobody will press a key any more. */
    public void hangUp() {
        desk.leave();
    }

    /** The terminal has another size. */
    public void resize(Size size) {
        desk.size(size);
        afterInput();
    }

    /** Follows what an input did: the text may be another one. */
    private void afterInput() {
        int rows = desk.dialog(FindBar.class)
                .map(bar -> bar.replacement().isPresent() ? 2 : 1)
                .orElse(0);
        desk.wish(desk.wish().withFindBar(rows));
        long revision = desk.documents().revision();
        if (revision != seenRevision) {
            seenRevision = revision;
            desk.previewFlow().edited(revision, desk.documents().snapshot());
            keeping.edited();
        }
        if (shownDifference.isPresent() && columns(Pane.CHANGES) != shownColumns) {
            fill(shownDifference.get());
        }
        desk.sayStanding(Status.of(desk));
    }

    private void previewChanged() {
        PreviewState preview = desk.preview();
        showProblems(preview);
        preview.difference().filter(each -> !isShown(each)).ifPresent(this::show);
        if (preview.checked() == preview.edited()) {
            explorer.refresh();
        }
        desk.sayStanding(Status.of(desk));
    }

    @SuppressWarnings("ReferenceEquality") // to compare differences by value is to compare whole schemas
    private boolean isShown(DiffResult difference) {
        return shownDifference.orElse(null) == difference;
    }

    /** The state changes several times for each key, the problems do not. */
    private void showProblems(PreviewState preview) {
        Problems current = new Problems(preview.check(), preview.trouble(), columns(Pane.PROBLEMS));
        if (!current.areSame(shownProblems)) {
            shownProblems = current;
            desk.list(Pane.PROBLEMS).set(ProblemRows.of(current.check(), current.trouble(), current.columns()));
        }
    }

    /** What the rows of problems are made of. */
    private record Problems(Optional<CheckResult> check, Optional<WorkspaceError> trouble, int columns) {

        /** Told by identity: to compare checks by value is to compare whole schemas. */
        @SuppressWarnings("ReferenceEquality")
        boolean areSame(Problems other) {
            return check.orElse(null) == other.check.orElse(null)
                    && trouble.orElse(null) == other.trouble.orElse(null)
                    && columns == other.columns;
        }
    }

    private void show(DiffResult difference) {
        shownDifference = Optional.of(difference);
        fill(difference);
        links.follow(difference);
        if (desk.focus() == Pane.EDITOR) {
            links.fromEditor();
        }
        renameQuestion.follow(difference);
    }

    private void fill(DiffResult difference) {
        shownColumns = columns(Pane.CHANGES);
        desk.list(Pane.CHANGES).set(ChangeRows.of(difference, shownColumns));
        desk.list(Pane.SQL).set(SqlRows.of(difference, columns(Pane.SQL)));
        desk.list(Pane.LOCKS).set(LockRows.of(difference));
    }

    /** How wide a pane's sentences may be: as wide as it is, or as the screen where it cannot be seen. */
    private int columns(Pane pane) {
        return desk.arrangement()
                .inside(pane)
                .or(() -> desk.arrangement().inside(desk.wish().result()))
                .map(Area::columns)
                .orElse(desk.size().columns() - 2);
    }

    @Override
    public void close() {
        stopListening.run();
        live.close();
        explorer.close();
        applying.close();
        code.close();
        desk.previewFlow().close();
        keeping.close(); // last: it may fail, and tells so
    }
}
