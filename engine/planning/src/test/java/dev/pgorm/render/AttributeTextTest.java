package dev.pgorm.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.diff.AttributeChange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Attributes before → after, as people read them. */
final class AttributeTextTest {

    @Test
    void shortValuesStandOnOneLine() throws IOException {
        assertThat(text("type", Optional.of("integer"), Optional.of("bigint")))
                .isEqualTo("      type: integer → bigint\n");
        assertThat(text("default", Optional.empty(), Optional.of("0"))).isEqualTo("      default: 0\n");
        assertThat(text("default", Optional.of("0"), Optional.empty())).isEqualTo("      default: 0 → none\n");
    }

    @Test
    void changedLinesOfALongBodyAreShownWithTheirNeighbours() throws IOException {
        String before = "begin\n  a;\n  b;\n  c;\n\td;\n  e;\n  f;\nend";
        String after = "begin\n  a;\n  b;\n  c;\n\tD;\n  e;\n  f;\nend";
        assertThat(text("body", Optional.of(before), Optional.of(after)).lines())
                .containsExactly(
                        "      body:",
                        "          … 2 unchanged lines",
                        "            b;",
                        "            c;",
                        "        -     d;",
                        "        +     D;",
                        "            e;",
                        "            f;",
                        "          … 1 unchanged line");
    }

    @Test
    void longNewTextsAreCutAfterTheirBeginning() throws IOException {
        String body = IntStream.range(0, 30).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));
        String shown = text("body", Optional.empty(), Optional.of(body));
        assertThat(shown)
                .contains("          line 19\n          … 10 more lines\n")
                .doesNotContain("line 20");
    }

    @Test
    void longLinesAreShownWhole() throws IOException {
        String long1 = "x".repeat(200) + "1";
        String long2 = "x".repeat(200) + "2";
        assertThat(text("check", Optional.of(long1), Optional.of(long2)))
                .contains("- " + long1 + "\n")
                .contains("+ " + long2 + "\n");
    }

    @Test
    void bothTextsCanBeReadFromTheirDifference() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<String> before = lines(random);
            List<String> after = lines(random);
            List<LineDifference.Line> lines = LineDifference.between(before, after);
            assertThat(without(lines, LineDifference.Fate.COMES)).isEqualTo(before);
            assertThat(without(lines, LineDifference.Fate.GOES)).isEqualTo(after);
        }
    }

    private static List<String> lines(Random random) {
        List<String> lines = new ArrayList<>();
        int count = random.nextInt(9);
        for (int i = 0; i < count; i++) {
            lines.add(String.valueOf((char) ('a' + random.nextInt(4))));
        }
        return lines;
    }

    private static List<String> without(List<LineDifference.Line> lines, LineDifference.Fate fate) {
        return lines.stream()
                .filter(line -> line.fate() != fate)
                .map(LineDifference.Line::text)
                .toList();
    }

    private static String text(String name, Optional<String> before, Optional<String> after) throws IOException {
        StringBuilder out = new StringBuilder();
        new AttributeText(out).write(new AttributeChange(name, before, after));
        return out.toString();
    }
}
