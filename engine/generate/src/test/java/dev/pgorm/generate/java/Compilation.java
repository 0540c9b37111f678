package dev.pgorm.generate.java;

import dev.pgorm.generate.GeneratedFile;
import dev.pgorm.query.Queries;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;

/** Java's compiler over sources in a folder, as strict as it can be, with nothing but the runtime and what that depends on. */
final class Compilation {

    private static final List<String> OPTIONS =
            List.of("--release", "21", "-Xlint:all", "-Werror", "-proc:none", "-encoding", "UTF-8", "-Xmaxerrs", "200");

    private final Path folder;
    private final List<Path> sources = new ArrayList<>();

    Compilation(Path folder) {
        this.folder = folder;
    }

    /** Adds a client. */
    Compilation add(String packageName, List<GeneratedFile> files) {
        files.forEach(each -> add(packageName, each.path(), each.text()));
        return this;
    }

    /** Adds a source. */
    Compilation add(String packageName, String path, String text) {
        Path file = folder.resolve("src").resolve(packageName.replace('.', '/')).resolve(path);
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sources.add(file);
        return this;
    }

    /** What the compiler says, errors and warnings. */
    List<String> compile() {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        StringWriter output = new StringWriter();
        List<String> options = new ArrayList<>(OPTIONS);
        options.addAll(List.of("-d", classes().toString(), "-classpath", classPath()));
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
            Files.createDirectories(classes());
            boolean done = compiler.getTask(
                            output, files, found, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            List<String> said = new ArrayList<>();
            found.getDiagnostics().forEach(each -> said.add(text(each)));
            if (!done && said.isEmpty()) {
                said.add("the compiler failed: " + output);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The classes, with the test's own class path behind them. */
    URLClassLoader load() {
        try {
            return new URLClassLoader(new URL[] {classes().toUri().toURL()}, Compilation.class.getClassLoader());
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path classes() {
        return folder.resolve("classes");
    }

    private String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        String place = Optional.ofNullable(diagnostic.getSource())
                .map(each -> folder.resolve("src").relativize(Path.of(each.toUri())) + ":" + diagnostic.getLineNumber()
                        + ": ")
                .orElse("");
        return place + diagnostic.getMessage(Locale.ROOT);
    }

    /** The runtime, the identifiers that it names, and the annotations: what a client's program has. */
    private static String classPath() {
        List<String> places = new ArrayList<>();
        for (Class<?> each : List.of(Queries.class, dev.pgorm.ir.sql.Identifier.class, NullMarked.class)) {
            String place = placeOf(each);
            if (!places.contains(place)) {
                places.add(place);
            }
        }
        return String.join(File.pathSeparator, places);
    }

    private static String placeOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
