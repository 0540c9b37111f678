package dev.pgorm.plan;

import dev.pgorm.ddl.TableSql;
import dev.pgorm.hazard.HazardRule;
import dev.pgorm.hazard.LockMode;
import dev.pgorm.hazard.Work;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.ReplicaIdentity;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.TableProperties;
import dev.pgorm.ir.sql.Identifier;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Steps about what a table says of its own indexes, which is lost where one of them is made again. */
final class TableFacetPlanner {

    private TableFacetPlanner() {}

    static void plan(PlanContext context) {
        for (Table after : context.target().tables()) {
            TableProperties before = context.start()
                    .table(after.name())
                    .filter(each -> !context.replacements().contains(after.address()))
                    .map(Table::properties)
                    .orElseGet(TableProperties::plain);
            if (before.equals(TableProperties.plain()) && after.properties().equals(before)) {
                continue;
            }
            replicaIdentity(before.replicaIdentity(), after, context);
            cluster(before.clusteredOn(), after, context);
        }
    }

    private static void replicaIdentity(ReplicaIdentity before, Table after, PlanContext context) {
        ReplicaIdentity identity = after.properties().replicaIdentity();
        Optional<Identifier> index =
                identity instanceof ReplicaIdentity.UsingIndex using ? Optional.of(using.index()) : Optional.empty();
        Optional<Identifier> again = index.filter(each -> isMadeAgain(after, each, context));
        if (before.equals(identity) && again.isEmpty()) {
            return;
        }
        Draft draft = context.graph()
                .add(Verb.SET_REPLICA_IDENTITY, after.address(), TableSql.setReplicaIdentity(after.name(), identity))
                .costs(HazardRule.REPLICA_IDENTITY, after.name())
                .needs(after.address())
                .serves(ids(after, index, context));
        index.ifPresent(each -> draft.needs(addresses(after, each)));
    }

    private static void cluster(Optional<Identifier> before, Table after, PlanContext context) {
        Optional<Identifier> index = after.properties().clusteredOn();
        boolean again = index.filter(each -> isMadeAgain(after, each, context)).isPresent();
        boolean wentAlong = index.isEmpty()
                && before.filter(each -> addresses(after, each).stream().anyMatch(context::isDropped))
                        .isPresent();
        if ((before.equals(index) && !again) || wentAlong) {
            return;
        }
        Draft draft = context.graph()
                .add(Verb.SET_CLUSTER, after.address(), TableSql.setClustered(after.name(), index))
                .locks(after.name(), LockMode.SHARE_UPDATE_EXCLUSIVE, Work.NONE)
                .needs(after.address())
                .serves(ids(after, index, context));
        index.ifPresent(each -> draft.needs(addresses(after, each)));
    }

    /** The addresses that the index may have: its own, or that of its constraint. */
    private static Set<ObjectAddress> addresses(Table table, Identifier index) {
        Set<ObjectAddress> addresses = new LinkedHashSet<>();
        addresses.add(ObjectAddress.of(ObjectKind.INDEX, table.name().sibling(index)));
        addresses.add(ObjectAddress.part(ObjectKind.CONSTRAINT, table.name(), index.value()));
        return addresses;
    }

    private static boolean isMadeAgain(Table table, Identifier index, PlanContext context) {
        return addresses(table, index).stream()
                .anyMatch(each -> context.replacements().contains(each) || context.isCreated(each));
    }

    private static Collection<String> ids(Table table, Optional<Identifier> index, PlanContext context) {
        Set<String> ids = new LinkedHashSet<>(context.changeIds(table.address()));
        if (ids.isEmpty()) {
            index.ifPresent(each -> addresses(table, each)
                    .forEach(address -> ids.addAll(
                            context.replacements().all().getOrDefault(address, context.changeIds(address)))));
        }
        return ids;
    }
}
