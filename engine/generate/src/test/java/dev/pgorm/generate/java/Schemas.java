package dev.pgorm.generate.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.lang.parse.ParseResult;
import dev.pgorm.lang.parse.Parser;
import dev.pgorm.lang.validate.Resolution;
import dev.pgorm.lang.validate.Resolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Schemas of files. */
final class Schemas {

    private Schemas() {}

    /** A schema that shall have no error. */
    static SchemaModel of(String text) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        SchemaModel model = read("schema.pgorm", text, diagnostics);
        assertThat(diagnostics.stream().filter(Schemas::isError)).isEmpty();
        return model;
    }

    /** The schema of a file that shall have no error. */
    static SchemaModel in(Path file) {
        return of(text(file));
    }

    /** The schema of a file; empty where it has errors. */
    static Optional<SchemaModel> whole(Path file) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        SchemaModel model = read(String.valueOf(file.getFileName()), text(file), diagnostics);
        return diagnostics.stream().anyMatch(Schemas::isError) ? Optional.empty() : Optional.of(model);
    }

    private static SchemaModel read(String name, String text, List<Diagnostic> diagnostics) {
        ParseResult parsed = Parser.parse(SourceSet.of(SourceFile.of(name, text)));
        diagnostics.addAll(parsed.diagnostics());
        Resolution resolution = Resolver.resolve(parsed.sources(), parsed.trees());
        diagnostics.addAll(resolution.diagnostics());
        return resolution.model();
    }

    private static boolean isError(Diagnostic diagnostic) {
        return diagnostic.severity() == Diagnostic.Severity.ERROR;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
