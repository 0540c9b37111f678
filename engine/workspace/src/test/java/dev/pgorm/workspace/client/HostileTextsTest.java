package dev.pgorm.workspace.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.exec.Setting;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlWriter;
import dev.pgorm.query.DynamicTable;
import dev.pgorm.query.model.Json;
import dev.pgorm.testkit.node.NodePackages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hostile texts as values, and as names of tables, columns, enum values, aliases and queries, through every front: the prompt, a generated
 * client, models at run time, named queries in Java and TypeScript, and copies. They come back the same, and nothing in them runs.
 */
final class HostileTextsTest {

    private static final List<String> TEXTS = List.of(
            "'; DROP TABLE canary; --",
            "\"; DROP TABLE canary; --",
            "a\"b'c\\d",
            "\\'; DROP TABLE canary; --",
            "$$; DROP TABLE canary; $$",
            "$1",
            "? ?? ?|",
            ":name {call x()}",
            "/* */ --",
            "}{,\"NULL\"",
            "%_\\",
            "\u0001\u001f\t\n\r",
            "\u00e4\u6f22\ud83d\ude00\u202e",
            "(SELECT pg_sleep(60))",
            "NULL",
            "${process.exit(1)}`*/");

    /** Values of an enum, of which each has one of the texts. */
    private static final List<String> LABELS = IntStream.range(0, TEXTS.size())
            .mapToObj(each -> "V" + (char) ('A' + each))
            .toList();

    @TempDir
    private static Path home;

    private static List<Case> cases;
    private static ThreeWays ways;

    @BeforeAll
    static void open() throws Exception {
        Path schema = Files.createDirectories(home.resolve("schema"));
        Files.writeString(schema.resolve("schema.pgorm"), schema());
        cases = IntStream.range(0, TEXTS.size())
                .mapToObj(HostileTextsTest::cases)
                .flatMap(List::stream)
                .toList();
        Map<String, String> labels =
                IntStream.range(0, TEXTS.size()).boxed().collect(Collectors.toMap(LABELS::get, TEXTS::get));
        ways = ThreeWays.of(schema, home.resolve("ways"), Optional.of(data()), labels, cases);
    }

    @AfterAll
    static void close() throws Exception {
        ways.close();
    }

    @TestFactory
    Stream<DynamicTest> textsAreValuesAndNamesAndNothingElse() {
        return IntStream.range(0, cases.size())
                .mapToObj(i -> DynamicTest.dynamicTest(cases.get(i).expression(), () -> {
                    ways.compare(cases.get(i), i);
                    canaryLives();
                }));
    }

    @TestFactory
    Stream<DynamicTest> textsAreArgumentsOfNamedQueriesAndTheirDefaults() {
        return IntStream.range(0, TEXTS.size())
                .mapToObj(i -> DynamicTest.dynamicTest(Programs.literal(TEXTS.get(i)), () -> {
                    String text = TEXTS.get(i);
                    assertThat(ways.prompt("db.find" + i + "(" + Programs.literal(text) + ")"))
                            .containsExactly(text);
                    assertThat(ways.prompt("db.find" + i + "()")).containsExactly(text);
                    assertThat(ways.prompt("db.find" + i + "(\"other\")")).isEmpty();
                    assertThat(ways.generated("find" + i, text)).hasToString("[" + text + "]");
                    assertThat(ways.prompt("db.search" + i + "(" + Programs.literal(text) + ")"))
                            .containsExactly(text);
                    assertThat(ways.prompt("db.search" + i + "(\"other\")")).isEmpty();
                    canaryLives();
                }));
    }

    @TestFactory
    Stream<DynamicTest> textsAreValuesOfContexts() {
        String query = "SELECT current_setting('app.text') AS text, current_setting('app.kind') AS kind";
        return IntStream.range(0, TEXTS.size())
                .mapToObj(i -> DynamicTest.dynamicTest(Programs.literal(TEXTS.get(i)), () -> {
                    String text = TEXTS.get(i);
                    assertThat(ways.prompt("db.with(app.text(" + Programs.literal(text) + "), app.kind(" + LABELS.get(i)
                                    + ")).sql(" + Programs.literal(query) + ")"))
                            .containsExactly(text + " | " + text);
                    assertThat(ways.programs()
                                    .with(ways.setting("text", text), new Setting("app.kind", text))
                                    .sql(query)
                                    .fetch())
                            .hasToString("[{text=" + text + ", kind=" + text + "}]");
                    canaryLives();
                }));
    }

