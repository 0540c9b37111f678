package dev.pgorm.lang.raise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.arb.CatalogGenerator;
import dev.pgorm.arb.Shrinker;
import dev.pgorm.ir.Catalog;
import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.lang.lower.Lowering;
import dev.pgorm.lang.parse.ParseResult;
import dev.pgorm.lang.parse.Parser;
import dev.pgorm.lang.validate.Resolution;
import dev.pgorm.lang.validate.Resolver;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Raised text, read again, means the catalog that it was raised from: for random catalogs, hostile names among them. */
class RoundTripTest {

    private static final int CATALOGS_PER_SEED = 60;

    @ParameterizedTest
    @ValueSource(longs = {1_000, 2_000, 3_000})
    void ordinaryCatalogsComeBack(long seed) {
        for (long each = seed; each < seed + CATALOGS_PER_SEED; each++) {
            check(CatalogGenerator.plain(each), each);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4_000, 5_000, 6_000})
    void catalogsWithHostileNamesComeBack(long seed) {
        for (long each = seed; each < seed + CATALOGS_PER_SEED; each++) {
            check(CatalogGenerator.hostile(each), each);
        }
    }

    private static void check(Catalog generated, long seed) {
        Catalog catalog = Plain.of(generated);
        if (comesBack(catalog)) {
            return;
        }
        Catalog small = Shrinker.shrink(catalog, Catalog.empty(), (one, other) -> !comesBack(one))
                .from();
        String text = Raise.raise(small, RaiseOptions.defaults());
        assertThat(errors(text)).as("seed %s raises\n%s", seed, text).isEmpty();
        assertThat(lowered(text)).as("seed %s raises\n%s", seed, text).isEqualTo(small);
    }

    private static boolean comesBack(Catalog catalog) {
        String text = Raise.raise(catalog, RaiseOptions.defaults());
        return errors(text).isEmpty() && lowered(text).equals(catalog);
    }

    private static Catalog lowered(String text) {
        return Plain.of(Lowering.lower(resolution(text).model()).catalog());
    }

    private static List<String> errors(String text) {
        SourceSet sources = sources(text);
        return Stream.concat(Parser.parse(sources).diagnostics().stream(), resolution(text).diagnostics().stream())
                .filter(Diagnostic::isError)
                .map(each -> each.code() + " " + each.message() + ": " + sources.text(each.span()))
                .toList();
    }

    private static Resolution resolution(String text) {
        ParseResult parsed = Parser.parse(sources(text));
        return Resolver.resolve(parsed.sources(), parsed.trees());
    }

    private static SourceSet sources(String text) {
        return SourceSet.of(SourceFile.of("schema.pgorm", text));
    }
}
