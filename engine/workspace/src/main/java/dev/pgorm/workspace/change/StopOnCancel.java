package dev.pgorm.workspace.change;

import dev.pgorm.migrate.Stop;
import dev.pgorm.workspace.error.WorkspaceError;
import dev.pgorm.workspace.project.Progress;
import java.sql.SQLException;
import java.util.Optional;

/** Stops an applier when the user cancels. */
public final class StopOnCancel {

    private StopOnCancel() {}

    /** What the applier asks; the statement that runs is cancelled on the server. */
    public static Stop of(Progress progress) {
        Stop stop = new Stop();
        progress.cancellation().onCancel(() -> request(stop));
        return stop;
    }

    private static void request(Stop stop) {
        try {
            stop.request();
        } catch (SQLException e) {
            throw new WorkspaceError.DatabaseFailed(
                    "the running statement could not be cancelled: " + e.getMessage(), "", Optional.empty(), e);
        }
    }
}
