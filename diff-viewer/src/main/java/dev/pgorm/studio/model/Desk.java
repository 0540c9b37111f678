package dev.pgorm.studio.model;

import dev.pgorm.studio.dialog.Dialog;
import dev.pgorm.studio.document.Document;
import dev.pgorm.studio.document.Documents;
import dev.pgorm.studio.layout.Arrangement;
import dev.pgorm.studio.layout.Pane;
import dev.pgorm.studio.layout.Size;
import dev.pgorm.studio.layout.Wish;
import dev.pgorm.studio.list.ListPane;
import dev.pgorm.studio.preview.PreviewFlow;
import dev.pgorm.studio.preview.PreviewState;
import dev.pgorm.studio.text.Editor;
import dev.pgorm.studio.work.ScreenThread;
import dev.pgorm.workspace.Workspace;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Everything that lies on the desk: the state that actions change and views show. */
public final class Desk {

    private final Workspace workspace;
    private final ScreenThread screen;
    private final Outside outside;
    private final Documents documents;
    private final PreviewFlow preview;
    private final Runnable edited;
    private final Map<Pane, ListPane> lists = new EnumMap<>(Pane.class);
    private final Deque<Dialog> dialogs = new ArrayDeque<>();
    private Wish wish = Wish.initial();
    private Size size;
    private Notice notice = Notice.NONE;
    private Notice standing = Notice.NONE;
    private String clipboard = "";
    private boolean leaving;
    private boolean followingCaret = true;

    Desk(
            Workspace workspace,
            ScreenThread screen,
            Outside outside,
            Documents documents,
            Size size,
            Runnable previewChanged,
            Runnable edited) {
        this.edited = edited;
        this.workspace = workspace;
        this.screen = screen;
        this.outside = outside;
        this.documents = documents;
        this.size = size;
        this.preview = new PreviewFlow(
                workspace.preview(), screen, outside::nanoTime, outside.restBeforeProof(), previewChanged);
        for (Pane pane : Pane.values()) {
            if (pane != Pane.EDITOR) {
                lists.put(pane, new ListPane());
            }
        }
    }

    public Workspace workspace() {
        return workspace;
    }

    public ScreenThread screen() {
        return screen;
    }

    public Outside outside() {
        return outside;
    }

    public Documents documents() {
        return documents;
    }

    public Document document() {
        return documents.current();
    }

    public Editor editor() {
        return documents.current().editor();
    }

    public PreviewFlow previewFlow() {
        return preview;
    }

    public PreviewState preview() {
        return preview.state();
    }

    /** The list of a pane that is one. */
    public ListPane list(Pane pane) {
        return Optional.ofNullable(lists.get(pane))
                .orElseThrow(() -> new IllegalArgumentException(pane + " is no list"));
    }

    public Wish wish() {
        return wish;
    }

    public void wish(Wish other) {
        wish = other;
    }

    public Pane focus() {
        return wish.focus();
    }

    public void focus(Pane pane) {
        wish = wish.withFocus(pane);
    }

    public Size size() {
        return size;
    }

    void size(Size other) {
        size = other;
    }

    /** Where everything stands. */
    public Arrangement arrangement() {
        return Arrangement.of(size, wish);
    }

    /** How many rows a pane shows; as many as a screen where it cannot be seen. */
    public int rows(Pane pane) {
        return arrangement()
                .inside(pane)
                .map(area -> area.rows())
                .filter(rows -> rows > 0)
                .orElse(size.rows());
    }

    /** The dialog that takes the keys. */
    public Optional<Dialog> dialog() {
        return Optional.ofNullable(dialogs.peek());
    }

    /** All dialogs, that which takes the keys first. */
    public Deque<Dialog> dialogs() {
        return new ArrayDeque<>(dialogs);
    }

    /** The dialog of a kind, where one is open, whether it takes the keys or not. */
    public <T extends Dialog> Optional<T> dialog(Class<T> kind) {
        return dialogs.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    public void open(Dialog dialog) {
        dialogs.push(dialog);
    }

    public void close(Dialog dialog) {
        dialogs.remove(dialog);
    }

    public Notice notice() {
        return notice.text().isEmpty() ? standing : notice;
    }

    /** Says something until the next key. */
    public void say(Notice what) {
        notice = what;
    }

    /** Says something as long as nothing else is said. */
    void sayStanding(Notice what) {
        standing = what;
    }

    /** The text was edited outside of an input. */
    void edited() {
        screen.post(edited);
    }

    public String clipboard() {
        return clipboard;
    }

    /** Takes a text to paste, also for other programs. */
    void clipboard(String text) {
        clipboard = text;
        outside.copy(text);
    }

    /** Whether the caret is to be in sight; not while somebody looks elsewhere by the mouse's wheel. */
    public boolean isFollowingCaret() {
        return followingCaret;
    }

    void followCaret(boolean follow) {
        followingCaret = follow;
    }

    public boolean isLeaving() {
        return leaving;
    }

    void leave() {
        leaving = true;
    }
}
