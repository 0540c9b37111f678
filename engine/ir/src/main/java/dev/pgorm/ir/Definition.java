package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.List;
import java.util.Optional;

/**
 * An object that one statement defines and that is dropped and made again where no statement alters it; nothing of its own is
 * lost by that. Its kinds share one planner, which orders them by their {@link Dependencies} or, before a server has told those, by the
 * names in their {@link #texts()}.
 */
public sealed interface Definition extends CatalogObject
        permits AccessMethod,
                Aggregate,
                Cast,
                Collation,
                CompositeType,
                Conversion,
                DefaultPrivileges,
                Domain,
                EventTrigger,
                ExtendedStatistics,
                ForeignObject,
                Language,
                MaterializedView,
                OperatorClass,
                OperatorDefinition,
                OperatorFamily,
                Ownership,
                Privileges,
                Publication,
                PublicationPart,
                RangeType,
                RelationPart,
                Routine,
                SqlBlock,
                Subscription,
                TextSearchConfiguration,
                TextSearchDictionary,
                TextSearchParser,
                TextSearchTemplate,
                Transform,
                View {

    /** What the object is a part of, with which it comes and goes; empty where it stands alone. */
    default Optional<ObjectAddress> owner() {
        return Optional.empty();
    }

    /** What the definition itself refers to without SQL text: the relation of a trigger, the base type of a domain. */
    List<ObjectAddress> references();

    /** The types that the definition names. */
    default List<TypeReference> types() {
        return List.of();
    }

    /** The name under which SQL text of other objects uses it; empty where none does. */
    default Optional<QualifiedName> callName() {
        return Optional.empty();
    }

    /** The roles that it names, PUBLIC excepted; those have to be there before it can be made. */
    default List<Identifier> namedRoles() {
        return List.of();
    }

    /** Whether a column can be of it. */
    default boolean isType() {
        return false;
    }

    /** The same with another comment. */
    Definition withComment(Optional<String> other);

    /** The same after renames, as far as the names in its texts can be told. */
    Definition renamed(NewNames names);

    /** The SQL texts inside the definition, where names of other objects may stand. */
    default List<SqlExpr> texts() {
        return List.of();
    }
}
