package dev.pgorm.lang.model;

import dev.pgorm.lang.ast.Span;
import java.util.List;
import java.util.Optional;

/**
 * An {@code enum} block.
 *
 * @param name its name in the schema
 * @param databaseName the type's name in the database
 * @param schema the database schema; empty = the default one
 * @param values in order
 * @param renamedFrom earlier database names, stated by {@code @@renamedFrom}
 */
public record EnumDeclaration(
        String name,
        String databaseName,
        Optional<String> schema,
        List<Value> values,
        List<String> renamedFrom,
        Optional<String> movedFrom,
        Optional<String> documentation,
        Span span) {

    public EnumDeclaration {
        values = List.copyOf(values);
        renamedFrom = List.copyOf(renamedFrom);
    }

    /** One value: its name in the schema and its label in the database. */
    public record Value(
            String name, String label, Optional<String> renamedFrom, Optional<String> documentation, Span span) {}
}
