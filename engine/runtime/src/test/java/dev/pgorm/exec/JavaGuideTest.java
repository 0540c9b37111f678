package dev.pgorm.exec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.client.Shop;
import dev.pgorm.pool.ConnectionPool;
import dev.pgorm.pool.ConnectionSettings;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs what the guide to queries shows in Java, all of it one program, and compares what it prints. */
class JavaGuideTest {

    private static final Path PAGE = Path.of("../../docs/guide/queries.md");
    private static final String SCRIPT = Shop.SCRIPT + """
            INSERT INTO shop.users (email) VALUES ('ann@acme.io'), ('bob@acme.io'), ('eve@other.io');
            INSERT INTO shop.profiles VALUES (1, 5);
            INSERT INTO shop.orders (user_id, total) VALUES (1, 10.50), (1, 1.00), (2, 12.00);
            """;

    @TempDir
    private Path directory;

    @Test
    void thePageDoesInJavaWhatItSays() throws Exception {
        String page = Files.readString(PAGE);
        int start = page.indexOf("## 8. From Java");
        String section = page.substring(start, page.indexOf("\n## ", start));

        compile(program(blocks(section, "java")));

        assertThat(run()).isEqualTo(String.join("", blocks(section, "text")));
    }

    private static List<String> blocks(String markdown, String language) {
        List<String> parts = List.of(markdown.split("\n```" + language + "\n", -1));
        assertThat(parts).hasSizeGreaterThan(5);
        return parts.stream()
                .skip(1)
                .map(part -> part.substring(0, part.indexOf("```")))
                .toList();
    }

    private static String program(List<String> blocks) {
        return """
                import static dev.pgorm.client.Shop.*;
                import static dev.pgorm.query.Queries.count;
                import static dev.pgorm.query.Queries.insert;
                import static dev.pgorm.query.Queries.update;
                import dev.pgorm.client.*;
                import dev.pgorm.exec.*;
                import dev.pgorm.exec.error.*;
                import dev.pgorm.ir.sql.QualifiedName;
                import dev.pgorm.pool.*;
                import dev.pgorm.query.*;
                import java.io.PrintStream;
                import java.math.BigDecimal;
                import java.time.Duration;
                import java.util.List;

                public class Program {
                    public static void run(ConnectionPool pool, PrintStream out) {
                """ + String.join("\n", blocks) + "\n    }\n}\n";
    }

    private void compile(String program) throws IOException {
        Path source = Files.writeString(directory.resolve("Program.java"), program);
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean compiled = compiler.getTask(
                            messages,
                            files,
                            null,
                            List.of("-proc:none", "-d", directory.toString(), "-classpath", classPath()),
                            null,
                            files.getJavaFileObjects(source))
                    .call();
            assertThat(compiled).as(messages.toString()).isTrue();
        }
    }

    /** Surefire starts Java with a jar that names the others, and says there what they are. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private String run() throws Exception {
        java.io.ByteArrayOutputStream printed = new java.io.ByteArrayOutputStream();
        try (TestDatabase database = TestDatabases.get().create(SCRIPT);
                ConnectionPool pool = new ConnectionPool(
                        new ConnectionSettings(database.jdbcUrl(), database.user(), database.password(), Map.of()),
                        2,
                        Duration.ofSeconds(60));
                URLClassLoader loader = new URLClassLoader(
                        new URL[] {directory.toUri().toURL()}, getClass().getClassLoader());
                PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            loader.loadClass("Program")
                    .getMethod("run", ConnectionPool.class, PrintStream.class)
                    .invoke(null, pool, out);
        } catch (InvocationTargetException e) {
            throw new AssertionError("the page's program fails", e.getCause());
        }
        return printed.toString(StandardCharsets.UTF_8)
                .lines()
                .map(each -> each + "\n")
                .collect(Collectors.joining());
    }
}
