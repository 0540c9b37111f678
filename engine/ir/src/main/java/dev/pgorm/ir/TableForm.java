package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.List;
import java.util.Optional;

/**
 * Where a table gets its columns from and its rows go to, where it is not an ordinary table.
 *
 * @param partitionKey PARTITION BY, for a partitioned table
 * @param partition PARTITION OF
 * @param inherits the parents of INHERITS in their order
 * @param ofType OF type, for a typed table
 * @param foreign SERVER, for a foreign table
 */
public record TableForm(
        Optional<PartitionKey> partitionKey,
        Optional<Partition> partition,
        List<QualifiedName> inherits,
        Optional<QualifiedName> ofType,
        Optional<Foreign> foreign) {

    private static final TableForm ORDINARY =
            new TableForm(Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty());

    public TableForm {
        inherits = List.copyOf(inherits);
    }

    /** An ordinary table. */
    public static TableForm ordinary() {
        return ORDINARY;
    }

    /** How rows are told apart that go to different partitions. */
    public enum Strategy {
        RANGE,
        LIST,
        HASH
    }

    /**
     * PARTITION BY.
     *
     * @param strategy RANGE, LIST or HASH
     * @param elements the columns and expressions of the key; their order is never stated
     */
    public record PartitionKey(Strategy strategy, List<Index.Element> elements) {
        public PartitionKey {
            elements = List.copyOf(elements);
        }
    }

    /**
     * PARTITION OF.
     *
     * @param parent the partitioned table
     * @param bound {@code FOR VALUES …} or {@code DEFAULT}
     */
    public record Partition(QualifiedName parent, SqlExpr bound) {

        /** Whether it takes what no other partition does. */
        public boolean isDefault() {
            return bound.text().equals("DEFAULT");
        }
    }

    /**
     * SERVER of a foreign table.
     *
     * @param server the server's name
     * @param options OPTIONS by name
     */
    public record Foreign(Identifier server, StorageParameters options) {}

    /** The tables that columns come from: the one that it is a partition of, or those that it inherits. */
    public List<QualifiedName> parents() {
        return partition.map(each -> List.of(each.parent())).orElse(inherits);
    }

    public TableForm withPartition(Optional<Partition> other) {
        return new TableForm(partitionKey, other, inherits, ofType, foreign);
    }

    public TableForm withInherits(List<QualifiedName> others) {
        return new TableForm(partitionKey, partition, others, ofType, foreign);
    }
}
