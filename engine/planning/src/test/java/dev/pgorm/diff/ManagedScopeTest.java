package dev.pgorm.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.arb.CatalogText;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.ir.ManagedScope.Facet;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Ownership;
import dev.pgorm.ir.Privileges;
import dev.pgorm.ir.Privileges.Grant;
import dev.pgorm.ir.Privileges.Grantee;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a source does not speak for is neither shown nor dropped. */
class ManagedScopeTest {

    private static List<String> changes(String from, String to, ManagedScope scope) {
        return Differ.diff(CatalogText.read(from), CatalogText.read(to), scope, List.of()).changes().stream()
                .map(Change::id)
                .toList();
    }

    private static ManagedScope without(Facet... facets) {
        Set<Facet> rest = EnumSet.allOf(Facet.class);
        rest.removeAll(List.of(facets));
        return new ManagedScope(Optional.empty(), rest, EnumSet.allOf(DefinitionKind.class), List.of(), List.of());
    }

    private static ManagedScope naming(List<String> exclude, List<String> manage) {
        return new ManagedScope(
                Optional.empty(), EnumSet.allOf(Facet.class), EnumSet.allOf(DefinitionKind.class), exclude, manage);
    }

    @Test
    void otherSchemasAreLeftAlone() {
        String from = """
                schema public
                schema other
                table other.kept
                  id integer
                """;
        assertThat(changes(from, "schema public", ManagedScope.everythingIn(Set.of("public"))))
                .isEmpty();
        assertThat(changes("schema public", from, ManagedScope.everythingIn(Set.of("public"))))
                .isEmpty();
    }

    @Test
    void excludedTablesAreLeftAlone() {
        String from = """
                schema public
                table legacy_users
                  id integer
                table users
                  id integer
                """;
        assertThat(changes(from, "schema public", naming(List.of("legacy_*"), List.of())))
                .containsExactly("drop-table/public.users");
        assertThat(changes(from, "schema public", naming(List.of(), List.of("legacy_*"))))
                .containsExactly("drop-table/public.legacy_users");
    }

    @Test
    void historyTablesAreNeverManaged() {
        String from = """
                schema public
                schema pgorm
                table _prisma_migrations
                  id text
                table pgorm.migration
                  id text
                """;
        assertThat(changes(from, "schema public", ManagedScope.everything())).isEmpty();
    }

    @Test
    void checksOfADialectWithoutChecksStay() {
        String from = """
                schema public
                table item
                  price integer
                  check item_price_check ((price > 0))
                """;
        String to = """
                schema public
                table item
                  price integer
                """;
        assertThat(changes(from, to, without(Facet.CHECKS))).isEmpty();
        assertThat(changes(from, to, ManagedScope.everything()))
                .containsExactly("drop-constraint/public.item.item_price_check");
    }

    @Test
    void aCheckGoesWithItsColumnEvenWhereChecksAreNotManaged() {
        String from = """
                schema public
                table item
                  id integer
                  price integer
                  check item_price_check ((price > 0))
                """;
        String to = """
                schema public
                table item
                  id integer
                """;
        assertThat(changes(from, to, without(Facet.CHECKS)))
                .containsExactly("drop-column/public.item.price", "drop-constraint/public.item.item_price_check");
    }

    @Test
    void anIdentityColumnPassesForASerialOne() {
        String from = """
                schema public
                table item
                  id integer not null identity
                """;
        String to = """
                schema public
                table item
                  id integer not null serial
                """;
        assertThat(changes(from, to, without(Facet.NATIVE_COLUMNS, Facet.SEQUENCES)))
                .isEmpty();
    }

    @Test
    void aUniqueConstraintPassesForAUniqueIndex() {
        String from = """
                schema public
                table item
                  code text
                  unique item_code_key (code)
                """;
        String to = """
                schema public
                table item
                  code text
                  unique index item_code_key (code)
                """;
        assertThat(changes(from, to, without(Facet.NATIVE_CONSTRAINTS))).isEmpty();
    }

