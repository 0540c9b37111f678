package dev.pgorm.lang.fuzz;

import java.util.List;
import java.util.Random;

/** Makes a schema's text wrong, or merely strange, in ways that are given by a seed. */
public final class Mutator {

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
            "}\n\nmodel Z {\n",
            "\"\"",
            "\"a b\"",
            "\"\\u0000\"",
            "\"\\uD83D\\uDE00\"",
            "@id",
            "@unique",
            "@map(\"",
            "@@map(\"x\")\n",
            "@@schema(\"a\")\n",
            "@renamedFrom(\"a\")",
            "@@renamedFrom(\"Z\")\n",
            "@identity(always, start: 9223372036854775808)",
            "@default(sql(\"now()\"))",
            "@generated(\"a + b\")",
            "@@check(\"a < b\", map: \"c\")\n",
            "@@unique([a, b], constraint: true)\n",
            "@relation(fields: [a], references: [id], onDelete: SetNull)",
            "sequence S {\n  type = bigint\n}\n",
            "config {\n",
            "type Email String {\n",
            "@@pg.domain\n",
            "@@pg.enum\n",
            "where: \"a > 0\"",
            "where: { a: { not: null } }",
            "(sort: Desc, nulls: Last, ops: raw(\"x\"))",
            "numeric(12, 2)",
            "varchar(70000)",
            "double precision",
            "99999999999999999999",
            "aVeryLongNameThatGoesBeyondTheSixtyThreeBytesThatPostgresAllowsForNames");

    /** Counts the changes to this class: a seed means the same only under the same number. */
    static final int EDITION = 2;

    private Mutator() {}

    /** The text after some changes. */
    public static String mutate(String text, Random random) {
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
        switch (random.nextInt(9)) {
            case 0 -> text.delete(place, place + length);
            case 1 -> text.insert(place, one(random));
            case 2 -> text.replace(place, place + length, one(random));
            case 3 -> text.insert(place, text.substring(place, place + length));
            case 4 -> {
                String moved = text.substring(place, place + length);
                text.delete(place, place + length);
                text.insert(text.isEmpty() ? 0 : random.nextInt(text.length()), moved);
            }
            case 5 -> moveLine(text, lineAt(text, place), random);
            case 6 -> text.insert(lineStart(text, random), lineAt(text, place));
            case 7 -> text.insert(lineStart(text, random), one(random));
            default -> text.insert(place, one(random).repeat(1 + random.nextInt(40)));
        }
    }

    private static String one(Random random) {
        return SNIPPETS.get(random.nextInt(SNIPPETS.size()));
    }

    private static String lineAt(StringBuilder text, int place) {
        int start = text.lastIndexOf("\n", place - 1) + 1;
        int end = text.indexOf("\n", place);
        return end < 0 ? text.substring(start) : text.substring(start, end + 1);
    }

    private static int lineStart(StringBuilder text, Random random) {
        return text.isEmpty() ? 0 : text.lastIndexOf("\n", random.nextInt(text.length())) + 1;
    }

    private static void moveLine(StringBuilder text, String line, Random random) {
        int start = text.indexOf(line);
        text.delete(start, start + line.length());
        text.insert(lineStart(text, random), line);
    }
}
