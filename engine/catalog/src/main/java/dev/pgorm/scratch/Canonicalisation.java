package dev.pgorm.scratch;

import dev.pgorm.introspect.Introspection;
import java.util.List;

/** What came of creating a structure in a scratch database. */
public sealed interface Canonicalisation {

    /**
     * It was created and read back.
     *
     * @param introspection what the scratch database held then
     */
    record Done(Introspection introspection) implements Canonicalisation {}

    /**
     * PostgreSQL refused some of it.
     *
     * @param errors at least one; those that merely follow from another are left out
     */
    record Rejected(List<SourceError> errors) implements Canonicalisation {
        public Rejected {
            errors = List.copyOf(errors);
        }
    }
}
