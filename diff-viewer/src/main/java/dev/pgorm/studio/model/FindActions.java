package dev.pgorm.studio.model;

import dev.pgorm.studio.dialog.FindBar;
import dev.pgorm.studio.layout.Pane;
import dev.pgorm.studio.text.SearchOption;
import java.util.Set;

/** Search and replace. */
final class FindActions {

    private final Desk desk;
    private String lastWanted = "";
    private Set<SearchOption> lastOptions = Set.of();

    private FindActions(Desk desk) {
        this.desk = desk;
    }

    static FindActions addTo(ActionTable table, Desk desk) {
        FindActions actions = new FindActions(desk);
        table.add("find.find", "Find", ActionTable.EDITOR, () -> actions.open(false), "ctrl+f");
        table.add("find.replace", "Replace", ActionTable.EDITOR, () -> actions.open(true), "ctrl+r");
        table.add("find.next", "Find the next", ActionTable.EDITOR, () -> actions.again(true), "f3");
        table.add("find.previous", "Find the one before", ActionTable.EDITOR, () -> actions.again(false), "shift+f3");
        return actions;
    }

    private void open(boolean replacing) {
        String selected = desk.editor().selectedText();
        String text = selected.isEmpty() || selected.contains("\n") ? lastWanted : selected;
        desk.focus(Pane.EDITOR);
        desk.open(new FindBar(desk::editor, text, lastOptions, replacing));
    }

    private void again(boolean forward) {
        if (lastWanted.isEmpty()) {
            open(false);
            return;
        }
        FindBar bar = new FindBar(desk::editor, lastWanted, lastOptions, false);
        bar.find(forward);
        if (!bar.message().isEmpty()) {
            desk.say(Notice.of(bar.message()));
        }
    }

    /** The bar was closed: what was searched for can be searched again. */
    void closed(FindBar bar) {
        lastWanted = bar.wanted().text();
        lastOptions = bar.options();
    }
}
