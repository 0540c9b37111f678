package dev.pgorm.studio.model;

import dev.pgorm.diff.RenameCandidate;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.StructureKind;
import dev.pgorm.studio.layout.Pane;
import dev.pgorm.studio.list.Row;
import dev.pgorm.workspace.change.DiffResult;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks, beside the work and once each, whether what is gone was renamed to what is new. */
final class RenameQuestion {

    private final Desk desk;
    private final Set<String> refused = new HashSet<>();
    private Optional<RenameCandidate> open = Optional.empty();

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
        open = difference.executable().changes().candidates().stream()
                .filter(RenameQuestion::canBeStated)
                .filter(each -> !refused.contains(stated(each)))
                .findFirst();
        open.ifPresent(
                candidate -> desk.say(Notice.warning(name(candidate.rename().from()) + " is gone and "
                        + name(candidate.rename().to()) + " is new. Renamed? Alt-Y yes, Alt-N no")));
    }

    /** Enter on a candidate's row agrees to it; false where the row is none. */
    boolean answers(Row row) {
        Optional<DiffResult> difference = desk.preview().difference();
        if (!row.key().startsWith("renamed ") || difference.isEmpty()) {
            return false;
        }
        List<RenameCandidate> candidates =
                difference.get().executable().changes().candidates();
        Optional<RenameCandidate> chosen = candidates.stream()
                .filter(RenameQuestion::canBeStated)
                .filter(each -> row.text()
                        .contains(name(each.rename().from()) + " → "
                                + name(each.rename().to())))
                .findFirst();
        chosen.ifPresent(each -> {
            open = chosen;
            agree();
        });
        return chosen.isPresent();
    }

    private void agree() {
        open.ifPresent(candidate -> desk.previewFlow().agreeToRename(stated(candidate)));
        open = Optional.empty();
        desk.focus(desk.focus() == Pane.EDITOR ? Pane.EDITOR : Pane.CHANGES);
    }

    private void refuse() {
        open.ifPresent(candidate -> refused.add(stated(candidate)));
        open = Optional.empty();
        desk.preview().difference().ifPresent(this::follow);
    }

    private static boolean canBeStated(RenameCandidate candidate) {
        return candidate.rename().from().kind() != StructureKind.CONSTRAINT
                && !(name(candidate.rename().from()) + name(candidate.rename().to())).contains(":");
    }

    private static String stated(RenameCandidate candidate) {
        return name(candidate.rename().from()) + ":" + name(candidate.rename().to());
    }

    private static String name(ObjectAddress address) {
        return Stream.of(address.schema(), address.name(), address.part())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("."));
    }
}
