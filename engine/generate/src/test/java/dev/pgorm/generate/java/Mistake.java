package dev.pgorm.generate.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiFunction;

/**
 * Something that javac shall refuse.
 *
 * @param wrong what does not compile
 * @param right the same without the mistake, which compiles
 */
record Mistake(String wrong, String right) {

    /**
     * Checks that all of them are refused, and their mended forms are not.
     *
     * @param wrong a client to compile the mistakes with
     * @param right the same client once more, for the mended forms
     * @param use the source of a class {@code Use…} with a number and an expression
     */
    static void check(
            List<Mistake> mistakes, Compilation wrong, Compilation right, BiFunction<Integer, String, String> use) {
        for (int i = 0; i < mistakes.size(); i++) {
            String file = "Use" + i + ".java";
            wrong.add("com.acme.use", file, use.apply(i, mistakes.get(i).wrong()));
            right.add("com.acme.use", file, use.apply(i, mistakes.get(i).right()));
        }

        List<String> refused = wrong.compile();

        assertThat(right.compile()).isEmpty();
        for (int i = 0; i < mistakes.size(); i++) {
            String file = "com/acme/use/Use" + i + ".java:";
            assertThat(refused).as(mistakes.get(i).wrong()).anyMatch(each -> each.startsWith(file));
        }
    }
}
