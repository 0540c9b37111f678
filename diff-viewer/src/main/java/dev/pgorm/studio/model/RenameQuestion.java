package dev.pgorm.studio.model;

import dev.pgorm.studio.layout.Pane;
import dev.pgorm.studio.list.Row;
import dev.pgorm.workspace.change.DiffResult;
import dev.pgorm.workspace.change.LookAlike;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Asks, beside the work and once each, whether what is gone was renamed to what is new. */
final class RenameQuestion {

    private final Desk desk;
    private final Set<LookAlike> refused = new HashSet<>();
    private Optional<LookAlike> open = Optional.empty();

    private RenameQuestion(Desk desk) {
        this.desk = desk;
    }

    static RenameQuestion addTo(ActionTable table, Desk desk) {
        RenameQuestion question = new RenameQuestion(desk);
        table.add(
                "apply.renamed",
                "Yes, it was renamed",
                ActionTable.EVERYWHERE,
                () -> question.open.isPresent(),
                question::agree,
                "alt+y");
        table.add(
                "apply.not-renamed",
                "No, one goes and the other is new",
                ActionTable.EVERYWHERE,
                () -> question.open.isPresent(),
                question::refuse,
                "alt+n");
        return question;
    }

    /** There is another difference: what in it looks like a rename? */
    void follow(DiffResult difference) {
        open = LookAlike.in(difference).stream()
                .filter(each -> !refused.contains(each))
                .findFirst();
        open.ifPresent(each -> desk.say(
                Notice.warning(each.from() + " is gone and " + each.to() + " is new. Renamed? Alt-Y yes, Alt-N no")));
    }

    /** Enter on a candidate's row agrees to it; false where the row is none. */
    boolean answers(Row row) {
        Optional<DiffResult> difference = desk.preview().difference();
        if (!row.key().startsWith("renamed ") || difference.isEmpty()) {
            return false;
        }
        Optional<LookAlike> chosen = LookAlike.in(difference.get()).stream()
                .filter(each -> row.text().contains(each.from() + " → " + each.to()))
                .findFirst();
        chosen.ifPresent(each -> {
            open = chosen;
            agree();
        });
        return chosen.isPresent();
    }

    private void agree() {
        open.ifPresent(each -> desk.previewFlow().agreeToRename(each.stated()));
        open = Optional.empty();
        desk.focus(desk.focus() == Pane.EDITOR ? Pane.EDITOR : Pane.CHANGES);
    }

    private void refuse() {
        open.ifPresent(refused::add);
        open = Optional.empty();
        desk.preview().difference().ifPresent(this::follow);
    }
}
