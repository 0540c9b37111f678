package dev.pgorm.ir.sql;

import java.util.Optional;

/**
 * An SQL expression as somebody wrote it and, once a server has read it back, as PostgreSQL prints it. Expressions are
 * equal when their comparable texts are: two spellings with one canonical form are the same expression.
 *
 * @param source what was written (or, from introspection, what the server printed)
 * @param canonical what the scratch server prints back; empty before canonicalisation
 */
public record SqlExpr(String source, Optional<String> canonical) {

    public SqlExpr {
        if (source.isBlank()) {
            throw new IllegalArgumentException("an SQL expression has text");
        }
    }

    /** An expression that no server has read yet. */
    public static SqlExpr written(String source) {
        return new SqlExpr(source, Optional.empty());
    }

    /** An expression as a server printed it. */
    public static SqlExpr canonical(String text) {
        return new SqlExpr(text, Optional.of(text));
    }

    /** The text to compare and to put into SQL: canonical where known, else as written. */
    public String text() {
        return canonical.orElse(source);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SqlExpr expression && text().equals(expression.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }
}
