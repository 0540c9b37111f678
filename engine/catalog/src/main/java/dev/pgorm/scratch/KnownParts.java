package dev.pgorm.scratch;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.ReplicaIdentity;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.TableForm;
import dev.pgorm.ir.sql.Identifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Indexes and foreign keys of the one table that changed which are as they were and name none of the columns that are not: they mean what they
 * meant, so the server need not make them.
 *
 * @param left the table as written without them
 * @param constraints the foreign keys and unique constraints, in the server's spelling
 * @param indexes the indexes, in the server's spelling
 */
record KnownParts(Table left, List<Constraint> constraints, List<Index> indexes) {

    /** A longer name may have been cut, so that it does not show which column it was chosen for. */
    private static final int LONGEST_WHOLE_NAME = 50;

    /**
     * The known parts; empty where more than one table has to be made, or where there are none.
     *
     * @param fresh the objects that have to be read again
     * @param canonical the canonical form of {@code before}
     */
    static Optional<KnownParts> of(
            CatalogDifference difference, Set<ObjectAddress> fresh, Catalog before, Catalog after, Catalog canonical) {
        if (!difference.gone().isEmpty()
                || fresh.size() != 1
                || !difference.changed().equals(fresh)) {
            return Optional.empty();
        }
        ObjectAddress address = fresh.iterator().next();
        return before.find(address).orElse(null) instanceof Table old
                        && after.find(address).orElse(null) instanceof Table young
                        && canonical.find(address).orElse(null) instanceof Table read
                        && isPlain(young)
                        && young.properties().equals(old.properties())
                ? Optional.of(new Search(old, young, read).found()).filter(each -> !each.isEmpty())
                : Optional.empty();
    }

    /** Whether nothing about a table but foreign keys of others needs its indexes, and no foreign key of its own leads back. */
    private static boolean isPlain(Table table) {
        return table.form().equals(TableForm.ordinary())
                && !(table.properties().replicaIdentity() instanceof ReplicaIdentity.UsingIndex)
                && table.properties().clusteredOn().isEmpty()
                && !Affected.references(table).contains(table.address());
    }

    private boolean isEmpty() {
        return constraints.isEmpty() && indexes.isEmpty();
    }

    /** The catalog with what has to be made of the table. */
    Catalog without(Catalog written) {
        SortedMap<ObjectAddress, CatalogObject> objects = new TreeMap<>(written.objects());
        objects.put(left.address(), left);
        return new Catalog(objects, written.dependencies());
    }

    /** The table as read, with the parts that were not made. */
    Table complete(Table read) {
        List<Constraint> allConstraints = new ArrayList<>(read.constraints());
        allConstraints.addAll(constraints);
        List<Index> allIndexes = new ArrayList<>(read.indexes());
        allIndexes.addAll(indexes);
        return read.withParts(read.columns(), allConstraints, allIndexes);
    }

    /** The addresses that the parts have in dependencies. */
    List<ObjectAddress> addresses() {
        List<ObjectAddress> addresses = new ArrayList<>();
        constraints.forEach(each -> addresses.add(ObjectAddress.part(
                ObjectKind.CONSTRAINT, left.name(), each.name().value())));
        indexes.forEach(each -> addresses.add(each.address(left.name())));
        return addresses;
    }

    /** One search for parts that stayed. */
    private static final class Search {

        private final Table old;
        private final Table young;
        private final Table read;
        private final Set<String> moving = new HashSet<>();
        private final Set<Identifier> names = new HashSet<>();
        private final Set<Identifier> taken = new HashSet<>();

        Search(Table old, Table young, Table read) {
            this.old = old;
            this.young = young;
            this.read = read;
            moved(young.columns(), old.columns());
            moved(old.columns(), young.columns());
            young.constraints().forEach(each -> count(each.name()));
            young.indexes().forEach(each -> count(each.name()));
        }

        private void moved(List<Column> some, List<Column> others) {
            Set<Column> same = new HashSet<>(others);
            some.stream()
                    .filter(each -> !same.contains(each))
                    .forEach(each -> moving.add(each.name().value()));
        }

        private void count(Identifier name) {
            if (!names.add(name)) {
                taken.add(name); // the server is to refuse it
            }
        }

        KnownParts found() {
            List<Constraint> constraints = new ArrayList<>();
            List<Constraint> leftConstraints = new ArrayList<>();
            for (Constraint each : young.constraints()) {
                Optional<Constraint> known = known(each);
                known.ifPresentOrElse(constraints::add, () -> leftConstraints.add(each));
            }
            List<Index> indexes = new ArrayList<>();
            List<Index> leftIndexes = new ArrayList<>();
            for (Index each : young.indexes()) {
                Optional<Index> known = known(each);
                known.ifPresentOrElse(indexes::add, () -> leftIndexes.add(each));
            }
            return new KnownParts(young.withParts(young.columns(), leftConstraints, leftIndexes), constraints, indexes);
        }

        private Optional<Constraint> known(Constraint constraint) {
            boolean isApart = switch (constraint) {
                case Constraint.ForeignKey key -> true;
                case Constraint.Unique key -> true;
                case Constraint.PrimaryKey key -> false; // its columns are NOT NULL by it
                case Constraint.Check check -> false;
                case Constraint.Exclusion exclusion -> false;
            };
            return isApart
                            && old.constraints().contains(constraint)
                            && isUntouched(constraint.name(), Names.inPart(constraint))
                    ? read.constraints().stream()
                            .filter(each -> each.name().equals(constraint.name()))
                            .findFirst()
                    : Optional.empty();
        }

        private Optional<Index> known(Index index) {
            return old.indexes().contains(index) && isUntouched(index.name(), Names.inPart(index))
                    ? read.indexes().stream()
                            .filter(each -> each.name().equals(index.name()))
                            .findFirst()
                    : Optional.empty();
        }

        /** The server chooses names by those of tables and columns, and chooses others where they are taken. */
        private boolean isUntouched(Identifier name, Names said) {
            return !taken.contains(name)
                    && name.value().length() <= LONGEST_WHOLE_NAME
                    && moving.stream().noneMatch(name.value()::contains)
                    && !said.mayBeEscaped()
                    && !said.containAny(moving)
                    && !said.contain(young.name().name().value());
        }
    }
}
