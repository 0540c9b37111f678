package dev.pgorm.studio.model;

import dev.pgorm.studio.dialog.Fuzzy;
import dev.pgorm.studio.dialog.ListDialog;
import dev.pgorm.studio.dialog.PromptDialog;
import dev.pgorm.studio.input.Key;
import dev.pgorm.studio.layout.Pane;
import dev.pgorm.studio.list.Link;
import dev.pgorm.studio.list.Row;
import dev.pgorm.studio.style.Tone;
import dev.pgorm.studio.style.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Panes, help and the palette. */
final class ViewActions {

    private final Desk desk;
    private final ActionTable table;

    private ViewActions(Desk desk, ActionTable table) {
        this.desk = desk;
        this.table = table;
    }

    static void addTo(ActionTable table, Desk desk) {
        ViewActions actions = new ViewActions(desk, table);
        table.add("view.help", "Show all keys", ActionTable.EVERYWHERE, actions::help, "f1");
        table.add("view.help-list", "Show all keys", ActionTable.LISTS, actions::help, "?");
        table.add("view.next", "Go to the next pane", ActionTable.EVERYWHERE, () -> actions.step(1), "f2");
        table.add("view.previous", "Go to the pane before", ActionTable.EVERYWHERE, () -> actions.step(-1), "shift+f2");
        table.add("view.tab", "Go to the next pane", ActionTable.LISTS, () -> actions.step(1), "tab");
        table.add("view.zoom", "Give the pane all the room, or back", ActionTable.EVERYWHERE, actions::zoom, "f4");
        table.add("view.palette", "Find what to do", ActionTable.EVERYWHERE, actions::palette, "ctrl+p");
        table.add(
                "view.wider",
                "Make the pane wider",
                ActionTable.EVERYWHERE,
                () -> desk.wish(desk.wish().wider(4)),
                "alt+=",
                "alt++");
        table.add(
                "view.narrower",
                "Make the pane narrower",
                ActionTable.EVERYWHERE,
                () -> desk.wish(desk.wish().wider(-4)),
                "alt+-");
        table.add(
                "view.repaint",
                "Paint the screen again",
                ActionTable.EVERYWHERE,
                () -> desk.outside().repaint(),
                "ctrl+l");
        table.add(
                "view.suspend",
                "Go to the system's shell for a while",
                ActionTable.EVERYWHERE,
                () -> desk.outside().suspend(),
                "ctrl+z");
        int number = 1;
        for (Pane pane : Pane.values()) {
            table.add(
                    "view." + pane.name().toLowerCase(Locale.ROOT),
                    "Go to: " + pane.title(),
                    ActionTable.EVERYWHERE,
                    () -> desk.focus(pane),
                    "alt+" + number);
            number++;
        }
        table.add("view.filter", "Leave rows that hold a text", ActionTable.LISTS, actions::filter, "/");
        table.add("view.back", "Back to the text", ActionTable.LISTS, actions::back, "escape");
    }

    private void step(int by) {
        List<Pane> panes = List.of(Pane.values());
        desk.focus(panes.get(Math.floorMod(panes.indexOf(desk.focus()) + by, panes.size())));
    }

    private void zoom() {
        desk.wish(desk.wish().withZoom(!desk.wish().zoomed()));
    }

    private void back() {
        if (desk.list(desk.focus()).filter().isEmpty()) {
            desk.focus(Pane.EDITOR);
        } else {
            desk.list(desk.focus()).filter("");
        }
    }

    private void filter() {
        Pane pane = desk.focus();
        desk.open(new PromptDialog(
                "Filter " + pane.title(), "rows with", desk.list(pane).filter(), text -> {
                    desk.list(pane).filter(text);
                    return Optional.empty();
                }));
    }

    private void help() {
        List<Row> rows = new ArrayList<>();
        table.all().stream()
                .filter(each -> !each.keys().isEmpty())
                .collect(Collectors.groupingBy(Action::group, LinkedHashMap::new, Collectors.toList()))
                .forEach((group, actions) -> {
                    rows.add(new Row("group " + group, 0, List.of(Words.strong(group, Tone.HEADING)), Link.NONE));
                    actions.forEach(each -> rows.add(new Row(each.id(), 1, line(each), Link.NONE)));
                });
        rows.add(new Row("group lists", 0, List.of(Words.strong("Lists", Tone.HEADING)), Link.NONE));
        rows.add(hint("walk", "Up Down j k", "Walk; PgUp PgDn g G far"));
        rows.add(hint("fold", "Left Right h l Space", "Fold and unfold"));
        rows.add(hint("enter", "Enter", "Go to what the row is about"));
        desk.open(ListDialog.text("Keys", rows));
    }

    private static Row hint(String key, String keys, String what) {
        return new Row(key, 1, List.of(Words.of(String.format("%-22s", keys), Tone.KEY), Words.plain(what)), Link.NONE);
    }

    private static List<Words> line(Action action) {
        String keys = action.keys().stream().map(Key::label).collect(Collectors.joining(" "));
        return List.of(Words.of(String.format("%-22s", keys), Tone.KEY), Words.plain(action.title()));
    }

    private void palette() {
        Pane pane = desk.focus();
        desk.open(ListDialog.choice(
                "What to do", typed -> found(typed, pane), row -> desk.screen().post(() -> run(row.key()))));
    }

    private void run(String id) {
        table.named(id).run().run();
        desk.edited();
    }

    private List<Row> found(String typed, Pane pane) {
        record Scored(Action action, int score) {}
        List<Scored> scored = new ArrayList<>();
        for (Action action : table.all()) {
            OptionalInt score = Fuzzy.score(typed, action.title());
            if (score.isPresent()
                    && action.panes().contains(pane)
                    && action.available().getAsBoolean()) {
                scored.add(new Scored(action, score.getAsInt()));
            }
        }
        if (!typed.isEmpty()) {
            scored.sort(Comparator.comparingInt(Scored::score).reversed());
        }
        return scored.stream()
                .map(each -> new Row(each.action().id(), 0, line(each.action()), Link.NONE))
                .toList();
    }
}
