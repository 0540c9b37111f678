package dev.pgorm.scratch;

import dev.pgorm.introspect.Introspection;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.Extension;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Schema;
import dev.pgorm.ir.Sequence;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the last catalog that was canonicalised, so that of one that differs in few tables only those have to be created
 * again, together with what they refer to and what refers to them.
 */
final class CanonicalMemory {

    private @Nullable Known known;

    private record Known(Catalog written, Map<String, String> extensionSchemas, Introspection canonical) {}

    /**
     * What is left to be created.
     *
     * @param part the part of the catalog that the server has to see
     * @param fresh the objects of the part whose canonical form is not known
     * @param before the catalog as it was written when its canonical form was read
     * @param base that canonical form
     */
    record Rest(Catalog part, Set<ObjectAddress> fresh, Catalog before, Introspection base) {

        /** The canonical form of the whole, given that of the part. */
        Introspection complete(Catalog written, Catalog canonicalPart) {
            Map<ObjectAddress, CatalogObject> objects = new TreeMap<>();
            // A server may call an object otherwise than the text does, or make more than the text names.
            base.catalog().objects().forEach((address, object) -> {
                boolean gone = before.find(address).isPresent()
                        && written.find(address).isEmpty();
                if (!gone) {
                    objects.put(address, object);
                }
            });
            for (ObjectAddress address : fresh) {
                objects.remove(address);
                canonicalPart.find(address).ifPresent(found -> objects.put(address, found));
            }
            return new Introspection(
                    Catalog.of(objects.values())
                            .withDependencies(canonicalPart
                                    .dependencies()
                                    .or(base.catalog().dependencies())),
                    base.serverMajor(),
                    base.sizes(),
                    base.unread());
        }
    }

    synchronized void remember(Catalog written, Map<String, String> extensionSchemas, Introspection canonical) {
        known = new Known(written, extensionSchemas, canonical);
    }

    /** What is left to be created for this catalog; empty where everything is, for all that is known. */
    synchronized Optional<Rest> rest(Catalog written, Map<String, String> extensionSchemas) {
        Known last = known;
        if (last == null || !last.extensionSchemas().equals(extensionSchemas)) {
            return Optional.empty();
        }
        Set<ObjectAddress> fresh = changed(last.written(), written);
        if (fresh.isEmpty() && last.written().equals(written)) {
            return Optional.of(new Rest(Catalog.empty(), Set.of(), last.written(), last.canonical()));
        }
        if (!isLocal(last.written(), written, fresh)) {
            return Optional.empty();
        }
        fresh.addAll(affectedTables(last.written(), written, fresh));
        return fresh.size() > written.objects().size() / 2
                ? Optional.empty()
                : Optional.of(new Rest(part(written, fresh), fresh, last.written(), last.canonical()));
    }

    private static Set<ObjectAddress> changed(Catalog before, Catalog after) {
        Set<ObjectAddress> changed = new HashSet<>();
        after.objects().forEach((address, object) -> {
            if (!object.equals(before.objects().get(address))) {
                changed.add(address);
            }
        });
        return changed;
    }

    /** Whether the rest of the catalog cannot have come to mean something else: only tables and sequences changed or went. */
    private static boolean isLocal(Catalog before, Catalog after, Set<ObjectAddress> changed) {
        return before.objects().values().stream()
                        .filter(each -> changed.contains(each.address())
                                || after.find(each.address()).isEmpty())
                        .allMatch(CanonicalMemory::isLeaf)
                && !isOfFamily(before, changed, after)
                && !isOfFamily(after, changed, after);
    }

    /** Whether a table with parents, or one that others have columns from, changed or went. */
    private static boolean isOfFamily(Catalog catalog, Set<ObjectAddress> changed, Catalog after) {
        return catalog.tables().stream()
                .filter(each -> !each.form().parents().isEmpty())
                .flatMap(each -> Stream.concat(
                        Stream.of(each.address()),
                        each.form().parents().stream().map(CanonicalMemory::addressOf)))
                .anyMatch(each -> changed.contains(each) || after.find(each).isEmpty());
    }

    private static boolean isLeaf(CatalogObject object) {
        return switch (object) {
            case Schema schema -> false;
            case Extension extension -> false;
            case EnumType type -> false;
            case Sequence sequence -> true;
            case Table table -> true;
            case Definition definition -> false;
        };
    }

    /** Tables whose foreign keys lead to a table that changed or went, or that own a sequence which did. */
    private static Set<ObjectAddress> affectedTables(Catalog before, Catalog after, Set<ObjectAddress> changed) {
        Set<ObjectAddress> gone = new HashSet<>(before.objects().keySet());
        gone.removeAll(after.objects().keySet());
        Set<ObjectAddress> affected = new HashSet<>();
        for (Table table : after.tables()) {
            if (references(table).stream().anyMatch(each -> changed.contains(each) || gone.contains(each))) {
                affected.add(table.address());
            }
        }
        for (Catalog catalog : new Catalog[] {before, after}) {
            for (Sequence sequence : catalog.all(Sequence.class)) {
                if (changed.contains(sequence.address()) || gone.contains(sequence.address())) {
                    owner(sequence).filter(each -> after.find(each).isPresent()).ifPresent(affected::add);
                }
            }
        }
        return affected;
    }

    /** Everything that is not a table, the fresh tables, and the tables that those refer to, without their foreign keys. */
    private static Catalog part(Catalog written, Set<ObjectAddress> fresh) {
        Set<ObjectAddress> needed = new HashSet<>(fresh);
        for (Table table : written.tables()) {
            if (fresh.contains(table.address())) {
                needed.addAll(references(table));
            }
        }
        Map<ObjectAddress, CatalogObject> objects = new TreeMap<>();
        written.objects().forEach((address, object) -> {
            switch (object) {
                case Schema schema -> objects.put(address, schema);
                case Extension extension -> objects.put(address, extension);
                case EnumType type -> objects.put(address, type);
                case Definition definition -> objects.put(address, definition);
                case Sequence sequence -> {
                    if (owner(sequence).map(needed::contains).orElse(true)) {
                        objects.put(address, sequence);
                    }
                }
                case Table table -> {
                    if (fresh.contains(address)) {
                        objects.put(address, table);
                    } else if (needed.contains(address)) {
                        objects.put(address, withoutForeignKeys(table));
                    }
                }
            }
        });
        return Catalog.of(objects.values());
    }

    private static Optional<ObjectAddress> owner(Sequence sequence) {
        return sequence.ownedBy().map(column -> addressOf(column.table()));
    }

    private static Set<ObjectAddress> references(Table table) {
        Set<ObjectAddress> references = new HashSet<>();
        for (Constraint constraint : table.constraints()) {
            if (constraint instanceof Constraint.ForeignKey key) {
                references.add(addressOf(key.referencedTable()));
            }
        }
        return references;
    }

    private static ObjectAddress addressOf(QualifiedName table) {
        return ObjectAddress.of(ObjectKind.TABLE, table);
    }

    private static Table withoutForeignKeys(Table table) {
        return table.withParts(
                table.columns(),
                table.constraints().stream()
                        .filter(each -> !(each instanceof Constraint.ForeignKey))
                        .toList(),
                table.indexes());
    }
}
