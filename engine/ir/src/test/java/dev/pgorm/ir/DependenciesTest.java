package dev.pgorm.ir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What was read again is kept beside the rest, and says the same as a copy would. */
class DependenciesTest {

    private static ObjectAddress column(int number) {
        return new ObjectAddress(ObjectKind.COLUMN, "public", "t" + number, "c");
    }

    private static Map<ObjectAddress, Set<ObjectAddress>> random(Random random, int most, int leastReferences) {
        Map<ObjectAddress, Set<ObjectAddress>> references = new LinkedHashMap<>();
        for (int i = random.nextInt(most); i > 0; i--) {
            Set<ObjectAddress> found = new HashSet<>();
            for (int j = leastReferences + random.nextInt(2); j > 0; j--) {
                found.add(column(random.nextInt(40)));
            }
            references.put(column(random.nextInt(40)), found);
        }
        return references;
    }

    private static Map<ObjectAddress, Set<ObjectAddress>> said(Map<ObjectAddress, Set<ObjectAddress>> references) {
        Map<ObjectAddress, Set<ObjectAddress>> said = new TreeMap<>(references);
        said.values().removeIf(Set::isEmpty);
        return said;
    }

    @Test
    void whatIsBesideTheRestCountsInsteadOfIt() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            Map<ObjectAddress, Set<ObjectAddress>> expected = random(random, 60, 1);
            Dependencies dependencies = Dependencies.of(expected);
            for (int i = random.nextInt(4); i > 0; i--) {
                Map<ObjectAddress, Set<ObjectAddress>> changed = random(random, 4, 0);
                expected.putAll(changed);
                dependencies = dependencies.with(changed);
            }
            assertThat(dependencies.all()).as("seed %d", seed).isEqualTo(said(expected));
            assertThat(dependencies.isEmpty())
                    .as("seed %d", seed)
                    .isEqualTo(said(expected).isEmpty());
        }
    }

    @Test
    void whatAnotherStructureSaysIsAddedAsFarAsItIsWanted() {
        for (int seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            Map<ObjectAddress, Set<ObjectAddress>> given = random(random, 60, 1);
            Dependencies base = Dependencies.of(given);
            Map<ObjectAddress, Set<ObjectAddress>> changed = random(random, 4, 0);
            Dependencies own = base.with(changed);
            boolean sameBase = random.nextBoolean();
            Map<ObjectAddress, Set<ObjectAddress>> theirs = sameBase ? given : random(random, 60, 1);
            Dependencies others = sameBase ? base : Dependencies.of(theirs);

            Map<ObjectAddress, Set<ObjectAddress>> expected = new LinkedHashMap<>(given);
            expected.putAll(changed);
            expected = said(expected);
            for (Map.Entry<ObjectAddress, Set<ObjectAddress>> each : theirs.entrySet()) {
                if (isWanted(each.getKey())) {
                    expected.putIfAbsent(each.getKey(), each.getValue());
                }
            }
            assertThat(own.completedBy(others, DependenciesTest::isWanted).all())
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    private static boolean isWanted(ObjectAddress address) {
        return address.name().hashCode() % 3 != 0;
    }
}
