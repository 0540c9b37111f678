package dev.pgorm.query.render;

import dev.pgorm.ir.sql.SqlStatements;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of a statement without the values beside it; statements of one shape have the same object, and the driver finds its string again. */
final class SqlPieces {

    private final List<String> pieces;

    /** Made when a driver asks first. Threads that ask at once make equal strings, so it does not matter whose stays. */
    private @Nullable String jdbc;

    SqlPieces(List<String> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /** The text between the values. */
    List<String> pieces() {
        return pieces;
    }

    /** The statement with {@code ?} for each value, and {@code ??} for an operator's question mark. */
    String jdbc() {
        String known = jdbc;
        if (known == null) {
            StringBuilder text = new StringBuilder(escaped(pieces.get(0)));
            for (int i = 1; i < pieces.size(); i++) {
                text.append('?').append(escaped(pieces.get(i)));
            }
            known = text.toString();
            jdbc = known;
        }
        return known;
    }

    /** The driver leaves question marks in quotes and comments alone, as the server does. */
    private static String escaped(String piece) {
        if (piece.indexOf('?') < 0) {
            return piece;
        }
        StringBuilder text = new StringBuilder(piece);
        List<Integer> operators = SqlStatements.questionMarks(piece);
        for (int i = operators.size() - 1; i >= 0; i--) {
            text.insert((int) operators.get(i), '?');
        }
        return text.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this || (other instanceof SqlPieces others && pieces.equals(others.pieces));
    }

    @Override
    public int hashCode() {
        return pieces.hashCode();
    }
}
