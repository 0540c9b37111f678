package dev.pgorm.workspace.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.service.Occurrence;
import dev.pgorm.lang.service.Renaming;
import dev.pgorm.lang.service.SchemaService;
import dev.pgorm.lang.service.TextEdit;
import dev.pgorm.testkit.golden.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the bodies of queries and the declarations of a schema know of each other. {@code ‸} is a caret. */
class NamesInBodiesTest {

    private static final Path CASES = Path.of("src/test/cases/bodies");
    private static final String NEW_NAMES = "// new names: ";
    private static final char CARET = '‸';

    @TestFactory
    Stream<DynamicTest> aRenameReachesBodies() {
        return Golden.eachFile(CASES.resolve("rename"), ".pgorm", file -> {
            Marked marked = Marked.of(file);
            List<String> names = List.of(marked.text()
                    .lines()
                    .findFirst()
                    .orElseThrow()
                    .substring(NEW_NAMES.length())
                    .split(", "));
            assertThat(names).as("a new name for each caret").hasSameSizeAs(marked.carets());
            StringBuilder shown = new StringBuilder();
            for (int i = 0; i < names.size(); i++) {
                int caret = marked.carets().get(i);
                shown.append(marked.line(caret))
                        .append("  → ")
                        .append(names.get(i))
                        .append('\n');
                shown.append(renamed(marked, marked.service().rename(0, caret, names.get(i))));
            }
            Golden.check(file.resolveSibling(file.getFileName() + ".txt"), shown.toString());
        });
    }

    @TestFactory
    Stream<DynamicTest> referencesAreThoseInBodiesToo() {
        return Golden.eachFile(CASES.resolve("references"), ".pgorm", file -> {
            Marked marked = Marked.of(file);
            StringBuilder shown = new StringBuilder();
            for (int caret : marked.carets()) {
                SchemaService service = marked.service();
                shown.append(marked.line(caret)).append('\n');
                service.symbolAt(0, caret)
                        .ifPresent(each -> shown.append("    ")
                                .append(each.symbol().described())
                                .append('\n'));
                List<Occurrence> references = service.references(0, caret);
                references.forEach(each -> shown.append("      ")
                        .append(each.role() == Occurrence.Role.DECLARATION ? "= " : "  ")
                        .append(marked.line(each.range().start()))
                        .append('\n'));
                assertThat(references).containsAll(service.definitions(0, caret));
                shown.append('\n');
            }
            Golden.check(file.resolveSibling(file.getFileName() + ".txt"), shown.toString());
        });
    }

    private static String renamed(Marked marked, Renaming renaming) {
        return switch (renaming) {
            case Renaming.Refusal refusal -> "    refused, " + refusal.reason() + ": " + refusal.message() + "\n\n";
            case Renaming.Edits edits -> {
                List<String> before = marked.text().lines().toList();
                String after = TextEdit.apply(marked.text(), edits.edits());
                assertThat(errors(after)).isEqualTo(errors(marked.text()));
                yield after.lines()
                        .filter(each -> !before.contains(each))
                        .map(each -> "    | " + each + "\n")
                        .collect(Collectors.joining("", "", "\n"));
            }
        };
    }

    private static long errors(String text) {
        return read(text).diagnostics().stream().filter(each -> each.isError()).count();
    }

    private static SchemaReading read(String text) {
        return new SchemaReader().glance(SourceSet.of(SourceFile.of("schema.pgorm", text)));
    }

    /** A text with carets in it. */
    private record Marked(String text, List<Integer> carets) {

        static Marked of(Path file) throws IOException {
            StringBuilder text = new StringBuilder();
            List<Integer> carets = new ArrayList<>();
            for (char each : Files.readString(file).toCharArray()) {
                if (each == CARET) {
                    carets.add(text.length());
                } else {
                    text.append(each);
                }
            }
            assertThat(carets).as("carets").isNotEmpty();
            return new Marked(text.toString(), carets);
        }

        SchemaService service() {
            return read(text).service();
        }

        String line(int offset) {
            int start = text.lastIndexOf('\n', offset - 1) + 1;
            int end = text.indexOf('\n', offset);
            long line = text.substring(0, start)
                            .chars()
                            .filter(each -> each == '\n')
                            .count()
                    + 1;
            return line + ": " + text.substring(start, offset) + CARET + text.substring(offset, end);
        }
    }
}
