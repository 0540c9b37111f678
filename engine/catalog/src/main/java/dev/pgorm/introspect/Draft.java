package dev.pgorm.introspect;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.MaterializedView;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Operator;
import dev.pgorm.ir.Ownership;
import dev.pgorm.ir.Privileges;
import dev.pgorm.ir.Privileges.Grant;
import dev.pgorm.ir.Sequence;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.View;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the readers have gathered so far. Parts of tables find their table by its object identifier. */
final class Draft {

    private final List<CatalogObject> objects = new ArrayList<>();
    private final Map<Long, TableParts> tables = new HashMap<>();
    private final Map<Long, IndexParts> indexes = new HashMap<>();
    private final Map<Long, ViewParts> views = new HashMap<>();
    private final Map<Long, Definition> definitions = new LinkedHashMap<>();
    private final Map<Long, MaterializedViewParts> materializedViews = new HashMap<>();
    private final Identities identities = new Identities();
    private final Map<ObjectAddress, Identifier> owners = new HashMap<>();
    private final Map<ObjectAddress, List<Grant>> granted = new HashMap<>();
    private final Map<ObjectAddress, List<Grant>> revoked = new HashMap<>();
    private final SortedMap<QualifiedName, TableSize> sizes = new TreeMap<>();
    private final List<UnreadObject> unread = new ArrayList<>();
    private boolean plpgsql = true;

    private static final class TableParts {
        private final Table table;
        private final SortedMap<Integer, Column> columns = new TreeMap<>();
        private final List<Constraint> constraints = new ArrayList<>();
        private final List<IndexParts> indexes = new ArrayList<>();
        private final List<ExclusionParts> exclusions = new ArrayList<>();

        TableParts(Table table) {
            this.table = table;
        }

        Table complete() {
            List<Constraint> all = new ArrayList<>(constraints);
            exclusions.forEach(parts -> all.add(parts.complete()));
            return table.withParts(
                    List.copyOf(columns.values()),
                    all,
                    indexes.stream().map(IndexParts::complete).toList());
        }
    }

    private static final class ViewParts {
        private final View view;
        private final SortedMap<Integer, View.Column> columns = new TreeMap<>();

        ViewParts(View view) {
            this.view = view;
        }

        View complete() {
            return new View(view.name(), List.copyOf(columns.values()), view.query(), view.with(), view.comment());
        }
    }

    /** An exclusion constraint has its elements from its index. */
    private record ExclusionParts(Constraint.Exclusion constraint, List<Operator> operators, IndexParts index) {

        Constraint.Exclusion complete() {
            List<Constraint.ExclusionElement> elements = new ArrayList<>();
            for (int i = 0; i < operators.size(); i++) {
                elements.add(new Constraint.ExclusionElement(index.elements.get(i), operators.get(i)));
            }
            return constraint.withKeys(elements, index.include);
        }
    }

    private static final class MaterializedViewParts {
        private final MaterializedView view;
        private final SortedMap<Integer, MaterializedView.Column> columns = new TreeMap<>();
        private final List<IndexParts> indexes = new ArrayList<>();

        MaterializedViewParts(MaterializedView view) {
            this.view = view;
        }

        MaterializedView complete() {
            return view.withParts(
                    List.copyOf(columns.values()),
                    indexes.stream().map(IndexParts::complete).toList());
        }
    }

    private static final class IndexParts {
        private final Index index;
        private final SortedMap<Integer, Integer> statisticsTargets = new TreeMap<>();
        private final List<Index.Element> elements = new ArrayList<>();
        private final List<Identifier> include = new ArrayList<>();

        IndexParts(Index index) {
            this.index = index;
        }

        Index complete() {
            return index.withKeys(elements, include)
                    .withDetails(index.details().withStatisticsTargets(statisticsTargets));
        }
    }

    /** Remembers which object an object identifier means. */
    void identify(String catalog, long oid, ObjectAddress address) {
        identities.add(catalog, oid, address);
    }

