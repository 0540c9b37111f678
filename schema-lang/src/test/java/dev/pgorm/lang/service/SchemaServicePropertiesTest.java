package dev.pgorm.lang.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.fuzz.Mutator;
import dev.pgorm.lang.parse.ParseResult;
import dev.pgorm.lang.parse.Parser;
import dev.pgorm.lang.validate.Resolver;
import dev.pgorm.testkit.golden.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every place of every text. */
class SchemaServicePropertiesTest {

    private static final Path ALL_CASES = Path.of("src/test/cases");

    @Test
    void answersAtEveryPlaceOfItsCases() throws IOException {
        for (Path file : schemas(ALL_CASES.resolve("service"))) {
            String text = Files.readString(file).replace("‸", "");
            SchemaService service = ServiceCase.service(file.getFileName().toString(), text);
            for (int offset = 0; offset <= text.length(); offset++) {
                answers(service, text, offset);
            }
        }
    }

    @Test
    void answersInEveryText() throws IOException {
        for (Path file : schemas(ALL_CASES)) {
            String text = Files.readString(file);
            SchemaService service = ServiceCase.service(file.getFileName().toString(), text);
            for (int offset = 0; offset <= text.length(); offset += 7) {
                answers(service, text, offset);
            }
        }
    }

    @Test
    void answersInSpoiltTexts() throws IOException {
        List<Path> files = schemas(ALL_CASES.resolve("service"));
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            Path file = files.get(random.nextInt(files.size()));
            String text = Mutator.mutate(Files.readString(file).replace("‸", ""), random);
            SchemaService service = ServiceCase.service(file.getFileName().toString(), text);
            for (int offset = random.nextInt(11); offset <= text.length(); offset += 11) {
                answers(service, text, offset);
            }
            assertThat(service.rename(0, random.nextInt(text.length() + 1), "renamed"))
                    .as("seed %d", seed)
                    .isNotNull();
        }
    }

    private static void answers(SchemaService service, String text, int offset) {
        for (Completion each : service.completions(0, offset)) {
            assertThat(each.replace().touches(offset))
                    .as("%s at %d of %s", each, offset, text)
                    .isTrue();
            assertThat(each.replace().end()).isLessThanOrEqualTo(text.length());
            assertThat(each.caret()).isBetween(0, each.insert().length());
        }
        service.hover(0, offset)
                .ifPresent(each -> assertThat(each.range().touches(offset))
                        .as("%s at %d of %s", each, offset, text)
                        .isTrue());
        List<Occurrence> references = service.references(0, offset);
        service.symbolAt(0, offset).ifPresent(each -> assertThat(references).contains(each));
        assertThat(service.fixes(0, offset)).isNotNull();
        service.outline()
                .memberAt(0, offset)
                .ifPresent(part -> assertThat(part.range().touches(offset)).isTrue());
    }

    private static List<Path> schemas(Path folder) {
        List<Path> files = new ArrayList<>(Golden.files(folder, ".pgorm"));
        files.addAll(Golden.files(folder, ".prisma"));
        return files;
    }

    @Test
    void findsTheSamePlacesAfterAnEditAsInATextReadAtOnce() throws IOException {
        for (Path file : schemas(ALL_CASES.resolve("service"))) {
            String name = file.getFileName().toString();
            String text = Files.readString(file).replace("‸", "");
            ParseResult before = Parser.parse(SourceSet.of(SourceFile.of(name, text)));
            String edited = "// more\n\nmodel Before { id Int @id }\n" + text;
            SchemaService atOnce = ServiceCase.service(name, edited);
            SchemaService after = service(Parser.parse(SourceSet.of(SourceFile.of(name, edited)), before));
            for (int offset = 0; offset <= edited.length(); offset += 3) {
                assertThat(after.references(0, offset)).isEqualTo(atOnce.references(0, offset));
                assertThat(after.completions(0, offset)).isEqualTo(atOnce.completions(0, offset));
                assertThat(after.hover(0, offset)).isEqualTo(atOnce.hover(0, offset));
                assertThat(after.outline().blockAt(0, offset).map(Outline.Entry::heading))
                        .isEqualTo(atOnce.outline().blockAt(0, offset).map(Outline.Entry::heading));
            }
        }
    }

    private static SchemaService service(ParseResult parsed) {
        var resolution = Resolver.resolve(parsed.sources(), parsed.trees());
        return new SchemaService(parsed, resolution.model(), parsed.diagnostics());
    }

    @Test
    void renamesInAllFiles() {
        String user = "model User {\n  id Int @id\n  posts Post[]\n}\n";
        String post = "model Post {\n  id Int @id\n  by User @relation(fields: [id], references: [id])\n}\n";
        ParseResult parsed = Parser.parse(SourceSet.of(SourceFile.of("a.pgorm", user), SourceFile.of("b.pgorm", post)));

        Renaming renaming = service(parsed).rename(1, post.indexOf("User"), "Person");

        assertThat(renaming).isInstanceOfSatisfying(Renaming.Edits.class, edits -> {
            assertThat(edits.edits()).extracting(TextEdit::file).containsExactly(0, 0, 1);
            assertThat(TextEdit.apply(user, edits.edits().subList(0, 2)))
                    .isEqualTo("model Person {\n  id Int @id\n  posts Post[]\n\n  @@renamedFrom(\"User\")\n}\n");
            assertThat(TextEdit.apply(post, edits.edits().subList(2, 3))).contains("by Person @relation");
        });
    }

    @Test
    void renamesBackByTakingTheEarlierNameOut() {
        String text = "model B {\n  id Int @id\n\n  @@renamedFrom(\"A\")\n}\n";

        Renaming renaming = ServiceCase.service("a.pgorm", text).rename(0, text.indexOf('B'), "A");

        assertThat(renaming)
                .isInstanceOfSatisfying(
                        Renaming.Edits.class,
                        edits -> assertThat(TextEdit.apply(text, edits.edits()))
                                .isEqualTo("model A {\n  id Int @id\n\n}\n"));
    }
}
