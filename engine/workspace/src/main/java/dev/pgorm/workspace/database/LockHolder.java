package dev.pgorm.workspace.database;

import dev.pgorm.hazard.LockMode;
import java.time.Duration;
import java.util.Optional;

/**
 * A session that holds a lock which another one wants. What it runs is not told: statements hold secrets.
 *
 * @param session its process on the server; 0 for a prepared transaction, which has none
 * @param user its role; empty where it has none, or where the server does not tell
 * @param application what it calls itself; empty where it does not
 * @param state {@code active}, {@code idle in transaction}…; empty where the server does not tell
 * @param since how long it has been in that state
 * @param held the lock; empty where it is none on a table
 */
public record LockHolder(
        int session, String user, String application, String state, Duration since, Optional<Held> held) {

    /**
     * A lock on a table.
     *
     * @param table the table's name with its schema's
     * @param mode how strong it is
     */
    public record Held(String table, LockMode mode) {}
}