    /**
     * The table or view that the object of the row belongs to; where that was not read, the object counts as unread.
     *
     * @param oid the column with the relation's object identifier
     * @param name the column with the object's name
     * @param kind what to call the object
     */
    Optional<ObjectAddress> relationOf(Row row, String oid, String name, String kind) throws SQLException {
        Optional<ObjectAddress> relation = identities.find("pg_class", row.number(oid));
        if (relation.isEmpty()) {
            String identity =
                    SqlWriter.quote(row.identifier(name)) + " on " + SqlWriter.quote(row.name("schema", "relation"));
            unread.add(new UnreadObject(kind, row.text("schema"), identity));
        }
        return relation;
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
                dependentCatalog, dependent, dependentPart, referencedCatalog, referenced, referencedPart);
    }

    /** Which object an object identifier means; empty where that was not read. */
    Optional<ObjectAddress> identity(String catalog, long oid) {
        return identities.find(catalog, oid);
    }

    /** An owner who is not the role that reads. */
    void addOwner(String catalog, long oid, Identifier role) {
        identities.find(catalog, oid).ifPresent(object -> owners.put(object, role));
    }

    /** The sequences of columns are their tables'. */
    private List<Ownership> ownerships(List<CatalogObject> all) {
        if (owners.isEmpty()) {
            return List.of();
        }
        all.forEach(object -> {
            if (object instanceof Sequence sequence && sequence.ownedBy().isPresent()) {
                owners.remove(sequence.address());
            }
        });
        return owners.entrySet().stream()
                .filter(each -> Ownership.isOf(each.getKey().kind()))
                .map(each -> new Ownership(each.getKey(), each.getValue()))
                .toList();
    }

    /** A privilege beyond those of a new object. */
    void addGrant(String catalog, long oid, Grant grant) {
        identities
                .find(catalog, oid)
                .ifPresent(object -> granted.computeIfAbsent(object, key -> new ArrayList<>())
                        .add(grant));
    }

    /** A privilege of a new object that is not there. */
    void addRevocation(String catalog, long oid, Grant grant) {
        identities
                .find(catalog, oid)
                .ifPresent(object -> revoked.computeIfAbsent(object, key -> new ArrayList<>())
                        .add(grant));
    }

    private List<Privileges> privileges() {
        Set<ObjectAddress> objects = new TreeSet<>(granted.keySet());
        objects.addAll(revoked.keySet());
        return objects.stream()
                .map(object -> new Privileges(
                        object, granted.getOrDefault(object, List.of()), revoked.getOrDefault(object, List.of())))
                .toList();
    }

    /** What has been read of a definition so far. */
    Optional<Definition> definition(long oid) {
        return Optional.ofNullable(definitions.get(oid));
    }

    /** Takes in a definition of which more may come. */
    void putDefinition(long oid, Definition definition) {
        definitions.put(oid, definition);
    }

    void addView(long oid, View view) {
        views.put(oid, new ViewParts(view));
        identify("pg_class", oid, view.address());
    }

    void addMaterializedView(long oid, MaterializedView view) {
        materializedViews.put(oid, new MaterializedViewParts(view));
        identify("pg_class", oid, view.address());
    }

    void addMaterializedViewColumn(long view, int number, MaterializedView.Column column) {
        part(materializedViews, view).columns.put(number, column);
    }

    void addViewColumn(long view, int number, View.Column column) {
        part(views, view).columns.put(number, column);
    }

    void add(CatalogObject object) {
        objects.add(object);
    }

    void addTable(long oid, Table table, TableSize size) {
        tables.put(oid, new TableParts(table));
        identify("pg_class", oid, table.address());
        sizes.put(table.name(), size);
    }

    /** Columns may come in any order: to sort the wide rows is more work for the server than for us. */
    void addColumn(long table, int number, Column column) {
        part(tables, table).columns.put(number, column);
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

    void addExclusion(long oid, long table, long index, Constraint.Exclusion constraint, List<Operator> operators) {
        QualifiedName name = part(tables, table).table.name();
        identify(
                "pg_constraint",
                oid,
                ObjectAddress.part(
                        ObjectKind.CONSTRAINT, name, constraint.name().value()));
        IndexParts keys = new IndexParts(indexOf(constraint));
        indexes.put(index, keys);
        part(tables, table).exclusions.add(new ExclusionParts(constraint, operators, keys));
    }

    private static Index indexOf(Constraint.Exclusion constraint) {
        return new Index(
                constraint.name(),
                false,
                constraint.method(),
                List.of(),
                List.of(),
                false,
                constraint.where(),
                constraint.index().with(),
                constraint.index().tablespace(),
                Optional.empty());
    }

    void addStatisticsTarget(long index, int place, int target) {
        part(indexes, index).statisticsTargets.put(place, target);
    }

    void addIndex(long oid, long table, Index index) {
        IndexParts parts = new IndexParts(index);
        indexes.put(oid, parts);
        MaterializedViewParts view = materializedViews.get(table);
        if (view == null) {
            identify("pg_class", oid, index.address(part(tables, table).table.name()));
            part(tables, table).indexes.add(parts);
        } else {
            identify("pg_class", oid, index.address(view.view.name()));
            view.indexes.add(parts);
        }
    }

    void addIndexElement(long index, Index.Element element) {
        part(indexes, index).elements.add(element);
    }

    void addIncludedColumn(long index, Identifier column) {
        part(indexes, index).include.add(column);
    }

    /** The language that every new database has is not there. */
    void lacksPlpgsql() {
        plpgsql = false;
    }

    void addUnread(UnreadObject object) {
        unread.add(object);
    }

    Introspection complete(int serverMajor) {
        List<CatalogObject> all = new ArrayList<>(objects);
        tables.values().forEach(parts -> all.add(parts.complete()));
        all.addAll(definitions.values());
        views.values().forEach(parts -> all.add(parts.complete()));
        all.addAll(privileges());
        materializedViews.values().forEach(parts -> all.add(parts.complete()));
        all.addAll(ownerships(all));
        Catalog catalog = Catalog.of(all).withDependencies(identities.dependencies());
        List<UnreadObject> sorted = unread.stream().sorted(UnreadObject.ORDER).toList();
        return new Introspection(catalog, serverMajor, sizes, sorted, plpgsql);
    }

    private static <T> T part(Map<Long, T> wholes, long oid) {
        T whole = wholes.get(oid);
        if (whole == null) {
            throw new IllegalStateException("part of an object that was not read: " + oid);
        }
        return whole;
    }
}
