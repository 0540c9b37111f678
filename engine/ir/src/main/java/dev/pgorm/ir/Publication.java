package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A publication (PostgreSQL: CREATE PUBLICATION); what it publishes are {@link PublicationPart}s.
 *
 * @param name its name
 * @param allTables FOR ALL TABLES
 * @param operations what is published; may be empty
 * @param viaPartitionRoot publish_via_partition_root
 * @param generatedColumns publish_generated_columns = stored (from PostgreSQL 18)
 * @param comment its comment
 */
public record Publication(
        Identifier name,
        boolean allTables,
        Set<Operation> operations,
        boolean viaPartitionRoot,
        boolean generatedColumns,
        Optional<String> comment)
        implements Definition {

    public Publication {
        EnumSet<Operation> sorted = EnumSet.noneOf(Operation.class);
        sorted.addAll(operations);
        operations = Collections.unmodifiableSet(sorted);
    }

    /** What can be published. */
    public enum Operation {
        INSERT,
        UPDATE,
        DELETE,
        TRUNCATE
    }

    @Override
    public ObjectAddress address() {
        return ObjectAddress.global(DefinitionKind.PUBLICATION, name.value());
    }

    @Override
    public List<ObjectAddress> references() {
        return List.of();
    }

    @Override
    public Publication withComment(Optional<String> other) {
        return new Publication(name, allTables, operations, viaPartitionRoot, generatedColumns, other);
    }

    @Override
    public Publication renamed(NewNames names) {
        return new Publication(
                Identifier.of(names.address(address()).name()),
                allTables,
                operations,
                viaPartitionRoot,
                generatedColumns,
                comment);
    }
}
