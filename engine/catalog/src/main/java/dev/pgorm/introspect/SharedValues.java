package dev.pgorm.introspect;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.HashMap;
import java.util.Map;

/**
 * Values that one reading meets again and again, each kept once: in a large structure most names of columns, types and defaults are those
 * of many tables.
 */
final class SharedValues {

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Identifier> identifiers = new HashMap<>();
    private final Map<String, SqlExpr> expressions = new HashMap<>();

    String text(String text) {
        String known = texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    Identifier identifier(String name) {
        return identifiers.computeIfAbsent(name, Identifier::of);
    }

    /** An expression as the server printed it. */
    SqlExpr expression(String text) {
        return expressions.computeIfAbsent(text, SqlExpr::canonical);
    }
}
