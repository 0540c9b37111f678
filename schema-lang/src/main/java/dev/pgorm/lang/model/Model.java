package dev.pgorm.lang.model;

import dev.pgorm.lang.ast.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A {@code model} or {@code view} block.
 *
 * @param kind model or view
 * @param name its name in the schema
 * @param databaseName the table's name
 * @param schema the database schema; empty = the default one
 * @param fields in order
 * @param primaryKey from {@code @id} or {@code @@id}
 * @param uniques from {@code @unique} and {@code @@unique}, in order
 * @param indexes from {@code @@index}, in order
 * @param checks from {@code @check} and {@code @@check}, in order
 * @param storage {@code @@unlogged}, {@code @@with}, {@code @@tablespace}
 * @param details what few models have
 * @param definition what makes a view an object of the database; empty for models and external views
 * @param parts triggers, policies, rules, privileges
 * @param ignored {@code @@ignore}: no client, but the table is real
 * @param external no DDL: a view without {@code @@sql}
 * @param renamedFrom earlier database names
 * @param movedFrom the schema that it was in before
 */
public record Model(
        Kind kind,
        String name,
        String databaseName,
        Optional<String> schema,
        List<Field> fields,
        Optional<KeyDeclaration> primaryKey,
        List<UniqueDeclaration> uniques,
        List<IndexDeclaration> indexes,
        List<CheckDeclaration> checks,
        TableStorage storage,
        TableDetails details,
        Optional<ViewDefinition> definition,
        List<PartDeclaration> parts,
        boolean ignored,
        boolean external,
        List<String> renamedFrom,
        Optional<String> movedFrom,
        Optional<String> documentation,
        Span span) {

    public Model {
        fields = List.copyOf(fields);
        uniques = List.copyOf(uniques);
        indexes = List.copyOf(indexes);
        checks = List.copyOf(checks);
        parts = List.copyOf(parts);
        renamedFrom = List.copyOf(renamedFrom);
    }

    /** The same with other fields. */
    public Model withFields(List<Field> others) {
        return new Model(
                kind,
                name,
                databaseName,
                schema,
                others,
                primaryKey,
                uniques,
                indexes,
                checks,
                storage,
                details,
                definition,
                parts,
                ignored,
                external,
                renamedFrom,
                movedFrom,
                documentation,
                span);
    }

    /** What a block with fields declares. */
    public enum Kind {
        MODEL,
        VIEW
    }

    /** Whether it is a view that keeps its rows, and may have indexes. */
    public boolean materialized() {
        return definition.flatMap(ViewDefinition::materialized).isPresent();
    }

    public Optional<Field> field(String fieldName) {
        for (Field each : fields) {
            if (each.name().equals(fieldName)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** The columns, without relation fields. */
    public List<Field.Scalar> scalars() {
        return ofKind(Field.Scalar.class);
    }

    /** The relation fields. */
    public List<Field.Relation> relations() {
        return ofKind(Field.Relation.class);
    }

    private <F extends Field> List<F> ofKind(Class<F> kind) {
        List<F> found = new ArrayList<>(fields.size());
        for (Field each : fields) {
            if (kind.isInstance(each)) {
                found.add(kind.cast(each));
            }
        }
        return Collections.unmodifiableList(found);
    }

    /**
     * Physical properties of a table.
     *
     * @param accessMethod {@code @@accessMethod}; empty = heap
     */
    public record TableStorage(
            boolean unlogged, Map<String, String> with, Optional<String> tablespace, Optional<String> accessMethod) {

        private static final TableStorage NONE = new TableStorage(false, Map.of(), Optional.empty(), Optional.empty());

        public static TableStorage none() {
            return NONE;
        }
    }
}
