package dev.pgorm.testkit.javac;

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
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Java's compiler over sources in a folder, as strict as it can be. */
public final class JavaCompilation {

    private static final List<String> OPTIONS =
            List.of("--release", "21", "-Xlint:all", "-Werror", "-proc:none", "-encoding", "UTF-8", "-Xmaxerrs", "200");

    private final Path folder;
    private final List<Class<?>> known;
    private final List<Path> sources = new ArrayList<>();

    /**
     * Sources in a folder, which need not exist yet.
     *
     * @param known classes of the libraries that the sources may use
     */
    public JavaCompilation(Path folder, List<Class<?>> known) {
        this.folder = folder;
        this.known = List.copyOf(known);
    }

    /** Adds a source. */
    public JavaCompilation add(String packageName, String path, String text) {
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
    public List<String> compile() {
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
    public URLClassLoader load() {
        try {
            return new URLClassLoader(new URL[] {classes().toUri().toURL()}, JavaCompilation.class.getClassLoader());
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

    private String classPath() {
        return known.stream().map(JavaCompilation::placeOf).distinct().collect(Collectors.joining(File.pathSeparator));
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
