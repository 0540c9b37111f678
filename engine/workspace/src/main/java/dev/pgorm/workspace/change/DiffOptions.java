package dev.pgorm.workspace.change;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How two sources are compared and how the way between them is planned.
 *
 * @param schemas {@code --schemas}; empty = what the sources name
 * @param renames {@code --rename}: {@code Model.field:Model.newName} or {@code Model:NewModel}
 * @param strategy which recipes a plan takes
 * @param proving whether the plan is run in the scratch database before it is handed back
 */
public record DiffOptions(Optional<Set<String>> schemas, List<String> renames, Strategy strategy, Proving proving) {

    /** Which recipes a plan takes. */
    public enum Strategy {
        /** The safe recipe for each step that would block. */
        ONLINE,
        /** One direct statement for each change. */
        DIRECT,
        /** Direct where nothing is lost by it (new and nearly empty tables), online elsewhere. */
        AUTO
    }

    /** When a plan is proved. */
    public enum Proving {
        /** Always; fails where there is no scratch database. */
        ALWAYS,
        /** Where a scratch database was needed anyway. */
        WHEN_AT_HAND,
        NEVER
    }

    public DiffOptions {
        schemas = schemas.map(Set::copyOf);
        renames = List.copyOf(renames);
    }

    /** Everything as the sources say. */
    public static DiffOptions defaults() {
        return new DiffOptions(Optional.empty(), List.of(), Strategy.AUTO, Proving.WHEN_AT_HAND);
    }

    public DiffOptions withRenames(List<String> stated) {
        return new DiffOptions(schemas, stated, strategy, proving);
    }

    /** The same for other schemas. */
    public DiffOptions withSchemas(Optional<Set<String>> others) {
        return new DiffOptions(others, renames, strategy, proving);
    }

    public DiffOptions withProving(Proving proving) {
        return new DiffOptions(schemas, renames, strategy, proving);
    }
}
