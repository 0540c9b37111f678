package dev.pgorm.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.arb.CatalogText;
import dev.pgorm.diff.Differ;
import dev.pgorm.hazard.Hazard;
import dev.pgorm.hazard.LockMode;
import dev.pgorm.hazard.TableLock;
import dev.pgorm.hazard.Work;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What steps lock and risk. */
class StepCostsTest {

    private static final QualifiedName ITEM = QualifiedName.of("public", "item");

    private static Plan plan(String from, String to) {
        Catalog start = CatalogText.read(from);
        Catalog target = CatalogText.read(to);
        return Planner.plan(
                start,
                target,
                Differ.diff(start, target, ManagedScope.everything(), List.of()),
                PlanOptions.direct(16));
    }

    private static Step typeChange(String before, String after) {
        return plan("schema public\ntable item\n  c " + before, "schema public\ntable item\n  c " + after)
                .steps()
                .getFirst();
    }

    @Test
    void aNewTableLocksNothingAndRisksNothing() {
        Plan plan = plan("schema public", """
                schema public
                table item
                  id integer not null
                  c text
                  primary key item_pkey (id)
                  index item_c_idx (c)
                """);
        assertThat(plan.steps()).allMatch(step -> step.locks().isEmpty());
        assertThat(plan.hazards()).isEmpty();
    }

    @Test
    void anIndexOnAnOldTableBlocksWrites() {
        Plan plan = plan("schema public\ntable item\n  c text", "schema public\ntable item\n  c text\n  index i (c)");
        assertThat(plan.steps().getFirst().locks()).containsExactly(new TableLock(ITEM, LockMode.SHARE, Work.SCAN));
        assertThat(plan.hazards()).extracting(Hazard::id).containsExactly("create-index");
    }

    @Test
    void aForeignKeyLocksBothTables() {
        String tables = """
                schema public
                table item
                  id integer not null
                  primary key item_pkey (id)
                table line
                  item integer
                """;
        Plan plan = plan(tables, tables + "  foreign key line_item_fkey (item) references item (id)");
        assertThat(plan.steps().getFirst().locks())
                .extracting(lock -> lock.table().name().value())
                .containsExactlyInAnyOrder("line", "item");
    }

    @Test
    void typeChangesThatTouchNoRowCarryNoHazard() {
        assertThat(typeChange("character varying(20)", "character varying(40)").hazards())
                .isEmpty();
        assertThat(typeChange("character varying(20)", "text").hazards()).isEmpty();
        assertThat(typeChange("numeric(10,2)", "numeric(12,2)").hazards()).isEmpty();
        assertThat(typeChange("numeric(10,2)", "numeric").hazards()).isEmpty();
        assertThat(typeChange("cidr", "inet").hazards()).isEmpty();
    }

    @Test
    void typeChangesThatRewriteSaySo() {
        assertThat(typeChange("integer", "bigint").hazards())
                .extracting(Hazard::id)
                .containsExactly("rewrite-type");
        assertThat(typeChange("numeric(10,2)", "numeric(12,4)").hazards())
                .extracting(Hazard::id)
                .containsExactly("rewrite-type");
        assertThat(typeChange("json", "jsonb").hazards()).extracting(Hazard::id).containsExactly("rewrite-type");
    }

    @Test
    void typeChangesThatMayLoseSomethingSaySo() {
        assertThat(typeChange("bigint", "integer").hazards())
                .extracting(Hazard::id)
                .containsExactly("narrow-type");
        assertThat(typeChange("text", "character varying(50)").hazards())
                .extracting(Hazard::id)
                .containsExactly("narrow-type");
        assertThat(typeChange("text", "uuid").hazards()).extracting(Hazard::id).containsExactly("convert-type");
    }
}
