package dev.pgorm.lang.raise;

import dev.pgorm.ir.Aggregate;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.EventTrigger;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Ownership;
import dev.pgorm.ir.Privileges;
import dev.pgorm.ir.RelationPart;
import dev.pgorm.ir.Routine;
import dev.pgorm.ir.Trigger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the language has words for among the definitions that run something, or say who may. */
final class SayableProgram {

    /** The kinds whose blocks say privileges themselves. */
    private static final Set<ObjectKind> WITH_BLOCKS = Set.of(
            ObjectKind.TABLE,
            DefinitionKind.VIEW,
            DefinitionKind.MATERIALIZED_VIEW,
            DefinitionKind.FUNCTION,
            DefinitionKind.PROCEDURE,
            DefinitionKind.AGGREGATE);

    private SayableProgram() {}

    static Optional<CatalogObject> of(Routine routine) {
        return Optional.of(routine.withComment(Sayable.comment(routine.comment())));
    }

    static Optional<CatalogObject> of(RelationPart part) {
        return Optional.of(part.withComment(Sayable.comment(part.comment())));
    }

    static Optional<CatalogObject> of(Aggregate aggregate) {
        return Optional.of(aggregate.withComment(Sayable.comment(aggregate.comment())));
    }

    static Optional<CatalogObject> of(EventTrigger trigger) {
        return Optional.of(trigger.withComment(Sayable.comment(trigger.comment())));
    }

    static Optional<CatalogObject> of(Privileges privileges) {
        ObjectKind kind = privileges.object().kind();
        return WITH_BLOCKS.contains(kind) || RoleRaiser.says(kind) ? Optional.of(privileges) : Optional.empty();
    }

    /** Without what belongs to an object that is not said itself. */
    static List<CatalogObject> withOwners(List<CatalogObject> objects) {
        Set<ObjectAddress> said = objects.stream().map(CatalogObject::address).collect(Collectors.toSet());
        return objects.stream().filter(each -> hasOwner(each, said)).toList();
    }

    private static boolean hasOwner(CatalogObject object, Set<ObjectAddress> said) {
        if (object instanceof Trigger trigger) {
            return said.contains(trigger.relation()) && hasOther(trigger, said);
        }
        boolean belongs = object instanceof RelationPart || object instanceof Privileges || object instanceof Ownership;
        return !belongs || ((Definition) object).owner().map(said::contains).orElse(true);
    }

    /** Whether the other table of a constraint trigger is said, where it has one. */
    private static boolean hasOther(Trigger trigger, Set<ObjectAddress> said) {
        return trigger.constraint()
                .flatMap(Trigger.ConstraintTiming::from)
                .map(each -> said.contains(ObjectAddress.of(ObjectKind.TABLE, each)))
                .orElse(true);
    }
}
