package dev.pgorm.ir;

import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map by address, in order. A catalog of a large schema is walked through and asked for addresses several times for each key
 * that somebody types: walking is that of an array, and asking that of a hash table, which is made when it is first needed. (A tree compares
 * a dozen long names to find one, and takes four times the memory.)
 */
@SuppressWarnings("JdkObsolete") // what catalogs give is a SortedMap; nothing here goes backwards
final class AddressMap<V> extends AbstractMap<ObjectAddress, V> implements SortedMap<ObjectAddress, V> {

    private final ObjectAddress[] keys;
    private final Object[] values;

    private volatile @Nullable AddressIndex index;

    /** The values of each family that was asked for. */
    private final Map<Class<?>, List<?>> families = new ConcurrentHashMap<>(2);

    /**
     * A map of these; the arrays are the map's own from now on.
     *
     * @param keys in order, each once
     * @param values one for each key
     */
    private AddressMap(ObjectAddress[] keys, Object[] values) {
        this.keys = keys;
        this.values = values;
    }

    /** The same entries; the map itself where it is one of these already. */
    static <V> AddressMap<V> of(SortedMap<ObjectAddress, V> map) {
        if (map instanceof AddressMap<V> known) {
            return known;
        }
        ObjectAddress[] keys = new ObjectAddress[map.size()];
        Object[] values = new Object[keys.length];
        int place = 0;
        for (Map.Entry<ObjectAddress, V> each : map.entrySet()) {
            keys[place] = each.getKey();
            values[place] = each.getValue();
            place++;
        }
        return new AddressMap<>(keys, values);
    }

    /** The entries of a map that has them in any order. */
    static <V> AddressMap<V> sorted(Map<ObjectAddress, V> map) {
        ObjectAddress[] keys = map.keySet().toArray(ObjectAddress[]::new);
        Arrays.sort(keys);
        Object[] values = new Object[keys.length];
        for (int i = 0; i < keys.length; i++) {
            values[i] = Objects.requireNonNull(map.get(keys[i]));
        }
        return new AddressMap<>(keys, values);
    }

    /**
     * Objects by their addresses; quick where they come in order, or as a few pieces in order.
     *
     * @throws IllegalArgumentException where two have the same address
     */
    static AddressMap<CatalogObject> of(Collection<? extends CatalogObject> objects) {
        ObjectAddress[] keys = new ObjectAddress[objects.size()];
        CatalogObject[] values = new CatalogObject[keys.length];
        int count = 0;
        boolean inOrder = true;
        for (CatalogObject each : objects) {
            keys[count] = each.address();
            values[count] = each;
            inOrder &= count == 0 || keys[count - 1].compareTo(keys[count]) < 0;
            count++;
        }
        if (!inOrder) {
            sort(keys, values);
        }
        return new AddressMap<>(keys, values);
    }

    private static void sort(ObjectAddress[] keys, CatalogObject[] values) {
        List<Map.Entry<ObjectAddress, CatalogObject>> sorted = new ArrayList<>(keys.length);
        for (int i = 0; i < keys.length; i++) {
            sorted.add(Map.entry(keys[i], values[i]));
        }
        sorted.sort(Map.Entry.comparingByKey());
        for (int i = 0; i < keys.length; i++) {
            keys[i] = sorted.get(i).getKey();
            values[i] = sorted.get(i).getValue();
            if (i > 0 && keys[i].equals(keys[i - 1])) {
                throw new IllegalArgumentException("two objects are called " + keys[i]);
            }
        }
    }

    /**
     * The same keys, in which every key and value that equals the other's is the other's own. Both are walked through at once: no key is
     * searched, and a value that both share already is not looked into.
     *
     * @return this map where there is nothing to replace, and the other one where that has the same entries
     */
    @SuppressWarnings("ReferenceEquality") // this is about which object it is
    AddressMap<V> sharing(AddressMap<V> other) {
        ObjectAddress[] sharedKeys = keys.clone();
        Object[] sharedValues = values.clone();
        boolean replaced = false;
        int shared = 0;
        int candidate = 0;
        for (int i = 0; i < keys.length && candidate < other.keys.length; i++) {
            int order = other.keys[candidate].compareTo(keys[i]);
            while (order < 0 && ++candidate < other.keys.length) {
                order = other.keys[candidate].compareTo(keys[i]);
            }
            if (order == 0) {
                Object value = other.values[candidate];
                replaced |= sharedKeys[i] != other.keys[candidate];
                sharedKeys[i] = other.keys[candidate];
                if (value != values[i] && value.equals(values[i])) {
                    sharedValues[i] = value;
                    replaced = true;
                }
                shared += sharedValues[i] == value ? 1 : 0;
            }
        }
        if (shared == keys.length && shared == other.keys.length) {
            return other;
        }
        return replaced ? new AddressMap<>(sharedKeys, sharedValues) : this;
    }

