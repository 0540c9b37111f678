package dev.pgorm.plan;

import dev.pgorm.ddl.DefinitionSql;
import dev.pgorm.ddl.SequenceSql;
import dev.pgorm.hazard.HazardRule;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.ColumnReference;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Ownership;
import dev.pgorm.ir.Privileges;
import dev.pgorm.ir.Sequence;
import dev.pgorm.ir.sql.Identifier;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Who owns what. Whoever applies the plan owns what it makes, so that what is made again gets its owner back; a column's sequence has to be
 * its table's owner's before it can be owned by the column, and follows the table afterwards. Privileges come last, since a change of owner
 * turns those of the old one, and of the new one, into those of the owner.
 */
final class OwnershipPlanner {

    private final PlanContext context;
    private final boolean idle;

    OwnershipPlanner(PlanContext context) {
        this.context = context;
        this.idle = context.start().all(Ownership.class).isEmpty()
                && context.target().all(Ownership.class).isEmpty();
    }

    /** The owner that an object will have; empty = whoever applies the plan. */
    Optional<Identifier> after(ObjectAddress object) {
        return Ownership.in(context.target(), object);
    }

    /** The owner that an object has until the plan gives it another one; empty = whoever applies the plan. */
    private Optional<Identifier> before(ObjectAddress object) {
        return isMade(object) ? Optional.empty() : Ownership.in(context.start(), object);
    }

    /** Whether the plan makes the object, or makes it again. */
    boolean isMade(ObjectAddress object) {
        return !context.graph().find(Verb.CREATE, object).isEmpty();
    }

    /** Privileges as they are once their object has its new owner; anything else as it is. */
    Definition withChanges(Definition definition) {
        if (!(definition instanceof Privileges privileges)) {
            return definition;
        }
        Optional<Identifier> after = after(privileges.object());
        boolean stays = before(privileges.object()).equals(after);
        return stays ? privileges : after.map(privileges::ownedBy).orElse(privileges);
    }

    /** Whether these are privileges on an old version that steps aside. */
    boolean isLostWithOldVersion(Definition definition) {
        return definition instanceof Privileges privileges && context.swaps().contains(privileges.object());
    }

    /** Drafts the steps, when those that make objects are there. */
    void plan() {
        if (idle) {
            return;
        }
        for (CatalogObject object : context.target().objects().values()) {
            boolean ofColumn =
                    object instanceof Sequence sequence && sequence.ownedBy().isPresent();
            boolean owned = Ownership.isOf(object.address().kind());
            if (owned && !ofColumn && !before(object.address()).equals(after(object.address()))) {
                change(object.address());
            }
        }
        context.target().all(Sequence.class).forEach(this::adopt);
        context.start().all(Sequence.class).forEach(this::letGo);
    }

    private void change(ObjectAddress object) {
        Optional<Identifier> before = before(object);
        Optional<Identifier> after = after(object);
        Verb verb = before.isEmpty() ? Verb.CREATE : after.isEmpty() ? Verb.DROP : Verb.ALTER;
        Draft draft = step(verb, object, after).reverse(statement(object, before));
        if (!isMade(object)) {
            draft.hazard(HazardRule.CHANGE_OWNER, object);
            if (object.kind() == ObjectKind.TABLE) {
                HazardRule rule = HazardRule.CHANGE_OWNER;
                draft.locks(PlanContext.name(object), rule.lock(), rule.work());
            }
        }
        ObjectAddress privileges = new Privileges(object, List.of(), List.of()).address();
        for (Verb each : List.of(Verb.DROP, Verb.ALTER, Verb.CREATE)) {
            context.graph()
                    .find(each, privileges)
                    .forEach(later -> context.graph().order(draft, later, "a change of owner changes privileges"));
        }
    }

    private Draft step(Verb verb, ObjectAddress object, Optional<Identifier> role) {
        return context.graph()
                .add(verb, Ownership.addressFor(object), statement(object, role))
                .needs(object)
                .serves(changeIds(object));
    }

    private static String statement(ObjectAddress object, Optional<Identifier> role) {
        return role.map(name -> DefinitionSql.of(new Ownership(object, name)).create())
                .orElseGet(() -> DefinitionSql.toApplier(object));
    }

    private Collection<String> changeIds(ObjectAddress object) {
        Collection<String> own = context.changeIds(Ownership.addressFor(object));
        return own.isEmpty() ? context.causes(object) : own;
    }

    /** The server takes a sequence for a column only where both have one owner. */
    private void adopt(Sequence sequence) {
        ObjectAddress address = sequence.address();
        List<Draft> adoptions = context.graph().find(Verb.SET_OWNED_BY, address);
        if (adoptions.isEmpty() || sequence.ownedBy().isEmpty()) {
            return;
        }
        ObjectAddress table = table(sequence.ownedBy().get());
        if (!before(address).equals(before(table))) {
            Draft draft = step(Verb.ALTER, address, before(table));
            leave(sequence);
            adoptions.forEach(
                    later -> context.graph().order(draft, later, "a column's sequence has the owner of the table"));
            context.graph()
                    .find(Verb.DROP_OWNED_BY, address)
                    .forEach(earlier -> context.graph().order(earlier, draft, "until then it has its table's owner"));
        }
        adoptions.forEach(earlier -> changes(table)
                .forEach(later -> context.graph().order(earlier, later, "the sequence goes to the new owner as well")));
    }

    /** A column's sequence has no owner of its own to be changed. */
    private void leave(Sequence sequence) {
        ObjectAddress address = sequence.address();
        boolean owned = context.start().find(address).stream()
                .anyMatch(each ->
                        each instanceof Sequence before && before.ownedBy().isPresent());
        if (owned && context.graph().find(Verb.DROP_OWNED_BY, address).isEmpty()) {
            context.graph()
                    .add(Verb.DROP_OWNED_BY, address, SequenceSql.ownedByNone(sequence.name()))
                    .serves(context.changeIds(address));
        }
    }

    /** A sequence that leaves its column keeps the owner that it had. */
    private void letGo(Sequence sequence) {
        for (Draft leaving : context.graph().find(Verb.DROP_OWNED_BY, sequence.address())) {
            sequence.ownedBy()
                    .ifPresent(column -> changes(table(column))
                            .forEach(later -> context.graph().order(leaving, later, "the sequence does not go along")));
            changes(sequence.address())
                    .forEach(later -> context.graph().order(leaving, later, "until then it has its table's owner"));
        }
    }

    private static ObjectAddress table(ColumnReference column) {
        return ObjectAddress.of(ObjectKind.TABLE, column.table());
    }

    private List<Draft> changes(ObjectAddress object) {
        ObjectAddress owner = Ownership.addressFor(object);
        return List.of(Verb.CREATE, Verb.ALTER, Verb.DROP).stream()
                .flatMap(verb -> context.graph().find(verb, owner).stream())
                .toList();
    }
}
