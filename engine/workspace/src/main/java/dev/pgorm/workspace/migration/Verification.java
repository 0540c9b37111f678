package dev.pgorm.workspace.migration;

import dev.pgorm.workspace.error.ExitCode;
import java.util.List;
import java.util.Optional;

/**
 * Whether migrations, schema and database say the same.
 *
 * @param migrations how many were run
 * @param schema what lies between what the migrations make and the schema; empty where there is no schema
 * @param drift what lies between what the applied migrations make and the database; empty where that was not asked
 * @param pending the migrations that the database does not have yet
 * @param notes what could not be compared, in sentences
 */
public record Verification(
        int migrations,
        Optional<StructureDifference> schema,
        Optional<StructureDifference> drift,
        List<String> pending,
        List<String> notes) {

    public Verification {
        pending = List.copyOf(pending);
        notes = List.copyOf(notes);
    }

    /** How {@code verify} ends: 3 where something differs. */
    public ExitCode exitCode() {
        boolean same = schema.map(StructureDifference::isEmpty).orElse(true)
                && drift.map(StructureDifference::isEmpty).orElse(true);
        return same ? ExitCode.DONE : ExitCode.DIFFERENCES;
    }
}
