package dev.pgorm.lang.model;

import dev.pgorm.lang.ast.Span;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What makes a {@code view} block an object of the database: {@code @@sql} with its options. A block without it describes a view that
 * somebody else defines.
 *
 * @param sql the query, without blanks around it and without a closing semicolon
 * @param options security_invoker, security_barrier and check_option as the catalogs store them
 * @param span where {@code @@sql} stands
 */
public record ViewDefinition(String sql, SortedMap<String, String> options, Span span) {

    public ViewDefinition {
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    }
}
