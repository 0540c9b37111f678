package dev.pgorm.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.ir.ManagedScope.Facet;
import dev.pgorm.ir.Secrets;
import dev.pgorm.ir.StorageParameters;
import dev.pgorm.ir.Subscription;
import dev.pgorm.ir.UserMapping;
import dev.pgorm.ir.sql.Identifier;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A schema file holds no passwords, and comparing it with a database that does takes none away. */
final class SecretsInSchemaFilesTest {

    private static final UserMapping MAPPING = new UserMapping(
            Identifier.of("warehouse"),
            Optional.of(Identifier.of("ada")),
            StorageParameters.of(Map.of("user", "reader", "password", "hush")));
    private static final Subscription SUBSCRIPTION = new Subscription(
            Identifier.of("orders"),
            Optional.of("host=db user=ada password=hush"),
            List.of(Identifier.of("p")),
            Optional.empty(),
            false,
            StorageParameters.none(),
            Optional.empty());
    private static final Catalog LIVE = Catalog.of(List.of(MAPPING, SUBSCRIPTION));

    @Test
    void aFileThatStatesNoPasswordLeavesTheOneThatIsThere() {
        assertThat(changes(stated(MAPPING), stated(SUBSCRIPTION))).isEmpty();
    }

    @Test
    void anotherChangeKeepsThePassword() {
        UserMapping other = MAPPING.withOptions(StorageParameters.of(Map.of("user", "writer")));

        ChangeSet changes = Differ.diff(LIVE, Catalog.of(List.of(other, stated(SUBSCRIPTION))), files(), List.of());

        assertThat(changes.changes()).hasSize(1);
        assertThat(changes.target().find(MAPPING.address()).orElseThrow())
                .isEqualTo(MAPPING.withOptions(StorageParameters.of(Map.of("user", "writer", "password", "hush"))));
    }

    @Test
    void aStatedPasswordIsCompared() {
        UserMapping other = MAPPING.withOptions(StorageParameters.of(Map.of("user", "reader", "password", "new")));

        assertThat(changes(other, SUBSCRIPTION)).hasSize(1);
    }

    @Test
    void betweenDatabasesPasswordsAreCompared() {
        Catalog without = Catalog.of(List.of(stated(MAPPING), stated(SUBSCRIPTION)));

        assertThat(Differ.diff(LIVE, without, ManagedScope.everything(), List.of())
                        .changes())
                .hasSize(2);
    }

    @Test
    void screensShowNoPasswords() {
        assertThat(Secrets.struckOut(
                        "OPTIONS (password 'hush', \"user\" 'reader'); CONNECTION 'host=db user=ada password=hush'",
                        List.of(MAPPING, SUBSCRIPTION)))
                .isEqualTo("OPTIONS (password '***', \"user\" 'reader'); CONNECTION '***'");
    }

    private static CatalogObject stated(CatalogObject object) {
        return Secrets.without(object);
    }

    private static List<Change> changes(CatalogObject... stated) {
        return Differ.diff(LIVE, Catalog.of(List.of(stated)), files(), List.of())
                .changes();
    }

    /** What a schema file manages. */
    private static ManagedScope files() {
        ManagedScope all = ManagedScope.everything();
        Set<Facet> facets = EnumSet.copyOf(all.facets());
        facets.remove(Facet.SECRETS);
        return new ManagedScope(all.schemas(), facets, all.definitions(), List.of(), List.of());
    }
}
