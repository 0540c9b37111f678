package dev.pgorm.scratch;

import java.util.concurrent.locks.LockSupport;

/**
 * A program that is ended by a signal while it has a scratch database, and closes its server while the hooks of the shutdown
 * run. Its arguments are the server's URL, user and password.
 */
final class EndingProgram {

    private EndingProgram() {}

    public static void main(String... arguments) throws InterruptedException {
        ScratchAddress address = ScratchAddress.of(arguments[0], arguments[1], arguments[2]);
        ScratchServer server = ScratchServer.at(address);
        server.take();
        Thread closing = Thread.ofPlatform().daemon().unstarted(() -> closeDuringShutdown(server, address));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> join(closing)));
        closing.start();
        closing.join();
    }

    private static void closeDuringShutdown(ScratchServer server, ScratchAddress address) {
        synchronized (server) { // which the server's own hook has to wait for
            System.out.println("ready");
            while (!isShuttingDown()) {
                LockSupport.parkNanos(1_000_000);
            }
            server.close();
            System.out.println("closed");
        }
        try {
            ScratchServer.at(address).take();
        } catch (ScratchException refused) {
            System.out.println(refused.problem().id());
        }
        try {
            server.take();
        } catch (ScratchException refused) {
            System.out.println(refused.problem().id());
        }
    }

    private static boolean isShuttingDown() {
        Thread hook = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            Runtime.getRuntime().removeShutdownHook(hook);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
