package dev.pgorm.studio.model;

import dev.pgorm.studio.dialog.ApplyDialog;
import dev.pgorm.studio.dialog.PromptDialog;
import dev.pgorm.studio.preview.PreviewState;
import dev.pgorm.studio.work.Lane;
import dev.pgorm.workspace.change.ApplyListener;
import dev.pgorm.workspace.change.ApplyResult;
import dev.pgorm.workspace.change.Consent;
import dev.pgorm.workspace.change.DescribedStep;
import dev.pgorm.workspace.change.DiffOptions;
import dev.pgorm.workspace.change.DiffResult;
import dev.pgorm.workspace.database.DatabaseAddress;
import dev.pgorm.workspace.database.DatabaseState;
import dev.pgorm.workspace.database.LockHolder;
import dev.pgorm.workspace.error.WorkspaceError;
import dev.pgorm.workspace.migration.MigrationSettings;
import dev.pgorm.workspace.migration.NewMigration;
import dev.pgorm.workspace.project.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Brings the database to the text, or writes a migration that does. */
final class ApplyActions implements AutoCloseable {

    /** Sentences that are wider than this are hard to read. */
    private static final int WIDEST = 108;

    private final Desk desk;
    private final FileActions files;
    private final Runnable databaseChanged;
    private final Lane lane;
    private final Lane looking;

    private ApplyActions(Desk desk, FileActions files, Runnable databaseChanged) {
        this.desk = desk;
        this.files = files;
        this.databaseChanged = databaseChanged;
        this.lane = new Lane("apply", desk.screen());
        this.looking = new Lane("locks", desk.screen());
    }

    static ApplyActions addTo(ActionTable table, Desk desk, FileActions files, Runnable databaseChanged) {
        ApplyActions actions = new ApplyActions(desk, files, databaseChanged);
        table.add("apply.apply", "Apply to the database", ActionTable.EVERYWHERE, actions::open, "f9");
        table.add(
                "apply.migration",
                "Save the changes as a migration",
                ActionTable.EVERYWHERE,
                actions::askForName,
                "alt+m");
        table.add("apply.refresh", "Read the database again", ActionTable.EVERYWHERE, actions::refresh, "f5");
        return actions;
    }

    private void refresh() {
        desk.previewFlow().refresh();
        databaseChanged.run();
    }

    private void open() {
        PreviewState preview = desk.preview();
        if (preview.check().filter(check -> !check.isValid()).isPresent()) {
            desk.say(Notice.error("the schema has errors; F8 goes to the first"));
            return;
        }
        if (!preview.isStale()
                && preview.difference().filter(DiffResult::isEmpty).isPresent()) {
            desk.say(Notice.good("the database equals the schema"));
            return;
        }
        if (!(desk.workspace().databaseState() instanceof DatabaseState.Ready ready)) {
            desk.say(
                    desk.workspace().databaseState() instanceof DatabaseState.Failed failed
                            ? Notice.error("no database: " + failed.error().message())
                            : Notice.warning("the database does not answer yet"));
            return;
        }
        if (!files.save()) {
            return;
        }
        DatabaseAddress address = ready.address();
        Optional<String> name =
                address.kind() == DatabaseAddress.Kind.EMBEDDED ? Optional.empty() : Optional.of(address.database());
        ApplyDialog dialog = new ApplyDialog(address.display(), name, this::dialogColumns, new Doing());
        desk.open(dialog);
        Optional<DiffResult> proved = provedAlready();
        if (proved.isPresent()) {
            ready(dialog, proved.get());
            return;
        }
        DiffOptions options = DiffOptions.defaults()
                .withRenames(desk.previewFlow().renames())
                .withProving(DiffOptions.Proving.ALWAYS);
        lane.submit(
                progress -> desk.workspace().preview().compare(desk.documents().sources(), options, progress),
                new Lane.Outcome<>(plan -> ready(dialog, plan), dialog::failed, dialog::activity));
    }

    private void ready(ApplyDialog dialog, DiffResult plan) {
        dialog.ready(plan);
        look(plan);
    }

