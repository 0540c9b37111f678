package dev.pgorm.repl.render;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats of a result. */
public enum ResultFormat {
    /** For people. */
    TABLE,
    /** One array of objects. */
    JSON,
    /** One object a line. */
    NDJSON,
    /** With a heading; NULL is nothing, an empty text is {@code ""}. */
    CSV,
    /** A Markdown table. */
    MD;

    /** The name by which it is chosen. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of a name. */
    public static Optional<ResultFormat> of(String word) {
        return Stream.of(values())
                .filter(each -> each.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
