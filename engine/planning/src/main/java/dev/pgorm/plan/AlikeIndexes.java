package dev.pgorm.plan;

import dev.pgorm.diff.InheritedParts;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.KeyIndex;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Indexes of a partition that say the same. For an index of the parent PostgreSQL takes the first of them that is no part of another,
 * first in the order in which they were made.
 */
final class AlikeIndexes {

    private final PlanContext context;

    AlikeIndexes(PlanContext context) {
        this.context = context;
    }

    /** What an index or a key has to have in common with another one to be its part; the order of its rows is nothing. */
    private record Shape(
            boolean unique,
            boolean nullsNotDistinct,
            Identifier method,
            List<Object> keys,
            List<Identifier> include,
            Optional<SqlExpr> where) {}

    /**
     * An index, or a key with its index.
     *
     * @param ofConstraint whether a constraint owns it, which one of the parent's asks for
     * @param parent the index that it is a part of
     */
    private record Part(
            ObjectAddress address, Shape shape, boolean ofConstraint, boolean primary, Optional<Identifier> parent) {

        /** The same as part of nothing. */
        Part alone() {
            return new Part(address, shape, ofConstraint, primary, Optional.empty());
        }

        boolean fits(Part above) {
            return shape.equals(above.shape) && (ofConstraint || !above.ofConstraint);
        }
    }

    /** Indexes of a partition alone that would become parts of its parent's: they go before, and come again when those have theirs. */
    void replace(Replacements replacements) {
        for (Table partition : context.target().tables()) {
            if (!partition.isPartition() || TablePlanner.isMade(partition, context)) {
                continue;
            }
            QualifiedName parent = partition.form().parents().getFirst();
            boolean joins =
                    !context.cascade().lineage().keptParents(partition.name()).contains(parent);
            List<Part> above =
                    context.target().table(parent).map(AlikeIndexes::parts).orElse(List.of());
            if (joins) {
                replaceUnordered(partition, above, replacements);
            }
            for (Part own : above.isEmpty() ? List.<Part>of() : parts(partition)) {
                if (own.parent().isEmpty() && !context.isCreated(own.address())) {
                    above.stream()
                            .filter(each -> own.fits(each) && (joins || isNew(each.address(), replacements)))
                            .findFirst()
                            .ifPresent(each -> replacements.replace(own.address(), causes(partition, each)));
                }
            }
        }
    }

    /** Where a partition joins a parent, those that are there already may be older than new ones that are to come first. */
    private void replaceUnordered(Table partition, List<Part> above, Replacements replacements) {
        for (List<Part> group : groups(partition)) {
            List<Part> sources = above.stream()
                    .filter(each -> group.getFirst().shape().equals(each.shape()))
                    .toList();
            boolean changes = Stream.concat(group.stream(), sources.stream())
                    .anyMatch(each -> isNew(each.address(), replacements));
            for (Part part : changes ? group : List.<Part>of()) {
                if (!context.isCreated(part.address())) {
                    replacements.replace(part.address(), context.changeIds(partition.address()));
                }
            }
        }
    }

    /** The parts of the parent's indexes that say the same. */
    private static List<List<Part>> groups(Table partition) {
        Map<Shape, List<Part>> groups = new LinkedHashMap<>();
        for (Part part : parts(partition)) {
            if (part.parent().isPresent()) {
                groups.computeIfAbsent(part.shape(), key -> new ArrayList<>()).add(part);
            }
        }
        return groups.values().stream().filter(each -> each.size() > 1).toList();
    }

    private Set<String> causes(Table partition, Part above) {
        Set<String> causes = context.causes(above.address());
        return causes.isEmpty() ? context.changeIds(partition.address()) : causes;
    }

    private boolean isNew(ObjectAddress part, Replacements replacements) {
        return context.isCreated(part)
                || replacements.contains(part)
                || context.isRemade(part)
                || context.isIndexOfRemade(part);
    }

    /** Lets parts that say the same come in the order of those that they are parts of; after all steps are drafted. */
    void order() {
        for (Table partition : context.target().tables()) {
            if (partition.isPartition()) {
                groups(partition)
                        .forEach(each -> order(partition.form().parents().getFirst(), each));
            }
        }
    }

