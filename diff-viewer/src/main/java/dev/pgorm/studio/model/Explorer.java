package dev.pgorm.studio.model;

import dev.pgorm.lang.service.Outline;
import dev.pgorm.studio.layout.Pane;
import dev.pgorm.studio.list.Link;
import dev.pgorm.studio.list.ListPane;
import dev.pgorm.studio.list.Row;
import dev.pgorm.studio.rows.ExplorerRows;
import dev.pgorm.studio.style.Tone;
import dev.pgorm.studio.work.Lane;
import dev.pgorm.workspace.change.DiffResult;
import dev.pgorm.workspace.database.RelationSummary;
import dev.pgorm.workspace.error.WorkspaceError;
import dev.pgorm.workspace.project.CheckResult;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the explorer's list: its rows are thousands for a large schema, so they are made off the screen's thread, and not at every key. */
final class Explorer implements AutoCloseable {

    /** The rows are made when nobody has typed for so many times as long as it takes. */
    private static final int LEAST_SHARE = 20;

    /** However long it took: other work on the machine may have had the processor meanwhile. */
    private static final Duration LONGEST_REST = Duration.ofSeconds(1);

    private final Desk desk;
    private final Links links;
    private final Lane lane;
    private List<RelationSummary> relations = List.of();
    private Shown shown = new Shown(Optional.empty(), Optional.empty(), List.of());
    private boolean seen;

    /** How long it took to make the rows the last time; written by the lane's thread. */
    private volatile Duration took = Duration.ZERO;

    /** What rows were last made of. */
    private record Shown(
            Optional<CheckResult> check, Optional<DiffResult> difference, List<RelationSummary> relations) {

        @SuppressWarnings(
                "ReferenceEquality") // all of it is large and never changes: what is another object is another state
        boolean isSame(Shown other) {
            return check.orElse(null) == other.check.orElse(null)
                    && difference.orElse(null) == other.difference.orElse(null)
                    && relations == other.relations;
        }
    }

    Explorer(Desk desk, Links links) {
        this.desk = desk;
        this.links = links;
        this.lane = new Lane("explorer", desk.screen());
    }

    /** The database has these relations. */
    void relations(List<RelationSummary> found) {
        relations = found;
    }

    /** Follows what is known about text and database. */
    void refresh() {
        Shown wanted = new Shown(desk.preview().check(), desk.preview().difference(), relations);
        if (wanted.isSame(shown)) {
            return;
        }
        shown = wanted;
        Optional<Outline> outline = wanted.check().map(CheckResult::outline);
        Map<Link.Text, Tone> touched = outline.map(links::touched).orElse(Map.of());
        lane.submitAfter(
                seen ? rest() : Duration.ZERO,
                _ -> rows(outline.map(Outline::blocks).orElse(List.of()), wanted.relations(), touched),
                new Lane.Outcome<>(this::show, this::refused, _ -> {}));
    }

    /** The rows of thousands of models take as much as all else that follows a key: they wait for a pause in typing that is worth it. */
    private Duration rest() {
        return rest(took, desk.outside().restBeforeExplorer());
    }

    /**
     * How long nobody must have typed.
     *
     * @param took how long the rows took the last time
     * @param least how long it is in any case
     */
    static Duration rest(Duration took, Duration least) {
        Duration worth = Collections.min(List.of(took.multipliedBy(LEAST_SHARE), LONGEST_REST));
        return Collections.max(List.of(worth, least));
    }

    private List<Row> rows(List<Outline.Entry> blocks, List<RelationSummary> found, Map<Link.Text, Tone> touched) {
        long begun = desk.outside().nanoTime();
        List<Row> rows = ExplorerRows.of(blocks, found, touched);
        took = Duration.ofNanos(desk.outside().nanoTime() - begun);
        return rows;
    }

    private void refused(WorkspaceError error) {
        if (!(error instanceof WorkspaceError.Cancelled)) {
            desk.say(Notice.error(error.message()));
        }
    }

    private void show(List<Row> rows) {
        ListPane explorer = desk.list(Pane.EXPLORER);
        explorer.set(rows);
        if (!seen && !explorer.isEmpty()) {
            seen = true;
            explorer.foldInitially(row -> row.depth() == 1);
        }
    }

    @Override
    public void close() {
        lane.close();
    }
}
