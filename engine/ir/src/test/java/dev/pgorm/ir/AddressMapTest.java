package dev.pgorm.ir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgorm.ir.sql.Identifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AddressMapTest {

    private static final ObjectKind[] KINDS = {ObjectKind.TABLE, ObjectKind.SEQUENCE, ObjectKind.COLUMN};

    private static ObjectAddress random(Random random) {
        return new ObjectAddress(
                KINDS[random.nextInt(KINDS.length)],
                random.nextBoolean() ? "public" : "other",
                "t" + random.nextInt(200),
                random.nextBoolean() ? "" : "p" + random.nextInt(3));
    }

    private static Schema schema(String name) {
        return new Schema(Identifier.of(name), Optional.empty());
    }

    @Test
    void itIsTheSameAsATree() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            SortedMap<ObjectAddress, Integer> tree = new TreeMap<>();
            for (int i = random.nextInt(300); i > 0; i--) {
                tree.put(random(random), i);
            }
            AddressMap<Integer> map = AddressMap.of(tree);
            assertThat(map).as("seed %d", seed).isEqualTo(tree).hasSameSizeAs(tree);
            assertThat(map.hashCode()).isEqualTo(tree.hashCode());
            assertThat(new ArrayList<>(map.entrySet())).isEqualTo(new ArrayList<>(tree.entrySet()));
            assertThat(new ArrayList<>(map.keySet())).isEqualTo(new ArrayList<>(tree.keySet()));
            assertThat(map.values().stream().toList()).isEqualTo(new ArrayList<>(tree.values()));
            for (int i = 0; i < 100; i++) {
                ObjectAddress asked = random(random);
                assertThat(map.get(asked)).isEqualTo(tree.get(asked));
                assertThat(map.containsKey(asked)).isEqualTo(tree.containsKey(asked));
            }
            ObjectAddress limit = random(random);
            assertThat(map.headMap(limit)).isEqualTo(tree.headMap(limit));
            assertThat(map.tailMap(limit)).isEqualTo(tree.tailMap(limit));
        }
    }

    @Test
    void someEntriesAreExchangedAsInATree() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            SortedMap<ObjectAddress, Integer> tree = randomTree(random);
            SortedMap<ObjectAddress, Integer> changed = randomTree(random);
            Set<ObjectAddress> gone = new HashSet<>(randomTree(random).keySet());
            AddressMap<Integer> exchanged = AddressMap.of(tree).with(changed, gone);
            tree.keySet().removeAll(gone);
            tree.putAll(changed);
            assertThat(new ArrayList<>(exchanged.entrySet()))
                    .as("seed %d", seed)
                    .isEqualTo(new ArrayList<>(tree.entrySet()));
        }
    }

    @Test
    void withoutChangesItIsTheSameMap() {
        AddressMap<CatalogObject> map = AddressMap.of(List.of(schema("a")));
        assertThat(map.with(new TreeMap<>(), Set.of())).isSameAs(map);
    }

    @Test
    void twoMapsAreWalkedThroughAtOnce() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            SortedMap<ObjectAddress, Integer> own = randomTree(random);
            SortedMap<ObjectAddress, Integer> others = randomTree(random);
            List<String> told = new ArrayList<>();
            AddressMap.of(own)
                    .together(
                            AddressMap.of(others),
                            (address, first, second) -> told.add(address + " " + first + " " + second));
            SortedMap<ObjectAddress, Integer> both = new TreeMap<>(own);
            both.putAll(others);
            assertThat(told)
                    .as("seed %d", seed)
                    .isEqualTo(both.keySet().stream()
                            .map(address -> address + " " + own.get(address) + " " + others.get(address))
                            .toList());
        }
    }

    @Test
    void whatSharesEverythingWithAnotherMapIsThatMap() {
        AddressMap<CatalogObject> map = AddressMap.of(List.of(schema("a"), schema("b")));
        assertThat(AddressMap.of(List.of(schema("a"), schema("b"))).sharing(map))
                .isSameAs(map);
        AddressMap<CatalogObject> less = AddressMap.of(List.of(schema("a")));
        assertThat(less.sharing(map)).isEqualTo(less);
        assertThat(map.sharing(less)).isEqualTo(map);
    }

    @Test
    void aFamilyIsFoundOnce() {
        Extension extension = new Extension(Identifier.of("x"), Optional.empty(), Optional.empty(), Optional.empty());
        AddressMap<CatalogObject> map = AddressMap.of(List.of(schema("b"), extension, schema("a")));
        assertThat(map.valuesOf(Schema.class)).containsExactly(schema("a"), schema("b"));
        assertThat(map.valuesOf(Schema.class)).isSameAs(map.valuesOf(Schema.class));
        assertThat(map.valuesOf(Table.class)).isEmpty();
    }

    private static SortedMap<ObjectAddress, Integer> randomTree(Random random) {
        SortedMap<ObjectAddress, Integer> tree = new TreeMap<>();
        for (int i = random.nextInt(40); i > 0; i--) {
            tree.put(
                    new ObjectAddress(KINDS[random.nextInt(KINDS.length)], "public", "t" + random.nextInt(20), ""),
                    random.nextInt(1000));
        }
        return tree;
    }

    @Test
    void objectsInAnyOrderAreSorted() {
        AddressMap<CatalogObject> map = AddressMap.of(List.of(schema("c"), schema("a"), schema("b")));
        assertThat(map.values()).containsExactly(schema("a"), schema("b"), schema("c"));
        assertThat(map.firstKey()).isEqualTo(schema("a").address());
        assertThat(map.lastKey()).isEqualTo(schema("c").address());
    }

    @Test
    void twoObjectsUnderOneAddressAreRefused() {
        assertThatThrownBy(() -> AddressMap.of(List.of(schema("a"), schema("b"), schema("a"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two objects are called " + schema("a").address());
    }

    @Test
    void nothingCanBeChanged() {
        AddressMap<CatalogObject> map = AddressMap.of(List.of(schema("a")));
        assertThatThrownBy(() -> map.put(schema("b").address(), schema("b")))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.values().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> AddressMap.of(List.of()).lastKey()).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void whatIsEqualIsSharedAndTheRestIsKept() {
        AddressMap<CatalogObject> other = AddressMap.of(List.of(schema("a"), schema("c"), schema("d")));
        Schema commented = new Schema(Identifier.of("c"), Optional.of("another one"));
        AddressMap<CatalogObject> own = AddressMap.of(List.of(schema("a"), schema("b"), commented, schema("e")));
        AddressMap<CatalogObject> shared = own.sharing(other);
        assertThat(shared).isEqualTo(own);
        assertThat(shared.get(schema("a").address()))
                .isSameAs(other.get(schema("a").address()));
        assertThat(shared.get(commented.address())).isSameAs(commented);
        assertThat(shared.firstKey()).isSameAs(other.firstKey());
        assertThat(shared.sharing(other)).isSameAs(shared);
    }
}
