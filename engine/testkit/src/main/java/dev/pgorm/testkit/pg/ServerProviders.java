package dev.pgorm.testkit.pg;

import dev.pgorm.embedded.EmbeddedBinaries;
import dev.pgorm.embedded.EmbeddedServerException;
import dev.pgorm.embedded.EmbeddedServers;
import dev.pgorm.embedded.Environment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The ways to get a server, best first. */
final class ServerProviders {
    private static final String CHROOT_PROGRAMS = "usr/lib/postgresql/17/bin";

    private final Environment environment;

    ServerProviders(Environment environment) {
        this.environment = environment;
    }

    /** The first way that is open; the last one always is. */
    TestServer start() {
        List<ServerProvider> inOrder =
                List.of(this::givenUrl, new DockerProvider(environment), this::chroot, this::installed);
        for (ServerProvider provider : inOrder) {
            Optional<TestServer> server = provider.start();
            if (server.isPresent()) {
                return server.get();
            }
        }
        return embedded(EmbeddedServers.DEFAULT_MAJOR);
    }

    TestServer embedded(int major) {
        try {
            Path programs = EmbeddedBinaries.programs(major, environment);
            return new PrivateServer("embedded PostgreSQL " + major, programs, Optional.empty()).start();
        } catch (EmbeddedServerException failure) {
            throw new AssertionError(failure.getMessage(), failure);
        }
    }

    private Optional<TestServer> givenUrl() {
        return environment.variable("PGORM_TEST_URL").map(url -> TestServer.of("the server of PGORM_TEST_URL", url));
    }

    /** A Debian that scripts/test prepares: PostgreSQL 17 with PostGIS and pgvector, on any Linux where we are root. */
    private Optional<TestServer> chroot() {
        Path directory = Path.of(environment.variable("PGORM_TEST_CHROOT").orElse("/var/cache/pgorm-trixie"));
        boolean usable = environment.superuser()
                && Files.isExecutable(directory.resolve(CHROOT_PROGRAMS).resolve("postgres"));
        if (!usable) {
            return Optional.empty();
        }
        String description = "PostgreSQL 17 in " + directory;
        return Optional.of(
                new PrivateServer(description, Path.of("/" + CHROOT_PROGRAMS), Optional.of(directory)).start());
    }

    private Optional<TestServer> installed() {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return Optional.empty();
        }
        try (Stream<Path> directories = Files.list(versions)) {
            return directories
                    .map(directory -> directory.resolve("bin"))
                    .filter(programs -> Files.isExecutable(programs.resolve("initdb")))
                    .max(Comparator.comparing(Path::toString))
                    .map(programs ->
                            new PrivateServer("PostgreSQL in " + programs, programs, Optional.empty()).start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
