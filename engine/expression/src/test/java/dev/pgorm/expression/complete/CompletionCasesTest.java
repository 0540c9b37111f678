package dev.pgorm.expression.complete;

import dev.pgorm.expression.check.TestVocabulary;
import dev.pgorm.testkit.golden.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What follows: each line of a file {@code *.beginnings} is half an expression; {@code *.txt} beside it is what is proposed behind it. */
final class CompletionCasesTest {

    private static final Path CASES = Path.of("src/test/cases/completed");
    private static final int SHOWN = 14;

    @TestFactory
    Stream<DynamicTest> beginnings() {
        return Golden.eachFile(CASES, ".beginnings", CompletionCasesTest::run);
    }

    private static void run(Path file) throws IOException {
        ExpressionCompleter completer = new ExpressionCompleter(TestVocabulary.read());
        StringBuilder seen = new StringBuilder();
        for (String each : Files.readAllLines(file)) {
            seen.append(each).append("▏\n");
            List<ExpressionProposal> proposals = completer.atEndOf(each);
            proposals.stream()
                    .limit(SHOWN)
                    .forEach(proposal -> seen.append("  ")
                            .append(each, 0, proposal.start())
                            .append(proposal.text())
                            .append("   ")
                            .append(proposal.kind())
                            .append(": ")
                            .append(proposal.detail())
                            .append('\n'));
            seen.append(
                    proposals.size() > SHOWN
                            ? "  and " + (proposals.size() - SHOWN) + " more\n"
                            : proposals.isEmpty() ? "  nothing\n" : "");
        }
        Golden.check(Path.of(file.toString().replace(".beginnings", ".txt")), seen.toString());
    }
}
