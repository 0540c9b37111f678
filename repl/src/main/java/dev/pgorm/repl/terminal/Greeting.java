package dev.pgorm.repl.terminal;

import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.change.PendingChanges;
import dev.pgorm.workspace.database.DatabaseState;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Says the banner as soon as it is known, while the prompt is there already. */
final class Greeting {

    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private Greeting() {}

    static void begin(Workspace workspace, Banner banner, Announcer announcer) {
        AtomicBoolean said = new AtomicBoolean();
        workspace.onDatabaseState(state -> {
            switch (state) {
                case DatabaseState.Ready ready -> {
                    if (said.compareAndSet(false, true)) {
                        Thread.ofVirtual().name("pgorm-banner").start(() -> ready(workspace, banner, announcer, ready));
                    }
                }
                case DatabaseState.Failed failed -> {
                    if (said.compareAndSet(false, true)) {
                        Thread.ofVirtual()
                                .name("pgorm-banner")
                                .start(() -> announcer.announce(banner.firstLine(failed.error())));
                    }
                }
                case DatabaseState.NotOpened _, DatabaseState.Starting _ -> {}
            }
        });
    }

    private static void ready(Workspace workspace, Banner banner, Announcer announcer, DatabaseState.Ready ready) {
        workspace.refresh();
        announcer.announce(banner.firstLine(ready));
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        PendingChanges pending = workspace.pendingChanges();
        while (pending instanceof PendingChanges.Unknown
                && workspace.schemaLocation().isPresent()
                && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            pending = workspace.pendingChanges();
        }
        banner.secondLine(pending).ifPresent(announcer::announce);
    }
}
