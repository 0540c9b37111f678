package dev.pgorm.query.render;

import dev.pgorm.query.model.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement, and the values that are sent beside it. */
public final class SqlText {

    private final SqlPieces pieces;
    private final List<Term.Parameter> parameters;

    /**
     * A statement.
     *
     * @param pieces the text between the values
     * @throws IllegalArgumentException unless there is one piece more than there are values
     */
    public SqlText(List<String> pieces, List<Term.Parameter> parameters) {
        this(new SqlPieces(pieces), parameters);
    }

    SqlText(SqlPieces pieces, List<Term.Parameter> parameters) {
        this.pieces = pieces;
        this.parameters = List.copyOf(parameters);
        if (pieces.pieces().size() != this.parameters.size() + 1) {
            throw new IllegalArgumentException("a value stands between two pieces of text");
        }
    }

    /** The text between the values: one more than there are values. */
    public List<String> pieces() {
        return pieces.pieces();
    }

    /** The values, in the order of the text. */
    public List<Term.Parameter> parameters() {
        return parameters;
    }

    /** The statement as PostgreSQL writes it, with {@code $1} and so on. */
    public String text() {
        StringBuilder text = new StringBuilder(pieces().get(0));
        for (int i = 1; i < pieces().size(); i++) {
            text.append('$').append(i).append(pieces().get(i));
        }
        return text.toString();
    }

    /** The statement as the driver takes it: {@code ?} for each value, and {@code ??} for an operator's question mark. */
    public String jdbc() {
        return pieces.jdbc();
    }

    SqlPieces shared() {
        return pieces;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SqlText text && pieces.equals(text.pieces) && parameters.equals(text.parameters);
    }

    @Override
    public int hashCode() {
        return 31 * pieces.hashCode() + parameters.hashCode();
    }

    /** The statement without its values, which are nobody's business in a log. */
    @Override
    public String toString() {
        return text();
    }
}