    @Test
    void textsAreCopied() throws Exception {
        for (int i = 0; i < TEXTS.size(); i++) {
            DynamicTable note = RunTimeModels.parse(schema()).table("Note" + i);
            String text = TEXTS.get(i);
            assertThat(ways.programs().delete(note).all().execute()).isEqualTo(1);
            long copied = ways.programs()
                    .copy(note, List.of(text))
                    .set(note.integer("id"), each -> 1)
                    .set(note.text("text"), each -> each)
                    .set(note.array("texts", String.class), each -> List.of(each, "other"))
                    .set(note.json("data"), each -> new Json("{" + json(each) + ": " + json(each) + "}"))
                    .set(note.enumeration("kind"), each -> note.label("kind", each))
                    .execute();
            assertThat(copied).isEqualTo(1);
            assertThat(ways.programs()
                            .from(note)
                            .select(note.text("text"), note.array("texts", String.class), note.enumeration("kind"))
                            .fetchOne())
                    .hasToString("Row3[value1=%s, value2=[%s, other], value3=%s]".formatted(text, text, text));
        }
        canaryLives();
    }

    @Test
    void textsAreArgumentsOfFunctionsInTypeScript() throws Exception {
        NodePackages.Outcome outcome = TypeScriptProgram.compiled("hostile", home.resolve("schema"), home)
                .run(
                        ways.database(),
                        Map.of(
                                "TEXTS",
                                TEXTS.stream().map(HostileTextsTest::json).collect(Collectors.joining(",", "[", "]"))));
        assertThat(outcome.output()).isEqualTo(TEXTS.size() + " texts\n");
        canaryLives();
    }

    private static void canaryLives() throws Exception {
        ways.database().execute("UPDATE canary SET alive = true");
    }

    /** A model for each text, all of whose names in the database are that text. */
    private static String schema() {
        StringBuilder schema = new StringBuilder(
                "datasource db {\n  provider = \"postgresql\"\n  url = env(\"DATABASE_URL\")\n  extensions = [pg_trgm]\n}\n");
        schema.append("model Canary {\n  alive Boolean @id\n  @@map(\"canary\")\n}\nenum Kind {\n");
        for (int i = 0; i < TEXTS.size(); i++) {
            schema.append("  ")
                    .append(LABELS.get(i))
                    .append(" @map(")
                    .append(json(TEXTS.get(i)))
                    .append(")\n");
        }
        schema.append("}\ncontext app {\n  text String\n  kind Kind\n}\n");
        for (int i = 0; i < TEXTS.size(); i++) {
            String text = TEXTS.get(i);
            schema.append("model Note%d {\n  id Int @id\n  text String @unique @map(%s)\n".formatted(i, json(text)))
                    .append("  texts String[] @map(%s)\n  data Json @map(%s)\n"
                            .formatted(json(text + "s"), json(text + "j")))
                    .append("  kind Kind @map(%s)\n  @@map(%s)\n}\n".formatted(json(text + "k"), json(text)))
                    .append("query find%d(text String = %s) {\n".formatted(i, json(text)))
                    .append("  from(note%d).where(note%d.text.eq(text)).select(note%d.text)\n}\n".formatted(i, i, i))
                    .append("query search%d(text String = %s, configuration String = \"simple\") {\n"
                            .formatted(i, json(text)))
                    .append("  from(note%d).where(toTsVector(configuration, note%d.text)".formatted(i, i))
                    .append(".matches(plainQuery(configuration, text)).or(note%d.text.eq(text)))".formatted(i))
                    .append(".select(note%d.text)\n}\n".formatted(i));
        }
        return schema.toString();
    }

