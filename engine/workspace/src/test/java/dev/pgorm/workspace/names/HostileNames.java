package dev.pgorm.workspace.names;

import dev.pgorm.ir.sql.Identifier;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Names and texts over which a careless reader or writer of SQL, of the schema language, of JDBC or of a script would stumble. */
final class HostileNames {

    private static final List<String> PIECES = List.of(
            "\"",
            "\"\"",
            "'",
            "''",
            "\\",
            "\\'",
            "\\\"",
            "\\u0000",
            "\\N",
            "\n",
            "\r\n",
            "\t",
            "\u0001",
            "\u007F",
            "\u00A0",
            "\u2028",
            "\uFEFF",
            "$",
            "$$",
            "$a$",
            "${x}",
            "--",
            "-- pgorm:step id=x mode=transactional",
            "/*",
            "*/",
            "//",
            "///",
            ";",
            "; DROP SCHEMA public CASCADE; --",
            "%",
            "%s",
            "?",
            ":name",
            "{}",
            "{",
            "}",
            "[]",
            "(",
            ")",
            ",",
            ".",
            "a.b",
            "::text",
            "@id",
            "@@map(\"x\")",
            "#",
            "`",
            "=",
            "<>",
            " ",
            "  ",
            "select",
            "table",
            "user",
            "Order",
            "ORDER",
            "null",
            "true",
            "default",
            "expr",
            "model",
            "type",
            "nextval('x')",
            "COMMIT;",
            "E'x'",
            "U&\"x\"",
            "1",
            "007",
            "1e5",
            "_",
            "__",
            "é",
            "e\u0301",
            "ß",
            "İ",
            "表",
            "\u202Eabc",
            "\uD83D\uDE00",
            "word",
            "Word",
            "WORD");

    private final Random random;
    private final Set<String> taken = new HashSet<>();

    HostileNames(long seed) {
        this.random = new Random(seed);
    }

    Random random() {
        return random;
    }

    /** A name that has not been given before, of at most the 63 bytes that PostgreSQL keeps. */
    String name() {
        while (true) {
            String name = random.nextInt(8) == 0 ? longest() : text(1 + random.nextInt(3));
            if (!name.isEmpty() && !Identifier.of(name).isTooLong() && taken.add(name)) {
                return name;
            }
        }
    }

    /** A name for a schema: those of PostgreSQL's own begin with {@code pg_}. */
    String schema() {
        return name();
    }

    /** A text, which may be empty. */
    String text() {
        return text(random.nextInt(6));
    }

    /** A text that a line of {@code ///} can say: on one line, not beginning with a blank. */
    String line() {
        return text().replaceAll("[\\r\\n]", "").stripLeading().replaceFirst("^[\\p{Z}\\uFEFF\\p{Cntrl}]+", "");
    }

    private String text(int pieces) {
        StringBuilder text = new StringBuilder();
        for (int piece = 0; piece < pieces; piece++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    /** Exactly as long as PostgreSQL allows, with characters of several bytes. */
    private String longest() {
        StringBuilder name = new StringBuilder(text(2));
        while (bytes(name) < Identifier.MAX_BYTES) {
            int left = Identifier.MAX_BYTES - bytes(name);
            name.append(left >= 3 && random.nextInt(3) == 0 ? "表" : left >= 2 && random.nextInt(3) == 0 ? "é" : "x");
        }
        return name.toString();
    }

    private static int bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
