package dev.pgorm.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.diff.ChangeSet;
import dev.pgorm.diff.Differ;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.FiringState;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.ir.MaterializedView;
import dev.pgorm.ir.Policy;
import dev.pgorm.ir.Publication;
import dev.pgorm.ir.RenameHint;
import dev.pgorm.ir.Rule;
import dev.pgorm.ir.Schema;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.TableStorage;
import dev.pgorm.ir.Trigger;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Stated renames of definitions, also of those whose table is renamed along with them. */
class DefinitionRenamesTest {

    private static Table table(String name) {
        return Table.of(QualifiedName.of("public", name), List.<Column>of());
    }

    private static Trigger trigger(Table table, String name) {
        return new Trigger(
                table.address(),
                Identifier.of(name),
                Trigger.Timing.AFTER,
                Set.of(Trigger.Event.INSERT),
                List.of(),
                false,
                Optional.empty(),
                QualifiedName.of("pg_catalog", "noticed"),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                FiringState.ORIGIN,
                Optional.empty());
    }

    private static Policy policy(Table table, String name) {
        return new Policy(
                table.address(),
                Identifier.of(name),
                true,
                Policy.Command.ALL,
                List.of(),
                Optional.of(SqlExpr.canonical("true")),
                Optional.empty(),
                Optional.empty());
    }

    private static Rule rule(Table table, String name) {
        return new Rule(
                table.address(),
                Identifier.of(name),
                Rule.Event.DELETE,
                true,
                Optional.empty(),
                SqlExpr.canonical("NOTHING"),
                FiringState.ORIGIN,
                Optional.empty());
    }

    private static MaterializedView view(String schema, String name) {
        return new MaterializedView(
                QualifiedName.of(schema, name),
                List.of(),
                SqlExpr.canonical("SELECT 1"),
                TableStorage.usual(),
                true,
                List.of(),
                Optional.empty());
    }

    private static Publication publication(String name) {
        return new Publication(
                Identifier.of(name), true, Set.of(Publication.Operation.INSERT), false, false, Optional.empty());
    }

    private static List<String> plan(
            List<? extends CatalogObject> before, List<? extends CatalogObject> after, RenameHint... hints) {
        Catalog from = Catalog.of(before);
        ChangeSet changes = Differ.diff(from, Catalog.of(after), ManagedScope.everything(), List.of(hints));
        return Planner.plan(from, changes.target(), changes, PlanOptions.direct(17)).steps().stream()
                .map(Step::sql)
                .toList();
    }

    private static RenameHint hint(CatalogObject from, CatalogObject to) {
        return new RenameHint(from.address(), to.address());
    }

    @Test
    void partsOfATableAreRenamed() {
        Table item = table("item");
        assertThat(plan(
                        List.of(item, trigger(item, "a"), policy(item, "b"), rule(item, "c")),
                        List.of(item, trigger(item, "A"), policy(item, "B b"), rule(item, "select")),
                        hint(trigger(item, "a"), trigger(item, "A")),
                        hint(policy(item, "b"), policy(item, "B b")),
                        hint(rule(item, "c"), rule(item, "select"))))
                .containsExactly(
                        "ALTER RULE c ON public.item RENAME TO \"select\"",
                        "ALTER TRIGGER a ON public.item RENAME TO \"A\"",
                        "ALTER POLICY b ON public.item RENAME TO \"B b\"");
    }

    @Test
    void aPartIsRenamedUnderTheNewNameOfItsTable() {
        Table old = table("old");
        Table young = table("young");
        assertThat(plan(
                        List.of(old, trigger(old, "a"), policy(old, "p")),
                        List.of(young, trigger(young, "b"), policy(young, "p")),
                        hint(old, young),
                        hint(trigger(old, "a"), trigger(young, "b"))))
                .containsExactly(
                        "ALTER TABLE public.old RENAME TO young", "ALTER TRIGGER a ON public.young RENAME TO b");
    }

    @Test
    void materializedViewsAndPublicationsAreRenamedAndMoved() {
        MaterializedView old = view("public", "old");
        MaterializedView moved = view("other", "young");
        Schema other = new Schema(Identifier.of("other"), Optional.empty());
        assertThat(plan(
                        List.of(other, old, publication("p")),
                        List.of(other, moved, publication("q")),
                        hint(old, moved),
                        hint(publication("p"), publication("q"))))
                .containsExactly(
                        "ALTER MATERIALIZED VIEW public.old SET SCHEMA other",
                        "ALTER MATERIALIZED VIEW other.old RENAME TO young",
                        "ALTER PUBLICATION p RENAME TO q");
    }
}
