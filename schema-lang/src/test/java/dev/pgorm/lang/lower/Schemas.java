package dev.pgorm.lang.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.lang.parse.ParseResult;
import dev.pgorm.lang.parse.Parser;
import dev.pgorm.lang.validate.Resolution;
import dev.pgorm.lang.validate.Resolver;
import java.util.stream.Stream;

/** Schema text to model, for tests: fails where the text has errors. */
public final class Schemas {

    private Schemas() {}

    public static SchemaModel resolve(String fileName, String text) {
        SourceSet sources = SourceSet.of(SourceFile.of(fileName, text));
        ParseResult parsed = Parser.parse(sources);
        Resolution resolved = Resolver.resolve(sources, parsed.trees());
        assertThat(Stream.concat(parsed.diagnostics().stream(), resolved.diagnostics().stream())
                        .filter(Diagnostic::isError)
                        .map(each -> each.code() + " " + each.message() + ": " + sources.text(each.span())))
                .isEmpty();
        return resolved.model();
    }

    public static Lowered lower(String fileName, String text) {
        return Lowering.lower(resolve(fileName, text));
    }
}
