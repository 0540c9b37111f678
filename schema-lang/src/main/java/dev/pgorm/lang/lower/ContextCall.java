package dev.pgorm.lang.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code ctx(app.userId)} in a piece of SQL. In literals, comments and quoted names there is none, and a function behind a schema,
 * {@code public.ctx(…)}, is none either.
 *
 * @param start offset of its first character
 * @param end offset after it; after the word where no names follow as they should
 * @param context the context that it names; empty where it does not say a context and a member
 * @param member the member of that
 */
public record ContextCall(int start, int end, Optional<Named> context, Optional<Named> member) {

    /** What the calls are written with. */
    public static final String WORD = "ctx";

    /**
     * A name with the place of its first character.
     *
     * @param text as it stands there, with its capital letters
     */
    public record Named(String text, int start) {

        /** Offset after it. */
        public int end() {
            return start + text.length();
        }
    }

    /** All calls of a text, in order. */
    public static List<ContextCall> in(String sql) {
        if (!sql.toLowerCase(Locale.ROOT).contains(WORD)) {
            return List.of(); // most texts
        }
        List<ContextCall> calls = new ArrayList<>();
        for (SqlNames.Occurrence each : SqlNames.in(sql)) {
            boolean quoted = sql.charAt(each.start()) == '"';
            if (each.text().equals(WORD) && !quoted && each.called() && !each.member() && !each.cast()) {
                calls.add(new Reader(sql, each).read());
            }
        }
        return calls;
    }

    /** Reads what stands behind the word. */
    private static final class Reader {

        private final String sql;
        private final SqlNames.Occurrence word;
        private int position;

        Reader(String sql, SqlNames.Occurrence word) {
            this.sql = sql;
            this.word = word;
            this.position = word.end();
        }

        ContextCall read() {
            if (take('(')) {
                Optional<Named> context = name();
                if (context.isPresent() && take('.')) {
                    Optional<Named> member = name();
                    if (member.isPresent() && take(')')) {
                        return new ContextCall(word.start(), position, context, member);
                    }
                }
            }
            return new ContextCall(word.start(), word.end(), Optional.empty(), Optional.empty());
        }

        private boolean take(char wanted) {
            skipBlanks();
            boolean there = position < sql.length() && sql.charAt(position) == wanted;
            position += there ? 1 : 0;
            return there;
        }

        private Optional<Named> name() {
            skipBlanks();
            int start = position;
            while (position < sql.length() && Character.isJavaIdentifierPart(sql.charAt(position))) {
                position++;
            }
            return position == start ? Optional.empty() : Optional.of(new Named(sql.substring(start, position), start));
        }

        private void skipBlanks() {
            while (position < sql.length() && Character.isWhitespace(sql.charAt(position))) {
                position++;
            }
        }
    }
}
