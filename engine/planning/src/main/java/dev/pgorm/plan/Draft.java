package dev.pgorm.plan;

import dev.pgorm.hazard.Hazard;
import dev.pgorm.hazard.HazardRule;
import dev.pgorm.hazard.LockMode;
import dev.pgorm.hazard.TableLock;
import dev.pgorm.hazard.Work;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A step in the making, with what it needs, gives, stops using and takes away: that is what the order follows from. */
final class Draft {

    private final Operation operation;
    private final String sql;
    private final Set<ObjectAddress> needs = new LinkedHashSet<>();
    private final Set<ObjectAddress> prefers = new LinkedHashSet<>();
    private final Set<ObjectAddress> gives = new LinkedHashSet<>();
    private final Set<ObjectAddress> frees = new LinkedHashSet<>();
    private final Set<ObjectAddress> removes = new LinkedHashSet<>();
    private final Set<HeldName> takesNames = new LinkedHashSet<>();
    private final Set<HeldName> leavesNames = new LinkedHashSet<>();
    private final Set<String> changes = new LinkedHashSet<>();
    private final List<TableLock> locks = new ArrayList<>();
    private final List<Hazard> hazards = new ArrayList<>();
    private StepMode mode = StepMode.TRANSACTIONAL;
    private Optional<String> reverse = Optional.empty();
    private int place;

    Draft(Operation operation, String sql) {
        this.operation = operation;
        this.sql = sql;
    }

    Operation operation() {
        return operation;
    }

    String sql() {
        return sql;
    }

    Set<ObjectAddress> needs() {
        return needs;
    }

    Set<ObjectAddress> gives() {
        return gives;
    }

    Set<ObjectAddress> frees() {
        return frees;
    }

    Set<ObjectAddress> removes() {
        return removes;
    }

    Set<HeldName> takesNames() {
        return takesNames;
    }

    Set<HeldName> leavesNames() {
        return leavesNames;
    }

    /** It works only once these are there in their target form. */
    Draft needs(Collection<ObjectAddress> addresses) {
        needs.addAll(addresses);
        return this;
    }

    Draft needs(ObjectAddress address) {
        needs.add(address);
        return this;
    }

    /** It had better run once these are there, unless something else is in the way. */
    Draft prefers(Collection<ObjectAddress> addresses) {
        prefers.addAll(addresses);
        return this;
    }

    Set<ObjectAddress> prefers() {
        return prefers;
    }

    /** It brings these into their target form. */
    Draft gives(Collection<ObjectAddress> addresses) {
        gives.addAll(addresses);
        return this;
    }

    Draft gives(ObjectAddress address) {
        gives.add(address);
        return this;
    }

    /** What it acts on stops depending on these. */
    Draft frees(Collection<ObjectAddress> addresses) {
        frees.addAll(addresses);
        return this;
    }

    Draft frees(ObjectAddress address) {
        frees.add(address);
        return this;
    }

    /** It takes these away, or changes them in a way that what depends on them does not survive. */
    Draft removes(Collection<ObjectAddress> addresses) {
        removes.addAll(addresses);
        return this;
    }

    Draft removes(ObjectAddress address) {
        removes.add(address);
        return this;
    }

    Draft takes(HeldName name) {
        takesNames.add(name);
        return this;
    }

    Draft leaves(HeldName name) {
        leavesNames.add(name);
        return this;
    }

    /** The changes that it serves. */
    Set<String> changeIds() {
        return changes;
    }

    Draft serves(Collection<String> changeIds) {
        changes.addAll(changeIds);
        return this;
    }

    /** Its place among the steps of its table that are alike: the position of the column. */
    Draft place(int position) {
        place = position;
        return this;
    }

    int place() {
        return place;
    }

    Draft mode(StepMode newMode) {
        mode = newMode;
        return this;
    }

    Draft reverse(String statement) {
        reverse = Optional.of(statement);
        return this;
    }

    Draft locks(QualifiedName table, LockMode lock, Work work) {
        locks.add(new TableLock(table, lock, work));
        return this;
    }

    /** The rule's lock on the table, and the rule's hazard. */
    Draft costs(HazardRule rule, QualifiedName table) {
        return locks(table, rule.lock(), rule.work()).hazard(rule);
    }

    Draft hazard(HazardRule rule) {
        return hazard(rule, operation.object());
    }

    /** A hazard to another object than the one that the step is about. */
    Draft hazard(HazardRule rule, ObjectAddress object) {
        hazards.add(rule.on(object));
        return this;
    }

    /** The finished step; locks on tables that the plan itself creates do not count. */
    Step finish(String id, Set<QualifiedName> newTables) {
        List<TableLock> counted =
                locks.stream().filter(lock -> !newTables.contains(lock.table())).toList();
        boolean unused = !locks.isEmpty() && counted.isEmpty();
        List<Hazard> real = unused ? List.of() : hazards;
        return new Step(id, operation, sql, mode, counted, real, reverse, List.copyOf(changes));
    }
}
