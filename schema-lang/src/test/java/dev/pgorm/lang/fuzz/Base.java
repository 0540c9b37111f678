package dev.pgorm.lang.fuzz;

import dev.pgorm.lang.ast.SourceFile;
import java.util.EnumMap;
import java.util.Map;

/** A text to mutate, with what it means: read once for each language, however often it is used. */
final class Base {

    private final String text;
    private final Map<SourceFile.Dialect, Reading> readings = new EnumMap<>(SourceFile.Dialect.class);

    Base(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** The text, read as a file of that name. */
    Reading read(String name) {
        return readings.computeIfAbsent(SourceFile.dialectOf(name), dialect -> Reading.of(name, text));
    }
}
