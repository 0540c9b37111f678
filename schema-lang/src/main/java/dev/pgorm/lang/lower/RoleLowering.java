package dev.pgorm.lang.lower;

import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.lang.model.RoleDeclaration;
import dev.pgorm.lang.model.RoleDeclaration.OnObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What {@code role} blocks say of objects that have no block of their own. */
final class RoleLowering {

    private final Names names;
    private final PrivilegesLowering privileges;

    RoleLowering(Names names, PrivilegesLowering privileges) {
        this.names = names;
        this.privileges = privileges;
    }

    void lower(RoleDeclaration role) {
        role.defaults().forEach(privileges::add);
        role.grants().forEach(each -> privileges.add(address(each), List.of(each.grant())));
    }

    private ObjectAddress address(OnObject grant) {
        String name = grant.path().getLast();
        if (grant.block()) {
            return names.model(name)
                    .map(PartLowering::relation)
                    .or(() -> names.enumeration(name).map(each -> ObjectAddress.of(grant.kind(), Names.of(each))))
                    .or(() -> names.composite(name).map(each -> ObjectAddress.of(grant.kind(), Names.of(each))))
                    .orElseGet(() -> ObjectAddress.of(grant.kind(), Names.in(Optional.empty(), name)));
        }
        if (isOutsideSchemas(grant)) {
            return ObjectAddress.global(grant.kind(), name);
        }
        Optional<String> schema = grant.path().size() == 1
                ? Optional.empty()
                : Optional.of(grant.path().getFirst());
        return ObjectAddress.of(grant.kind(), Names.in(schema, name));
    }

    private static boolean isOutsideSchemas(OnObject grant) {
        return Set.<ObjectKind>of(
                        ObjectKind.SCHEMA,
                        DefinitionKind.LANGUAGE,
                        DefinitionKind.SERVER,
                        DefinitionKind.FOREIGN_DATA_WRAPPER)
                .contains(grant.kind());
    }
}
