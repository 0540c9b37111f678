package dev.pgorm.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import dev.pgorm.arb.PlanCase;
import dev.pgorm.diff.ChangeSet;
import dev.pgorm.diff.Differ;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.render.ChangeTree;
import dev.pgorm.render.SqlScript;
import dev.pgorm.testkit.golden.Golden;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case folder: what differs, and how to get there. */
class PlanCasesTest {

    private static final Path CASES = Path.of("src/test/cases");

    @TestFactory
    Stream<DynamicTest> everyCaseGivesItsChangesAndItsPlan() {
        return Golden.eachFile(CASES, "case.txt", PlanCasesTest::check);
    }

    private static void check(Path file) throws IOException {
        PlanCase given = PlanCase.read(file);
        ChangeSet changes = Differ.diff(given.from(), given.to(), ManagedScope.everything(), given.renames());
        StringBuilder tree = new StringBuilder();
        ChangeTree.write(changes, tree);
        StringBuilder script = new StringBuilder();
        try {
            SqlScript.write(
                    Planner.plan(given.from(), given.to(), changes, PlanOptions.direct(given.serverMajor())), script);
        } catch (PlanException impossible) {
            script.append(impossible.getMessage());
        }
        assertAll(
                () -> Golden.check(file.resolveSibling("changes.txt"), tree.toString()),
                () -> Golden.check(file.resolveSibling("plan.sql"), script.toString()));
    }

    @TestFactory
    Stream<DynamicTest> noCaseDiffersFromItself() {
        return Golden.eachFile(CASES, "case.txt", file -> {
            PlanCase given = PlanCase.read(file);
            assertThat(Differ.diff(given.to(), given.to(), ManagedScope.everything(), List.of())
                            .changes())
                    .isEmpty();
        });
    }
}
