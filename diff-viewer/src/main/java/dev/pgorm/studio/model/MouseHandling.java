package dev.pgorm.studio.model;

import dev.pgorm.studio.dialog.ApplyDialog;
import dev.pgorm.studio.dialog.CompletionList;
import dev.pgorm.studio.dialog.FindBar;
import dev.pgorm.studio.dialog.ListDialog;
import dev.pgorm.studio.dialog.PromptDialog;
import dev.pgorm.studio.dialog.QuestionDialog;
import dev.pgorm.studio.input.Mouse;
import dev.pgorm.studio.layout.Area;
import dev.pgorm.studio.layout.Arrangement;
import dev.pgorm.studio.layout.Pane;
import dev.pgorm.studio.layout.TabStrip;
import dev.pgorm.studio.list.ListPane;
import dev.pgorm.studio.text.DisplayColumns;
import dev.pgorm.studio.text.Place;
import java.util.List;
import java.util.Optional;

/** What clicks, drags and the wheel do. */
final class MouseHandling {

    private static final int WHEEL = 3;

    private final Desk desk;
    private Optional<Place> pressedAt = Optional.empty();
    private long lastPress;
    private Optional<Place> lastPlace = Optional.empty();

    MouseHandling(Desk desk) {
        this.desk = desk;
    }

    /** Does what a mouse event does; the pane in which something was chosen. */
    Optional<Pane> take(Mouse event) {
        Arrangement arrangement = desk.arrangement();
        Optional<Pane> pane = arrangement.paneAt(event.column(), event.row());
        return switch (event.kind()) {
            case SCROLL_UP -> scroll(pane, -WHEEL);
            case SCROLL_DOWN -> scroll(pane, WHEEL);
            case PRESS -> pane.flatMap(each -> press(each, event, arrangement));
            case DRAG -> drag(event, arrangement);
            case RELEASE -> {
                pressedAt = Optional.empty();
                yield Optional.empty();
            }
        };
    }

    /** In a dialog the wheel walks its list. */
    void inDialog(Mouse event) {
        Optional<ListPane> list = desk.dialog().flatMap(dialog -> switch (dialog) {
            case ListDialog each -> Optional.of(each.list());
            case ApplyDialog each -> Optional.of(each.list());
            case QuestionDialog _, PromptDialog _, FindBar _, CompletionList _ -> Optional.<ListPane>empty();
        });
        list.ifPresent(each -> {
            if (event.kind() == Mouse.Kind.SCROLL_UP) {
                each.move(-WHEEL);
            } else if (event.kind() == Mouse.Kind.SCROLL_DOWN) {
                each.move(WHEEL);
            }
        });
    }

    private Optional<Pane> scroll(Optional<Pane> pane, int lines) {
        if (pane.filter(each -> each == Pane.EDITOR).isPresent()) {
            desk.followCaret(false);
            desk.document().scroll(lines);
            return Optional.empty();
        }
        pane.ifPresent(each -> desk.list(each).move(lines));
        return pane;
    }

    private Optional<Pane> press(Pane pane, Mouse event, Arrangement arrangement) {
        Area frame = arrangement.panes().get(pane);
        if (frame != null && event.row() == frame.row()) {
            TabStrip.at(arrangement.tabs().getOrDefault(pane, List.of(pane)), frame, event.column())
                    .ifPresent(desk::focus);
            return Optional.empty();
        }
        desk.focus(pane);
        Optional<Area> inside =
                desk.arrangement().inside(pane).filter(area -> area.contains(event.column(), event.row()));
        if (inside.isEmpty()) {
            return Optional.empty();
        }
        int row = event.row() - inside.get().row();
        if (pane != Pane.EDITOR) {
            return pressInList(pane, row, inside.get().rows());
        }
        Place place = place(event, inside.get());
        boolean isSecond =
                lastPlace.equals(Optional.of(place)) && desk.outside().nanoTime() - lastPress < 400_000_000L;
        lastPress = desk.outside().nanoTime();
        lastPlace = Optional.of(place);
        if (isSecond) {
            desk.editor().selectWordAt(place);
        } else {
            desk.editor().goTo(place);
            pressedAt = Optional.of(place);
        }
        return Optional.of(pane);
    }

    private Optional<Pane> pressInList(Pane pane, int row, int rows) {
        ListPane list = desk.list(pane);
        int place = list.top(rows) + row;
        if (place >= list.shown().size()) {
            return Optional.empty();
        }
        boolean again = list.chosen() == place;
        list.choose(place);
        if (again) {
            list.toggle();
        }
        return Optional.of(pane);
    }

    private Optional<Pane> drag(Mouse event, Arrangement arrangement) {
        Optional<Area> inside = arrangement.inside(Pane.EDITOR);
        if (pressedAt.isEmpty() || inside.isEmpty()) {
            return Optional.empty();
        }
        desk.editor().selectTo(place(event, inside.get()));
        return Optional.of(Pane.EDITOR);
    }

    private Place place(Mouse event, Area inside) {
        int line = Math.clamp(
                (long) desk.document().topLine() + event.row() - inside.row(),
                0,
                desk.editor().lines().count() - 1);
        int cell = event.column()
                - inside.column()
                - Gutter.columns(desk.document())
                + desk.document().leftCell();
        String text = desk.editor().lines().line(line);
        return new Place(line, DisplayColumns.STANDARD.nearestColumn(text, Math.max(0, cell)));
    }
}
