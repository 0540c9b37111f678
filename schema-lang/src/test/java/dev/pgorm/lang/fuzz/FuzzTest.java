package dev.pgorm.lang.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.testkit.golden.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FuzzTest {

    @Test
    void findsNothingInAFewHundredMutations() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String ending : List.of(".pgorm", ".prisma")) {
            for (Path file : Golden.files(Path.of("src/test/cases"), ending)) {
                // Seeds stay what they are only as long as their texts do: the diagnostics' cases grow with every
                // message.
                if (!file.toString().contains("/diagnostics/")) {
                    texts.add(Files.readString(file));
                }
            }
        }
        Mutator mutator = new Mutator(texts);
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            String base = mutator.base(random);
            String text = mutator.mutate(base, random);
            assertThat(new FuzzCheck("fuzz.pgorm").check(base, text, random))
                    .as("seed %d: %s", seed, text)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "(",
                "[",
                "@",
                "\"",
                "\"\"\"",
                "$a$",
                "/*",
                "//",
                "model A {\n",
                "a ",
                "@@index([",
                "\n",
                "$",
                "\\"
            })
    void takesTimeLinearInTheSizeOfAWallOfOneThing(String thing) {
        String wall = "model A {\n  id Int @id\n" + thing.repeat(200_000 / thing.length());

        assertThat(new FuzzCheck("wall.pgorm").check("", wall, new Random(0))).isEmpty();
    }

    @Test
    void survivesManyTextsThatNeverEnd() {
        StringBuilder text = new StringBuilder();
        for (int number = 0; number < 5_000; number++) {
            text.append("model M")
                    .append(number)
                    .append(" {\n  x $tag")
                    .append(number)
                    .append("$\n}\n");
        }

        assertThat(new FuzzCheck("tags.pgorm").check("", text.toString(), new Random(0)))
                .isEmpty();
    }
}
