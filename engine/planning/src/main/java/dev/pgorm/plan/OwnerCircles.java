package dev.pgorm.plan;

import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds definitions that cannot go along with their owner: a policy that asks a view of its own table keeps the view from going
 * before the table, and the view keeps the table. Such a definition is dropped by itself.
 */
final class OwnerCircles {

    private final PlanContext context;
    private final Map<ObjectAddress, List<Definition>> owned = new HashMap<>();
    private final Map<QualifiedName, Set<ObjectAddress>> uses = new HashMap<>();

    OwnerCircles(PlanContext context) {
        this.context = context;
        context.start()
                .all(Definition.class)
                .forEach(each -> each.owner()
                        .ifPresent(owner -> owned.computeIfAbsent(owner, key -> new ArrayList<>())
                                .add(each)));
    }

    /** Whether it uses something that can go only before its owner. */
    boolean isInCircle(Definition definition, ObjectAddress owner) {
        Set<ObjectAddress> seen = new HashSet<>();
        seen.add(definition.address());
        return context.before().of(definition).stream()
                .filter(each -> !isOf(each, owner))
                .anyMatch(each -> reaches(each, owner, seen));
    }

    private boolean reaches(ObjectAddress from, ObjectAddress owner, Set<ObjectAddress> seen) {
        return isOf(from, owner)
                || (seen.add(from) && goesBefore(from).stream().anyMatch(each -> reaches(each, owner, seen)));
    }

    /** What has to be there until the object is gone. */
    private Set<ObjectAddress> goesBefore(ObjectAddress object) {
        if (object.kind() == ObjectKind.TABLE || object.kind() == ObjectKind.COLUMN) {
            return uses.computeIfAbsent(PlanContext.name(object), this::usesOf);
        }
        return context.start().find(object).orElse(null) instanceof Definition definition
                ? context.before().of(definition)
                : Set.of();
    }

    private Set<ObjectAddress> usesOf(QualifiedName name) {
        Set<ObjectAddress> used = new LinkedHashSet<>();
        context.start().table(name).ifPresent(table -> {
            owned.getOrDefault(table.address(), List.of())
                    .forEach(each -> used.addAll(context.before().of(each)));
            referenced(table, used);
            used.removeIf(each -> isOf(each, table.address()));
        });
        return used;
    }

    private static void referenced(Table table, Set<ObjectAddress> used) {
        table.form().parents().forEach(each -> used.add(ObjectAddress.of(ObjectKind.TABLE, each)));
        for (Constraint constraint : table.constraints()) {
            if (constraint instanceof Constraint.ForeignKey key) {
                used.add(ObjectAddress.of(ObjectKind.TABLE, key.referencedTable()));
            }
        }
    }

    private static boolean isOf(ObjectAddress address, ObjectAddress owner) {
        return address.equals(owner)
                || (!address.part().isEmpty()
                        && address.schema().equals(owner.schema())
                        && address.name().equals(owner.name()));
    }
}
