package dev.pgorm.testkit.pg;

import dev.pgorm.embedded.Environment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.testcontainers.images.builder.ImageFromDockerfile;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** A container with PostgreSQL 17, PostGIS and pgvector; Testcontainers removes it when this process is gone. */
record DockerProvider(Environment environment) implements ServerProvider {
    private static final String BASE = "postgis/postgis:17-3.5";

    @Override
    public Optional<TestServer> start() {
        boolean present =
                environment.variable("DOCKER_HOST").isPresent() || Files.isWritable(Path.of("/var/run/docker.sock"));
        if (!present) {
            NotRun.note("the Testcontainers way of getting a server: there is no Docker here");
            return Optional.empty();
        }
        String image = new ImageFromDockerfile("pgorm-test-postgres", false)
                .withDockerfileFromBuilder(builder -> builder.from(BASE)
                        .run("apt-get update && apt-get install -y --no-install-recommends postgresql-17-pgvector")
                        .build())
                .get();
        return Optional.of(run(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres")));
    }

    @SuppressWarnings({"resource", "StreamResourceLeak"}) // lives as long as this process
    private static TestServer run(DockerImageName image) {
        PostgreSQLContainer container = new PostgreSQLContainer(image);
        container.start();
        String address = container.getHost() + ":" + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT);
        return new TestServer(
                "a container of " + BASE,
                address,
                container.getDatabaseName(),
                container.getUsername(),
                container.getPassword());
    }
}