    private void order(QualifiedName parent, List<Part> parts) {
        Map<Part, Root> roots = new HashMap<>();
        parts.forEach(each -> roots.put(each, root(parent, each, 0)));
        List<Part> ordered = new ArrayList<>(parts);
        ordered.sort(Comparator.comparing(roots::get));
        for (int i = 1; i < ordered.size(); i++) {
            Part first = ordered.get(i - 1);
            Part second = ordered.get(i);
            for (ObjectAddress later : List.of(source(parent, second), second.address())) {
                for (ObjectAddress earlier : List.of(source(parent, first), first.address())) {
                    context.graph()
                            .run(Verb.CREATE, earlier)
                            .before(Verb.CREATE, later, "the first that fits becomes the part of the first");
                }
            }
        }
    }

    /**
     * The index at the end of a chain of parts, in the order in which such come: those that are there, then those of the topmost table.
     *
     * @param isMade whether a step makes it
     * @param steps how many links the chain has
     */
    private record Root(boolean isMade, int steps, boolean primary, String name) implements Comparable<Root> {

        private static final Comparator<Root> ORDER = Comparator.comparing(Root::isMade)
                .thenComparing(Root::steps, Comparator.reverseOrder())
                .thenComparing(Root::primary, Comparator.reverseOrder())
                .thenComparing(Root::name);

        @Override
        public int compareTo(Root other) {
            return ORDER.compare(this, other);
        }
    }

    private Root root(QualifiedName parentName, Part part, int steps) {
        Optional<Table> parent = context.target().table(parentName);
        Optional<Part> above = parent.stream()
                .flatMap(each -> parts(each).stream())
                .filter(each -> part.parent().isPresent() && each.address().equals(source(parentName, part)))
                .findFirst();
        if (above.isEmpty()) {
            boolean isMade = !context.graph().find(Verb.CREATE, part.address()).isEmpty();
            return new Root(isMade, steps, part.primary(), part.address().toString());
        }
        return parent.orElseThrow().isPartition()
                ? root(parent.orElseThrow().form().parents().getFirst(), above.get(), steps + 1)
                : root(parentName, above.get().alone(), steps + 1);
    }

    private ObjectAddress source(QualifiedName parent, Part part) {
        return part.parent()
                .flatMap(index -> context.target().table(parent).flatMap(table -> InheritedParts.index(table, index)))
                .orElse(part.address());
    }

    private static List<Part> parts(Table table) {
        List<Part> parts = new ArrayList<>();
        for (Index index : table.indexes()) {
            Shape shape = new Shape(
                    index.unique(),
                    index.nullsNotDistinct(),
                    index.method(),
                    keys(index.elements()),
                    index.include(),
                    index.where());
            parts.add(new Part(
                    index.address(table.name()),
                    shape,
                    false,
                    false,
                    index.details().parent()));
        }
        for (Constraint constraint : table.constraints()) {
            shape(constraint)
                    .ifPresent(shape -> parts.add(new Part(
                            References.constraint(table.name(), constraint),
                            shape,
                            true,
                            constraint instanceof Constraint.PrimaryKey,
                            constraint.keyIndex().flatMap(KeyIndex::parent))));
        }
        return parts;
    }

    private static Optional<Shape> shape(Constraint constraint) {
        return switch (constraint) {
            case Constraint.PrimaryKey key -> Optional.of(key(key.columns(), key.include(), false));
            case Constraint.Unique unique ->
                Optional.of(key(unique.columns(), unique.include(), unique.nullsNotDistinct()));
            case Constraint.Exclusion exclusion ->
                Optional.of(new Shape(
                        false,
                        false,
                        exclusion.method(),
                        List.copyOf(exclusion.elements()),
                        exclusion.include(),
                        exclusion.where()));
            case Constraint.ForeignKey key -> Optional.empty();
            case Constraint.Check check -> Optional.empty();
        };
    }

    private static Shape key(List<Identifier> columns, List<Identifier> include, boolean nullsNotDistinct) {
        return new Shape(
                true,
                nullsNotDistinct,
                Index.BTREE,
                keys(columns.stream().map(Index.Element::column).toList()),
                include,
                Optional.empty());
    }

    private static List<Object> keys(List<Index.Element> elements) {
        return elements.stream()
                .<Object>map(
                        each -> new Index.Element(each.key(), each.collation(), each.operatorClass(), false, false))
                .toList();
    }
}
