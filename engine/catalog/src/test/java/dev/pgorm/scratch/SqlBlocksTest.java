package dev.pgorm.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.diff.ChangeSet;
import dev.pgorm.diff.Differ;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.ir.Schema;
import dev.pgorm.ir.SqlBlock;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.TypeReference;
import dev.pgorm.ir.View;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.plan.Plan;
import dev.pgorm.plan.PlanOptions;
import dev.pgorm.plan.Planner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** SQL blocks are told by what they make; what makes nothing that can be read goes on standing for itself. */
class SqlBlocksTest {

    private static final SqlBlock MAKES_A_VIEW = block(
            "the view",
            "create view public.v as select a from public.t;\ncomment on view public.v is 'made'",
            "drop view public.v");
    private static final SqlBlock LEAVES_NOTHING =
            block("a row", "insert into public.t values (1)", "delete from public.t where a = 1");

    private final ScratchServer server = ScratchServer.at(ScratchServers.address());
    private final Canonicaliser canonicaliser = new Canonicaliser(server);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void whatABlockMadeStandsForIt() {
        Catalog canonical = canonical(catalog(table("t"), MAKES_A_VIEW));

        assertThat(canonical.all(SqlBlock.class)).isEmpty();
        assertThat(canonical.all(View.class)).singleElement().satisfies(view -> {
            assertThat(view.name()).isEqualTo(QualifiedName.of("public", "v"));
            assertThat(view.comment()).contains("made");
        });
    }

    @Test
    void aBlockThatLeavesNothingStandsForItself() {
        Catalog canonical = canonical(catalog(table("t"), LEAVES_NOTHING, MAKES_A_VIEW));

        assertThat(canonical.all(SqlBlock.class)).containsExactly(LEAVES_NOTHING);
    }

    @Test
    void aBlockRunsAfterWhatItNeeds() {
        SqlBlock first = block("z", "create function public.one() returns int return 1", "drop function public.one()");
        SqlBlock second = new SqlBlock(
                "a",
                SqlExpr.written("create view public.uses as select public.one()"),
                SqlExpr.written("drop view public.uses"),
                List.of(first.address()),
                List.of());

        assertThat(canonical(catalog(first, second)).all(View.class)).hasSize(1);
    }

    @Test
    void whatABlockMadeIsKeptWhenOnlyATableChanges() {
        canonical(catalog(table("t"), table("u"), table("w"), MAKES_A_VIEW, LEAVES_NOTHING));

        Catalog again = canonical(catalog(table("t"), table("u", "b"), table("w"), MAKES_A_VIEW, LEAVES_NOTHING));

        assertThat(again.all(View.class)).hasSize(1);
        assertThat(again.all(SqlBlock.class)).containsExactly(LEAVES_NOTHING);
        assertThat(again.table(QualifiedName.of("public", "u")).orElseThrow().columns())
                .hasSize(2);
    }

    @Test
    void aPlanRunsTheBlocksThatLeaveNothing() {
        Catalog target = canonical(catalog(table("t"), LEAVES_NOTHING));
        Catalog start = catalog();
        ChangeSet changes = Differ.diff(start, target, ManagedScope.everything(), List.of());
        Plan plan = Planner.plan(start, target, changes, PlanOptions.direct(server.serverMajor()));

        assertThat(plan.steps()).extracting(step -> step.sql()).contains("insert into public.t values (1)");
        try (Prover prover = new Prover(server)) {
            assertThat(prover.prove(start, changes, plan, Map.of())).isInstanceOf(ProofResult.Proved.class);
        }
    }

    @Test
    void theRolesThatABlockNamesAreThere() {
        SqlBlock grant = new SqlBlock(
                "grant",
                SqlExpr.written("grant select on public.t to pgorm_test_nobody_yet"),
                SqlExpr.written("revoke select on public.t from pgorm_test_nobody_yet"),
                List.of(),
                List.of(Identifier.of("pgorm_test_nobody_yet")));

        assertThat(canonical(catalog(table("t"), grant)).all(SqlBlock.class)).isEmpty();
    }

    @Test
    void whatABlockCannotDoIsReportedAtTheBlock() {
        SqlBlock wrong = block("wrong", "create view public.v as select nothing", "drop view public.v");

        assertThat(canonicaliser.canonicalise(catalog(wrong), Map.of()))
                .isInstanceOfSatisfying(
                        Canonicalisation.Rejected.class,
                        rejected -> assertThat(rejected.errors())
                                .singleElement()
                                .satisfies(error -> {
                                    assertThat(error.origin()).isEqualTo(new SourceOrigin.OfObject(wrong.address()));
                                    assertThat(error.server().message()).isEqualTo("column \"nothing\" does not exist");
                                }));
    }

    private Catalog canonical(Catalog written) {
        return ((Canonicalisation.Done) canonicaliser.canonicalise(written, Map.of()))
                .introspection()
                .catalog();
    }

    private static Catalog catalog(CatalogObject... objects) {
        List<CatalogObject> all = new ArrayList<>(List.of(objects));
        all.add(new Schema(Identifier.of("public"), Optional.empty()));
        return Catalog.of(all);
    }

    private static SqlBlock block(String name, String create, String drop) {
        return new SqlBlock(name, SqlExpr.written(create), SqlExpr.written(drop), List.of(), List.of());
    }

    private static Table table(String name, String... others) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of("a", new TypeReference.BuiltIn("integer", false)));
        for (String other : others) {
            columns.add(Column.of(other, new TypeReference.BuiltIn("integer", false)));
        }
        return Table.of(QualifiedName.of("public", name), columns);
    }
}
