package dev.pgorm.introspect;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.View;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the readers have gathered so far. Parts of tables find their table by its object identifier. */
final class Draft {

    private final List<CatalogObject> objects = new ArrayList<>();
    private final Map<Long, TableParts> tables = new HashMap<>();
    private final Map<Long, IndexParts> indexes = new HashMap<>();
    private final Map<Long, ViewParts> views = new HashMap<>();
    private final Identities identities = new Identities();
    private final SortedMap<QualifiedName, TableSize> sizes = new TreeMap<>();
    private final List<UnreadObject> unread = new ArrayList<>();

    private static final class TableParts {
        private final Table table;
        private final List<Column> columns = new ArrayList<>();
        private final List<Constraint> constraints = new ArrayList<>();
        private final List<IndexParts> indexes = new ArrayList<>();

        TableParts(Table table) {
            this.table = table;
        }

        Table complete() {
            return table.withParts(
                    columns,
                    constraints,
                    indexes.stream().map(IndexParts::complete).toList());
        }
    }

    private static final class ViewParts {
        private final View view;
        private final List<View.Column> columns = new ArrayList<>();

        ViewParts(View view) {
            this.view = view;
        }

        View complete() {
            return new View(view.name(), columns, view.query(), view.with(), view.comment());
        }
    }

    private static final class IndexParts {
        private final Index index;
        private final List<Index.Element> elements = new ArrayList<>();
        private final List<Identifier> include = new ArrayList<>();

        IndexParts(Index index) {
            this.index = index;
        }

        Index complete() {
            return new Index(
                    index.name(),
                    index.unique(),
                    index.method(),
                    elements,
                    include,
                    index.nullsNotDistinct(),
                    index.where(),
                    index.with(),
                    index.tablespace(),
                    index.comment());
        }
    }

    /** Remembers which object an object identifier means. */
    void identify(String catalog, long oid, ObjectAddress address) {
        identities.add(catalog, oid, address);
    }

    /** Remembers which column a number means. */
    void identifyColumn(long relation, int number, Identifier name) {
        identities.addColumn(relation, number, name);
    }

    void addDependency(
            String dependentCatalog,
            long dependent,
            int dependentPart,
            String referencedCatalog,
            long referenced,
            int referencedPart) {
        identities.addDependency(
                Identities.key(dependentCatalog, dependent),
                dependentPart,
                Identities.key(referencedCatalog, referenced),
                referencedPart);
    }

    void addView(long oid, View view) {
        views.put(oid, new ViewParts(view));
        identify("pg_class", oid, view.address());
    }

    void addViewColumn(long view, View.Column column) {
        part(views, view).columns.add(column);
    }

    void add(CatalogObject object) {
        objects.add(object);
    }

    void addTable(long oid, Table table, TableSize size) {
        tables.put(oid, new TableParts(table));
        identify("pg_class", oid, table.address());
        sizes.put(table.name(), size);
    }

    void addColumn(long table, Column column) {
        part(tables, table).columns.add(column);
    }

    void addConstraint(long oid, long table, Constraint constraint) {
        QualifiedName name = part(tables, table).table.name();
        identify(
                "pg_constraint",
                oid,
                ObjectAddress.part(
                        ObjectKind.CONSTRAINT, name, constraint.name().value()));
        part(tables, table).constraints.add(constraint);
    }

    void addIndex(long oid, long table, Index index) {
        IndexParts parts = new IndexParts(index);
        indexes.put(oid, parts);
        identify("pg_class", oid, index.address(part(tables, table).table.name()));
        part(tables, table).indexes.add(parts);
    }

    void addIndexElement(long index, Index.Element element) {
        part(indexes, index).elements.add(element);
    }

    void addIncludedColumn(long index, Identifier column) {
        part(indexes, index).include.add(column);
    }

    void addUnread(UnreadObject object) {
        unread.add(object);
    }

    Introspection complete(int serverMajor) {
        List<CatalogObject> all = new ArrayList<>(objects);
        tables.values().forEach(parts -> all.add(parts.complete()));
        views.values().forEach(parts -> all.add(parts.complete()));
        Catalog catalog = Catalog.of(all).withDependencies(identities.dependencies());
        return new Introspection(catalog, serverMajor, sizes, unread);
    }

    private static <T> T part(Map<Long, T> wholes, long oid) {
        T whole = wholes.get(oid);
        if (whole == null) {
            throw new IllegalStateException("part of an object that was not read: " + oid);
        }
        return whole;
    }
}
