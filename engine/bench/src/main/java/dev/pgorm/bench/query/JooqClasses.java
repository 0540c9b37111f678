package dev.pgorm.bench.query;

import com.zaxxer.hikari.HikariDataSource;
import dev.pgorm.pool.ConnectionSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jooq.DSLContext;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * What jOOQ generates of the tables that are there, and the way that uses it: both are compiled when a benchmark begins, since the build has
 * no database.
 */
final class JooqClasses {

    private static final String PACKAGE = "dev.pgorm.bench.jooq";
    private static final String WAY = "GeneratedJooqWay";

    private JooqClasses() {}

    /** A way that closes the pool when it is closed. */
    static Way open(ConnectionSettings settings, HikariDataSource pool, DSLContext jooq, boolean inTwoQueries) {
        try {
            Path directory = Files.createTempDirectory("pgorm-bench-jooq");
            Path sources = Files.createDirectory(directory.resolve("sources"));
            Path classes = Files.createDirectory(directory.resolve("classes"));
            generate(settings, sources);
            copyWay(sources);
            compile(sources, classes);
            ClassLoader loader =
                    new URLClassLoader(new URL[] {classes.toUri().toURL()}, JooqClasses.class.getClassLoader());
            return (Way) loader.loadClass(PACKAGE + "." + WAY)
                    .getConstructor(HikariDataSource.class, DSLContext.class, int.class, boolean.class)
                    .newInstance(pool, jooq, JdbcWay.FETCH_SIZE, inTwoQueries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the compiled classes of jOOQ are not as they were written", e);
        }
    }

    private static void generate(ConnectionSettings settings, Path sources) {
        Configuration configuration = new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc()
                        .withDriver("org.postgresql.Driver")
                        .withUrl(settings.jdbcUrl())
                        .withUser(settings.user())
                        .withPassword(settings.password()))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.postgres.PostgresDatabase")
                                .withInputSchema("public"))
                        .withGenerate(new Generate().withRecords(true))
                        .withTarget(new Target().withPackageName(PACKAGE).withDirectory(sources.toString())));
        try {
            GenerationTool.generate(configuration);
        } catch (Exception e) {
            throw new IllegalStateException("jOOQ generated no classes", e);
        }
    }

    private static void copyWay(Path sources) throws IOException {
        try (InputStream source = JooqClasses.class.getResourceAsStream("/jooq/" + WAY + ".java")) {
            Files.copy(
                    Objects.requireNonNull(source),
                    sources.resolve(PACKAGE.replace('.', '/')).resolve(WAY + ".java"));
        }
    }

    private static void compile(Path sources, Path classes) throws IOException {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "there is no compiler");
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none", "-nowarn", "-cp", System.getProperty("java.class.path"), "-d", classes.toString()));
        try (Stream<Path> files = Files.walk(sources)) {
            files.map(Path::toString).filter(each -> each.endsWith(".java")).forEach(arguments::add);
        }
        if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException(
                    "the classes that jOOQ generated, or the way that uses them, do not compile");
        }
    }
}
