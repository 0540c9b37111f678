package dev.pgorm.expression.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.lang.parse.ParseResult;
import dev.pgorm.lang.parse.Parser;
import dev.pgorm.lang.validate.Resolution;
import dev.pgorm.lang.validate.Resolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The names of the schema that all cases of expressions are about. */
public final class TestVocabulary {

    private TestVocabulary() {}

    /** Reads {@code src/test/cases/schema.pgorm}, of which nothing is wrong. */
    public static Vocabulary read() throws IOException {
        return of(
                SourceSet.of(SourceFile.of("schema.pgorm", Files.readString(Path.of("src/test/cases/schema.pgorm")))));
    }

    /** The names of a schema that has no fault but in its queries. */
    static Vocabulary of(SourceSet sources) {
        return new Vocabulary(model(sources));
    }

    /** The model of a schema, of which nothing is wrong. */
    static SchemaModel schema(String text) {
        return model(SourceSet.of(SourceFile.of("schema.pgorm", text)));
    }

    private static SchemaModel model(SourceSet sources) {
        ParseResult parsed = Parser.parse(sources);
        Resolution resolution = Resolver.resolve(parsed.sources(), parsed.trees());
        assertThat(resolution.diagnostics()).isEmpty();
        return resolution.model();
    }
}
