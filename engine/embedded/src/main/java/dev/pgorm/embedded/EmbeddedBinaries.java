package dev.pgorm.embedded;

import java.nio.file.Path;

/** The unpacked programs of an embedded PostgreSQL, for whoever runs servers of another kind with them, such as tests. */
public final class EmbeddedBinaries {
    private EmbeddedBinaries() {}

    /**
     * The directory of {@code postgres}, {@code initdb} and {@code pg_ctl}; unpacked or downloaded now if need be.
     *
     * @throws EmbeddedServerException where they cannot be had
     */
    public static Path programs(int major, Environment environment) throws EmbeddedServerException {
        ServerUser user = ServerUser.of(environment, ServerLocation.shared().anchor(environment));
        Binaries binaries = Binaries.of(major, Platform.of(environment));
        return Installation.of(binaries, environment, user).directory().resolve("bin");
    }
}
