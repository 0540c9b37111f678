package dev.pgorm.workspace.database;

import dev.pgorm.pool.ConnectionSettings;

/** Which database a project means, before anybody has tried to reach it. */
public sealed interface DatabaseTarget {

    /** What named it. */
    String origin();

    /** The embedded server of the project. */
    record Embedded(String origin) implements DatabaseTarget {}

    /**
     * A database elsewhere.
     *
     * @param url its address
     * @param user whom to connect as
     * @param settings everything that the driver needs
     * @param origin what named it
     */
    record External(PostgresUrl url, String user, ConnectionSettings settings, String origin)
            implements DatabaseTarget {

        /** Where it is, for people. */
        public DatabaseAddress address() {
            PostgresUrl.HostPort first = url.hosts().getFirst();
            return new DatabaseAddress(
                    DatabaseAddress.Kind.EXTERNAL,
                    first.host(),
                    first.port(),
                    url.database().orElse(user),
                    user,
                    origin);
        }
    }
}
