package dev.pgorm.lang.model;

import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.ExtendedStatistics;
import dev.pgorm.ir.ReplicaIdentity;
import dev.pgorm.ir.TableForm;
import dev.pgorm.lang.ast.Span;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What few models have.
 *
 * @param exclusions {@code @@exclude}, in order
 * @param foreignKeys {@code @@foreignKey}, in order
 * @param statistics {@code @@statistics}, in order
 * @param replicaIdentity {@code @@replicaIdentity}
 * @param clusteredOn {@code @@clusterOn}
 * @param partitionKey {@code @@partition}
 * @param partitions {@code @@createPartition}, in order
 * @param partitionOf {@code @@partitionOf}
 * @param inherits {@code @@inherits}, in order
 */
public record TableDetails(
        List<Exclusion> exclusions,
        List<ForeignKey> foreignKeys,
        List<Statistics> statistics,
        Optional<ReplicaIdentity> replicaIdentity,
        Optional<String> clusteredOn,
        Optional<PartitionKey> partitionKey,
        List<Partition> partitions,
        Optional<PartitionOf> partitionOf,
        List<Parent> inherits) {

    private static final TableDetails NONE = new TableDetails(
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of());

    public TableDetails {
        exclusions = List.copyOf(exclusions);
        foreignKeys = List.copyOf(foreignKeys);
        statistics = List.copyOf(statistics);
        partitions = List.copyOf(partitions);
        inherits = List.copyOf(inherits);
    }

    /** Nothing of all that. */
    public static TableDetails none() {
        return NONE;
    }

    /** Whether it has columns that other models state. */
    public boolean hasParents() {
        return partitionOf.isPresent() || !inherits.isEmpty();
    }

    /**
     * {@code @@exclude([room(with: "="), during(with: "&&")], type: Gist)}.
     *
     * @param elements what is compared, in order
     * @param operators the operator of each element, as SQL
     */
    public record Exclusion(
            List<IndexElement> elements,
            List<String> operators,
            String method,
            Optional<String> where,
            List<String> include,
            Constraint.Deferrability deferrability,
            Map<String, String> with,
            Optional<String> tablespace,
            Optional<String> databaseName,
            Optional<String> comment,
            Span span) {

        public Exclusion {
            elements = List.copyOf(elements);
            operators = List.copyOf(operators);
            include = List.copyOf(include);
        }
    }

    /**
     * {@code @@foreignKey([a], references: Model([b]))}: a foreign key that no relation field says.
     *
     * @param fields field names on this side
     * @param target a model, or the SQL name of a table outside the file
     * @param references field names of the model, or columns of that table
     */
    public record ForeignKey(
            List<String> fields,
            String target,
            List<String> references,
            Constraint.ReferentialAction onDelete,
            Constraint.ReferentialAction onUpdate,
            List<String> setColumns,
            Constraint.Match match,
            Constraint.Deferrability deferrability,
            Constraint.Validity validity,
            boolean period,
            Optional<String> databaseName,
            Optional<String> comment,
            Span span) {

        public ForeignKey {
            fields = List.copyOf(fields);
            references = List.copyOf(references);
            setColumns = List.copyOf(setColumns);
        }
    }

    /**
     * {@code @@statistics([a, b], kinds: [Dependencies])}.
     *
     * @param elements fields and expressions
     * @param kinds what is gathered; empty = what PostgreSQL does by default
     * @param target {@code target:}
     */
    public record Statistics(
            List<IndexElement> elements,
            Set<ExtendedStatistics.Kind> kinds,
            Optional<Integer> target,
            Optional<String> databaseName,
            Optional<String> schema,
            Optional<String> comment,
            Span span) {

        public Statistics {
            elements = List.copyOf(elements);
            Set<ExtendedStatistics.Kind> ordered = EnumSet.noneOf(ExtendedStatistics.Kind.class);
            ordered.addAll(kinds);
            kinds = Collections.unmodifiableSet(ordered);
        }
    }

    /** {@code @@partition(type: Range, by: [createdAt])}. */
    public record PartitionKey(TableForm.Strategy strategy, List<IndexElement> elements) {

        public PartitionKey {
            elements = List.copyOf(elements);
        }
    }

    /**
     * {@code @@createPartition("posts_2024", from: ["2024-01-01"], to: ["2025-01-01"])}.
     *
     * @param bound {@code FOR VALUES …} or {@code DEFAULT}
     */
    public record Partition(String databaseName, Optional<String> schema, String bound, Span span) {}

    /** {@code @@partitionOf(Post, from: ["2024-01-01"], to: ["2025-01-01"])}. */
    public record PartitionOf(Parent parent, String bound) {}

    /** A model that columns come from, where it is named. */
    public record Parent(String model, Span span) {}
}