    @Test
    void indexesOnExpressionsStayWhereTheDialectHasNone() {
        String from = """
                schema public
                table item
                  code text
                  index item_lower_idx (lower{code})
                  index item_code_idx (code)
                """;
        String to = """
                schema public
                table item
                  code text
                """;
        assertThat(changes(from, to, without(Facet.NATIVE_INDEXES))).containsExactly("drop-index/public.item_code_idx");
    }

    @Test
    void commentsAndStorageStayWhereTheyAreNotManaged() {
        String from = """
                schema public
                table item with fillfactor 70 comment 'old'
                  code text storage external comment 'old'
                """;
        String to = """
                schema public
                table item
                  code text
                """;
        assertThat(changes(from, to, without(Facet.COMMENTS, Facet.TABLE_STORAGE, Facet.NATIVE_COLUMNS)))
                .isEmpty();
    }

    @Test
    void standaloneSequencesStayWhereTheyAreNotManaged() {
        Catalog start = CatalogText.read("schema public\nsequence tickets");
        assertThat(Differ.diff(start, CatalogText.read("schema public"), without(Facet.SEQUENCES), List.of())
                        .target())
                .isEqualTo(start);
    }

    @Test
    void aVersionThatIsNotStatedIsTheOneThatIsThere() {
        assertThat(changes("extension citext 1.6", "extension citext", ManagedScope.everything()))
                .isEmpty();
    }

    @Test
    void privilegesThatAreNotManagedGoWithTheirTable() {
        ObjectAddress table = ObjectAddress.of(ObjectKind.TABLE, QualifiedName.of("public", "t"));
        Grant grant = new Grant(new Grantee.Everybody(), "SELECT", Optional.empty(), false);
        Catalog from = with(
                CatalogText.read("schema public\ntable t\n  id integer\n"),
                new Privileges(table, List.of(grant), List.of()),
                new Ownership(table, Identifier.of("app")));
        Set<DefinitionKind> others =
                EnumSet.complementOf(EnumSet.of(DefinitionKind.PRIVILEGES, DefinitionKind.OWNERSHIP));
        ManagedScope scope =
                new ManagedScope(Optional.empty(), EnumSet.allOf(Facet.class), others, List.of(), List.of());

        ChangeSet changes = Differ.diff(from, CatalogText.read("schema public"), scope, List.of());

        assertThat(changes.changes().stream().map(Change::id)).containsExactly("drop-table/public.t");
        assertThat(changes.target().all(dev.pgorm.ir.Definition.class)).isEmpty();
    }

    @Test
    void theOwnerOfASchemaIsManagedWhereTheSchemaIs() {
        Catalog plain = CatalogText.read("schema public\nschema other");
        Catalog owned =
                with(plain, new Ownership(ObjectAddress.global(ObjectKind.SCHEMA, "other"), Identifier.of("app")));

        assertThat(Differ.diff(owned, plain, ManagedScope.everythingIn(Set.of("public")), List.of())
                        .changes())
                .isEmpty();
        assertThat(Differ.diff(owned, plain, ManagedScope.everything(), List.of()).changes().stream()
                        .map(Change::id))
                .containsExactly("drop-owner/other.schema");
    }

    @Test
    void ownersThatATargetDoesNotNameStay() {
        ObjectAddress kept = ObjectAddress.of(ObjectKind.TABLE, QualifiedName.of("public", "kept"));
        Catalog plain = CatalogText.read("schema public\ntable kept\n  id integer\n");
        Catalog owned = with(plain, new Ownership(kept, Identifier.of("app")));

        assertThat(Differ.diff(owned, plain, without(Facet.EVERY_OWNER), List.of())
                        .changes())
                .isEmpty();
        assertThat(Differ.diff(plain, owned, without(Facet.EVERY_OWNER), List.of()).changes().stream()
                        .map(Change::id))
                .containsExactly("create-owner/public.kept.table");
    }

    private static Catalog with(Catalog catalog, CatalogObject... objects) {
        List<CatalogObject> all = new ArrayList<>(catalog.objects().values());
        all.addAll(List.of(objects));
        return catalog.withObjects(all);
    }
}
