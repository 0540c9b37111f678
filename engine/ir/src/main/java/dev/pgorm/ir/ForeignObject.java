package dev.pgorm.ir;

import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.List;
import java.util.Optional;

/** What stands behind foreign tables: wrappers, servers and user mappings, all outside schemas and with options of their own. */
public sealed interface ForeignObject extends Definition permits ForeignDataWrapper, ForeignServer, UserMapping {

    /** OPTIONS by name; secrets among them are only for statements, never for people. */
    StorageParameters options();

    /** The same with other options. */
    ForeignObject withOptions(StorageParameters other);

    @Override
    default Optional<ObjectAddress> owner() {
        return Optional.empty();
    }

    @Override
    default List<TypeReference> types() {
        return List.of();
    }

    @Override
    default Optional<QualifiedName> callName() {
        return Optional.empty();
    }

    @Override
    default boolean isType() {
        return false;
    }

    @Override
    default List<SqlExpr> texts() {
        return List.of();
    }
}
