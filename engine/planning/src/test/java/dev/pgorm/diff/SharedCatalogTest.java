package dev.pgorm.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.arb.CatalogGenerator;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.ColumnDetails;
import dev.pgorm.ir.ColumnValue;
import dev.pgorm.ir.Dependencies;
import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Origin;
import dev.pgorm.ir.RowSecurity;
import dev.pgorm.ir.StorageParameters;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.TypeReference;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.plan.Fingerprint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects that two catalogs share: what is equal becomes one object, what is nearly equal stays two. */
class SharedCatalogTest {

    private static final QualifiedName NAME = QualifiedName.of("public", "t");
    private static final Column TEXT = Column.of("name", new TypeReference.BuiltIn("character varying(20)", false));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void sharingChangesWhichObjectsThereAreAndNothingElse(long seed) {
        Catalog own = CatalogGenerator.hostile(seed);
        Catalog other = edited(CatalogGenerator.hostile(seed));

        Catalog shared = own.sharing(other);

        assertThat(shared).isEqualTo(own);
        assertThat(Fingerprint.of(shared)).isEqualTo(Fingerprint.of(own));
        assertThat(Description.of(shared).text()).isEqualTo(Description.of(own).text());
        assertThat(shared.objects().keySet()).isEqualTo(own.objects().keySet());
        shared.objects().forEach((address, object) -> {
            CatalogObject before = own.objects().get(address);
            CatalogObject candidate = other.objects().get(address);
            assertThat(object).isSameAs(Objects.equals(before, candidate) ? candidate : before);
        });
    }

    /** Every other table has a column more, or one less. */
    private static Catalog edited(Catalog catalog) {
        List<CatalogObject> objects = new ArrayList<>();
        int number = 0;
        for (CatalogObject object : catalog.objects().values()) {
            number++;
            objects.add(object instanceof Table table && number % 2 == 0 ? longer(table) : object);
        }
        return Catalog.of(objects);
    }

    private static Table longer(Table table) {
        List<Column> columns = new ArrayList<>(table.columns());
        columns.add(Column.of("one more", new TypeReference.BuiltIn("integer", false)));
        return table.withParts(columns, table.constraints(), table.indexes());
    }

    /** What differs in one attribute only, some of them in ways that are easily overlooked. */
    static Stream<List<CatalogObject>> nearlyEqual() {
        Table table = Table.of(NAME, List.of(TEXT, Column.of("other", TEXT.type())));
        Index index = new Index(
                Identifier.of("i"),
                false,
                Index.BTREE,
                List.of(),
                List.of(),
                false,
                Optional.empty(),
                StorageParameters.none(),
                Optional.empty(),
                Optional.empty());
        return Stream.of(
                List.of(table, with(table, TEXT.withType(new TypeReference.BuiltIn("character varying(200)", false)))),
                List.of(table, with(table, TEXT.withType(new TypeReference.BuiltIn("character varying(20)", true)))),
                List.of(table, with(table, TEXT.withNotNull(true))),
                List.of(table, with(table, TEXT.withComment(Optional.of("")))),
                List.of(table, with(table, TEXT.withDetails(ColumnDetails.none().withOrigin(Origin.MERGED)))),
                List.of(table, with(table, TEXT.withName(Identifier.of("Name")))),
                List.of(with(table, defaulting("'a'")), with(table, defaulting("'a '"))),
                List.of(with(table, defaulting("'\u00e9'")), with(table, defaulting("'e\u0301'"))),
                List.of(with(table, defaulting("1")), with(table, defaulting("'1'"))),
                List.of(table, table.withParts(table.columns().reversed(), List.of(), List.of())),
                List.of(table, table.withParts(table.columns(), List.of(), List.of(index))),
                List.of(table, table.withProperties(table.properties().withRowSecurity(new RowSecurity(true, false)))),
                List.of(
                        new EnumType(NAME, List.of("a", "b"), Optional.empty()),
                        new EnumType(NAME, List.of("b", "a"), Optional.empty())),
                List.of(
                        new EnumType(NAME, List.of("a", "b"), Optional.empty()),
                        new EnumType(NAME, List.of("a, b"), Optional.empty())));
    }

    private static Table with(Table table, Column first) {
        return table.withParts(List.of(first, table.columns().getLast()), List.of(), List.of());
    }

    private static Column defaulting(String text) {
        return TEXT.withValue(new ColumnValue.Default(SqlExpr.canonical(text)));
    }

    @ParameterizedTest
    @MethodSource("nearlyEqual")
    void whatIsNearlyEqualStaysWhatItIs(List<CatalogObject> pair) {
        CatalogObject own = pair.get(0);
        CatalogObject near = pair.get(1);

        assertThat(Catalog.of(List.of(own))
                        .sharing(Catalog.of(List.of(near)))
                        .objects()
                        .values())
                .singleElement()
                .isSameAs(own);
        assertThat(Catalog.of(List.of(near))
                        .sharing(Catalog.of(List.of(own)))
                        .objects()
                        .values())
                .singleElement()
                .isSameAs(near);
    }

    @Test
    void dependenciesStayThoseOfTheirCatalog() {
        ObjectAddress view = ObjectAddress.of(ObjectKind.TABLE, QualifiedName.of("public", "v"));
        ObjectAddress both = column("both");
        ObjectAddress own = column("own");
        Catalog one =
                Catalog.empty().withDependencies(Dependencies.of(Map.of(view, Set.of(both, own), own, Set.of(both))));
        Catalog other =
                Catalog.empty().withDependencies(Dependencies.of(Map.of(view, Set.of(both), own, Set.of(both))));

        Dependencies shared = one.sharing(other).dependencies();

        assertThat(shared.all()).isEqualTo(one.dependencies().all());
        assertThat(shared.of(own)).isSameAs(other.dependencies().of(own));
        assertThat(shared.on(both)).containsExactlyInAnyOrder(view, own);
    }

    /** Those of a catalog as large as this are kept in two layers once some have changed. */
    @Test
    void dependenciesAreCompletedByWantedOnesOfOthers() {
        Map<ObjectAddress, Set<ObjectAddress>> many = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            many.put(column("c" + i), Set.of(column("d" + i)));
        }
        Dependencies layered =
                Dependencies.of(many).with(Map.of(column("c1"), Set.of(), column("c2"), Set.of(column("changed"))));
        Dependencies others = Dependencies.of(Map.of(
                column("c1"), Set.of(column("theirs")),
                column("c2"), Set.of(column("theirs")),
                column("new"), Set.of(column("theirs")),
                column("unwanted"), Set.of(column("theirs"))));

        Dependencies completed =
                layered.completedBy(others, each -> !each.part().equals("unwanted"));

        assertThat(completed.of(column("c0"))).containsExactly(column("d0"));
        assertThat(completed.of(column("c1"))).containsExactly(column("theirs"));
        assertThat(completed.of(column("c2"))).containsExactly(column("changed"));
        assertThat(completed.of(column("new"))).containsExactly(column("theirs"));
        assertThat(completed.of(column("unwanted"))).isEmpty();
        assertThat(completed.all()).hasSize(41);
    }

    private static ObjectAddress column(String name) {
        return ObjectAddress.part(ObjectKind.COLUMN, NAME, name);
    }
}
