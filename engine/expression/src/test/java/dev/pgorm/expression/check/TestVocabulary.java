package dev.pgorm.expression.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
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

    /** Reads {@code src/test/cases/schema.pgorm}. */
    public static Vocabulary read() throws IOException {
        SourceSet sources = SourceSet.of(
                SourceFile.of("schema.pgorm", Files.readString(Path.of("src/test/cases/schema.pgorm"))));
        ParseResult parsed = Parser.parse(sources);
        Resolution resolution = Resolver.resolve(parsed.sources(), parsed.trees());
        assertThat(resolution.diagnostics()).isEmpty();
        return new Vocabulary(resolution.model());
    }
}