    /** Finds out what the plan touches and who holds locks; until that is known, and where it cannot be, the dialog does without. */
    private void look(DiffResult plan) {
        looking.submit(
                progress -> desk.workspace().impact(plan, progress),
                new Lane.Outcome<>(
                        impact -> dialog().ifPresent(each -> each.impact(impact)),
                        error -> desk.say(Notice.warning(error.message())),
                        _ -> {}));
    }

    /** The preview's plan, where saving did not change the text that it is of. Should the database have moved since, applying refuses. */
    private Optional<DiffResult> provedAlready() {
        PreviewState now = desk.preview();
        return now.edited() == desk.documents().revision() && now.isProved() ? now.difference() : Optional.empty();
    }

    private int dialogColumns() {
        return Math.min(WIDEST, desk.size().columns() - 10);
    }

    private Optional<ApplyDialog> dialog() {
        return desk.dialog(ApplyDialog.class);
    }

    private void askForName() {
        desk.open(new PromptDialog("Save as a migration", "name", "", text -> {
            if (text.isEmpty()) {
                return Optional.of("say in a word or two what it does");
            }
            write(text);
            return Optional.empty();
        }));
    }

    private void write(String name) {
        if (!files.save()) {
            return;
        }
        desk.say(Notice.of("planning the migration"));
        List<String> renames = desk.previewFlow().renames();
        lane.submit(
                progress -> desk.workspace()
                        .migrations(MigrationSettings.defaults())
                        .create(name, DiffOptions.defaults().withRenames(renames), _ -> false, progress),
                new Lane.Outcome<>(
                        this::written,
                        error -> desk.say(Notice.error(error.message())),
                        what -> desk.say(Notice.of(what))));
    }

    private void written(NewMigration migration) {
        desk.say(
                migration.files().isEmpty()
                        ? Notice.good("the migrations make the schema already")
                        : Notice.good("wrote " + migration.files().getFirst()));
    }

    /** Runs what was agreed to. */
    private final class Doing implements ApplyDialog.Actions {

        @Override
        public void apply(DiffResult plan, Set<String> allowed) {
            lane.submit(
                    progress -> desk.workspace().apply(plan, new Consent(allowed), new Steps(progress), progress),
                    new Lane.Outcome<>(
                            this::applied,
                            error -> {
                                dialog().ifPresent(each -> each.failed(error));
                                databaseChanged.run();
                                desk.previewFlow().refresh();
                            },
                            what -> dialog().ifPresent(each -> each.activity(what))));
        }

        private void applied(ApplyResult result) {
            dialog().ifPresent(each -> each.done(result));
            desk.previewFlow().forgetRenames();
            desk.previewFlow().refresh();
            databaseChanged.run();
        }

        @Override
        public void look(DiffResult plan) {
            ApplyActions.this.look(plan);
        }

        /** The server is told on a connection of its own, which may take a while. */
        @Override
        public void cancel() {
            Thread.ofVirtual().name("pgorm-studio-cancel").start(() -> {
                try {
                    lane.stop();
                } catch (WorkspaceError error) {
                    desk.screen().post(() -> dialog().ifPresent(each -> each.activity(error.message())));
                }
            });
        }

        @Override
        public void saveAsMigration() {
            desk.screen().post(ApplyActions.this::askForName);
        }
    }

    /** Tells the dialog what happens, on the screen's thread. */
    private final class Steps implements ApplyListener {
        private final Progress progress;

        Steps(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void finished(int index, int count, DescribedStep step, Duration elapsed) {
            desk.screen().post(() -> dialog().ifPresent(each -> each.finished(index, elapsed)));
        }

        @Override
        public void waiting(String reason) {
            progress.activity(reason);
        }

        @Override
        public void blocked(List<LockHolder> by) {
            desk.screen().post(() -> dialog().ifPresent(each -> each.blocked(by)));
        }

        @Override
        public void verifying() {
            progress.activity("comparing the database with the schema");
        }
    }

    @Override
    public void close() {
        lane.close();
        looking.close();
    }
}
