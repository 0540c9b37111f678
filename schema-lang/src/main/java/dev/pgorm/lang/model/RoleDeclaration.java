package dev.pgorm.lang.model;

import dev.pgorm.ir.DefaultPrivileges;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Privileges.Grantee;
import dev.pgorm.lang.ast.Span;
import java.util.List;
import java.util.Optional;

/**
 * A {@code role} block: somebody whom the schema names, and what they may do with objects that have no block to say it.
 *
 * @param grantee the role; or everybody, or the owner
 * @param defaults what they may do with objects that are yet to be made
 */
public record RoleDeclaration(Grantee grantee, List<OnObject> grants, List<OnNewObjects> defaults, Span span)
        implements ProgramDeclaration {

    public RoleDeclaration {
        grants = List.copyOf(grants);
        defaults = List.copyOf(defaults);
    }

    @Override
    public Optional<String> schema() {
        return Optional.empty();
    }

    /**
     * Privileges on one object.
     *
     * @param kind what the object is
     * @param path its schema, where one is written, and its name; for a block the block's name
     * @param block whether that is the name of a block
     */
    public record OnObject(ObjectKind kind, List<String> path, boolean block, GrantDeclaration grant) {
        public OnObject {
            path = List.copyOf(path);
        }
    }

    /**
     * Privileges on objects that are yet to be made.
     *
     * @param objects what
     * @param schema where; empty = anywhere
     * @param maker the role that makes them; empty = whoever is connected
     */
    public record OnNewObjects(
            DefaultPrivileges.ObjectType objects,
            Optional<String> schema,
            Optional<String> maker,
            GrantDeclaration grant) {}
}
