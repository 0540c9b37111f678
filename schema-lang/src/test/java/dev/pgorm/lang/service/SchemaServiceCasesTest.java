package dev.pgorm.lang.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.testkit.golden.Golden;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Texts with carets, and what the service says at each. */
class SchemaServiceCasesTest {

    private static final Path CASES = Path.of("src/test/cases/service");
    private static final int MOST = 16;

    /** In a renaming case the first line gives the new names, one for each caret. */
    private static final String NEW_NAMES = "// to ";

    @TestFactory
    Stream<DynamicTest> completes() {
        return each("completion", (one, caret) -> {
            List<Completion> found = one.service().completions(0, caret);
            StringBuilder shown = new StringBuilder();
            found.stream().limit(MOST).forEach(each -> shown.append(completion(one, each)));
            if (found.size() > MOST) {
                shown.append("    … ").append(found.size() - MOST).append(" more\n");
            }
            return shown.toString();
        });
    }

    private static String completion(ServiceCase one, Completion each) {
        String insert =
                each.insert().substring(0, each.caret()) + "‸" + each.insert().substring(each.caret());
        String written = insert.equals(each.label() + "‸") ? "" : " → " + insert;
        String replaced =
                one.text().substring(each.replace().start(), each.replace().end());
        return "    " + each.label() + written + " [" + each.kind().name().toLowerCase(Locale.ROOT)
                + (each.detail().isEmpty() ? "" : ", " + each.detail()) + "]"
                + (replaced.isEmpty() ? "" : " for " + replaced) + "\n";
    }

    @TestFactory
    Stream<DynamicTest> explains() {
        return each(
                "hover",
                (one, caret) -> one.service()
                        .hover(0, caret)
                        .map(hover -> "    " + one.shown(hover.range()) + "\n    = " + hover.heading() + "\n"
                                + lines(hover.lines()) + lines(List.of(hover.documentation())))
                        .orElse("    nothing\n"));
    }

    private static String lines(List<String> lines) {
        StringBuilder shown = new StringBuilder();
        lines.stream()
                .filter(each -> !each.isEmpty())
                .forEach(each -> shown.append("      ").append(each).append('\n'));
        return shown.toString();
    }

    @TestFactory
    Stream<DynamicTest> findsDeclarationsAndReferences() {
        return each("references", (one, caret) -> {
            StringBuilder shown = new StringBuilder();
            one.service()
                    .symbolAt(0, caret)
                    .ifPresent(each -> shown.append("    ")
                            .append(each.symbol().described())
                            .append('\n'));
            for (Occurrence each : one.service().references(0, caret)) {
                shown.append("      ")
                        .append(each.role() == Occurrence.Role.DECLARATION ? "= " : "  ")
                        .append(one.shown(each.range()))
                        .append('\n');
            }
            assertThat(one.service().references(0, caret))
                    .containsAll(one.service().definitions(0, caret));
            return shown.toString();
        });
    }

    @TestFactory
    Stream<DynamicTest> offersFixes() {
        return each("fixes", (one, caret) -> {
            StringBuilder shown = new StringBuilder();
            for (QuickFix each : one.service().fixes(0, caret)) {
                shown.append("    ")
                        .append(each.code())
                        .append(' ')
                        .append(each.title())
                        .append('\n');
                each.edits()
                        .forEach(edit -> shown.append("      ")
                                .append(one.shown(new TextRange(0, edit.start(), edit.end())))
                                .append(" → ")
                                .append(edit.text())
                                .append('\n'));
            }
            return shown.toString();
        });
    }

    @TestFactory
    Stream<DynamicTest> renames() {
        return files("rename", SchemaServiceCasesTest::checkRename);
    }

    private static void checkRename(Path file) throws IOException {
        ServiceCase one = ServiceCase.of(file);
        String first = one.text().lines().findFirst().orElse("");
        assertThat(first).startsWith(NEW_NAMES);
        List<String> names = List.of(first.substring(NEW_NAMES.length()).split(", "));
        assertThat(names).as("a new name for each caret").hasSameSizeAs(one.carets());
        StringBuilder shown = new StringBuilder();
        for (int index = 0; index < names.size(); index++) {
            int caret = one.carets().get(index);
            shown.append(one.shown(caret))
                    .append("  → ")
                    .append(names.get(index))
                    .append('\n');
            shown.append(renaming(one, one.service().rename(0, caret, names.get(index))));
        }
        Golden.check(file.resolveSibling(file.getFileName() + ".txt"), shown.toString());
    }

    private static String renaming(ServiceCase one, Renaming renaming) {
        return switch (renaming) {
            case Renaming.Refusal refusal -> "    refused, " + refusal.reason() + ": " + refusal.message() + "\n\n";
            case Renaming.Edits edits -> {
                StringBuilder shown = new StringBuilder();
                shown.append("    ").append(edits.symbol().described()).append(", in the database: ");
                shown.append(edits.database()).append('\n');
                edits.mentions()
                        .forEach(each -> shown.append("    mentioned ")
                                .append(one.shown(each))
                                .append('\n'));
                List<String> before = one.text().lines().toList();
                TextEdit.apply(one.text(), edits.edits())
                        .lines()
                        .filter(each -> !before.contains(each))
                        .forEach(each -> shown.append("    | ").append(each).append('\n'));
                yield shown.append('\n').toString();
            }
        };
    }

    private static Stream<DynamicTest> each(String folder, BiFunction<ServiceCase, Integer, String> answer) {
        return files(folder, file -> {
            ServiceCase one = ServiceCase.of(file);
            assertThat(one.carets()).as("carets").isNotEmpty();
            StringBuilder shown = new StringBuilder();
            for (int caret : one.carets()) {
                shown.append(one.shown(caret)).append('\n');
                shown.append(answer.apply(one, caret)).append('\n');
            }
            Golden.check(file.resolveSibling(file.getFileName() + ".txt"), shown.toString());
        });
    }

    private static Stream<DynamicTest> files(
            String folder, org.junit.jupiter.api.function.ThrowingConsumer<Path> test) {
        Path directory = CASES.resolve(folder);
        Stream<DynamicTest> own = Golden.eachFile(directory, ".pgorm", test);
        return Stream.concat(own, Golden.eachFile(directory, ".prisma", test));
    }
}
