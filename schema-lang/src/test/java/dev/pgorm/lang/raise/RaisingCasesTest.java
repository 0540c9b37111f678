package dev.pgorm.lang.raise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.SqlBlock;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.lang.lower.Schemas;
import dev.pgorm.testkit.golden.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** How catalogs read as schema text, case by case: each comes from a schema that says it the long way. */
class RaisingCasesTest {

    private static final Path CASES = Path.of("src/test/cases/raise");

    @TestFactory
    Stream<DynamicTest> aCatalogReadsLikeThis() {
        return Golden.eachFolder(CASES, RaisingCasesTest::check);
    }

    private static void check(Path folder) throws IOException {
        String text = Files.readString(folder.resolve("schema.pgorm"));
        Catalog catalog = Schemas.lower("schema.pgorm", text).catalog();
        RaiseOptions options = options(folder).withBlocks(blocks(catalog));
        String raised = Raise.raise(catalog, options);
        Golden.check(folder.resolve("raised.pgorm"), raised);
        Catalog again = Schemas.lower("raised.pgorm", raised).catalog();
        assertThat(Plain.of(again)).isEqualTo(Plain.of(catalog));
    }

    private static List<RaiseOptions.Block> blocks(Catalog catalog) {
        return catalog.all(SqlBlock.class).stream()
                .map(each -> new RaiseOptions.Block(
                        each.name(),
                        each.create().text(),
                        each.drop().text(),
                        each.roles().stream().map(Identifier::value).toList()))
                .toList();
    }

    private static RaiseOptions options(Path folder) {
        return folder.endsWith("unread")
                ? RaiseOptions.defaults()
                        .withUnread(List.of(
                                new RaiseOptions.Unread("view", "public.active_user"),
                                new RaiseOptions.Unread("view", "public.\"odd\nview\""),
                                new RaiseOptions.Unread("function", "public.touch()")))
                : RaiseOptions.defaults();
    }
}
