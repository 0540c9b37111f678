package dev.pgorm.lang.lower;

import dev.pgorm.ir.DefaultPrivileges;
import dev.pgorm.ir.DefaultPrivileges.ObjectType;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.Privileges;
import dev.pgorm.ir.Privileges.Grant;
import dev.pgorm.ir.Privileges.Grantee;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.model.GrantDeclaration;
import dev.pgorm.lang.model.RoleDeclaration.OnNewObjects;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects what roles may do, object by object, since several places of a schema may speak of one. */
final class PrivilegesLowering {

    /** What is said of one object. */
    private static final class Said {
        private final Set<Grant> granted = new LinkedHashSet<>();
        private final Set<Grant> revoked = new LinkedHashSet<>();
        private final Span span;

        Said(Span span) {
            this.span = span;
        }
    }

    /** Who makes what where. */
    private record Making(Optional<String> maker, Optional<String> schema, ObjectType objects) {}

    private final Map<ObjectAddress, Said> objects = new LinkedHashMap<>();
    private final Map<Making, Said> defaults = new LinkedHashMap<>();

    void add(ObjectAddress object, List<GrantDeclaration> grants) {
        for (GrantDeclaration grant : grants) {
            Said said = objects.computeIfAbsent(object, key -> new Said(grant.span()));
            (grant.revoked() ? said.revoked : said.granted).addAll(grants(grant));
        }
    }

    void add(OnNewObjects each) {
        Said said = defaults.computeIfAbsent(
                new Making(each.maker(), each.schema(), each.objects()),
                key -> new Said(each.grant().span()));
        (each.grant().revoked() ? said.revoked : said.granted).addAll(grants(each.grant()));
    }

    /** Each privilege of each grantee, on each column. */
    private static List<Grant> grants(GrantDeclaration grant) {
        List<Grant> grants = new ArrayList<>();
        for (Grantee grantee : grant.grantees()) {
            for (String privilege : grant.privileges()) {
                if (grant.columns().isEmpty()) {
                    grants.add(new Grant(grantee, privilege, Optional.empty(), grant.grantable()));
                }
                grant.columns()
                        .forEach(column -> grants.add(
                                new Grant(grantee, privilege, Optional.of(Identifier.of(column)), grant.grantable())));
            }
        }
        return grants;
    }

    /** Adds all that was said to the catalog. */
    void finish(Draft draft) {
        objects.forEach((object, said) ->
                draft.add(new Privileges(object, List.copyOf(said.granted), List.copyOf(said.revoked)), said.span));
        defaults.forEach((making, said) -> draft.add(
                new DefaultPrivileges(
                        making.maker().map(Identifier::of),
                        making.schema().map(Identifier::of),
                        making.objects(),
                        List.copyOf(said.granted),
                        List.copyOf(said.revoked)),
                said.span));
    }
}
