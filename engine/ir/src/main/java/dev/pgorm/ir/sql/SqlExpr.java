package dev.pgorm.ir.sql;

import java.util.ArrayList;
import java.util.List;
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

    /** An expression as a server printed it, in the spelling in which the server would print that again. */
    public static SqlExpr canonical(String text) {
        String lasting = LeftChains.joined(ArrayCasts.ofElements(text));
        return new SqlExpr(lasting, Optional.of(lasting));
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

    /** The elements of a list of expressions: what stands between the commas that are in no parentheses. */
    public List<SqlExpr> elements() {
        List<SqlExpr> elements = new ArrayList<>();
        StringBuilder element = new StringBuilder();
        int depth = 0;
        for (SqlToken token : SqlToken.split(text())) {
            switch (token.text()) {
                case "(", "[" -> depth++;
                case ")", "]" -> depth--;
                default -> {}
            }
            if (depth == 0 && token.text().equals(",")) {
                elements.add(alike(element.toString().strip()));
                element.setLength(0);
            } else {
                element.append(token.text());
            }
        }
        elements.add(alike(element.toString().strip()));
        return elements;
    }

    /** Another text of the same standing. */
    private SqlExpr alike(String text) {
        return canonical.isPresent() ? canonical(text) : written(text);
    }
}
