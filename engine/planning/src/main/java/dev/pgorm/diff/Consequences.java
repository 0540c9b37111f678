package dev.pgorm.diff;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Origin;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells which changes of a child's parts are those of its parent seen again. */
final class Consequences {

    /** What a table says for itself whatever its parent says. */
    private static final Set<String> OWN =
            Set.of("comment", "options", "foreign options", "compression", "parameters", "tablespace");

    private final Catalog start;
    private final Catalog target;
    private final Lineage lineage;
    private final Map<ObjectAddress, Change> altered = new HashMap<>();

    Consequences(Catalog start, Catalog target) {
        this.start = start;
        this.target = target;
        this.lineage = new Lineage(start, target);
    }

    /** The changes without those that follow from others. */
    List<Change> removedFrom(List<Change> changes) {
        changes.forEach(each -> altered.put(each.object(), each));
        List<Change> rest = new ArrayList<>();
        for (Change change : changes) {
            switch (change.action()) {
                case CREATE -> {
                    if (lineage.arriving().containsKey(change.object())) {
                        ofArriving(change).ifPresent(rest::add);
                    } else if (!isCopy(change.object(), target)) {
                        rest.add(change);
                    }
                }
                case DROP -> {
                    if (!lineage.leaving().containsKey(change.object()) && !goesOnAsCopy(change.object())) {
                        rest.add(change);
                    }
                }
                case ALTER -> ownPart(change).ifPresent(rest::add);
                case RENAME -> rest.add(change);
            }
        }
        return rest;
    }

    /** What a part that comes with the parent's has for itself. */
    private Optional<Change> ofArriving(Change change) {
        Optional<Change> source =
                Optional.ofNullable(altered.get(lineage.arriving().get(change.object())));
        boolean isColumn = change.object().kind() == ObjectKind.COLUMN;
        List<AttributeChange> own = change.attributes().stream()
                .filter(attribute -> OWN.contains(attribute.attribute())
                        || (isColumn
                                && !ColumnDescription.isInheritedNotNull(attribute)
                                && source.filter(cause -> !causes(cause, attribute))
                                        .isPresent()))
                .toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(Change.of(Action.ALTER, change.object(), own));
    }

    /** Copies of a parent's foreign key have names of the server's choosing, and come and go with the parent. */
    private static boolean isCopy(ObjectAddress part, Catalog catalog) {
        return foreignKey(part, catalog)
                .filter(key -> key.origin() == Origin.INHERITED)
                .isPresent();
    }

    /** Whether the foreign key is there afterwards as the copy of one of the parent's, or was one and the parent stays. */
    private boolean goesOnAsCopy(ObjectAddress part) {
        Optional<Constraint.ForeignKey> before = foreignKey(part, start);
        if (before.isEmpty()) {
            return false;
        }
        QualifiedName name = QualifiedName.of(part.schema(), part.name());
        boolean keptCopy = before.get().origin() == Origin.INHERITED
                && !lineage.keptParents(name).isEmpty();
        return keptCopy
                || target.table(name).stream()
                        .flatMap(table -> table.constraints().stream())
                        .anyMatch(each -> each instanceof Constraint.ForeignKey key
                                && key.origin() == Origin.INHERITED
                                && InheritedParts.saysTheSame(key, before.get()));
    }

    private static Optional<Constraint.ForeignKey> foreignKey(ObjectAddress part, Catalog catalog) {
        if (part.kind() != ObjectKind.CONSTRAINT) {
            return Optional.empty();
        }
        return catalog.table(QualifiedName.of(part.schema(), part.name()))
                .flatMap(table -> table.constraint(Identifier.of(part.part())))
                .filter(Constraint.ForeignKey.class::isInstance)
                .map(Constraint.ForeignKey.class::cast);
    }

    /** What of the change is the part's own; empty where all of it is the parent's. */
    private Optional<Change> ownPart(Change change) {
        List<Change> causes = sources(change.object()).stream()
                .flatMap(source -> Optional.ofNullable(altered.get(source)).stream())
                .filter(each -> each.action() == Action.ALTER)
                .toList();
        List<AttributeChange> own = change.attributes().stream()
                .filter(attribute -> OWN.contains(attribute.attribute())
                        || (causes.stream().noneMatch(cause -> causes(cause, attribute))
                                && !ColumnDescription.isInheritedNotNull(attribute)))
                .toList();
        if (own.size() == change.attributes().size()) {
            return Optional.of(change);
        }
        return own.isEmpty() ? Optional.empty() : Optional.of(Change.of(Action.ALTER, change.object(), own));
    }

    private static boolean causes(Change cause, AttributeChange attribute) {
        return cause.attributes().stream()
                .anyMatch(each -> each.attribute().equals(attribute.attribute())
                        && each.after().equals(attribute.after()));
    }

    /** The parts of kept parents that the part follows on both sides. */
    private List<ObjectAddress> sources(ObjectAddress part) {
        Optional<Table> before = table(part, start);
        Optional<Table> after = before.flatMap(table -> target.table(table.name()));
        if (before.isEmpty() || after.isEmpty()) {
            return List.of();
        }
        List<ObjectAddress> sources = new ArrayList<>();
        for (QualifiedName parent : lineage.keptParents(before.get().name())) {
            source(part, before.get(), parent, start)
                    .filter(source -> source(part, after.get(), parent, target)
                            .filter(source::equals)
                            .isPresent())
                    .ifPresent(sources::add);
        }
        return sources;
    }

    private static Optional<Table> table(ObjectAddress part, Catalog catalog) {
        if (part.kind() == ObjectKind.COLUMN || part.kind() == ObjectKind.CONSTRAINT) {
            return catalog.table(QualifiedName.of(part.schema(), part.name()));
        }
        if (part.kind() != ObjectKind.INDEX) {
            return Optional.empty();
        }
        return catalog.tables().stream()
                .filter(table -> table.name().schema().value().equals(part.schema())
                        && table.index(Identifier.of(part.name())).isPresent())
                .findFirst();
    }

    private static Optional<ObjectAddress> source(
            ObjectAddress part, Table child, QualifiedName parentName, Catalog catalog) {
        Optional<Table> parent = catalog.table(parentName);
        return parent.flatMap(each -> InheritedParts.source(child, each, part));
    }
}
