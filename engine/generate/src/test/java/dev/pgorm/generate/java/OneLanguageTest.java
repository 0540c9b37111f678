package dev.pgorm.generate.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.expression.check.ExpressionReader;
import dev.pgorm.expression.check.Vocabulary;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.query.Executable;
import dev.pgorm.query.plan.UnjoinableRow;
import dev.pgorm.query.render.SqlText;
import dev.pgorm.query.render.UnknownSource;
import dev.pgorm.query.render.UnorderableResult;
import dev.pgorm.testkit.golden.Golden;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is typed at the prompt is Java: javac takes the same expressions with the generated client, and they give the same SQL and the same
 * values. What the prompt refuses, javac refuses, or the builder does when the program runs.
 */
final class OneLanguageTest {

    private static final Path EXPRESSIONS = Path.of("../expression/src/test/cases");
    /** Queries that the schema names: Java calls their methods without {@code db.}, and with numbers of the class of a parameter. */
    private static final Path NAMED_QUERIES = Path.of("named-queries.expressions");

    private static final Path EXPRESSIONS_SCHEMA = EXPRESSIONS.resolve("schema.pgorm");
    private static final Path QUERIES = Path.of("../workspace/src/test/cases/queries");
    private static final Path SHOP_SCHEMA = Path.of("../../docs/examples/shop/schema.pgorm");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> expressionsOfTheirOwnSchemaAreJava() throws Exception {
        List<String> expressions = new ArrayList<>();
        for (Path each : Golden.files(EXPRESSIONS.resolve("said"), ".expressions")) {
            if (!each.endsWith(NAMED_QUERIES)) {
                expressions.addAll(parts(each));
            }
        }
        return same(EXPRESSIONS_SCHEMA, expressions);
    }

    @TestFactory
    Stream<DynamicTest> everyOperatorOnEveryKindOfFieldAndEveryFormOfStatementIsJava() throws Exception {
        List<String> expressions = ManyExpressions.all();
        assertThat(expressions).hasSizeGreaterThan(300);
        return same(EXPRESSIONS_SCHEMA, expressions);
    }

    @TestFactory
    Stream<DynamicTest> queriesOfTheShopAreJava() throws Exception {
        List<String> expressions = new ArrayList<>();
        for (Path each : Golden.files(QUERIES, ".queries")) {
            parts(each).forEach(pair -> expressions.add(pair.substring(0, pair.indexOf("\n==\n"))));
        }
        return same(SHOP_SCHEMA, expressions);
    }

    @Test
    void whatThePromptShowsAsJavaIsAProgram() throws Exception {
        SchemaModel schema = Schemas.in(EXPRESSIONS_SCHEMA);
        ExpressionReader prompt = new ExpressionReader(new Vocabulary(schema));
        JavaClientOptions options = JavaClientOptions.in("com.acme.shop");
        Compilation programs = new Compilation(folder).add("com.acme.shop", JavaClient.files(schema, options));
        int number = 0;
        List<String> all = new ArrayList<>(ManyExpressions.all());
        all.addAll(parts(EXPRESSIONS.resolve("said/contexts.expressions")));
        for (String each : all) {
            String shown = ProgramText.of(schema, options, each, prompt.read(each));
            int statement = shown.lastIndexOf("\n\n") + 2;
            programs.add("com.acme.use", "Shown" + number + ".java", """
                    package com.acme.use;

                    %s
                    final class Shown%d {
                        private Shown%d() {}

                        static Object run(dev.pgorm.exec.Database db) {
                            %s
                            return %s;
                        }
                    }
                    """.formatted(
                            shown.substring(0, statement),
                            number,
                            number,
                            shown.substring(statement),
                            shown.startsWith("var rows", statement) ? "rows" : "count"));
            number++;
        }
        assertThat(programs.compile()).isEmpty();
    }

