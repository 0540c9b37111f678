package dev.pgorm.lang.lower;

import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.Privileges;
import dev.pgorm.ir.Privileges.Grant;
import dev.pgorm.ir.Privileges.Grantee;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.model.GrantDeclaration;
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

    private final Map<ObjectAddress, Said> objects = new LinkedHashMap<>();

    void add(ObjectAddress object, List<GrantDeclaration> grants) {
        for (GrantDeclaration grant : grants) {
            Said said = objects.computeIfAbsent(object, key -> new Said(grant.span()));
            (grant.revoked() ? said.revoked : said.granted).addAll(grants(grant));
        }
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
    }
}
