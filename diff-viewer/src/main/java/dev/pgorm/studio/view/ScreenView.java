package dev.pgorm.studio.view;

import dev.pgorm.studio.dialog.Dialog;
import dev.pgorm.studio.document.Document;
import dev.pgorm.studio.layout.Area;
import dev.pgorm.studio.layout.Arrangement;
import dev.pgorm.studio.layout.Pane;
import dev.pgorm.studio.layout.TabStrip;
import dev.pgorm.studio.list.ListPane;
import dev.pgorm.studio.model.Action;
import dev.pgorm.studio.model.Desk;
import dev.pgorm.studio.model.Gutter;
import dev.pgorm.studio.model.Notice;
import dev.pgorm.studio.model.Studio;
import dev.pgorm.studio.style.Ground;
import dev.pgorm.studio.style.Style;
import dev.pgorm.studio.style.Tone;
import dev.pgorm.studio.style.Words;
import dev.pgorm.studio.text.DisplayColumns;
import dev.pgorm.workspace.database.DatabaseAddress;
import dev.pgorm.workspace.database.DatabaseState;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Paints the whole screen. */
public final class ScreenView {

    /** The actions that the footer shows, where they work, the most wanted first. */
    private static final List<String> IN_FOOTER = List.of(
            "view.help",
            "view.next",
            "apply.apply",
            "file.save",
            "view.palette",
            "code.next-problem",
            "code.complete",
            "editor.undo",
            "find.find",
            "view.filter",
            "view.zoom",
            "apply.refresh",
            "file.next",
            "code.rename",
            "code.definition",
            "file.quit");

    private final Studio studio;
    private final Desk desk;
    private final Arrangement arrangement;
    private final Grid grid;
    private final Canvas screen;

    private ScreenView(Studio studio) {
        this.studio = studio;
        this.desk = studio.desk();
        this.arrangement = desk.arrangement();
        this.grid = new Grid(desk.size());
        this.screen = new Canvas(
                grid, new Area(0, 0, desk.size().columns(), desk.size().rows()));
    }

    /** The picture of the studio as it is now. */
    public static Picture paint(Studio studio) {
        return new ScreenView(studio).paint();
    }

    private Picture paint() {
        title();
        Optional<Picture.Caret> caretInText = Optional.empty();
        for (Pane pane : Pane.values()) {
            Area area = arrangement.panes().get(pane);
            if (area != null) {
                frame(pane, area);
                Canvas inside = screen.part(arrangement.inside(pane).orElseThrow());
                if (pane == Pane.EDITOR) {
                    showCaret(inside.area());
                    caretInText = EditorView.paint(desk, inside);
                } else {
                    list(pane, inside);
                }
            }
        }
        status();
        footer();
        Optional<Picture.Caret> caret = desk.focus() == Pane.EDITOR ? caretInText : Optional.empty();
        DialogView dialogs = new DialogView(screen, arrangement, caretInText);
        for (Iterator<Dialog> each = desk.dialogs().descendingIterator(); each.hasNext(); ) {
            caret = dialogs.paint(each.next());
        }
        return new Picture(grid, caret.filter(each -> screen.area().contains(each.column(), each.row())));
    }

    private void showCaret(Area inside) {
        if (desk.isFollowingCaret()) {
            desk.document().showCaret(inside.rows(), inside.columns() - Gutter.columns(desk.document()));
        }
    }

    private void title() {
        Canvas line = screen.part(arrangement.title());
        Style bar = Style.of(Tone.TEXT, Ground.BAR);
        line.fill(bar);
        int column = line.write(1, 0, "pgorm studio", bar.in(Tone.HEADING).strong());
        column = line.write(column, 0, " · ", bar.in(Tone.FAINT));
        Document current = desk.document();
        for (Document document : shownFiles()) {
            Style style = document == current ? bar.strong() : bar.in(Tone.FAINT);
            column = line.write(column, 0, document.name() + (document.isDirty() ? " ●" : ""), style);
            column = line.write(column, 0, "  ", bar);
        }
        String database = database();
        int start = line.area().columns() - DisplayColumns.STANDARD.width(database) - 1;
        if (start > column) {
            line.write(start, 0, database, bar.in(Tone.FAINT));
        }
    }

    /** All files where there are few, else the one that is looked at. */
    private List<Document> shownFiles() {
        List<Document> all = desk.documents().all();
        int width = all.stream().mapToInt(each -> each.name().length() + 4).sum();
        return width < desk.size().columns() - 40 ? all : List.of(desk.document());
    }

    private String database() {
        return switch (desk.workspace().databaseState()) {
            case DatabaseState.Ready ready -> {
                DatabaseAddress address = ready.address();
                String where = address.kind() == DatabaseAddress.Kind.EMBEDDED ? "embedded " : "";
                yield where + "PostgreSQL " + ready.serverVersion() + " · " + address.display();
            }
            case DatabaseState.Starting starting -> starting.activity() + " …";
            case DatabaseState.NotOpened _ -> "";
            case DatabaseState.Failed failed -> "no database: " + failed.error().message();
        };
    }

