package dev.pgorm.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.arb.CatalogGenerator;
import dev.pgorm.diff.ChangeSet;
import dev.pgorm.diff.Differ;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.ir.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every pair of structures; a failing seed is in the test's name. */
class PlannerPropertiesTest {

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    private static Plan plan(Catalog from, Catalog to) {
        ChangeSet changes = Differ.diff(from, to, ManagedScope.everything(), List.of());
        return Planner.plan(from, to, changes, PlanOptions.direct(16));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aStructureNeedsNoPlanToItself(long seed) {
        Catalog catalog = CatalogGenerator.hostile(seed);
        assertThat(plan(catalog, catalog).steps()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void thereIsAPlanBetweenAnyTwoStructures(long seed) {
        Catalog from = CatalogGenerator.hostile(seed);
        Catalog to = CatalogGenerator.hostile(seed + 100_000);
        assertThat(plan(from, to).isEmpty()).isEqualTo(from.equals(to));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void thePlanDoesNotDependOnTheOrderOfPartsAndColumns(long seed) {
        Catalog from = CatalogGenerator.plain(seed);
        Catalog to = CatalogGenerator.plain(seed + 100_000);
        Plan plan = plan(from, to);
        Plan shuffled = plan(shuffledColumns(from, seed), to);
        assertThat(shuffled.steps().stream().map(Step::id))
                .containsExactlyElementsOf(plan.steps().stream().map(Step::id).toList());
        assertThat(shuffled.fingerprintFrom()).isEqualTo(plan.fingerprintFrom());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyStepHasAnIdOfItsOwnAndServesAChange(long seed) {
        Plan plan = plan(CatalogGenerator.hostile(seed), CatalogGenerator.hostile(seed + 100_000));
        assertThat(plan.steps().stream().map(Step::id)).doesNotHaveDuplicates().allMatch(id -> id.matches("[!-~]+"));
        assertThat(plan.steps()).allMatch(step -> !step.changes().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void differentStructuresHaveDifferentFingerprints(long seed) {
        Catalog one = CatalogGenerator.hostile(seed);
        Catalog other = CatalogGenerator.hostile(seed + 100_000);
        assertThat(Fingerprint.of(one).equals(Fingerprint.of(other)))
                .isEqualTo(Differ.diff(one, other, ManagedScope.everything(), List.of())
                        .isEmpty());
    }

    private static Catalog shuffledColumns(Catalog catalog, long seed) {
        List<CatalogObject> objects = new ArrayList<>();
        for (CatalogObject object : catalog.objects().values()) {
            objects.add(object instanceof Table table ? shuffled(table, seed) : object);
        }
        return Catalog.of(objects);
    }

    private static Table shuffled(Table table, long seed) {
        List<Column> columns = new ArrayList<>(table.columns());
        Collections.shuffle(columns, new Random(seed));
        return table.withParts(columns, table.constraints(), table.indexes());
    }
}
