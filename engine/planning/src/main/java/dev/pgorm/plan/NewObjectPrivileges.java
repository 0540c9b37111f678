package dev.pgorm.plan;

import dev.pgorm.ddl.DefinitionSql;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.DefaultPrivileges;
import dev.pgorm.ir.DefaultPrivileges.ObjectType;
import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.Privileges;
import dev.pgorm.ir.Privileges.Grant;
import dev.pgorm.ir.Privileges.Grantee;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What roles may do with an object right after the plan has made it: the default privileges that the database begins with decide that
 * (<a href="https://www.postgresql.org/docs/current/sql-alterdefaultprivileges.html">ALTER DEFAULT PRIVILEGES</a>), since the plan
 * changes those last.
 */
final class NewObjectPrivileges {

    private record Place(String schema, ObjectType objects) {}

    private final Map<Place, DefaultPrivileges> defaults = new HashMap<>();

    NewObjectPrivileges(Catalog start) {
        start.all(DefaultPrivileges.class).stream()
                .filter(each -> each.role().isEmpty())
                .forEach(each -> defaults.put(new Place(each.address().schema(), each.objects()), each));
    }

    /** The privileges of a new object that differ from those which PostgreSQL gives by itself; none of them for most objects. */
    Privileges of(ObjectAddress object) {
        Privileges usual = new Privileges(object, List.of(), List.of());
        return defaults.isEmpty()
                ? usual
                : ObjectType.of(object.kind()).map(type -> of(object, type)).orElse(usual);
    }

    private Privileges of(ObjectAddress object, ObjectType type) {
        List<Grant> granted = new ArrayList<>();
        List<Grant> revoked = new ArrayList<>();
        anywhere(type).ifPresent(each -> {
            granted.addAll(each.granted());
            revoked.addAll(each.revoked());
        });
        inSchema(object, type)
                .ifPresent(each -> each.granted().forEach(grant -> {
                    boolean back = revoked.removeIf(other -> other.grantee().equals(grant.grantee())
                            && other.privilege().equals(grant.privilege()));
                    if (!back && !isUsual(grant, type) && !granted.contains(grant)) {
                        granted.add(grant);
                    }
                }));
        return new Privileges(object, granted, revoked);
    }

    private Optional<DefaultPrivileges> anywhere(ObjectType type) {
        return Optional.ofNullable(defaults.get(new Place("", type)));
    }

    private Optional<DefaultPrivileges> inSchema(ObjectAddress object, ObjectType type) {
        return object.schema().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(defaults.get(new Place(object.schema(), type)));
    }

    private static boolean isUsual(Grant grant, ObjectType type) {
        return switch (grant.grantee()) {
            case Grantee.Owner owner -> true;
            case Grantee.Everybody everybody -> type.isUsual(grant.privilege());
            case Grantee.Role role -> false;
        };
    }

    /** Takes from what the plan makes what it would have by default and shall not have. */
    void plan(PlanContext context) {
        List<Draft> changes = new ArrayList<>();
        context.graph().all().stream()
                .filter(each -> each.operation().object().kind() == DefinitionKind.DEFAULT_PRIVILEGES)
                .forEach(changes::add);
        if (changes.isEmpty() && defaults.isEmpty()) {
            return;
        }
        for (ObjectAddress object : context.target().objects().keySet()) {
            if (ObjectType.of(object.kind()).isEmpty()) {
                continue;
            }
            for (Draft creation : context.graph().find(Verb.CREATE, object)) {
                changes.forEach(each ->
                        context.graph().order(creation, each, "what is made before it gets its own privileges"));
                reduce(context, of(object), creation);
            }
        }
    }

    private static void reduce(PlanContext context, Privileges expected, Draft creation) {
        ObjectAddress privileges = expected.address();
        if (expected.isEmpty() || context.target().find(privileges).isPresent()) {
            return;
        }
        context.graph()
                .add(Verb.ALTER, privileges, DefinitionSql.of(expected).drop())
                .needs(expected.object())
                .serves(creation.changeIds());
    }
}
