package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import java.util.Optional;

/**
 * How a table's rows are kept.
 *
 * @param unlogged UNLOGGED
 * @param with storage parameters
 * @param tablespace its tablespace, where it is not the default
 * @param accessMethod its access method, where it is not heap
 */
public record TableStorage(
        boolean unlogged, StorageParameters with, Optional<Identifier> tablespace, Optional<Identifier> accessMethod) {

    private static final TableStorage USUAL = of(false, StorageParameters.none(), Optional.empty());

    /** What PostgreSQL does where nothing is said. */
    public static TableStorage usual() {
        return USUAL;
    }

    /** Rows in a heap. */
    public static TableStorage of(boolean unlogged, StorageParameters with, Optional<Identifier> tablespace) {
        return new TableStorage(unlogged, with, tablespace, Optional.empty());
    }
}