    private void frame(Pane pane, Area area) {
        boolean focused = pane == desk.focus();
        Canvas canvas = screen.part(area);
        canvas.frame(Style.of(focused ? Tone.FRAME_FOCUSED : Tone.FRAME));
        List<Pane> sharing = Optional.ofNullable(arrangement.tabs().get(pane)).orElse(List.of(pane));
        for (TabStrip.Tab tab : TabStrip.of(sharing, area)) {
            Style style = tab.pane() == pane
                    ? Style.of(focused ? Tone.FRAME_FOCUSED : Tone.TEXT).strong()
                    : Style.of(Tone.FAINT);
            canvas.write(tab.column() - area.column() - 1, 0, " ", style);
            canvas.write(tab.column() - area.column(), 0, tab.pane().title(), style);
            canvas.write(tab.end() - area.column(), 0, " ", style);
        }
        below(pane, canvas);
    }

    /** In the lower frame: the filter, where in the list or text one is, and whether it is about an earlier text. */
    private void below(Pane pane, Canvas canvas) {
        int bottom = canvas.area().rows() - 1;
        String text;
        if (pane == Pane.EDITOR) {
            text = (desk.editor().caret().line() + 1) + ":"
                    + (desk.editor().caret().column() + 1);
        } else {
            ListPane list = desk.list(pane);
            String filter = list.filter().isEmpty() ? "" : "/" + list.filter() + " ";
            String stale =
                    pane.isResult() && pane != Pane.PROBLEMS && desk.preview().isStale() && !list.isEmpty()
                            ? "earlier text "
                            : "";
            text = stale
                    + filter
                    + (list.shown().isEmpty()
                            ? ""
                            : (list.chosen() + 1) + "/" + list.shown().size());
        }
        if (!text.isEmpty()) {
            int column = canvas.area().columns() - DisplayColumns.STANDARD.width(text) - 4;
            canvas.write(Math.max(1, column), bottom, " " + text + " ", Style.of(Tone.FAINT));
        }
    }

    private void list(Pane pane, Canvas inside) {
        ListPane list = desk.list(pane);
        if (list.isEmpty()) {
            ListView.empty(inside, nothing(pane));
        } else {
            ListView.paint(list, inside, pane == desk.focus(), Ground.NORMAL);
        }
    }

    private String nothing(Pane pane) {
        boolean known = desk.preview().difference().isPresent();
        return switch (pane) {
            case PROBLEMS -> desk.preview().check().isPresent() ? "no problems" : "reading the schema …";
            case CHANGES -> known ? "the database equals the schema" : waiting();
            case SQL -> known ? "nothing to do" : waiting();
            case LOCKS -> known ? "no locks" : waiting();
            case EXPLORER -> "reading the schema …";
            case EDITOR -> "";
        };
    }

    private String waiting() {
        if (desk.preview().trouble().isPresent()
                || desk.preview().check().filter(each -> !each.isValid()).isPresent()) {
            return "nothing yet: see Problems";
        }
        String activity = desk.preview().activity();
        return (activity.isEmpty() ? "waiting for the database" : activity) + " …";
    }

    private void status() {
        Notice notice = desk.notice();
        Canvas line = screen.part(arrangement.status());
        line.write(1, 0, List.of(Words.of(notice.text(), notice.tone())), Ground.NORMAL);
    }

    private void footer() {
        Canvas line = screen.part(arrangement.footer());
        line.fill(Style.of(Tone.TEXT, Ground.BAR));
        Optional<Dialog> dialog = desk.dialog();
        List<Words> words =
                dialog.isPresent() ? List.of(Words.plain(dialog.get().hints())) : keys();
        line.write(1, 0, words, Ground.BAR);
    }

    /** As many keys as there is room for. */
    private List<Words> keys() {
        List<Words> words = new ArrayList<>();
        int room = desk.size().columns() - 2;
        List<Action> wanted = new ArrayList<>();
        for (String id : IN_FOOTER) {
            studio.actions().all().stream()
                    .filter(each -> each.id().equals(id)
                            && each.panes().contains(desk.focus())
                            && each.available().getAsBoolean())
                    .forEach(wanted::add);
        }
        for (Action action : wanted) {
            String key = action.keys().isEmpty() ? "" : action.keys().getFirst().label();
            String title = shortTitle(action.id());
            int width = key.length() + title.length() + 3;
            if (width <= room) {
                words.add(Words.strong(key, Tone.KEY));
                words.add(Words.plain(" " + title + "  "));
                room -= width;
            }
        }
        return words;
    }

    private static String shortTitle(String id) {
        return switch (id) {
            case "view.help" -> "Help";
            case "view.next" -> "Pane";
            case "view.palette" -> "Palette";
            case "view.filter" -> "Filter";
            case "view.zoom" -> "Zoom";
            case "apply.apply" -> "Apply…";
            case "apply.refresh" -> "Refresh";
            case "file.save" -> "Save";
            case "file.next" -> "File";
            case "file.quit" -> "Leave";
            case "code.next-problem" -> "Problem";
            case "code.complete" -> "Complete";
            case "code.rename" -> "Rename";
            case "code.definition" -> "Definition";
            case "editor.undo" -> "Undo";
            case "find.find" -> "Find";
            default -> id;
        };
    }
}
