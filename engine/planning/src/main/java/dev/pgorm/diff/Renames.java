package dev.pgorm.diff;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Origin;
import dev.pgorm.ir.RenameHint;
import dev.pgorm.ir.Sequence;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which renames to carry out: the stated ones that fit, and those that a name-only difference implies. */
final class Renames {

    private Renames() {}

    /** The stated renames whose old name is there, whose new name is in the target and free to take. */
    static List<RenameHint> stated(Catalog from, Catalog to, List<RenameHint> hints) {
        if (hints.isEmpty()) {
            return List.of();
        }
        Addresses before = Addresses.of(from);
        Addresses after = Addresses.of(to);
        List<RenameHint> fitting = new ArrayList<>();
        for (RenameHint hint : hints) {
            RenameHint each = new RenameHint(underOldOwner(hint.from(), hints, before), hint.to());
            if (!each.from().equals(each.to()) && before.contains(each.from()) && after.contains(each.to())) {
                fitting.add(each);
            }
        }
        List<RenameHint> carriedOut = withoutTakenNames(fitting, before);
        carriedOut.addAll(sequencesThatMoveAlong(from, carriedOut));
        return carriedOut;
    }

    /** A part may be named under its owner's old or new name. */
    private static ObjectAddress underOldOwner(ObjectAddress part, List<RenameHint> hints, Addresses before) {
        if (part.part().isEmpty() || before.contains(part)) {
            return part;
        }
        for (RenameHint hint : hints) {
            ObjectAddress young = hint.to();
            if (young.part().isEmpty()
                    && young.schema().equals(part.schema())
                    && young.name().equals(part.name())) {
                ObjectAddress old = hint.from();
                return new ObjectAddress(part.kind(), old.schema(), old.name(), part.part());
            }
        }
        return part;
    }

    /** A table takes the sequences that its columns own into its new schema. */
    private static List<RenameHint> sequencesThatMoveAlong(Catalog from, List<RenameHint> hints) {
        Map<ObjectAddress, ObjectAddress> moved = new LinkedHashMap<>();
        for (RenameHint hint : hints) {
            moved.put(hint.from(), hint.to());
        }
        List<RenameHint> along = new ArrayList<>();
        for (Sequence each : from.all(Sequence.class)) {
            each.ownedBy()
                    .map(owner -> moved.get(ObjectAddress.of(ObjectKind.TABLE, owner.table())))
                    .filter(table -> !table.schema().equals(each.address().schema()))
                    .filter(table -> !moved.containsKey(each.address()))
                    .map(table ->
                            QualifiedName.of(table.schema(), each.name().name().value()))
                    .map(name -> new RenameHint(each.address(), ObjectAddress.of(ObjectKind.SEQUENCE, name)))
                    .ifPresent(along::add);
        }
        return along;
    }

    /**
     * Renames of constraints, indexes and owned sequences that differ in nothing but their names. Nobody can tell such a rename
     * from a replacement afterwards, and it is the cheaper of the two.
     */
    static List<RenameHint> implied(Catalog from, Catalog to) {
        List<RenameHint> implied = new ArrayList<>();
        from.together(to, (_, object, other) -> {
            if (object instanceof Table before && other instanceof Table after && !after.equals(before)) {
                implied.addAll(constraints(before, after));
                implied.addAll(indexes(before, after));
            }
        });
        implied.addAll(sequences(from, to));
        if (implied.isEmpty()) {
            return implied;
        }
        Addresses before = Addresses.of(from);
        InheritedRenames inherited = new InheritedRenames(from, to);
        List<RenameHint> rest = withoutTakenNames(implied, before);
        List<RenameHint> possible = inherited.possible(rest);
        while (possible.size() < rest.size()) {
            rest = withoutTakenNames(possible, before);
            possible = inherited.possible(rest);
        }
        return rest;
    }

    private static List<RenameHint> constraints(Table before, Table after) {
        Map<String, ObjectAddress> old = new LinkedHashMap<>();
        Map<String, ObjectAddress> young = new LinkedHashMap<>();
        Set<Identifier> oldNames =
                before.constraints().stream().map(Constraint::name).collect(Collectors.toSet());
        Set<Identifier> youngNames =
                after.constraints().stream().map(Constraint::name).collect(Collectors.toSet());
        for (Constraint each : before.constraints()) {
            if (!youngNames.contains(each.name())) {
                old.putIfAbsent(Definition.of(each), address(before, each));
            }
        }
        for (Constraint each : after.constraints()) {
            boolean named = !(each instanceof Constraint.ForeignKey) || each.origin() == Origin.OWN;
            if (named && !oldNames.contains(each.name())) {
                young.putIfAbsent(Definition.of(each), address(after, each));
            }
        }
        return pairs(old, young);
    }

    private static ObjectAddress address(Table table, Constraint constraint) {
        return ObjectAddress.part(
                ObjectKind.CONSTRAINT, table.name(), constraint.name().value());
    }

    private static List<RenameHint> indexes(Table before, Table after) {
        Map<String, ObjectAddress> old = new LinkedHashMap<>();
        Map<String, ObjectAddress> young = new LinkedHashMap<>();
        Set<Identifier> oldNames = before.indexes().stream().map(Index::name).collect(Collectors.toSet());
        Set<Identifier> youngNames = after.indexes().stream().map(Index::name).collect(Collectors.toSet());
        for (Index each : before.indexes()) {
            if (!youngNames.contains(each.name())) {
                old.putIfAbsent(Definition.of(before, each), each.address(before.name()));
            }
        }
        for (Index each : after.indexes()) {
            if (!oldNames.contains(each.name())) {
                young.putIfAbsent(Definition.of(after, each), each.address(after.name()));
            }
        }
        return pairs(old, young);
    }

    private static List<RenameHint> sequences(Catalog from, Catalog to) {
        Map<String, ObjectAddress> old = new LinkedHashMap<>();
        Map<String, ObjectAddress> young = new LinkedHashMap<>();
        from.together(to, (address, before, after) -> {
            if (after == null
                    && before instanceof Sequence sequence
                    && sequence.ownedBy().isPresent()) {
                old.putIfAbsent(Definition.of(sequence), address);
            }
            if (before == null
                    && after instanceof Sequence sequence
                    && sequence.ownedBy().isPresent()) {
                young.putIfAbsent(Definition.of(sequence), address);
            }
        });
        return pairs(old, young);
    }

    private static List<RenameHint> pairs(Map<String, ObjectAddress> old, Map<String, ObjectAddress> young) {
        List<RenameHint> pairs = new ArrayList<>();
        old.forEach((definition, address) -> Optional.ofNullable(young.get(definition))
                .filter(other -> other.schema().equals(address.schema()))
                .ifPresent(other -> pairs.add(new RenameHint(address, other))));
        return pairs;
    }

    /** Leaves out, until nothing changes, what would take a name that stays in use. */
    private static List<RenameHint> withoutTakenNames(List<RenameHint> hints, Addresses before) {
        List<RenameHint> rest = new ArrayList<>(hints);
        boolean changed = true;
        while (changed) {
            Set<ObjectAddress> leaving = rest.stream().map(RenameHint::from).collect(Collectors.toSet());
            Set<ObjectAddress> arriving = new HashSet<>();
            changed = rest.removeIf(hint -> before.isTaken(hint, leaving) || !arriving.add(hint.to()));
        }
        return rest;
    }
}
