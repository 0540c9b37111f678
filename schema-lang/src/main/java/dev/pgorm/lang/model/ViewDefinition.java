package dev.pgorm.lang.model;

import dev.pgorm.lang.ast.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What makes a {@code view} block an object of the database: {@code @@sql} with its options. A block without it describes a view that
 * somebody else defines.
 *
 * @param sql the query, without blanks around it and without a closing semicolon
 * @param options security_invoker, security_barrier and check_option as the catalogs store them; empty for a materialized view
 * @param materialized {@code @@materialized}; empty for a plain view
 * @param span where {@code @@sql} stands
 */
public record ViewDefinition(String sql, Map<String, String> options, Optional<Materialized> materialized, Span span) {

    public ViewDefinition {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /**
     * That the rows of the view are kept.
     *
     * @param withData whether they are computed when the view is made
     */
    public record Materialized(boolean withData) {}
}
