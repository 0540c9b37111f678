package dev.pgorm.scratch;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.EventTrigger;
import dev.pgorm.ir.Extension;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.Schema;
import dev.pgorm.ir.Sequence;
import dev.pgorm.ir.SqlBlock;
import dev.pgorm.ir.Subscription;
import dev.pgorm.ir.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What has to be in a database so that some objects of a catalog can be made there and mean what they mean in the whole: all that they can
 * name, and all that works without being named.
 *
 * @param standing what names nothing that is made anew; it can stay for the next time
 * @param passing the objects that are wanted, and what names them
 * @param moving the names of those, and of what went
 */
record Fragment(
        SortedMap<ObjectAddress, CatalogObject> standing,
        SortedMap<ObjectAddress, CatalogObject> passing,
        Set<String> moving) {

    /** Works without being named, so it has to be there always. */
    private static final Set<DefinitionKind> UNNAMED = Set.of(
            DefinitionKind.CAST,
            DefinitionKind.OPERATOR,
            DefinitionKind.OPERATOR_CLASS,
            DefinitionKind.OPERATOR_FAMILY,
            DefinitionKind.CONVERSION,
            DefinitionKind.TRANSFORM,
            DefinitionKind.DEFAULT_PRIVILEGES);

    /** The whole of it. */
    Catalog catalog() {
        SortedMap<ObjectAddress, CatalogObject> all = new TreeMap<>(standing);
        all.putAll(passing);
        return Catalog.of(all.values());
    }

    /** Whether an object that stands somewhere can stay there: the catalog still has it, and the fragment does not need more of it. */
    boolean agreesWith(CatalogObject made, Catalog written) {
        if (passing.containsKey(made.address())) {
            return false;
        }
        CatalogObject wanted = standing.get(made.address());
        if (made.equals(wanted)) {
            return true;
        }
        boolean current = written.find(made.address())
                .filter(now -> made.equals(alone(now))
                        || (wanted == null && now instanceof Table table && made.equals(KeyTable.of(table))))
                .isPresent();
        return current && !Names.in(made).containAny(moving);
    }

    /**
     * The fragment around some objects; empty where names do not tell: a statement of somebody else's or an event trigger can do anything, and
     * a name can be spelled in escapes.
     *
     * @param wanted the objects
     * @param gone what stood in an earlier version of the catalog
     */
    static Optional<Fragment> around(Set<ObjectAddress> wanted, Catalog written, Set<ObjectAddress> gone) {
        boolean told = written.objects().values().stream()
                .noneMatch(each -> each instanceof Definition definition && isUntold(definition));
        return told ? new Search(written).around(wanted, gone) : Optional.empty();
    }

    /** What is needed of an object that is not wanted itself: a table without its foreign keys, a sequence whosever it is. */
    private static CatalogObject alone(CatalogObject object) {
        return switch (object) {
            case Table table -> KeyTable.withoutForeignKeys(table);
            case Sequence sequence ->
                new Sequence(
                        sequence.name(), sequence.options(), Optional.empty(), sequence.unlogged(), sequence.comment());
            case Schema schema -> schema;
            case Extension extension -> extension;
            case EnumType type -> type;
            case Definition definition -> definition;
        };
    }

    private static boolean isUntold(Definition definition) {
        return definition instanceof SqlBlock
                || definition instanceof EventTrigger
                || definition instanceof Subscription;
    }

    /** One search for what is named. */
    private static final class Search {

        private static final Names NOTHING = new Names();

        private final Catalog written;
        private final Map<ObjectAddress, CatalogObject> found = new HashMap<>();
        private final Map<ObjectAddress, Names> names = new HashMap<>();
        private final Map<ObjectAddress, Table> keys = new HashMap<>();
        private final Deque<ObjectAddress> ahead = new ArrayDeque<>();

        Search(Catalog written) {
            this.written = written;
        }

        Optional<Fragment> around(Set<ObjectAddress> wanted, Set<ObjectAddress> gone) {
            wanted.forEach(each -> written.find(each).ifPresent(object -> add(object, alone(object))));
            for (CatalogObject each : written.objects().values()) {
                if (isAlwaysNeeded(each)) {
                    add(each, each);
                }
            }
            while (!ahead.isEmpty()) {
                follow();
            }
            keys.keySet().removeAll(found.keySet());
            keys.values().forEach(each -> found.put(each.address(), each));
            return names.values().stream().anyMatch(Names::mayBeEscaped)
                    ? Optional.empty()
                    : Optional.of(parted(wanted, gone));
        }

        private static boolean isAlwaysNeeded(CatalogObject object) {
            return object instanceof Schema
                    || object instanceof Extension
                    || (object instanceof Definition definition
                            && definition.address().kind() instanceof DefinitionKind kind
                            && UNNAMED.contains(kind));
        }

        /** Takes in an object, or what is needed of it. */
        private void add(CatalogObject object, CatalogObject said) {
            if (found.putIfAbsent(object.address(), object) == null) {
                names.put(object.address(), Names.in(said));
                ahead.add(object.address());
            }
        }

        /** Looks once for all that was found meanwhile. */
        private void follow() {
            Names news = new Names();
            while (!ahead.isEmpty()) {
                ObjectAddress next = ahead.remove();
                if (found.get(next) instanceof Table table) {
                    Affected.references(table).forEach(this::addKeys);
                    sequencesOf(table).forEach(this::addNamed);
                }
                Optional.ofNullable(names.get(next)).ifPresent(news::addAll);
            }
            written.objects().forEach((address, object) -> {
                String name = Names.of(address, object);
                if (news.contain(name) && !found.containsKey(address)) {
                    addNamed(object);
                }
            });
        }

        /** Few tables are asked for, so all sequences are looked through. */
        private List<Sequence> sequencesOf(Table table) {
            List<Sequence> owned = new ArrayList<>();
            for (Sequence each : written.all(Sequence.class)) {
                if (each.ownedBy().isPresent() && each.ownedBy().get().table().equals(table.name())) {
                    owned.add(each);
                }
            }
            return owned;
        }

        private void addNamed(CatalogObject object) {
            CatalogObject needed = alone(object);
            add(needed, needed);
        }

        /** Where only a foreign key leads to a table, its keys do. */
        private void addKeys(ObjectAddress address) {
            if (found.containsKey(address) || keys.containsKey(address)) {
                return;
            }
            written.find(address).ifPresent(object -> {
                if (object instanceof Table table && KeyTable.isEnough(table)) {
                    Table bare = KeyTable.of(table);
                    keys.put(address, bare);
                    names.put(address, Names.in(bare));
                    ahead.add(address);
                } else {
                    addNamed(object);
                }
            });
        }

        private Fragment parted(Set<ObjectAddress> wanted, Set<ObjectAddress> gone) {
            Fragment fragment = new Fragment(new TreeMap<>(), new TreeMap<>(), new HashSet<>());
            Set<String> moving = fragment.moving();
            gone.forEach(each -> moving.add(each.name()));
            SortedMap<ObjectAddress, CatalogObject> left = new TreeMap<>(found);
            wanted.forEach(each -> pass(each, left, fragment));
            boolean more = true;
            while (more) {
                List<ObjectAddress> naming = left.keySet().stream()
                        .filter(each -> names.getOrDefault(each, NOTHING).containAny(moving))
                        .toList();
                naming.forEach(each -> pass(each, left, fragment));
                more = !naming.isEmpty();
            }
            fragment.standing().putAll(left);
            return fragment;
        }

        private static void pass(
                ObjectAddress address, SortedMap<ObjectAddress, CatalogObject> left, Fragment fragment) {
            CatalogObject object = left.remove(address);
            if (object != null) {
                fragment.passing().put(address, object);
                fragment.moving().add(Names.of(address, object));
            }
        }
    }
}
