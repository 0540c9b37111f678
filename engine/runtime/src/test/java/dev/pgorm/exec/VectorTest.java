package dev.pgorm.exec;

import static dev.pgorm.query.Queries.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgorm.exec.error.StatementRefused;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.query.BitDistance;
import dev.pgorm.query.Distance;
import dev.pgorm.query.DynamicTable;
import dev.pgorm.query.OrderKey;
import dev.pgorm.query.Select;
import dev.pgorm.query.VectorColumn;
import dev.pgorm.query.Vectors;
import dev.pgorm.query.model.ValueType;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors of pgvector on a server: nothing is lost, indexes serve orders, and the extension may be in any schema. */
class VectorTest {

    private static DynamicTable item(String type) {
        return new DynamicTable(
                new DynamicTable.Definition(
                        "Item",
                        QualifiedName.of("public", "item"),
                        List.of(
                                DynamicTable.ColumnDefinition.of("id", "integer"),
                                DynamicTable.ColumnDefinition.of("embedding", type)),
                        List.of()),
                Optional.empty(),
                name -> {
                    throw new IllegalStateException(name);
                });
    }

    /** The search path of the session does not have the schema of the extension. */
    @Test
    void anExtensionInASchemaOfItsOwnIsFoundThereAndItsIndexServes() {
        TestDatabases.get().requireExtension("vector");
        DynamicTable item = item("\"my \"\"ext\".vector(3)");
        VectorColumn embedding = item.vector("embedding");
        try (TestDatabase database = TestDatabases.get().create("""
                CREATE SCHEMA "my ""ext";
                CREATE EXTENSION vector SCHEMA "my ""ext";
                CREATE TABLE item (id int, embedding "my ""ext".vector(3));
                INSERT INTO item SELECT n, format('[%s,%s,1]', sin(n), cos(n))::"my ""ext".vector FROM generate_series(1, 3000) n;
                CREATE INDEX item_near ON item USING hnsw (embedding "my ""ext".vector_cosine_ops);
                ANALYZE item;
                """)) {
            Database db = Database.of(database::connect);
            Select<Integer> near = db.from(item)
                    .orderBy(embedding.nearest(vector(Math.sin(7), Math.cos(7), 1), Distance.COSINE))
                    .select(item.integer("id"))
                    .limit(1);

            assertThat(near.sql().text())
                    .isEqualTo(
                            "SELECT item.id FROM public.item ORDER BY item.embedding OPERATOR(\"my \"\"ext\".<=>) $1 LIMIT 1");
            assertThat(near.fetch()).containsExactly(7);
            assertThat(db.with(new Setting("enable_seqscan", "off"))
                            .from(item)
                            .orderBy(embedding.nearest("[1,2,3]", Distance.COSINE))
                            .limit(1)
                            .explain())
                    .asString()
                    .contains("item_near");
            assertThat(db.from(item)
                            .where(item.integer("id").eq(1))
                            .select(embedding.dimensions())
                            .fetch())
                    .containsExactly(3);
        }
    }

    @Test
    void indexesServeOrdersOfTheOtherTypesToo() {
        TestDatabases.get().requireExtension("vector");
        DynamicTable item = new DynamicTable(
                new DynamicTable.Definition(
                        "Item",
                        QualifiedName.of("public", "item"),
                        List.of(
                                DynamicTable.ColumnDefinition.of("id", "integer"),
                                DynamicTable.ColumnDefinition.of("half", "ext.halfvec(3)"),
                                DynamicTable.ColumnDefinition.of("sparse", "ext.sparsevec(3)"),
                                new DynamicTable.ColumnDefinition(
                                        "code", "code", ValueType.bits("bit(12)", Optional.of(Identifier.of("ext"))))),
                        List.of()),
                Optional.empty(),
                name -> {
                    throw new IllegalStateException(name);
                });
        try (TestDatabase database = TestDatabases.get().create("""
                CREATE SCHEMA ext;
                CREATE EXTENSION vector SCHEMA ext;
                CREATE TABLE item (id int, half ext.halfvec(3), sparse ext.sparsevec(3), code bit(12));
                INSERT INTO item SELECT n, format('[%s,0,1]', n)::ext.halfvec,
                    format('{1:%s,3:1}/3', n)::ext.sparsevec, n::bit(12) FROM generate_series(1, 3000) n;
                CREATE INDEX half_near ON item USING hnsw (half ext.halfvec_l2_ops);
                CREATE INDEX sparse_near ON item USING hnsw (sparse ext.sparsevec_cosine_ops);
                CREATE INDEX code_near ON item USING hnsw (code ext.bit_hamming_ops);
                ANALYZE item;
                """)) {
            Database db = Database.of(database::connect).with(new Setting("enable_seqscan", "off"));
            String sparse = Vectors.sparse(3, Map.of(3, 1, 1, 7));

            assertServed(db, item, item.halfVector("half").nearest(vector(7, 0, 1), Distance.L2), "half");
            assertServed(db, item, item.sparseVector("sparse").nearest(sparse, Distance.COSINE), "sparse");
            assertServed(db, item, item.bits("code").nearest("000000000111", BitDistance.HAMMING), "code");
        }
    }

