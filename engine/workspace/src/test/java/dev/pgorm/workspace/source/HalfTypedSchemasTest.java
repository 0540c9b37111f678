package dev.pgorm.workspace.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.service.SchemaService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas from which something was taken, or in which something stands twice: whatever is left is completed and read without a failure. */
class HalfTypedSchemasTest {

    private static final Path WHOLE = Path.of("src/test/cases/bodies/rename/everything.pgorm");
    private static final String FIELDS = "from(user).where(user.";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anyPartOfASchemaCanBeAskedAbout(long seed) throws IOException {
        String whole = Files.readString(WHOLE).replace("‸", "");
        Random random = new Random(seed);
        int completed = 0;
        for (int i = 0; i < 150; i++) {
            String text = damaged(whole, random) + "\nquery asked {\n  " + FIELDS + "\n}\n";
            int caret = text.lastIndexOf(FIELDS) + FIELDS.length();
            SchemaService service = service(text);
            completed += service.completions(0, caret).isEmpty() ? 0 : 1;
            int place = random.nextInt(text.length());
            assertThatCode(() -> {
                        service.references(0, place);
                        service.hover(0, place);
                        service.completions(0, place);
                        service.rename(0, place, "renamed");
                    })
                    .as("seed %s, place %s of%n%s", seed, place, text)
                    .doesNotThrowAnyException();
        }
        assertThat(completed).as("schemas that still have a user").isGreaterThan(100);
    }

    private static String damaged(String whole, Random random) {
        List<String> lines = new ArrayList<>(whole.lines().toList());
        for (int i = random.nextInt(4); i >= 0; i--) {
            int line = random.nextInt(lines.size());
            switch (random.nextInt(4)) {
                case 0 -> lines.remove(line);
                case 1 -> lines.add(random.nextInt(lines.size()), lines.get(line));
                case 2 -> lines.set(line, lines.get(line).replaceFirst("\\b\\w+\\b", "Nothing"));
                default ->
                    lines.set(line, lines.get(line).substring(0, lines.get(line).length() / 2));
            }
        }
        return String.join("\n", lines);
    }

    private static SchemaService service(String text) {
        return new SchemaReader()
                .glance(SourceSet.of(SourceFile.of("schema.pgorm", text)))
                .service();
    }
}
