package dev.pgorm.app;

import dev.pgorm.workspace.project.Cancellation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C and SIGTERM: stops the work, lets it say what state it left, then lets the process end with the signal's code. */
final class Interruption {

    private static final int PATIENCE_SECONDS = 10;

    private final CountDownLatch done = new CountDownLatch(1);

    private Interruption() {}

    static Interruption install(Cancellation cancellation) {
        Interruption interruption = new Interruption();
        Thread hook = new Thread(() -> interruption.stop(cancellation), "pgorm-interruption");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            cancellation.cancel(); // the signal came before the program had begun
        }
        return interruption;
    }

    /** The program has come to its end by itself. */
    void finished() {
        done.countDown();
    }

    private void stop(Cancellation cancellation) {
        if (done.getCount() == 0) {
            return;
        }
        cancellation.cancel();
        try {
            if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("pgorm: stopped while something still ran");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
