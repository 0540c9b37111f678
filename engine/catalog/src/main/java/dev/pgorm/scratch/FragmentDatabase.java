package dev.pgorm.scratch;

import dev.pgorm.introspect.Introspector;
import dev.pgorm.introspect.PartScope;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlWriter;
import dev.pgorm.plan.PlanException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A scratch database in which what fragments need stays from one to the next, so that an edit costs the making of what was edited. Only one
 * fragment is in it at a time.
 */
final class FragmentDatabase {

    /** What was needed long ago is not worth its reading each time. */
    private static final int MOST_STANDING = 300;

    private final ScratchServer server;
    private @Nullable ScratchDatabase database;
    private final Map<ObjectAddress, CatalogObject> standing = new TreeMap<>();
    private final Set<String> extensions = new HashSet<>();
    private Map<String, String> extensionSchemas = Map.of();

    FragmentDatabase(ScratchServer server) {
        this.server = server;
    }

    /**
     * Makes a fragment and reads it; empty where the server refuses some of it.
     *
     * @param written the catalog that it is a fragment of
     * @param schemas the schema of each extension that the fragment may use undeclared
     */
    synchronized Optional<Catalog> read(Fragment fragment, Catalog written, Map<String, String> schemas) {
        try {
            return made(fragment, written, schemas);
        } catch (PlanException unordered) {
            leave();
            return Optional.empty(); // the whole has an order, or tells why not
        }
    }

    private Optional<Catalog> made(Fragment fragment, Catalog written, Map<String, String> schemas) {
        Catalog whole = fragment.catalog();
        ScratchExtensions needed = ScratchExtensions.of(whole, schemas);
        Optional<Catalog> found = Optional.empty();
        try {
            ScratchDatabase ready = prepare(fragment, written, schemas);
            ScratchRoles.provide(ready, whole);
            if (stand(fragment, needed, ready)) {
                found = pass(fragment, whole, ready);
            }
        } catch (SQLException refused) {
            throw server.failed("reading the schema back", refused);
        } finally {
            if (found.isEmpty()) {
                leave();
            }
        }
        return found;
    }

    /** A database in which nothing contradicts the fragment. */
    private ScratchDatabase prepare(Fragment fragment, Catalog written, Map<String, String> schemas) {
        ScratchDatabase known = database;
        if (known != null && schemas.equals(extensionSchemas) && standing.size() <= MOST_STANDING) {
            List<CatalogObject> wrong = standing.values().stream()
                    .filter(each -> !fragment.agreesWith(each, written))
                    .toList();
            if (wrong.isEmpty() || remove(wrong, known)) {
                return known;
            }
        }
        leave();
        ScratchDatabase taken = server.take();
        database = taken;
        extensionSchemas = Map.copyOf(schemas);
        return taken;
    }

    /** Drops tables; false where that is not all, or something else there names them. */
    private boolean remove(List<CatalogObject> wrong, ScratchDatabase known) {
        Set<ObjectAddress> dropped = new HashSet<>();
        SqlWriter drop = new SqlWriter().sql("DROP TABLE ");
        List<QualifiedName> tables = new ArrayList<>();
        for (CatalogObject each : wrong) {
            if (each instanceof Table table) {
                tables.add(table.name());
                dropped.add(table.address());
            }
        }
        if (!wrong.stream().allMatch(each -> dropped.contains(each.address()))) {
            return false;
        }
        try {
            CatalogRunner.execute(
                    known.connection(), drop.join(tables, ", ", SqlWriter::name).toString());
        } catch (SQLException named) {
            return false; // another database will do
        }
        dropped.forEach(standing::remove);
        return true;
    }

    /** Makes what is missing of that which stays. */
    private boolean stand(Fragment fragment, ScratchExtensions needed, ScratchDatabase ready) {
        List<CatalogObject> missing = fragment.standing().values().stream()
                .filter(each -> !standing.containsKey(each.address()))
                .toList();
        Set<String> others = new HashSet<>(needed.undeclared());
        others.removeAll(extensions);
        if (missing.isEmpty() && others.isEmpty()) {
            return true;
        }
        List<Creation> creations = new ScratchExtensions(others, needed.schemas(), needed.declaredIn())
                .creationsOf(Catalog.of(standing.values()), withStanding(missing), server.serverMajor());
        if (!CatalogRunner.runAll(creations, ready)) {
            return false;
        }
        extensions.addAll(others);
        missing.forEach(each -> standing.put(each.address(), each));
        return true;
    }

    /** What stands, with more: parts of it are planned as parts. */
    private Catalog withStanding(Collection<CatalogObject> more) {
        List<CatalogObject> all = new ArrayList<>(standing.values());
        all.addAll(more);
        return Catalog.of(all);
    }

    private Optional<Catalog> pass(Fragment fragment, Catalog whole, ScratchDatabase ready) throws SQLException {
        List<Creation> creations = new ScratchExtensions(Set.of(), extensionSchemas, Set.of())
                .creationsOf(
                        Catalog.of(standing.values()),
                        withStanding(fragment.passing().values()),
                        server.serverMajor());
        Connection connection = ready.connection();
        connection.setAutoCommit(false);
        try {
            return CatalogRunner.runAll(creations, ready)
                    ? Optional.of(Introspector.readPart(connection, scope(fragment, whole)))
                    : Optional.empty();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static PartScope scope(Fragment fragment, Catalog whole) {
        if (!whole.all(Definition.class).isEmpty()) {
            return PartScope.ANYTHING;
        }
        boolean indexed = fragment.passing().values().stream()
                        .anyMatch(each -> each instanceof Table table && needsIndexes(table))
                || whole.tables().stream()
                        .flatMap(each -> each.constraints().stream())
                        .anyMatch(Constraint.Exclusion.class::isInstance);
        return indexed ? PartScope.STRUCTURE : PartScope.STRUCTURE_WITHOUT_INDEXES;
    }

    /** A foreign key can rest on a unique index of another table. */
    private static boolean needsIndexes(Table table) {
        return !table.indexes().isEmpty()
                || table.constraints().stream().anyMatch(Constraint.ForeignKey.class::isInstance);
    }

    /** Leaves the database to be dropped; the next fragment begins with an empty one. */
    private void leave() {
        ScratchDatabase known = database;
        database = null;
        standing.clear();
        extensions.clear();
        if (known != null) {
            known.close();
        }
    }
}
