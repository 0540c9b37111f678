package dev.pgorm.studio.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.studio.style.Words;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class SqlColoursTest {

    private static String painted(String sql) {
        return SqlColours.lines(sql).stream()
                .map(line -> line.stream()
                        .filter(each -> !each.text().isBlank())
                        .map(each -> each.tone() + ":" + each.text().strip())
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void keyWordsNamesStringsAndNumbersAreToldApart() {
        assertThat(painted("ALTER TABLE public.\"User\" ADD COLUMN a1 int DEFAULT 10 CHECK (b <> 'it''s');"))
                .isEqualTo(
                        "KEYWORD:ALTER KEYWORD:TABLE TEXT:public TEXT:. NAME:\"User\" KEYWORD:ADD KEYWORD:COLUMN TEXT:a1 TEXT:int"
                                + " KEYWORD:DEFAULT NUMBER:10 KEYWORD:CHECK TEXT:( TEXT:b TEXT:<> STRING:'it' STRING:'s' TEXT:);");
    }

    @Test
    void dollarQuotesReachOverLines() {
        assertThat(painted("AS $f$\nSELECT '$$';\n$f$ LANGUAGE sql"))
                .isEqualTo("KEYWORD:AS STRING:$f$\nSTRING:SELECT '$$';\nSTRING:$f$ KEYWORD:LANGUAGE TEXT:sql");
    }

    @Test
    void commentsReachAsFarAsTheyDo() {
        assertThat(painted("-- a 'b\nA /* x\ny */ B"))
                .isEqualTo("COMMENT:-- a 'b\nTEXT:A COMMENT:/* x\nCOMMENT:y */ TEXT:B");
    }

    @Test
    void whatIsNotEndedReachesToTheEnd() {
        assertThat(painted("'abc\ndef")).isEqualTo("STRING:'abc\nSTRING:def");
        assertThat(painted("\"abc")).isEqualTo("NAME:\"abc");
        assertThat(painted("$$ab")).isEqualTo("STRING:$$ab");
        assertThat(painted("/* ab")).isEqualTo("COMMENT:/* ab");
        assertThat(painted("$1")).isEqualTo("TEXT:$ NUMBER:1");
    }

    /** Nothing is lost and nothing hangs, whatever the text. */
    @Test
    void theTextIsTheSameForRandomTexts() {
        String alphabet = "AB ab1'\"$_-/*\n.;é";
        for (long seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            StringBuilder sql = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                sql.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            List<List<Words>> lines = SqlColours.lines(sql.toString());
            String text = lines.stream()
                    .map(line -> line.stream().map(Words::text).collect(Collectors.joining()))
                    .collect(Collectors.joining("\n"));
            assertThat(text).as("seed " + seed).isEqualTo(sql.toString());
        }
    }
}