    private static void assertServed(Database db, DynamicTable item, OrderKey near, String index) {
        Select<Integer> nearest =
                db.from(item).orderBy(near).select(item.integer("id")).limit(1);
        assertThat(nearest.fetch()).containsExactly(7);
        assertThat(nearest.explain()).asString().contains(index + "_near");
    }

    @Test
    void aSparseVectorIsWrittenByItsPlaces() {
        assertThat(Vectors.sparse(5, Map.of(3, 2, 1, 0.5))).isEqualTo("{1:0.5,3:2}/5");
        assertThat(Vectors.sparse(5, Map.of())).isEqualTo("{}/5");
        assertThatThrownBy(() -> Vectors.sparse(5, Map.of(6, 1)))
                .hasMessage("a vector of 5 numbers has the places 1 to 5, and not 6");
        assertThatThrownBy(() -> Vectors.sparse(5, Map.of(0, 1))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'; DROP TABLE item; --", "[1]'::vector; DROP TABLE item; --", "$1", "[NULL]", "[1]\\\\'"})
    void aHostileTextIsRefusedAsNoVector(String text) {
        TestDatabases.get().requireExtension("vector");
        DynamicTable item = item("vector");
        try (TestDatabase database =
                TestDatabases.get().create("CREATE EXTENSION vector; CREATE TABLE item (id int, embedding vector)")) {
            Database db = Database.of(database::connect);

            assertThatThrownBy(() -> db.from(item)
                            .orderBy(item.vector("embedding").nearest(text, Distance.L2))
                            .fetch())
                    .isInstanceOf(StatementRefused.class);
            assertThat(db.from(item).fetch()).isEmpty();
        }
    }

    @Test
    void numbersComeBackAsTheyWere() {
        TestDatabases.get().requireExtension("vector");
        DynamicTable item = item("vector");
        float[] values = {0.1f, -1e-30f, Float.MAX_VALUE, 1f / 3, 16777215f, 0f};
        try (TestDatabase database =
                TestDatabases.get().create("CREATE EXTENSION vector; CREATE TABLE item (id int, embedding vector)")) {
            Database db = Database.of(database::connect);
            db.insert(item)
                    .set(item.integer("id"), 1)
                    .set(item.vector("embedding"), vector(values))
                    .execute();

            String text = db.from(item).select(item.vector("embedding")).fetchOne();
            assertThat(Vectors.floats(text)).containsExactly(values);
            Double far = db.from(item)
                    .select(item.vector("embedding").distance(text, Distance.L2))
                    .fetchOne();
            assertThat(far).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vector", "vector(3)", "ext.vector(3)", "\"a.b\".vector", "\"a \"\"b\".vector(3)"})
    void aTypeIsAVectorWhereverTheExtensionIs(String type) {
        assertThat(item(type).vector("embedding").type().sql()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"halfvec(3)", "int2vector", "tsvector", "\"my.vector\""})
    void otherTypesAreNot(String type) {
        assertThatThrownBy(() -> item(type).vector("embedding"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Item.embedding is no vector; it is of type " + type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,2", "[]", "[1,,2]", "[1,2", "[a]"})
    void whatIsNoVectorHasNoNumbers(String text) {
        assertThatThrownBy(() -> Vectors.floats(text)).isInstanceOf(NumberFormatException.class);
    }
}
