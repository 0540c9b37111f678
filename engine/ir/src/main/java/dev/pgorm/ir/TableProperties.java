package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import java.util.Optional;

/**
 * What a table has besides its name and its parts.
 *
 * @param storage how its rows are kept
 * @param replicaIdentity REPLICA IDENTITY
 * @param clusteredOn the index that CLUSTER sorts it by
 * @param rowSecurity whether its policies apply
 * @param form whether it is a partition, partitioned, a child, typed or foreign
 */
public record TableProperties(
        TableStorage storage,
        ReplicaIdentity replicaIdentity,
        Optional<Identifier> clusteredOn,
        RowSecurity rowSecurity,
        TableForm form) {

    private static final TableProperties PLAIN = new TableProperties(
            TableStorage.usual(),
            new ReplicaIdentity.PrimaryKey(),
            Optional.empty(),
            RowSecurity.off(),
            TableForm.ordinary());

    /** Those of a table of which only columns are stated. */
    public static TableProperties plain() {
        return PLAIN;
    }

    /** These, or where they are those of most tables {@link #plain()}: kept once for all of those. */
    public TableProperties orPlain() {
        return equals(PLAIN) ? PLAIN : this;
    }

    /** The same with rows that are kept in another way. */
    public TableProperties withStorage(TableStorage other) {
        return new TableProperties(other, replicaIdentity, clusteredOn, rowSecurity, form);
    }

    public TableProperties withReplicaIdentity(ReplicaIdentity other) {
        return new TableProperties(storage, other, clusteredOn, rowSecurity, form);
    }

    public TableProperties withClusteredOn(Optional<Identifier> other) {
        return new TableProperties(storage, replicaIdentity, other, rowSecurity, form);
    }

    public TableProperties withRowSecurity(RowSecurity other) {
        return new TableProperties(storage, replicaIdentity, clusteredOn, other, form);
    }

    public TableProperties withForm(TableForm other) {
        return new TableProperties(storage, replicaIdentity, clusteredOn, rowSecurity, other);
    }
}
