package dev.pgorm.lang.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Table;
import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.parse.ParseResult;
import dev.pgorm.lang.parse.Parser;
import dev.pgorm.lang.validate.Resolution;
import dev.pgorm.lang.validate.Resolver;
import dev.pgorm.testkit.golden.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is taken over from the lowering before is what would be made anew, and the same objects. */
class LoweringMemoryTest {

    private static final String FILE = "schema.pgorm";

    private static final String SHOP = """
            model Customer {
              id     Int     @id @default(autoincrement())
              name   String  @unique
              orders Order[]
            }

            model Order {
              id         Int      @id @default(autoincrement())
              customerId Int
              customer   Customer @relation(fields: [customerId], references: [id])
            }

            model Article {
              id    Int    @id
              title String @default("none")
            }
            """;

    /** A schema that is edited, with what its texts so far have left. */
    private static final class Edited {
        private final LoweringMemory memory = new LoweringMemory();
        private ParseResult parsed;
        private Resolution resolved;
        private Lowered lowered;

        Edited(String file, String text) {
            parsed = Parser.parse(SourceSet.of(SourceFile.of(file, text)));
            resolved = Resolver.resolve(parsed.sources(), parsed.trees());
            lowered = Lowering.lower(resolved.model(), memory);
        }

        /** What is made of the next text, or of none that has errors. */
        Edited to(String file, String text) {
            parsed = Parser.parse(SourceSet.of(SourceFile.of(file, text)), parsed);
            resolved = Resolver.resolve(parsed.sources(), parsed.trees(), resolved);
            if (parsed.diagnostics().isEmpty() && !resolved.hasErrors()) {
                lowered = Lowering.lower(resolved.model(), memory);
                assertThat(lowered).isEqualTo(Lowering.lower(resolved.model()));
            }
            return this;
        }

        Table table(String name) {
            return lowered.catalog().tables().stream()
                    .filter(each -> each.name().name().value().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Each line is left out once and comes back, with all that follows from either. */
    @TestFactory
    Stream<DynamicTest> anEditedSchemaMeansWhatItMeansByItself() {
        return Golden.eachFolder(Path.of("src/test/cases/lower"), LoweringMemoryTest::editEachLine);
    }

    private static void editEachLine(Path folder) throws IOException {
        Path prisma = folder.resolve("schema.prisma");
        Path schema = Files.exists(prisma) ? prisma : folder.resolve("schema.pgorm");
        String file = schema.getFileName().toString();
        String text = Files.readString(schema);
        Edited edited = new Edited(file, text);
        List<String> lines = text.lines().toList();
        for (int place = 0; place < lines.size(); place++) {
            int left = place;
            String without = Stream.iterate(0, each -> each < lines.size(), each -> each + 1)
                    .filter(each -> each != left)
                    .map(lines::get)
                    .reduce("", (all, line) -> all + line + "\n");
            edited.to(file, without).to(file, text);
        }
    }

    @Test
    void anEditThatMeansNothingToTheDatabaseLeavesTheCatalogThatThereWas() {
        Edited edited = new Edited(FILE, SHOP);
        Catalog before = edited.lowered.catalog();

        edited.to(FILE, SHOP + "\n// a remark\n");

        assertThat(edited.lowered.catalog()).isSameAs(before);
    }

    @Test
    void whatAnEditDoesNotTouchIsTheSameObject() {
        Edited edited = new Edited(FILE, SHOP);
        Table article = edited.table("Article");
        List<CatalogObject> before =
                List.copyOf(edited.lowered.catalog().objects().values());

        edited.to(FILE, SHOP.replace("customerId Int\n", "customerId Int\n  note String?\n"));

        assertThat(edited.table("Article")).isSameAs(article);
        assertThat(edited.table("Order").columnNames()).hasSize(3);
        assertThat(edited.lowered.catalog().objects()).hasSameSizeAs(before);
    }

    @Test
    void aNameThatAnEarlierModelTakesIsChosenAnew() {
        Edited edited = new Edited(FILE, SHOP);

        edited.to(FILE, SHOP.replace("model Order {", "model Order_id_seq {\n  id Int @id\n}\n\nmodel Order {"));

        assertThat(edited.lowered.catalog().objects().keySet())
                .extracting(Object::toString)
                .contains("sequence public.Order_id_seq1");
    }

    @Test
    void aTableWhoseReferencedColumnIsRenamedRefersToTheNewName() {
        Edited edited = new Edited(FILE, SHOP);

        edited.to(FILE, SHOP.replaceFirst("id     Int     @id", "id     Int     @map(\"number\") @id"));

        assertThat(edited.table("Order").constraints().toString()).contains("number");
    }
}
