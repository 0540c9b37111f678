package dev.pgorm.diff;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.RenameHint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Compares two canonical catalogs. */
public final class Differ {

    private Differ() {}

    /**
     * Compares two canonical catalogs.
     *
     * @param from the current structure
     * @param to the target
     * @param scope what the target speaks for; the rest is neither shown nor dropped
     * @param renames what is only called differently; those that do not fit the catalogs (any more) are passed over
     */
    public static ChangeSet diff(Catalog from, Catalog to, ManagedScope scope, List<RenameHint> renames) {
        List<RenameHint> stated = Renames.stated(from, to, renames);
        Catalog underNewNames = Renaming.apply(from, stated);
        List<RenameHint> implied = Renames.implied(underNewNames, to);
        Catalog start = Renaming.apply(underNewNames, implied);
        Catalog target = ManagedTarget.of(start, to, scope);
        List<Change> changes = new ArrayList<>();
        stated.forEach(hint -> changes.add(Change.rename(hint.from(), hint.to())));
        implied.stream()
                .filter(hint -> !InheritedRenames.follows(hint, underNewNames))
                .forEach(hint -> changes.add(Change.rename(hint.from(), hint.to())));
        Description before = Description.ofDifferences(start, target);
        Description after = Description.ofDifferences(target, start);
        Consequences consequences = new Consequences(start, target);
        changes.addAll(consequences.removedFrom(created(before, after, start)));
        changes.addAll(consequences.removedFrom(altered(before, after)));
        changes.addAll(consequences.removedFrom(dropped(before, after, target)));
        changes.sort(Comparator.comparing(Change::object).thenComparing(Change::action));
        return new ChangeSet(changes, LookAlikes.find(start, target), start, target);
    }

    private static List<Change> created(Description before, Description after, Catalog start) {
        List<Change> changes = new ArrayList<>();
        after.parts().forEach((address, attributes) -> {
            if (!before.parts().containsKey(address) && !after.comesWithItsOwner(address, start)) {
                changes.add(Change.of(Action.CREATE, address, contents(address, attributes, after)));
            }
        });
        return changes;
    }

    private static List<Change> dropped(Description before, Description after, Catalog target) {
        List<Change> changes = new ArrayList<>();
        before.parts().forEach((address, attributes) -> {
            if (!after.parts().containsKey(address) && !before.comesWithItsOwner(address, target)) {
                changes.add(Change.of(Action.DROP, address, Attributes.compare(attributes, new Attributes())));
            }
        });
        return changes;
    }

    private static List<Change> altered(Description before, Description after) {
        List<Change> changes = new ArrayList<>();
        before.parts().forEach((address, attributes) -> {
            Attributes other = after.parts().get(address);
            if (other != null && !attributes.equals(other)) {
                changes.add(Change.of(Action.ALTER, address, Attributes.compare(attributes, other)));
            }
        });
        return changes;
    }

    /** What a new object has: its own attributes, then one line for each of its parts. */
    private static List<AttributeChange> contents(
            ObjectAddress address, Attributes attributes, Description description) {
        List<AttributeChange> contents = new ArrayList<>(Attributes.compare(new Attributes(), attributes));
        for (ObjectAddress part : description.partsOf(address)) {
            String label = part.kind().label() + " " + (part.part().isEmpty() ? part.name() : part.part());
            contents.add(new AttributeChange(
                    label,
                    Optional.empty(),
                    Optional.of(description.attributes(part).summary())));
        }
        return contents;
    }
}
