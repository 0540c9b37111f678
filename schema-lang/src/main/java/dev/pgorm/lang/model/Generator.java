package dev.pgorm.lang.model;

import dev.pgorm.lang.ast.Span;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A {@code generator} block; providers that are not ours are kept and ignored.
 *
 * @param settings its simple settings by key
 */
public record Generator(String name, SortedMap<String, String> settings, Span span) {

    public Generator {
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }

    public static Generator of(String name, Map<String, String> settings, Span span) {
        return new Generator(name, new TreeMap<>(settings), span);
    }
}
