package dev.pgorm.generate.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.generate.GeneratedFile;
import dev.pgorm.generate.query.QueryNote;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.testkit.golden.Golden;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The methods that a Java client has for the queries of its schema. */
final class NamedQueryMethodsTest {

    private static final Path CASE = Path.of("src/test/cases/queries");
    private static final JavaClientOptions SHOP = JavaClientOptions.in("com.acme.shop");

    @TempDir
    private Path folder;

    @Test
    void queriesOfEveryFormHaveMethodsWithExactTypes() {
        List<GeneratedFile> files = JavaClient.files(schema(), SHOP);

        Golden.check(
                CASE.resolve("client.java.txt"),
                files.stream()
                        .filter(each ->
                                each.path().equals("Shop.java") || each.path().endsWith("Row.java"))
                        .map(each -> "=== " + each.path() + "\n" + each.text())
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void theirClientCompilesWithoutAWarning() {
        assertThat(new Compilation(folder)
                        .add("com.acme.shop", JavaClient.files(schema(), SHOP))
                        .compile())
                .isEmpty();
        assertThat(JavaClient.notes(schema(), SHOP)).isEmpty();
    }

    @Test
    void aQueryWithoutAMethodIsNamedWhereItsMethodWouldBe() {
        SchemaModel wrong = Schemas.of("model M {\n  id Int @id\n}\nquery lost {\n  from(m).where(m.ide.eq(1))\n}\n");

        assertThat(JavaClient.notes(wrong, SHOP)).extracting(QueryNote::query).containsExactly("lost");
        assertThat(JavaClient.files(wrong, SHOP))
                .anySatisfy(each -> assertThat(each.text())
                        .contains("// \"lost\" has no method: it cannot be read; pgorm check says why"));
    }

    private static SchemaModel schema() {
        return Schemas.in(CASE.resolve("schema.pgorm"));
    }
}