    @Test
    void whatThePromptRefusesNoJavaProgramRuns() throws Exception {
        List<String> expressions = new ArrayList<>(parts(EXPRESSIONS.resolve("refused/names.expressions")));
        expressions.addAll(parts(EXPRESSIONS.resolve("refused/types.expressions")));

        List<String> said = program(folder.resolve("all"), Schemas.in(EXPRESSIONS_SCHEMA), expressions)
                .compile();
        List<String> compiling = new ArrayList<>();
        for (int i = 0; i < expressions.size(); i++) {
            String file = "com/acme/use/Use" + i + ".java:";
            if (said.stream().noneMatch(each -> each.startsWith(file))) {
                compiling.add(expressions.get(i));
            }
        }

        Compilation rest = program(folder.resolve("rest"), Schemas.in(EXPRESSIONS_SCHEMA), compiling);
        assertThat(rest.compile()).isEmpty();
        List<String> accepted = new ArrayList<>();
        try (URLClassLoader loader = rest.load()) {
            for (int i = 0; i < compiling.size(); i++) {
                if (builds(loader, i)) {
                    accepted.add(compiling.get(i));
                }
            }
        }
        assertThat(accepted).isEmpty();
        assertThat(compiling).hasSizeBetween(1, 8);
    }

    private static List<String> parts(Path file) throws IOException {
        return List.of(Files.readString(file).strip().split("\n\n+"));
    }

    private Stream<DynamicTest> same(Path schemaFile, List<String> expressions) throws Exception {
        SchemaModel schema = Schemas.in(schemaFile);
        Compilation program = program(folder, schema, expressions);
        assertThat(program.compile()).isEmpty();
        ExpressionReader prompt = new ExpressionReader(new Vocabulary(schema));
        List<DynamicTest> tests = new ArrayList<>();
        try (URLClassLoader loader = program.load()) {
            for (int i = 0; i < expressions.size(); i++) {
                String expression = expressions.get(i);
                SqlText inJava = statement(loader, i).sql();
                tests.add(DynamicTest.dynamicTest(
                        expression,
                        () -> assertSame(inJava, prompt.read(expression).sql())));
            }
        }
        return tests.stream();
    }

    private static void assertSame(SqlText inJava, SqlText atThePrompt) {
        assertThat(inJava.text()).isEqualTo(atThePrompt.text());
        assertThat(Values.of(inJava)).isEqualTo(Values.of(atThePrompt));
    }

    /** The client, and a class for each expression. */
    private static Compilation program(Path folder, SchemaModel schema, List<String> expressions) {
        Compilation compilation = new Compilation(folder)
                .add("com.acme.shop", JavaClient.files(schema, JavaClientOptions.in("com.acme.shop")));
        for (int i = 0; i < expressions.size(); i++) {
            compilation.add("com.acme.use", "Use" + i + ".java", use(i, expressions.get(i)));
        }
        return compilation;
    }

    private static String use(int number, String expression) {
        return """
                package com.acme.use;

                import static com.acme.shop.Shop.*;

                import com.acme.shop.*;
                import dev.pgorm.exec.Database;
                import dev.pgorm.query.Executable;
                import dev.pgorm.query.Executor;
                import dev.pgorm.query.Statements;
                import java.sql.Connection;
                import java.util.List;

                public final class Use%d {
                    private static final %s;

                    private Use%d() {}

                    public static Executable statement() {
                        return %s;
                    }
                }
                """.formatted(number, database(expression), number, unfinished(expression));
    }

    /** Only a database runs SQL of a program's own, and sets what it runs with; here it is not run. */
    private static String database(String expression) {
        boolean settings = expression.startsWith("db.with(") && !expression.startsWith("db.with(\"");
        return settings || expression.startsWith("db.sql(")
                ? "Database db = Database.of(() -> (Connection) null)"
                : "Statements db = new Statements(Executor.none())";
    }

    /** Without the end that runs the statement: the statement is looked at, not run. */
    private static String unfinished(String expression) {
        String text = expression.strip();
        text = text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
        text = text.endsWith(".fetch()") ? text.substring(0, text.length() - ".fetch()".length()) : text;
        return text.endsWith(".execute()") ? text.substring(0, text.length() - ".execute()".length()) : text;
    }

    private static Executable statement(ClassLoader loader, int number) throws ReflectiveOperationException {
        return (Executable) loader.loadClass("com.acme.use.Use" + number)
                .getMethod("statement")
                .invoke(null);
    }

    private static boolean builds(ClassLoader loader, int number) throws ReflectiveOperationException {
        try {
            return !statement(loader, number).sql().text().isEmpty();
        } catch (InvocationTargetException | UnknownSource | UnorderableResult | UnjoinableRow e) {
            return false;
        }
    }
}