    /**
     * The same entries, but for some others; takes no search over those that stay.
     *
     * @param changed the entries that are new, or have other values
     * @param gone keys that are not to be there any more; those of {@code changed} are there nevertheless
     * @return this map where nothing is another one
     */
    AddressMap<V> with(SortedMap<ObjectAddress, V> changed, Set<ObjectAddress> gone) {
        if (changed.isEmpty() && gone.isEmpty()) {
            return this;
        }
        ObjectAddress[] allKeys = new ObjectAddress[keys.length + changed.size()];
        Object[] allValues = new Object[allKeys.length];
        int count = 0;
        int place = 0;
        for (Map.Entry<ObjectAddress, V> each : changed.entrySet()) {
            int order = place < keys.length ? keys[place].compareTo(each.getKey()) : 1;
            while (order < 0) {
                if (!gone.contains(keys[place])) {
                    allKeys[count] = keys[place];
                    allValues[count] = values[place];
                    count++;
                }
                place++;
                order = place < keys.length ? keys[place].compareTo(each.getKey()) : 1;
            }
            place += order == 0 ? 1 : 0;
            allKeys[count] = each.getKey();
            allValues[count] = each.getValue();
            count++;
        }
        for (; place < keys.length; place++) {
            if (!gone.contains(keys[place])) {
                allKeys[count] = keys[place];
                allValues[count] = values[place];
                count++;
            }
        }
        return count == allKeys.length
                ? new AddressMap<>(allKeys, allValues)
                : new AddressMap<>(Arrays.copyOf(allKeys, count), Arrays.copyOf(allValues, count));
    }

    /** Tells of each key that either of two maps has, in order, with the value that each has for it; null for none. */
    void together(AddressMap<V> other, Pairs<V> action) {
        int own = 0;
        int others = 0;
        while (own < keys.length || others < other.keys.length) {
            int order =
                    own == keys.length ? 1 : others == other.keys.length ? -1 : keys[own].compareTo(other.keys[others]);
            ObjectAddress key = order <= 0 ? keys[own] : other.keys[others];
            V first = order <= 0 ? value(own++) : null;
            V second = order >= 0 ? other.value(others++) : null;
            action.pair(key, first, second);
        }
    }

    /** Hears of one key of two maps. */
    interface Pairs<V> {
        void pair(ObjectAddress key, @Nullable V own, @Nullable V others);
    }

    /** The values of one family, in order; looked for once. */
    @SuppressWarnings("unchecked") // the key is the list's type
    <T> List<T> valuesOf(Class<T> family) {
        return (List<T>) families.computeIfAbsent(family, key -> {
            List<T> found = new ArrayList<>();
            for (Object each : values) {
                if (family.isInstance(each)) {
                    found.add(family.cast(each));
                }
            }
            return List.copyOf(found);
        });
    }

    @Override
    public int size() {
        return keys.length;
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        int place = placeOf(key);
        return place < 0 ? null : value(place);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return placeOf(key) >= 0;
    }

    private int placeOf(@Nullable Object key) {
        return key instanceof ObjectAddress address && keys.length > 0 ? index().placeOf(address) : -1;
    }

    private AddressIndex index() {
        AddressIndex known = index;
        if (known == null) {
            known = new AddressIndex(keys);
            index = known;
        }
        return known;
    }

    @SuppressWarnings("unchecked") // only values of that type are put in
    private V value(int place) {
        return (V) values[place];
    }

    @Override
    public void forEach(BiConsumer<? super ObjectAddress, ? super V> action) {
        for (int i = 0; i < keys.length; i++) {
            action.accept(keys[i], value(i));
        }
    }

    @Override
    public Set<ObjectAddress> keySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<ObjectAddress> iterator() {
                return new Places<>(place -> keys[place]);
            }

            @Override
            public boolean contains(Object key) {
                return containsKey(key);
            }

            @Override
            public int size() {
                return keys.length;
            }
        };
    }

    @Override
    public Collection<V> values() {
        return new AbstractCollection<>() {
            @Override
            public Iterator<V> iterator() {
                return new Places<>(AddressMap.this::value);
            }

            @Override
            public Spliterator<V> spliterator() {
                return Spliterators.spliterator(
                        values, Spliterator.ORDERED | Spliterator.IMMUTABLE | Spliterator.NONNULL);
            }

            @Override
            public int size() {
                return keys.length;
            }
        };
    }

    @Override
    public Set<Map.Entry<ObjectAddress, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<ObjectAddress, V>> iterator() {
                return new Places<>(place -> new SimpleImmutableEntry<>(keys[place], value(place)));
            }

            @Override
            public int size() {
                return keys.length;
            }
        };
    }

    @Override
    public @Nullable Comparator<? super ObjectAddress> comparator() {
        return null;
    }

    @Override
    public ObjectAddress firstKey() {
        return new Places<>(place -> keys[place]).next();
    }

    @Override
    public ObjectAddress lastKey() {
        if (keys.length == 0) {
            throw new NoSuchElementException();
        }
        return keys[keys.length - 1];
    }

    @Override
    public SortedMap<ObjectAddress, V> subMap(ObjectAddress from, ObjectAddress to) {
        return of(new TreeMap<>(this).subMap(from, to));
    }

    @Override
    public SortedMap<ObjectAddress, V> headMap(ObjectAddress to) {
        return of(new TreeMap<>(this).headMap(to));
    }

    @Override
    public SortedMap<ObjectAddress, V> tailMap(ObjectAddress from) {
        return of(new TreeMap<>(this).tailMap(from));
    }

    /** One after the other; nothing can be removed. */
    private final class Places<T> implements Iterator<T> {
        private final IntFunction<T> each;
        private int next;

        Places(IntFunction<T> each) {
            this.each = each;
        }

        @Override
        public boolean hasNext() {
            return next < keys.length;
        }

        @Override
        public T next() {
            if (next == keys.length) {
                throw new NoSuchElementException();
            }
            return each.apply(next++);
        }
    }
}
