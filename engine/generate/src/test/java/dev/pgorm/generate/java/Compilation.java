package dev.pgorm.generate.java;

import dev.pgorm.generate.GeneratedFile;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.query.Queries;
import dev.pgorm.testkit.javac.JavaCompilation;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** Java's compiler over clients, with nothing but the runtime, the identifiers that it names, and the annotations. */
final class Compilation {

    private final JavaCompilation compilation;

    Compilation(Path folder) {
        this(folder, List.of());
    }

    /** With libraries beside it, each by a class of it. */
    Compilation(Path folder, List<Class<?>> libraries) {
        List<Class<?>> all = new ArrayList<>(List.of(Queries.class, Identifier.class, NullMarked.class));
        all.addAll(libraries);
        this.compilation = new JavaCompilation(folder, all);
    }

    /** Adds a client. */
    Compilation add(String packageName, List<GeneratedFile> files) {
        files.forEach(each -> add(packageName, each.path(), each.text()));
        return this;
    }

    /** Adds a source. */
    Compilation add(String packageName, String path, String text) {
        compilation.add(packageName, path, text);
        return this;
    }

    /** What the compiler says, errors and warnings. */
    List<String> compile() {
        return compilation.compile();
    }

    /** The classes, with the test's own class path behind them. */
    URLClassLoader load() {
        return compilation.load();
    }
}
