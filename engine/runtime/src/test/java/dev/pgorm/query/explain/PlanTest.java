package dev.pgorm.query.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.pgorm.testkit.golden.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Plans that servers told once, as trees. */
class PlanTest {

    private static final Path CASES = Path.of("src/test/cases/explain");

    @TestFactory
    Stream<DynamicTest> treesAreAsWideAsTheirScreen() {
        return Golden.eachFile(CASES, ".json", file -> {
            Plan plan = Plan.of(Files.readString(file));
            String text = plan
                    + "\n"
                    + drawn(plan, PlanTree.Drawing.UNICODE, 60)
                    + "\n"
                    + drawn(plan, PlanTree.Drawing.ASCII, 40);
            Golden.check(Path.of(file.toString().replace(".json", ".txt")), text);
        });
    }

    @Test
    void ownPartsOfTimeAreTheWholeTime() throws IOException {
        Plan plan = read("loops-18");

        Duration own = plan.nodes().stream()
                .map(each -> each.measure().orElseThrow().ownTime().orElseThrow())
                .reduce(Duration.ZERO, Duration::plus);
        double shares = plan.nodes().stream().mapToDouble(PlanNode::share).sum();

        assertThat(own).isCloseTo(plan.root().measure().orElseThrow().time().orElseThrow(), Duration.ofNanos(100_000));
        assertThat(shares).isCloseTo(1, within(0.001));
    }

    @Test
    void aTriggerHasItsPartOfTheWhole() throws IOException {
        Plan plan = read("trigger-18");

        assertThat(plan.triggers()).singleElement().satisfies(trigger -> {
            assertThat(trigger.name()).isEqualTo("purchase_shop_id_fkey");
            assertThat(trigger.calls()).isEqualTo(1000);
            assertThat(trigger.share()).isBetween(0.01, 0.99);
        });
    }

    @Test
    void theTimeOfAQueryWithANamePassesWhereItIsReadFirst() throws IOException {
        Plan plan = read("cte-14");

        assertThat(plan.nodes())
                .allSatisfy(each -> assertThat(
                                each.measure().orElseThrow().ownTime().orElseThrow())
                        .isLessThanOrEqualTo(plan.executionTime().orElseThrow()));
        assertThat(plan.nodes().stream().mapToDouble(PlanNode::share).sum()).isCloseTo(1, within(0.001));
    }

    @Test
    void whatIsNoPlanIsRefused() {
        assertThatThrownBy(() -> Plan.of("[]")).hasMessage("the text is no plan of a statement");
        assertThatThrownBy(() -> Plan.of("[{\"Plan\"")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Plan.of("[\"\\u00")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Plan read(String name) throws IOException {
        return Plan.of(Files.readString(CASES.resolve(name + ".json")));
    }

    private static String drawn(Plan plan, PlanTree.Drawing drawing, int width) {
        return new PlanTree(plan, drawing, OptionalInt.of(width), String::length)
                .lines().stream().map(PlanLine::text).collect(Collectors.joining("\n", "", "\n"));
    }
}
