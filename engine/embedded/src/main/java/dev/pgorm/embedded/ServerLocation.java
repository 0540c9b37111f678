package dev.pgorm.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** Whose server it is, which decides where its data are. */
sealed interface ServerLocation {
    /** Where root's servers live when the user that they run as cannot reach the usual place. */
    Path OUT_OF_REACH = Path.of("/var/lib/pgorm");

    static ServerLocation project(Path directory) {
        return new Project(directory);
    }

    static ServerLocation shared() {
        return new Shared();
    }

    /** A directory that tells which user the server should run as. */
    Path anchor(Environment environment);

    /** The directory that holds one directory per major version. */
    Path home(Environment environment, ServerUser user);

    /** A project's server. */
    record Project(Path directory) implements ServerLocation {
        public Project {
            try {
                directory = directory.toRealPath();
            } catch (IOException notThereYet) {
                directory = directory.toAbsolutePath().normalize();
            }
        }

        @Override
        public Path anchor(Environment environment) {
            return directory;
        }

        @Override
        public Path home(Environment environment, ServerUser user) {
            return user.reachable(
                    directory.resolve(".pgorm"),
                    OUT_OF_REACH.resolve("projects").resolve(key()));
        }

        private String key() {
            String name = Objects.requireNonNullElse(directory.getFileName(), Path.of("root"))
                    .toString();
            return name + "-" + shortHash(directory.toString());
        }
    }

    /** The user's server for scratch databases. */
    record Shared() implements ServerLocation {
        @Override
        public Path anchor(Environment environment) {
            return environment.stateHome();
        }

        @Override
        public Path home(Environment environment, ServerUser user) {
            return user.reachable(
                    environment.stateHome().resolve("pgorm").resolve("server"), OUT_OF_REACH.resolve("shared"));
        }
    }

    /** Twelve characters that stand for a text in file names. */
    static String shortHash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
