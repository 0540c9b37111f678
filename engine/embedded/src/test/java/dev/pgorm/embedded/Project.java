package dev.pgorm.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.Callable;

/** A project directory of a test, and a look at what runs there. */
record Project(Path directory, Environment environment) implements AutoCloseable {
    private static final int MAJOR = 17;
    private static final Duration LIMIT = Duration.ofMinutes(1);

    static Project create() throws IOException {
        Path directory = Files.createTempDirectory("pgorm embedded's test");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new Project(directory.toRealPath(), Environment.system());
    }

    ServerLease join() throws EmbeddedServerException {
        return EmbeddedServer.join(directory, MAJOR, environment);
    }

    ServerStatus status() throws EmbeddedServerException {
        return EmbeddedServers.status(directory, MAJOR, environment);
    }

    ServerStatus.Running running() throws EmbeddedServerException {
        return (ServerStatus.Running) status();
    }

    ServerStatus start() throws EmbeddedServerException {
        return EmbeddedServers.start(directory, MAJOR, environment);
    }

    ServerStatus stop() throws EmbeddedServerException {
        return EmbeddedServers.stop(directory, MAJOR, environment);
    }

    ServerStatus reset() throws EmbeddedServerException {
        return EmbeddedServers.reset(directory, MAJOR, environment);
    }

    ServerDirectory files() throws EmbeddedServerException {
        ServerLocation location = ServerLocation.project(directory);
        ServerUser user = ServerUser.of(environment, directory);
        return new ServerDirectory(location.home(environment, user), MAJOR, user);
    }

    ProcessHandle watchdog() throws EmbeddedServerException, IOException {
        long number = Long.parseLong(Files.readString(files().watchdog()).split(" ")[0]);
        return ProcessHandle.of(number).orElseThrow();
    }

    void awaitStopped() throws Exception {
        await(() -> status() instanceof ServerStatus.Stopped);
    }

    static void await(Callable<Boolean> condition) throws Exception {
        Patience patience = new Patience(LIMIT);
        while (!condition.call()) {
            assertThat(patience.waitMore()).as("within " + LIMIT).isTrue();
        }
    }

    /** PostgreSQL answers a request for encryption with one letter before anything else. */
    static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(new byte[] {0, 0, 0, 8, 4, (byte) 0xd2, 0x16, 0x2f});
            int answer = socket.getInputStream().read();
            return answer == 'N' || answer == 'S';
        } catch (IOException refused) {
            return false;
        }
    }

    static void kill(long processId) throws Exception {
        ProcessHandle.of(processId).ifPresent(ProcessHandle::destroyForcibly);
        await(() -> ProcessHandle.of(processId).filter(ProcessHandle::isAlive).isEmpty());
    }

    @Override
    public void close() throws EmbeddedServerException, IOException {
        reset();
        Installation.deleteTree(directory);
    }
}
