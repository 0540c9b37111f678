package dev.pgorm.lang.fuzz;

import java.util.List;
import java.util.Random;

/** Makes a schema's text wrong, or merely strange, in ways that are given by a seed. */
final class Mutator {

    private static final int LONGEST = 4_000;

    private static final List<String> SNIPPETS = List.of(
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            ",",
            ":",
            ";",
            "=",
            ".",
            "?",
            "!",
            "@",
            "@@",
            "\"",
            "\"\"\"",
            "$$",
            "$a$",
            "/",
            "//",
            "///",
            "/*",
            "*/",
            "-",
            "_",
            "1",
            "-1.5",
            "a",
            "é",
            "日本",
            "\uD83D\uDE00",
            "\uD800",
            "\uFEFF",
            "\u00A0",
            "\0",
            "\t",
            "\n",
            "\r",
            "\r\n",
            "\n\n",
            " ",
            "\\",
            "\\u12",
            "'",
            "#",
            "model ",
            "enum E {\n",
            "type X = Int\n",
            "view V @x {",
            "function f() returns int $$ x $$\n",
            "domain D text\n",
            "query q() {",
            "sql \"x\" {",
            "@@index([a",
            "@default(",
            "with: { a: 1 }",
            "Int[]?",
            "[Int]",
            "name: Int",
            "// c\n",
            "/// d\n",
            "/* c */",
            "/*\n * c\n */",
            "}\n\nmodel Z {\n");

    private final List<String> texts;

    Mutator(List<String> texts) {
        this.texts = List.copyOf(texts);
    }

    /** A piece of one of the texts, of whole lines. */
    String base(Random random) {
        String text = texts.get(random.nextInt(texts.size()));
        if (text.length() <= LONGEST) {
            return text;
        }
        int start = text.lastIndexOf('\n', random.nextInt(text.length() - LONGEST)) + 1;
        int end = text.indexOf('\n', start + random.nextInt(LONGEST));
        return text.substring(start, end < 0 ? text.length() : end + 1);
    }

    String mutate(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        int changes = 1 + random.nextInt(4);
        for (int change = 0; change < changes; change++) {
            change(changed, random);
        }
        return changed.toString();
    }

    private static void change(StringBuilder text, Random random) {
        int place = text.isEmpty() ? 0 : random.nextInt(text.length());
        int length = Math.min(text.length() - place, 1 + random.nextInt(random.nextInt(8) == 0 ? 200 : 6));
        switch (random.nextInt(6)) {
            case 0 -> text.delete(place, place + length);
            case 1 -> text.insert(place, SNIPPETS.get(random.nextInt(SNIPPETS.size())));
            case 2 -> text.replace(place, place + length, SNIPPETS.get(random.nextInt(SNIPPETS.size())));
            case 3 -> text.insert(place, text.substring(place, place + length));
            case 4 -> {
                String moved = text.substring(place, place + length);
                text.delete(place, place + length);
                text.insert(text.isEmpty() ? 0 : random.nextInt(text.length()), moved);
            }
            default ->
                text.insert(place, SNIPPETS.get(random.nextInt(SNIPPETS.size())).repeat(1 + random.nextInt(40)));
        }
    }
}