    private static String data() {
        SqlWriter data = new SqlWriter().sql("INSERT INTO canary VALUES (true)");
        for (int i = 0; i < TEXTS.size(); i++) {
            String text = TEXTS.get(i);
            data.sql("; INSERT INTO public.")
                    .identifier(Identifier.of(text))
                    .sql(" VALUES (1, ")
                    .literal(text);
            data.sql(", ARRAY[")
                    .literal(text)
                    .sql(", 'other'], jsonb_build_object(")
                    .literal(text)
                    .sql(", ");
            data.literal(text).sql("), ").literal(text).sql(")");
            data.sql("; CREATE TEXT SEARCH CONFIGURATION public.").identifier(Identifier.of(text));
            data.sql(" (COPY = simple)");
        }
        return data.toString();
    }

    private static List<Case> cases(int i) {
        String text = TEXTS.get(i);
        String note = "note" + i;
        String row = new SqlWriter().sql("VALUES (").literal(text).sql(")").toString();
        String said = Programs.literal(text);
        List<Case> cases = new ArrayList<>();
        for (String condition : List.of(
                "$.text.eq(@)",
                "$.text.in(@, \"x\")",
                "$.text.notIn(\"x\").and($.text.between(@, @))",
                "$.text.contains(@)",
                "$.text.startsWith(@)",
                "$.text.endsWith(@)",
                "$.text.containsIgnoreCase(@)",
                "$.text.concat(@).ne(@)",
                "$.text.replace(@, \"\").eq(\"\")",
                "$.text.orElse(@).eq(@)",
                "$.text.like(\"%\").and($.text.ne(\"x\"))",
                "$.texts.has(@)",
                "$.texts.hasSome(@, \"y\")",
                "$.texts.hasEvery(@, \"other\")",
                "$.data.at(@).asText().eq(@)",
                "$.data.hasKey(@)",
                "$.data.hasAnyKey(@, \"z\")",
                "$.data.hasAllKeys(@)",
                "$.data.at(@).eq(json(#))",
                "$.kind.eq(" + LABELS.get(i) + ")",
                "$.kind.in(" + LABELS.get(i) + ")",
                "toTsVector(^, $.text).matches(phraseQuery(^, @)).or($.text.eq(@))",
                "toTsVector(^, $.text).rank(websearch(^, @)).ge(0)",
                "toTsVector(@).concat(toTsVector(^, @)).matches(plainQuery(@).or(websearch(@)).not()).or($.text.eq(@))",
                "similar($.text, @).or($.text.eq(@))",
                "hasSimilarWords($.text, @).or(textDistance($.text, @).lt(2)).and(similarity($.text, @).ge(0))",
                "headline(^, $.text, plainQuery(^, @)).isNotNull()")) {
            cases.add(always("from($).where(" + condition + ").select($.text)", row));
        }
        cases.add(always("from($).select($.text.as(@))", row));
        cases.add(always("from($).join($.as(@), $.as(@).text.eq($.text)).select($.as(@).text)", row));
        cases.add(always("db.with(@, from($).select($.text)).from(named(@)).where(named(@).get($.text).eq(@))", row));
        cases.add(always(
                "db.with(\"w\", from($).select($.text.as(@))).from(named(\"w\")).select(named(\"w\").get(@, $.text))",
                row));
        cases.add(always(
                "insert($).set($.id, 2).set($.text, @).set($.kind, " + LABELS.get(i)
                        + ").set($.data, json(#)).onConflict($.text).doUpdate($.kind).returning($.text)",
                row));
        cases.add(always("update($).set($.text, @).set($.data, json(#)).where($.text.eq(@)).returning($.text)", row));
        cases.add(always("delete($).where($.text.eq(@)).returning($.text)", row));
        String configuration =
                Programs.literal(new SqlWriter().identifier(Identifier.of(text)).toString());
        String quotedJson = Programs.literal(json(text));
        return cases.stream()
                .map(each -> always(
                        each.expression()
                                .replace("$", note)
                                .replace("#", quotedJson)
                                .replace("^", configuration)
                                .replace("@", said),
                        row))
                .toList();
    }

    private static Case always(String expression, String sql) {
        return new Case(expression, sql, Optional.empty(), false, true);
    }

    /** A text as JSON, and the schema language, write it. */
    private static String json(String text) {
        return Programs.literal(text);
    }
}
