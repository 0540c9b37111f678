package dev.pgorm.workspace.client;

import dev.pgorm.expression.client.SchemaModels;
import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.lang.parse.ParseResult;
import dev.pgorm.lang.parse.Parser;
import dev.pgorm.lang.validate.Resolution;
import dev.pgorm.lang.validate.Resolver;
import dev.pgorm.query.DynamicModels;
import java.util.stream.Stream;

/** Models for a program that reads its schema when it runs. */
public final class RunTimeModels {

    private RunTimeModels() {}

    /**
     * The models and views of a schema's text that are not ignored; fields are called as in a Java client.
     *
     * @throws IllegalArgumentException where the text has errors; it says the first
     */
    public static DynamicModels parse(String text) {
        ParseResult parsed = Parser.parse(SourceSet.of(SourceFile.of("schema.pgorm", text)));
        Resolution resolution = Resolver.resolve(parsed.sources(), parsed.trees());
        Stream.concat(parsed.diagnostics().stream(), resolution.diagnostics().stream())
                .filter(Diagnostic::isError)
                .findFirst()
                .ifPresent(each -> {
                    throw new IllegalArgumentException(each.code() + " " + each.message() + ": "
                            + parsed.sources().text(each.span()));
                });
        return SchemaModels.of(resolution.model());
    }
}
