package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import java.util.Optional;

/**
 * How a table's rows are kept.
 *
 * @param unlogged UNLOGGED
 * @param with storage parameters
 * @param tablespace its tablespace, where it is not the default
 */
public record TableStorage(boolean unlogged, StorageParameters with, Optional<Identifier> tablespace) {

    private static final TableStorage USUAL = new TableStorage(false, StorageParameters.none(), Optional.empty());

    /** What PostgreSQL does where nothing is said. */
    public static TableStorage usual() {
        return USUAL;
    }
}
