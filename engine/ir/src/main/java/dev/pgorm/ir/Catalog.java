package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A database's structure: objects by address, in a stable order. Equal catalogs are equal databases as far as the IR says;
 * dependencies do not count, since they follow from the objects.
 *
 * @param objects the objects by address
 * @param dependencies what they rest on, as far as a server has told
 */
public record Catalog(SortedMap<ObjectAddress, CatalogObject> objects, Dependencies dependencies) {

    private static final Catalog EMPTY = new Catalog(new TreeMap<>(), Dependencies.none());

    public Catalog {
        objects = AddressMap.of(objects);
    }

    /** A database with nothing in it. */
    public static Catalog empty() {
        return EMPTY;
    }

    /**
     * A catalog of these objects.
     *
     * @throws IllegalArgumentException where two have the same address
     */
    public static Catalog of(Collection<? extends CatalogObject> objects) {
        return new Catalog(AddressMap.of(objects), Dependencies.none());
    }

    /** The same dependencies around other objects. */
    public Catalog withObjects(Collection<? extends CatalogObject> others) {
        return of(others).withDependencies(dependencies);
    }

    /** The same objects with other dependencies. */
    public Catalog withDependencies(Dependencies others) {
        return new Catalog(objects, others);
    }

    /**
     * An equal catalog in which every object, and every set of dependencies, that equals the other's is the other's own: what both have
     * is there once, and to compare it is to compare two references.
     */
    public Catalog sharing(Catalog other) {
        return new Catalog(
                AddressMap.of(objects).sharing(AddressMap.of(other.objects)), dependencies.sharing(other.dependencies));
    }

    public Optional<CatalogObject> find(ObjectAddress address) {
        return Optional.ofNullable(objects.get(address));
    }

    /**
     * The same catalog but for some objects, with the same dependencies; takes no time over those that stay.
     *
     * @param changed the objects that are new or others, by their addresses
     * @param gone what is not to be there any more
     * @return this catalog where there is nothing to change
     */
    public Catalog with(SortedMap<ObjectAddress, CatalogObject> changed, Set<ObjectAddress> gone) {
        return changed.isEmpty() && gone.isEmpty()
                ? this
                : new Catalog(AddressMap.of(objects).with(changed, gone), dependencies);
    }

    /** Hears of an object in two catalogs. */
    @FunctionalInterface
    public interface Pairs {
        /**
         * One address that either has.
         *
         * @param own the first catalog's object, null for none
         * @param others the second catalog's, null for none
         */
        void pair(ObjectAddress address, @Nullable CatalogObject own, @Nullable CatalogObject others);
    }

    /** Walks through this catalog and another one at once, in order. */
    public void together(Catalog other, Pairs action) {
        AddressMap.of(objects).together(AddressMap.of(other.objects), action::pair);
    }

    /** The objects of one family, in order; looked for once. */
    public <T extends CatalogObject> List<T> all(Class<T> family) {
        return AddressMap.of(objects).valuesOf(family);
    }

    public List<Table> tables() {
        return all(Table.class);
    }

    /** The tables and materialized views, in order. */
    public List<IndexedRelation> indexedRelations() {
        return objects.values().stream()
                .filter(IndexedRelation.class::isInstance)
                .map(IndexedRelation.class::cast)
                .toList();
    }

    public Optional<Table> table(QualifiedName name) {
        return find(ObjectAddress.of(ObjectKind.TABLE, name)).map(Table.class::cast);
    }

    /** A column of a table; empty where either is missing. */
    public Optional<Column> column(QualifiedName table, Identifier column) {
        return table(table).flatMap(each -> each.column(column));
    }

    public boolean isEmpty() {
        return objects.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Catalog catalog && objects.equals(catalog.objects);
    }

    @Override
    public int hashCode() {
        return objects.hashCode();
    }
}
