package dev.pgorm.ir.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The clauses of a statement as a server printed it, found by its tokens: keywords count outside parentheses only, and a name
 * that is spelled like a reserved word stands in quotes there.
 */
public final class SqlClauses {

    private final List<SqlToken> tokens;

    private SqlClauses(List<SqlToken> tokens) {
        this.tokens = tokens;
    }

    /** The clauses of this statement. */
    public static SqlClauses of(String statement) {
        return new SqlClauses(SqlToken.split(statement));
    }

    /** What stands after the first such keyword, up to one of the ends or to the end of the text; empty without the keyword. */
    public Optional<String> after(String keyword, Set<String> ends) {
        int start = find(keyword, 0);
        if (start < 0) {
            return Optional.empty();
        }
        int end = tokens.size();
        for (String each : ends) {
            int found = find(each, start + 1);
            end = found < 0 ? end : Math.min(end, found);
        }
        StringBuilder text = new StringBuilder();
        tokens.subList(start + 1, end).forEach(token -> text.append(token.text()));
        return Optional.of(text.toString().strip());
    }

    /** The string literals after the last such keyword, as values. */
    public List<String> literalsAfter(String keyword) {
        List<String> literals = new ArrayList<>();
        int start = -1;
        for (int found = find(keyword, 0); found >= 0; found = find(keyword, found + 1)) {
            start = found;
        }
        if (start >= 0) {
            tokens.subList(start, tokens.size()).stream()
                    .filter(token -> token.kind() == SqlToken.Kind.STRING)
                    .forEach(token -> literals.add(token.name()));
        }
        return literals;
    }

    /** The pieces of a text between separators that stand outside parentheses and quotes. */
    public static List<String> split(String text, String separator) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int depth = 0;
        for (SqlToken token : SqlToken.split(text)) {
            boolean other = token.kind() == SqlToken.Kind.OTHER;
            depth += other && token.text().equals("(")
                    ? 1
                    : other && token.text().equals(")") ? -1 : 0;
            if (other && depth == 0 && token.text().equals(separator)) {
                pieces.add(piece.toString().strip());
                piece.setLength(0);
            } else {
                piece.append(token.text());
            }
        }
        pieces.add(piece.toString().strip());
        return pieces;
    }

    private int find(String keyword, int from) {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            if (token.kind() == SqlToken.Kind.OTHER) {
                depth += token.text().equals("(") ? 1 : token.text().equals(")") ? -1 : 0;
            }
            if (i >= from
                    && depth == 0
                    && token.kind() == SqlToken.Kind.WORD
                    && token.name().equals(keyword.toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }
}
