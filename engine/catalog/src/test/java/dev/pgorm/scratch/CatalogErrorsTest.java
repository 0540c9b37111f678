package dev.pgorm.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.ColumnValue;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Extension;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Schema;
import dev.pgorm.ir.StorageParameters;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.TypeReference;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.testkit.golden.Golden;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Catalogs as somebody might write them: what becomes of expressions and types, and where errors point. */
class CatalogErrorsTest {

    private static final Path MESSAGES = Path.of("src/test/cases/messages");
    private static final Schema PUBLIC = new Schema(Identifier.of("public"), Optional.empty());
    private static final TypeReference INTEGER = new TypeReference.BuiltIn("integer", false);

    @Test
    void expressionsAndTypesComeBackInTheServersSpelling() {
        Catalog written = Catalog.of(List.of(
                PUBLIC,
                table(
                        "item",
                        List.of(
                                Column.of("id", new TypeReference.Written("INT8", false)),
                                Column.of("tags", new TypeReference.Written("varchar(3)", true)),
                                Column.of("at", new TypeReference.Written("timestamptz", false))
                                        .withValue(new ColumnValue.Default(SqlExpr.written("CURRENT_TIMESTAMP")))))));

        Catalog canonical = done(written, Map.of());

        Table item = canonical.table(QualifiedName.of("public", "item")).orElseThrow();
        assertThat(item.columns())
                .extracting(column -> column.type().sql())
                .containsExactly("bigint", "character varying(3)[]", "timestamp with time zone");
        assertThat(item.columns().getLast().value())
                .isEqualTo(new ColumnValue.Default(SqlExpr.canonical("CURRENT_TIMESTAMP")));
    }

    @Test
    void anExtensionThatIsUsedAndNotDeclaredIsNotPartOfTheResult() {
        Catalog written = Catalog.of(List.of(
                PUBLIC, table("person", List.of(Column.of("mail", new TypeReference.Written("citext", false))))));

        Catalog canonical = done(written, Map.of());

        assertThat(canonical.all(Extension.class)).isEmpty();
        assertThat(canonical.tables().getFirst().columns().getFirst().type())
                .isEqualTo(new TypeReference.Named(QualifiedName.of("public", "citext"), "", false));
    }

    @Test
    void anUndeclaredExtensionIsWhereTheTargetHasIt() {
        Catalog written = Catalog.of(List.of(
                PUBLIC,
                table("person", List.of(Column.of("mail", new TypeReference.Written("extensions.citext", false))))));

        Catalog canonical = done(written, Map.of("citext", "extensions"));

        assertThat(canonical.tables().getFirst().columns().getFirst().type())
                .isEqualTo(new TypeReference.Named(QualifiedName.of("extensions", "citext"), "", false));
        assertThat(canonical.all(Schema.class)).containsExactly(PUBLIC);
    }

    @Test
    void whatAnExtensionLeavesOpenStaysOpen() {
        Extension open = new Extension(Identifier.of("pg_trgm"), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(done(Catalog.of(List.of(PUBLIC, open)), Map.of()).all(Extension.class))
                .containsExactly(open);
    }

    @Test
    void errorsPointToColumnConstraintAndIndex() {
        Table bad = table(
                        "bad",
                        List.of(
                                Column.of("id", INTEGER),
                                Column.of("mood", new TypeReference.Written("no_such_type", false)),
                                Column.of("n", INTEGER)))
                .withParts(
                        List.of(
                                Column.of("id", INTEGER),
                                Column.of("mood", new TypeReference.Written("no_such_type", false))),
                        List.of(),
                        List.of());
        Table check = table("check", List.of(Column.of("id", INTEGER)))
                .withParts(
                        List.of(Column.of("id", INTEGER)),
                        List.of(new Constraint.Check(
                                Identifier.of("positive"),
                                SqlExpr.written("missing > 0"),
                                false,
                                true,
                                Optional.empty())),
                        List.of());
        Table indexed = table("indexed", List.of(Column.of("id", INTEGER)))
                .withParts(List.of(Column.of("id", INTEGER)), List.of(), List.of(index("by_x", "upper(id)")));
        Table fine = table(
                "value",
                List.of(Column.of("a", INTEGER)
                        .withValue(new ColumnValue.Default(SqlExpr.written("no_such_function(1)")))));

        Canonicalisation result = canonicalise(Catalog.of(List.of(PUBLIC, bad, check, indexed, fine)), Map.of());

        assertThat(result).isInstanceOfSatisfying(Canonicalisation.Rejected.class, rejected -> {
            String messages =
                    rejected.errors().stream().map(SourceError::message).collect(Collectors.joining("\n"));
            Golden.check(MESSAGES.resolve("catalog-errors.txt"), messages);
        });
    }

    @Test
    void anErrorInALargeCatalogIsFoundAmongTheOthers() {
        List<CatalogObject> objects = new ArrayList<>(List.of(PUBLIC));
        for (int i = 0; i < 300; i++) {
            String type = i == 250 ? "no_such_type" : "int";
            objects.add(table("t" + i, List.of(Column.of("id", new TypeReference.Written(type, false)))));
        }

        assertThat(canonicalise(Catalog.of(objects), Map.of()))
                .isInstanceOfSatisfying(
                        Canonicalisation.Rejected.class,
                        rejected -> assertThat(rejected.errors())
                                .extracting(SourceError::origin)
                                .containsExactly(new SourceOrigin.OfObject(ObjectAddress.part(
                                        ObjectKind.COLUMN, QualifiedName.of("public", "t250"), "id"))));
    }

    private static Index index(String name, String expression) {
        return new Index(
                Identifier.of(name),
                false,
                Index.BTREE,
                List.of(new Index.Element(
                        new Index.ExpressionKey(SqlExpr.written(expression)),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        false)),
                List.of(),
                false,
                Optional.empty(),
                StorageParameters.none(),
                Optional.empty(),
                Optional.empty());
    }

    private static Table table(String name, List<Column> columns) {
        return Table.of(QualifiedName.of("public", name), columns);
    }

    private static Canonicalisation canonicalise(Catalog written, Map<String, String> extensionSchemas) {
        try (ScratchServer server = ScratchServer.at(ScratchServers.address())) {
            return new Canonicaliser(server).canonicalise(written, extensionSchemas);
        }
    }

    private static Catalog done(Catalog written, Map<String, String> extensionSchemas) {
        Canonicalisation result = canonicalise(written, extensionSchemas);
        assertThat(result).isInstanceOf(Canonicalisation.Done.class);
        return ((Canonicalisation.Done) result).introspection().catalog();
    }
}
