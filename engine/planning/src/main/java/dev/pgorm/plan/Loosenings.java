package dev.pgorm.plan;

import dev.pgorm.ddl.DefinitionSql;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Definitions that stay while something goes that only their texts name: they let go of those texts, the check of a domain for
 * one, and take them up again in the end.
 */
final class Loosenings {

    private final PlanContext context;
    private final Map<ObjectAddress, Set<ObjectAddress>> lost = new LinkedHashMap<>();
    private final Map<ObjectAddress, Set<String>> causes = new LinkedHashMap<>();

    Loosenings(PlanContext context) {
        this.context = context;
    }

    /** Whether the definition can do without these for a while. */
    boolean allows(Definition before, Set<ObjectAddress> missing) {
        Definition after = context.definitionAfter(before.address()).orElseThrow();
        Optional<Definition> loose = loose(before, missing);
        return Collections.disjoint(missing, context.before().declared(before))
                && loose.isPresent()
                && isAllowed(DefinitionSql.of(loose.get()).refusedWhere(after), before.address());
    }

    /** The definition without the texts that name what it lets go of; empty where it is nothing without them. */
    Optional<Definition> loose(Definition before) {
        return loose(before, lost(before.address()));
    }

    private Optional<Definition> loose(Definition before, Set<ObjectAddress> missing) {
        boolean allMentioned = missing.stream()
                .allMatch(each -> before.texts().stream().anyMatch(text -> mentions(text, Set.of(each))));
        return DefinitionSql.of(before).withoutTexts(text -> !allMentioned || mentions(text, missing));
    }

    private boolean mentions(SqlExpr text, Set<ObjectAddress> objects) {
        return !Collections.disjoint(context.before().named(text.text()), objects)
                || !Collections.disjoint(context.before().of(text), objects);
    }

    private boolean isAllowed(DefinitionSql.Storage refused, ObjectAddress type) {
        return switch (refused) {
            case NOWHERE -> true;
            case INSIDE_OTHERS -> !context.stored().isStoredInside(type);
            case ANYWHERE -> !context.stored().isStored(type);
        };
    }

    void add(ObjectAddress definition, Set<ObjectAddress> missing, Collection<String> changes) {
        lost.computeIfAbsent(definition, key -> new LinkedHashSet<>()).addAll(missing);
        causes.computeIfAbsent(definition, key -> new LinkedHashSet<>()).addAll(changes);
    }

    /** What the definition lets go of; empty where of nothing. */
    Set<ObjectAddress> lost(ObjectAddress definition) {
        return lost.getOrDefault(definition, Set.of());
    }

    /** The changes because of which it does. */
    Set<String> causes(ObjectAddress definition) {
        return causes.getOrDefault(definition, Set.of());
    }
}
