package dev.pgorm.diff;

import dev.pgorm.ir.ObjectAddress;
import java.util.List;
import java.util.Optional;

/**
 * One difference between two catalogs.
 *
 * @param id names the change within its set; the same for the same change in every run
 * @param object the object's address in the target, or in the current structure where it is dropped
 * @param action what happens to it
 * @param previous its address in the current structure, where that is another one
 * @param attributes what differs; for a created or dropped object, what it has
 */
public record Change(
        String id,
        ObjectAddress object,
        Action action,
        Optional<ObjectAddress> previous,
        List<AttributeChange> attributes) {

    public Change {
        attributes = List.copyOf(attributes);
    }

    static Change of(Action action, ObjectAddress object, List<AttributeChange> attributes) {
        return new Change(ChangeId.of(action, object), object, action, Optional.empty(), attributes);
    }

    static Change rename(ObjectAddress from, ObjectAddress to) {
        AttributeChange name = new AttributeChange("name", Optional.of(from.toString()), Optional.of(to.toString()));
        return new Change(ChangeId.of(Action.RENAME, to), to, Action.RENAME, Optional.of(from), List.of(name));
    }

    /** Whether the given attribute is among those that differ. */
    public boolean touches(String attribute) {
        return attributes.stream().anyMatch(each -> each.attribute().equals(attribute));
    }
}
