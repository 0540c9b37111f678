package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whose an object is (PostgreSQL: OWNER TO). An object without one belongs to whoever runs what makes it. It comes and goes with its object.
 *
 * @param object the object; no sequence of a column, which is always its table's owner's
 * @param role the owner
 */
public record Ownership(ObjectAddress object, Identifier role) implements Definition {

    /** Whether objects of a kind have owners of their own. */
    public static boolean isOf(ObjectKind kind) {
        return switch (kind) {
            case StructureKind structure ->
                switch (structure) {
                    case SCHEMA, ENUM, SEQUENCE, TABLE -> true;
                    case EXTENSION, COLUMN, CONSTRAINT, INDEX, ENUM_VALUE -> false;
                };
            case DefinitionKind definition ->
                switch (definition) {
                    case AGGREGATE,
                            COLLATION,
                            COMPOSITE_TYPE,
                            CONVERSION,
                            DOMAIN,
                            EVENT_TRIGGER,
                            FOREIGN_DATA_WRAPPER,
                            FUNCTION,
                            LANGUAGE,
                            MATERIALIZED_VIEW,
                            OPERATOR,
                            OPERATOR_CLASS,
                            OPERATOR_FAMILY,
                            PROCEDURE,
                            PUBLICATION,
                            RANGE_TYPE,
                            SERVER,
                            STATISTICS,
                            SUBSCRIPTION,
                            TEXT_SEARCH_CONFIGURATION,
                            TEXT_SEARCH_DICTIONARY,
                            VIEW -> true;
                    case ACCESS_METHOD,
                            CAST,
                            DEFAULT_PRIVILEGES,
                            OWNERSHIP,
                            POLICY,
                            PRIVILEGES,
                            PUBLISHED_SCHEMA,
                            PUBLISHED_TABLE,
                            RULE,
                            SQL_BLOCK,
                            TEXT_SEARCH_PARSER,
                            TEXT_SEARCH_TEMPLATE,
                            TRANSFORM,
                            TRIGGER,
                            USER_MAPPING -> false;
                };
        };
    }

    /** Whether an object has an owner of its own: all but the sequences of columns, and {@code public}, which comes with its owner. */
    public static boolean isOf(CatalogObject object) {
        return switch (object) {
            case Sequence sequence -> sequence.ownedBy().isEmpty();
            case Schema schema -> !schema.name().value().equals("public");
            case EnumType type -> true;
            case Table table -> true;
            case Extension extension -> false;
            case Definition definition -> isOf(definition.address().kind());
        };
    }

    /** The address of what a catalog says about an object's owner. */
    public static ObjectAddress addressFor(ObjectAddress object) {
        return new ObjectAddress(
                DefinitionKind.OWNERSHIP,
                object.schema(),
                object.name(),
                object.kind().label());
    }

    /** A catalog without some of what it says about owners, and without that which is about nothing in it. */
    public static Catalog without(Catalog catalog, Predicate<Ownership> unwanted) {
        List<CatalogObject> others = catalog.objects().values().stream()
                .filter(each -> !(each instanceof Ownership ownership)
                        || (!unwanted.test(ownership)
                                && catalog.find(ownership.object()).isPresent()))
                .toList();
        return others.size() == catalog.objects().size() ? catalog : catalog.withObjects(others);
    }

    /** The owner of an object; for a column's sequence that of the table; empty where it is whoever made it. */
    public static Optional<Identifier> in(Catalog catalog, ObjectAddress object) {
        ObjectAddress whole = catalog.find(object)
                .filter(Sequence.class::isInstance)
                .flatMap(sequence -> ((Sequence) sequence).ownedBy())
                .map(column -> ObjectAddress.of(ObjectKind.TABLE, column.table()))
                .orElse(object);
        return catalog.find(addressFor(whole)).map(each -> ((Ownership) each).role());
    }

    @Override
    public ObjectAddress address() {
        return addressFor(object);
    }

    @Override
    public Optional<String> comment() {
        return Optional.empty();
    }

    @Override
    public Optional<ObjectAddress> owner() {
        return Optional.of(object);
    }

    @Override
    public List<ObjectAddress> references() {
        return List.of(object);
    }

    @Override
    public List<Identifier> namedRoles() {
        return List.of(role);
    }

    @Override
    public Ownership withComment(Optional<String> other) {
        return this;
    }

    @Override
    public Ownership renamed(NewNames names) {
        return new Ownership(names.address(object), role);
    }
}
