package dev.pgorm.query.render;

import dev.pgorm.query.model.Term;
import java.util.List;

/**
 * A statement, and the values that are sent beside it.
 *
 * @param pieces the text between the values: one more than there are values
 */
public record SqlText(List<String> pieces, List<Term.Parameter> parameters) {

    public SqlText {
        pieces = List.copyOf(pieces);
        parameters = List.copyOf(parameters);
        if (pieces.size() != parameters.size() + 1) {
            throw new IllegalArgumentException("a value stands between two pieces of text");
        }
    }

    /** The statement as PostgreSQL writes it, with {@code $1} and so on. */
    public String text() {
        StringBuilder text = new StringBuilder(pieces.get(0));
        for (int i = 1; i < pieces.size(); i++) {
            text.append('$').append(i).append(pieces.get(i));
        }
        return text.toString();
    }

    /** The statement as the driver takes it: {@code ?} for each value, and {@code ??} for an operator's question mark. */
    public String jdbc() {
        StringBuilder text = new StringBuilder(escaped(pieces.get(0)));
        for (int i = 1; i < pieces.size(); i++) {
            text.append('?').append(escaped(pieces.get(i)));
        }
        return text.toString();
    }

    /** The driver leaves question marks in quotes alone, as the server does. */
    private static String escaped(String piece) {
        if (piece.indexOf('?') < 0) {
            return piece;
        }
        StringBuilder text = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < piece.length(); i++) {
            char each = piece.charAt(i);
            if (quote == 0 && (each == '"' || each == '\'')) {
                quote = each;
            } else if (each == quote) {
                quote = 0;
            }
            text.append(each);
            if (each == '?' && quote == 0) {
                text.append('?');
            }
        }
        return text.toString();
    }
}
