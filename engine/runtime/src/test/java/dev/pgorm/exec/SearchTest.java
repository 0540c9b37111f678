package dev.pgorm.exec;

import static dev.pgorm.query.Queries.headline;
import static dev.pgorm.query.Queries.toTsVector;
import static dev.pgorm.query.Queries.websearch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgorm.exec.error.StatementRefused;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.query.DynamicTable;
import dev.pgorm.query.Row2;
import dev.pgorm.query.Select;
import dev.pgorm.query.Trigrams;
import dev.pgorm.query.explain.Plan;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Full-text search on a server: the types of what it gives, and indexes that serve it. */
class SearchTest {

    private static final DynamicTable DOC = new DynamicTable(
            new DynamicTable.Definition(
                    "Doc",
                    QualifiedName.of("public", "doc"),
                    List.of(
                            DynamicTable.ColumnDefinition.of("id", "integer"),
                            DynamicTable.ColumnDefinition.of("body", "text"),
                            DynamicTable.ColumnDefinition.of("search", "tsvector")),
                    List.of()),
            Optional.empty(),
            name -> {
                throw new IllegalStateException(name);
            });

    private TestDatabase database;
    private Database db;

    @BeforeEach
    void open() {
        database = TestDatabases.get().create("""
                CREATE TABLE doc (id int, body text, search tsvector GENERATED ALWAYS AS (to_tsvector('english', body)) STORED);
                INSERT INTO doc SELECT n, CASE WHEN n % 100 = 0 THEN 'a fat cat ' ELSE 'a dog ' END || n FROM generate_series(1, 2000) n;
                CREATE INDEX doc_search ON doc USING gin (search);
                CREATE INDEX doc_body ON doc USING gin (to_tsvector('english', body));
                ANALYZE doc;
                """);
        db = Database.of(database::connect);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void ranksAreFloatsAndHeadlinesAreTexts() {
        List<Row2<Float, String>> found = db.from(DOC)
                .where(DOC.tsVector("search").matches(websearch("english", "\"fat cats\"")))
                .select(
                        DOC.tsVector("search").rankCoverDensity(websearch("english", "cats")),
                        headline("english", DOC.text("body"), websearch("english", "cats")))
                .orderBy(
                        DOC.tsVector("search")
                                .rank(websearch("english", "cats"))
                                .desc(),
                        DOC.integer("id"))
                .limit(1)
                .fetch();

        assertThat(found).hasToString("[Row2[value1=0.1, value2=a fat <b>cat</b> 100]]");
    }

    @Test
    void anIndexOfAColumnServes() {
        Plan plan = db.from(DOC)
                .where(DOC.tsVector("search").matches(websearch("english", "cats")))
                .explain();

        assertThat(plan).asString().contains("doc_search");
    }

    /** The name of the configuration is a value beside the statement, and the planner takes it for the constant in the index. */
    @Test
    void anIndexOverAnExpressionServesATextWithTheSameConfiguration() {
        Plan same = db.from(DOC)
                .where(toTsVector("english", DOC.text("body")).matches(websearch("english", "cats")))
                .explain();
        Plan other = db.from(DOC)
                .where(toTsVector("simple", DOC.text("body")).matches(websearch("english", "cats")))
                .explain();

        assertThat(same).asString().contains("doc_body");
        assertThat(other).asString().doesNotContain("doc_body");
    }

    /** The search path of the session does not have the schema of the extension. */
    @Test
    void anExtensionInASchemaOfItsOwnIsFoundThere() throws SQLException {
        database.execute("""
                CREATE SCHEMA "my ""ext";
                CREATE EXTENSION pg_trgm SCHEMA "my ""ext";
                CREATE INDEX doc_like ON doc USING gist (body "my ""ext".gist_trgm_ops);
                """);
        Trigrams trigrams = Trigrams.in("my \"ext");
        Select<Row2<Integer, Float>> query = db.from(DOC)
                .where(trigrams.similar(DOC.text("body"), "a fat cat 100"))
                .select(DOC.integer("id"), trigrams.similarity(DOC.text("body"), "a fat cat 100"))
                .orderBy(trigrams.textDistance(DOC.text("body"), "a fat cat 100"))
                .limit(1);

        assertThat(query.sql().text())
                .isEqualTo("SELECT doc.id, \"my \"\"ext\".similarity(doc.body, $1) AS similarity FROM public.doc"
                        + " WHERE doc.body OPERATOR(\"my \"\"ext\".%) $2"
                        + " ORDER BY doc.body OPERATOR(\"my \"\"ext\".<->) $3 LIMIT 1");
        assertThat(query.fetch()).hasToString("[Row2[value1=100, value2=1.0]]");
        assertThat(query.explain()).asString().contains("doc_like");
    }

    @Test
    void aQueryThatIsNoneAndAConfigurationThatIsNoneAreRefusedByTheServer() {
        assertThatThrownBy(() -> db.from(DOC)
                        .where(DOC.tsVector("search").matches(websearch("klingon", "cats")))
                        .fetch())
                .isInstanceOf(StatementRefused.class)
                .hasMessageContaining("klingon");
        assertThatThrownBy(() -> DOC.tsVector("search").setWeight("a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a weight of lexemes is A, B, C or D, and not a");
        assertThatThrownBy(() -> DOC.tsVector("body"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Doc.body is no tsvector; it is of type text");
        assertThatThrownBy(() -> DOC.tsQuery("search"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Doc.search is no tsquery; it is of type tsvector");
    }
}
