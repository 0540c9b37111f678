package dev.pgorm.lang.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FuzzTest {

    @Test
    void findsNothingInAFewHundredMutations() throws IOException {
        BaseTexts bases = BaseTexts.in(List.of(Path.of("src/test/cases"), Path.of("../docs/examples")));
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            Base base = bases.one(random);
            String text = Mutator.mutate(base.text(), random);
            for (String name : List.of("fuzz.prisma", "fuzz.pgorm")) {
                assertThat(new FuzzCheck(name).check(base, text, random))
                        .as("seed %d, %s: %s", seed, name, text)
                        .isEmpty();
            }
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

        assertThat(new FuzzCheck("wall.pgorm").check(new Base(""), wall, new Random(0)))
                .isEmpty();
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

        assertThat(new FuzzCheck("tags.pgorm").check(new Base(""), text.toString(), new Random(0)))
                .isEmpty();
    }
}
