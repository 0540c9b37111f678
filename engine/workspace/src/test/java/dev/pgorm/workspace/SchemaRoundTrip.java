package dev.pgorm.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.introspect.Introspection;
import dev.pgorm.introspect.Introspector;
import dev.pgorm.ir.Catalog;
import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.lang.lower.Lowering;
import dev.pgorm.lang.parse.ParseResult;
import dev.pgorm.lang.parse.Parser;
import dev.pgorm.lang.validate.Resolution;
import dev.pgorm.lang.validate.Resolver;
import dev.pgorm.scratch.Canonicalisation;
import dev.pgorm.scratch.Canonicaliser;
import dev.pgorm.scratch.ScratchServer;
import dev.pgorm.testkit.pg.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The stations between a database and schema text, for tests that go round. */
public final class SchemaRoundTrip {

    private SchemaRoundTrip() {}

    /** What is in a database. */
    public static Introspection read(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return Introspector.read(connection, Optional.empty());
        }
    }

    /** What a text without errors means. */
    public static Catalog lowered(String text) {
        SourceSet sources = SourceSet.of(SourceFile.of("schema.pgorm", text));
        ParseResult parsed = Parser.parse(sources);
        Resolution resolved = Resolver.resolve(sources, parsed.trees());
        assertThat(Stream.concat(parsed.diagnostics().stream(), resolved.diagnostics().stream())
                        .filter(Diagnostic::isError)
                        .map(each -> each.code() + " " + each.message() + ": " + sources.text(each.span())))
                .as(text)
                .isEmpty();
        return Lowering.lower(resolved.model()).catalog();
    }

    /** The same in the server's spelling. */
    public static Catalog canonical(ScratchServer scratch, Catalog written) {
        return done(new Canonicaliser(scratch).canonicalise(written, Map.of()));
    }

    /** What a server made. */
    public static Catalog done(Canonicalisation result) {
        assertThat(result).isInstanceOf(Canonicalisation.Done.class);
        return ((Canonicalisation.Done) result).introspection().catalog();
    }
}
