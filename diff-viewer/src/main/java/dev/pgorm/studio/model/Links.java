package dev.pgorm.studio.model;

import dev.pgorm.lang.diagnostic.SourcePlaces;
import dev.pgorm.lang.service.Outline;
import dev.pgorm.lang.service.TextRange;
import dev.pgorm.studio.layout.Pane;
import dev.pgorm.studio.list.Link;
import dev.pgorm.studio.list.Row;
import dev.pgorm.studio.style.Tone;
import dev.pgorm.studio.text.Lines;
import dev.pgorm.studio.text.Place;
import dev.pgorm.workspace.change.DescribedChange;
import dev.pgorm.workspace.change.DescribedStep;
import dev.pgorm.workspace.change.DiffResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Goes from a definition to what it changes and to the statements that change it, and back. */
final class Links {

    private final Desk desk;
    private final Map<String, Origin> origins = new HashMap<>();
    private List<DescribedStep> steps = List.of();

    /** Where a change was written; line and column count from 0. */
    private record Origin(String id, int file, int line, int column, String action) {

        static Origin of(DescribedChange change, SourcePlaces.Place place) {
            return new Origin(
                    change.id(),
                    place.file(),
                    place.position().line() - 1,
                    place.position().column() - 1,
                    change.action());
        }
    }

    Links(Desk desk) {
        this.desk = desk;
    }

    /** There is another difference. */
    void follow(DiffResult difference) {
        steps = difference.plan().steps();
        origins.clear();
        for (DescribedChange change : difference.changes()) {
            change.source().ifPresent(place -> origins.put(change.id(), Origin.of(change, place)));
        }
    }

    /** What would change, by the place of the name that says so ({@code file:offset}). */
    Map<Link.Text, Tone> touched(Outline outline) {
        Map<Link.Text, Tone> touched = new HashMap<>();
        for (Origin origin : origins.values()) {
            Lines lines = desk.documents().all().get(origin.file()).editor().lines();
            if (origin.line() >= lines.count()) {
                continue;
            }
            int offset = lines.offset(lines.nearest(new Place(origin.line(), origin.column())));
            Tone tone = origin.action().equals("create") ? Tone.ADDED : Tone.CHANGED;
            outline.blockAt(origin.file(), offset).ifPresent(block -> {
                touched.merge(
                        place(block.nameRange()),
                        offset <= block.nameRange().end() ? tone : Tone.CHANGED,
                        (one, other) -> one == Tone.ADDED ? one : other);
                outline.memberAt(origin.file(), offset).ifPresent(part -> touched.put(place(part.nameRange()), tone));
            });
        }
        return touched;
    }

    private static Link.Text place(TextRange range) {
        return new Link.Text(range.file(), range.start());
    }

    /** The caret has moved: the change and the statement that are about its line are chosen. */
    void fromEditor() {
        int file = desk.documents().place();
        int line = desk.editor().caret().line();
        Optional<Origin> found = origins.values().stream()
                .filter(each -> each.file() == file && each.line() == line)
                .min((one, other) -> Integer.compare(one.column(), other.column()));
        found.or(() -> inBlock(file, line)).ifPresent(origin -> {
            desk.list(Pane.CHANGES).reveal(row -> isAbout(row, origin.id()));
            revealStatement(origin.id());
        });
    }

    /** The first change in the block that the caret is in. */
    private Optional<Origin> inBlock(int file, int line) {
        return desk.preview()
                .check()
                .filter(check -> file < check.sources().files().size())
                .flatMap(check -> check.outline().blockAt(file, desk.document().caretOffset()))
                .flatMap(block -> {
                    Lines lines = desk.editor().lines();
                    int first = lines.place(Math.min(block.range().start(), lines.length()))
                            .line();
                    int last = lines.place(Math.min(block.range().end(), lines.length()))
                            .line();
                    return origins.values().stream()
                            .filter(each -> each.file() == file && each.line() >= first && each.line() <= last)
                            .min((one, other) ->
                                    Integer.compare(Math.abs(one.line() - line), Math.abs(other.line() - line)));
                });
    }

    private static boolean isAbout(Row row, String changeId) {
        return row.link() instanceof Link.Change change && change.id().equals(changeId);
    }

    private void revealStatement(String changeId) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).changes().contains(changeId)) {
                int index = i;
                desk.list(Pane.SQL)
                        .reveal(row -> row.link() instanceof Link.Statement statement && statement.index() == index);
                return;
            }
        }
    }

    /** The choice in a list has moved: the others follow. */
    void fromList(Pane pane) {
        desk.list(pane).chosenRow().map(Row::link).ifPresent(link -> follow(pane, link));
    }

    private void follow(Pane pane, Link link) {
        switch (link) {
            case Link.None _, Link.Relation _ -> {
                // there is nothing to go to
            }
            case Link.Text text -> goTo(text.file(), text.offset());
            case Link.Change change -> {
                revealStatement(change.id());
                goToOrigin(change.id());
            }
            case Link.Statement statement -> {
                List<String> changes = new ArrayList<>();
                if (statement.index() < steps.size()) {
                    changes.addAll(steps.get(statement.index()).changes());
                }
                changes.stream().findFirst().ifPresent(id -> {
                    desk.list(Pane.CHANGES).reveal(row -> isAbout(row, id));
                    goToOrigin(id);
                });
                if (pane == Pane.LOCKS) {
                    desk.list(Pane.SQL)
                            .reveal(row ->
                                    row.link() instanceof Link.Statement other && other.index() == statement.index());
                }
            }
        }
    }

    private void goToOrigin(String changeId) {
        Optional.ofNullable(origins.get(changeId))
                .ifPresent(origin -> open(origin.file(), new Place(origin.line(), origin.column())));
    }

    private void goTo(int file, int offset) {
        if (file < desk.documents().all().size()) {
            Lines lines = desk.documents().all().get(file).editor().lines();
            open(file, lines.place(Math.min(offset, lines.length())));
        }
    }

    private void open(int file, Place place) {
        desk.documents().open(file);
        desk.editor().goTo(desk.editor().lines().nearest(place));
        desk.document().showCaret(desk.rows(Pane.EDITOR), desk.size().columns());
    }
}
