package dev.pgorm.introspect;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.Table;
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

    void add(CatalogObject object) {
        objects.add(object);
    }

    void addTable(long oid, Table table, TableSize size) {
        tables.put(oid, new TableParts(table));
        sizes.put(table.name(), size);
    }

    void addColumn(long table, Column column) {
        part(tables, table).columns.add(column);
    }

    void addConstraint(long table, Constraint constraint) {
        part(tables, table).constraints.add(constraint);
    }

    void addIndex(long oid, long table, Index index) {
        IndexParts parts = new IndexParts(index);
        indexes.put(oid, parts);
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
        return new Introspection(Catalog.of(all), serverMajor, sizes, unread);
    }

    private static <T> T part(Map<Long, T> wholes, long oid) {
        T whole = wholes.get(oid);
        if (whole == null) {
            throw new IllegalStateException("part of an object that was not read: " + oid);
        }
        return whole;
    }
}
