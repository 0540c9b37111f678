package dev.pgorm.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.arb.CatalogGenerator;
import dev.pgorm.diff.Description;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.ColumnValue;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.Ownership;
import dev.pgorm.ir.StorageParameters;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.TableForm;
import dev.pgorm.ir.TableProperties;
import dev.pgorm.ir.TypeReference;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalMemoryTest {

    private final ScratchServer server = ScratchServer.at(ScratchServers.address());
    private final Canonicaliser canonicaliser = new Canonicaliser(server);

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 8, 13, 21})
    void whatIsRememberedAndWhatIsCreatedAnewAreTheSame(long seed) {
        Catalog first = CatalogGenerator.plain(seed);
        canonical(canonicaliser, first);

        for (Table table : first.tables()) {
            Catalog changed = withColumn(first, table);
            String remembered =
                    Description.of(canonical(canonicaliser, changed)).text();
            try (ScratchServer fresh = ScratchServer.at(ScratchServers.address())) {
                assertThat(remembered)
                        .isEqualTo(Description.of(canonical(new Canonicaliser(fresh), changed))
                                .text());
            }
        }
    }

    /** Among edits that leave indexes and foreign keys alone are those that break them. */
    @ParameterizedTest
    @ValueSource(longs = {2, 5, 11, 17})
    void everyEditOfATableGivesWhatTheWholeGives(long seed) {
        Catalog first = CatalogGenerator.plain(seed);
        for (Table table : first.tables()) {
            for (Table edited : edits(table)) {
                canonical(canonicaliser, first);
                Catalog changed = with(first, edited);
                try (ScratchServer fresh = ScratchServer.at(ScratchServers.address())) {
                    assertThat(told(canonicaliser.canonicalise(changed, Map.of())))
                            .isEqualTo(told(new Canonicaliser(fresh).canonicalise(changed, Map.of())));
                }
            }
        }
    }

    /** The part itself is meant, not one that is equal. */
    @SuppressWarnings("ReferenceEquality")
    private static List<Table> edits(Table table) {
        List<Table> edits = new ArrayList<>();
        List<Column> columns = table.columns();
        for (Column each : columns) {
            Column text = new Column(
                    each.name(),
                    new TypeReference.BuiltIn("text", false),
                    each.notNull(),
                    new ColumnValue.None(),
                    Optional.empty(),
                    each.details(),
                    each.comment());
            edits.add(table.withParts(
                    columns.stream().map(old -> old == each ? text : old).toList(),
                    table.constraints(),
                    table.indexes()));
            edits.add(table.withParts(
                    columns.stream().filter(old -> old != each).toList(), table.constraints(), table.indexes()));
        }
        table.constraints()
                .forEach(each -> edits.add(table.withParts(
                        columns,
                        table.constraints().stream().filter(old -> old != each).toList(),
                        table.indexes())));
        table.indexes()
                .forEach(each -> edits.add(table.withParts(
                        columns,
                        table.constraints(),
                        table.indexes().stream().filter(old -> old != each).toList())));
        return edits;
    }

    private static String told(Canonicalisation result) {
        return switch (result) {
            case Canonicalisation.Done done ->
                Description.of(done.introspection().catalog()).text() + "\n"
                        + done.introspection().catalog().dependencies().all();
            case Canonicalisation.Rejected rejected -> rejected.errors().toString();
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 9})
    void whatEqualsTheDatabasesObjectsIsTheDatabasesOwn(long seed) {
        Catalog first = CatalogGenerator.plain(seed);
        Catalog database = read(first);
        Catalog same = shared(first, database);
        same.objects()
                .forEach((address, object) ->
                        assertThat(object).isSameAs(database.objects().get(address)));

        for (Table table : first.tables()) {
            Catalog edited = withColumn(first, table);
            Catalog found = shared(edited, database);
            found.objects().forEach((address, object) -> {
                if (object.equals(database.objects().get(address))) {
                    assertThat(object).isSameAs(database.objects().get(address));
                } else {
                    assertThat(address).isEqualTo(table.address());
                }
            });
            assertThat(Description.of(found).text())
                    .isEqualTo(Description.of(read(edited)).text());
        }
    }

    @Test
    void anotherReadingOfTheDatabaseTakesThePlaceOfTheOneBefore() {
        Catalog first = chain(4);
        Catalog once = read(first);
        Catalog again = read(first);
        shared(first, once);

        Catalog found = shared(withColumn(first, first.table(name(2)).orElseThrow()), again);

        assertThat(found.table(name(1)).orElseThrow())
                .isSameAs(again.table(name(1)).orElseThrow())
                .isNotSameAs(once.table(name(1)).orElseThrow());
        assertThat(found.table(name(2)).orElseThrow())
                .isNotEqualTo(again.table(name(2)).orElseThrow());
    }

    /** In another server's memory, so that no object comes from here. */
    private static Catalog read(Catalog written) {
        try (ScratchServer other = ScratchServer.at(ScratchServers.address())) {
            return canonical(new Canonicaliser(other), written);
        }
    }

    private Catalog shared(Catalog written, Catalog database) {
        return switch (canonicaliser.canonicalise(written, Map.of(), database)) {
            case Canonicalisation.Done done -> done.introspection().catalog();
            case Canonicalisation.Rejected rejected ->
                throw new AssertionError(rejected.errors().toString());
        };
    }

    @Test
    void whatAnEditDoesNotTouchIsNotMadeAgain() {
        Catalog first = chain(8);
        canonical(canonicaliser, first);
        Table changed = first.table(name(4)).orElseThrow();
        Catalog edited = withColumn(first, changed);

        CanonicalMemory.Rest rest =
                server.memory().rest(edited, Map.of(), Catalog.empty()).orElseThrow();

        Table made = (Table) Objects.requireNonNull(rest.fragment().passing().get(changed.address()));
        assertThat(made.constraints()).extracting(each -> each.name().value()).containsExactly("t4_pkey");
        assertThat(rest.fragment().standing()).isEmpty();
        assertThat(canonical(canonicaliser, edited).table(name(4)).orElseThrow().constraints())
                .extracting(each -> each.name().value())
                .containsExactly("t4_parent_fkey", "t4_pkey");
    }

    @Test
    void aForeignKeyWhoseColumnChangesIsMadeAgain() {
        Catalog first = chain(8);
        canonical(canonicaliser, first);
        Table table = first.table(name(4)).orElseThrow();
        Column text = Column.of("parent", new TypeReference.BuiltIn("text", false));
        Table changed =
                table.withParts(List.of(table.columns().getFirst(), text), table.constraints(), table.indexes());

        assertThat(canonicaliser.canonicalise(with(first, changed), Map.of()))
                .isInstanceOfSatisfying(
                        Canonicalisation.Rejected.class,
                        rejected -> assertThat(rejected.errors())
                                .extracting(each -> each.origin().toString())
                                .containsExactly("constraint public.t4.t4_parent_fkey"));
    }

    @Test
    void anIndexWithTheNameOfOneThatStayedIsRefused() {
        Catalog first = chain(8);
        Table table = first.table(name(4)).orElseThrow();
        Index index = index("parent");
        Catalog indexed = with(first, table.withParts(table.columns(), table.constraints(), List.of(index)));
        canonical(canonicaliser, indexed);
        Index another = index("id");

        assertThat(canonicaliser.canonicalise(
                        with(first, table.withParts(table.columns(), table.constraints(), List.of(index, another))),
                        Map.of()))
                .isInstanceOf(Canonicalisation.Rejected.class);
    }

    @Test
    void ownersThatAreSaidLaterAreThoseOfTablesThatDidNotChange() {
        Catalog first = chain(3);
        canonical(canonicaliser, first);
        List<CatalogObject> objects = new ArrayList<>(first.objects().values());
        first.tables().forEach(each -> objects.add(new Ownership(each.address(), Identifier.of("somebody"))));

        Catalog owned = canonical(canonicaliser, Catalog.of(objects));

        assertThat(owned.all(Ownership.class))
                .extracting(each -> each.object().toString())
                .containsExactlyInAnyOrder("table public.t0", "table public.t1", "table public.t2");
    }

    @Test
    void onlyWhatChangedIsCreatedAgain() {
        Catalog first = chain(8);
        canonical(canonicaliser, first);
        Table table = first.table(name(4)).orElseThrow();
        Column id = table.columns().getFirst();
        Column parent = Column.of("parent", new TypeReference.BuiltIn("bigint", false));

        CanonicalMemory.Rest rest = server.memory()
                .rest(
                        with(first, table.withParts(List.of(id, parent), table.constraints(), table.indexes())),
                        Map.of(),
                        Catalog.empty())
                .orElseThrow();

        assertThat(rest.fresh()).extracting(ObjectAddress::toString).containsExactly("table public.t4");
        assertThat(rest.fragment().standing().keySet())
                .extracting(ObjectAddress::toString)
                .containsExactly("table public.t3");
    }

    @Test
    void aForeignKeyWhoseTargetLostItsKeyIsRefused() {
        Catalog first = chain(8);
        canonical(canonicaliser, first);
        Table keyless = first.table(name(4)).orElseThrow();
        Table without = keyless.withParts(
                keyless.columns(),
                keyless.constraints().stream()
                        .filter(each -> !(each instanceof Constraint.PrimaryKey))
                        .toList(),
                List.of());

        assertThat(canonicaliser.canonicalise(with(first, without), Map.of()))
                .isInstanceOfSatisfying(
                        Canonicalisation.Rejected.class,
                        rejected -> assertThat(rejected.errors())
                                .extracting(each -> each.origin().toString())
                                .containsExactly("constraint public.t5.t5_parent_fkey"));
    }

    @Test
    void aChangedParentIsCreatedAgainWithItsChildren() {
        TableForm form = TableForm.ordinary().withInherits(List.of(name(2)));
        Table child = Table.of(
                        QualifiedName.of("public", "child"),
                        List.of(Column.of("own", new TypeReference.BuiltIn("text", false))))
                .withProperties(TableProperties.plain().withForm(form));
        Catalog first = with(chain(8), child);
        canonical(canonicaliser, first);
        Catalog changed = withColumn(first, first.table(name(2)).orElseThrow());

        Catalog again = canonical(canonicaliser, changed);

        Table parent = again.table(name(2)).orElseThrow();
        assertThat(again.table(child.name()).orElseThrow().columnNames()).containsAll(parent.columnNames());
    }

    private static Index index(String column) {
        return new Index(
                Identifier.of("twice"),
                false,
                Index.BTREE,
                List.of(Index.Element.column(Identifier.of(column))),
                List.of(),
                false,
                Optional.empty(),
                StorageParameters.none(),
                Optional.empty(),
                Optional.empty());
    }

    private static Catalog chain(int length) {
        List<CatalogObject> tables = new ArrayList<>();
        IntStream.range(0, length).forEach(place -> tables.add(link(place)));
        return Catalog.of(tables);
    }

    private static Table link(int place) {
        Column id = Column.of("id", new TypeReference.BuiltIn("integer", false)).withNotNull(true);
        Column parent = Column.of("parent", new TypeReference.BuiltIn("integer", false));
        List<Constraint> constraints = new ArrayList<>();
        constraints.add(new Constraint.PrimaryKey(
                Identifier.of("t" + place + "_pkey"),
                List.of(id.name()),
                List.of(),
                Constraint.Deferrability.NOT_DEFERRABLE,
                StorageParameters.none(),
                Optional.empty()));
        if (place > 0) {
            constraints.add(new Constraint.ForeignKey(
                    Identifier.of("t" + place + "_parent_fkey"),
                    List.of(parent.name()),
                    name(place - 1),
                    List.of(id.name()),
                    Constraint.ReferentialAction.NO_ACTION,
                    Constraint.ReferentialAction.NO_ACTION,
                    List.of(),
                    Constraint.Match.SIMPLE,
                    Constraint.Deferrability.NOT_DEFERRABLE,
                    true,
                    Optional.empty()));
        }
        return Table.of(name(place), List.of(id, parent)).withParts(List.of(id, parent), constraints, List.of());
    }

    private static QualifiedName name(int place) {
        return QualifiedName.of("public", "t" + place);
    }

    private static Catalog withColumn(Catalog catalog, Table table) {
        List<Column> columns = new ArrayList<>(table.columns());
        columns.add(Column.of("added_here", new TypeReference.Written("int4", false))
                .withValue(new ColumnValue.Default(SqlExpr.written("length ( 'abc' )"))));
        return with(catalog, table.withParts(columns, table.constraints(), table.indexes()));
    }

    private static Catalog with(Catalog catalog, Table table) {
        Map<ObjectAddress, CatalogObject> objects = new TreeMap<>(catalog.objects());
        objects.put(table.address(), table);
        return Catalog.of(objects.values());
    }

    private static Catalog canonical(Canonicaliser canonicaliser, Catalog written) {
        Canonicalisation result = canonicaliser.canonicalise(written, Map.of());
        assertThat(result).isInstanceOf(Canonicalisation.Done.class);
        return ((Canonicalisation.Done) result).introspection().catalog();
    }
}
