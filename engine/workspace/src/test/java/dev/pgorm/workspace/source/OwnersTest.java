package dev.pgorm.workspace.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.diff.ChangeSet;
import dev.pgorm.diff.Differ;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Ownership;
import dev.pgorm.ir.RenameHint;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Tables {@code a} and {@code b}, whose owners each side tells in its own way. */
class OwnersTest {

    private static final String NOBODY_SAID = "";

    @Test
    void databasesAreComparedByNamesWhoeverReadsThem() {
        Side readByApp = live("app", NOBODY_SAID, "other");
        Side readByOther = live("other", "app", NOBODY_SAID);

        assertThat(changes(readByApp, readByOther)).isEmpty();
        assertThat(changes(readByOther, readByApp)).isEmpty();
        assertThat(changes(readByApp, live("other", NOBODY_SAID, NOBODY_SAID)))
                .containsExactly("CREATE owner public.a.table");
    }

    @Test
    void whatAScriptDoesNotSayIsLeftAsItIsInADatabase() {
        Side database = live("app", "other", "third");

        assertThat(changes(database, script(NOBODY_SAID, NOBODY_SAID))).isEmpty();
        assertThat(changes(script(NOBODY_SAID, NOBODY_SAID), database)).isEmpty();
        assertThat(changes(database, script("fourth", NOBODY_SAID))).containsExactly("ALTER owner public.a.table");
        assertThat(changes(script("fourth", NOBODY_SAID), database)).containsExactly("ALTER owner public.a.table");
    }

    @Test
    void theRoleThatReadsIsMeantWhereAScriptNamesIt() {
        Side database = live("app", NOBODY_SAID, "other");

        assertThat(changes(database, script("app", "other"))).isEmpty();
        assertThat(changes(script("app", "other"), database)).isEmpty();
        assertThat(changes(database, script("other", "app")))
                .containsExactly("CREATE owner public.a.table", "ALTER owner public.b.table");
    }

    @Test
    void betweenScriptsSilenceIsWhoeverRunsThem() {
        assertThat(changes(script("app", NOBODY_SAID), script(NOBODY_SAID, NOBODY_SAID)))
                .containsExactly("DROP owner public.a.table");
    }

    @Test
    void anOwnerStaysWithATableThatIsRenamed() {
        Side database = live("app", "other", NOBODY_SAID);
        Side renamed = Side.of(
                catalog(List.of(table("c"), table("b")), List.of(new Ownership(address("c"), Identifier.of("app")))),
                OptionalInt.of(17));
        List<RenameHint> hints = List.of(new RenameHint(address("a"), address("c")));

        Owners owners = Owners.settled(database, renamed, ManagedScope.everything(), hints);

        assertThat(described(Differ.diff(owners.from(), owners.to(), owners.scope(), hints)))
                .containsExactly("RENAME table public.c", "ALTER owner public.c.table");
    }

    private static List<String> changes(Side from, Side to) {
        Owners owners = Owners.settled(from, to, ManagedScope.everything(), List.of());
        return described(Differ.diff(owners.from(), owners.to(), owners.scope(), List.of()));
    }

    private static List<String> described(ChangeSet changes) {
        return changes.changes().stream()
                .map(each -> each.action() + " " + each.object())
                .toList();
    }

    private static Side live(String reader, String ownerOfA, String ownerOfB) {
        return script(ownerOfA, ownerOfB).readBy(Identifier.of(reader));
    }

    private static Side script(String ownerOfA, String ownerOfB) {
        List<Ownership> owners = new ArrayList<>();
        if (!ownerOfA.isEmpty()) {
            owners.add(new Ownership(address("a"), Identifier.of(ownerOfA)));
        }
        if (!ownerOfB.isEmpty()) {
            owners.add(new Ownership(address("b"), Identifier.of(ownerOfB)));
        }
        return Side.of(catalog(List.of(table("a"), table("b")), owners), OptionalInt.of(17));
    }

    private static Catalog catalog(List<Table> tables, List<Ownership> owners) {
        List<CatalogObject> objects = new ArrayList<>(tables);
        objects.addAll(owners);
        return Catalog.of(objects);
    }

    private static Table table(String name) {
        return Table.of(QualifiedName.of("public", name), List.of());
    }

    private static ObjectAddress address(String table) {
        return ObjectAddress.of(ObjectKind.TABLE, QualifiedName.of("public", table));
    }
}
