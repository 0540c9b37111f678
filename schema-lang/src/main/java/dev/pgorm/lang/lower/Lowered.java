package dev.pgorm.lang.lower;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.ir.RenameHint;
import dev.pgorm.lang.diagnostic.Diagnostic;
import java.util.List;

/**
 * What a schema model means to a database.
 *
 * @param catalog the structure as written, before any server has read its expressions
 * @param scope which part of a database the schema speaks for
 * @param renames the renames that it states
 * @param origins where each object and part of one was written
 * @param diagnostics what could not be expressed in the catalog
 */
public record Lowered(
        Catalog catalog, ManagedScope scope, List<RenameHint> renames, Origins origins, List<Diagnostic> diagnostics) {

    public Lowered {
        renames = List.copyOf(renames);
        diagnostics = List.copyOf(diagnostics);
    }
}
