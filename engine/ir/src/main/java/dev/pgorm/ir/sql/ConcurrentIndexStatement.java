package dev.pgorm.ir.sql;

import java.util.List;
import java.util.Optional;

/**
 * A statement that builds or drops an index without blocking writers. Interrupted, it leaves a state that only the catalogs can tell.
 *
 * @param builds whether it builds the index; else it drops it
 * @param schema the schema that the statement names; empty where the search path decides
 * @param index the index
 */
public record ConcurrentIndexStatement(boolean builds, Optional<Identifier> schema, Identifier index) {

    /** What a statement does of that kind; empty where it is another statement, or names no index. */
    public static Optional<ConcurrentIndexStatement> of(String statement) {
        Reader reader = new Reader(SqlToken.split(statement).stream()
                .filter(token -> token.kind() != SqlToken.Kind.SPACE)
                .toList());
        if (reader.word("create")) {
            reader.word("unique");
            return reader.word("index") && reader.word("concurrently") ? reader.built() : Optional.empty();
        }
        return reader.word("drop") && reader.word("index") && reader.word("concurrently")
                ? reader.dropped()
                : Optional.empty();
    }

    private static final class Reader {
        private final List<SqlToken> tokens;
        private int next;

        Reader(List<SqlToken> tokens) {
            this.tokens = tokens;
        }

        /** Steps over a word where it comes next. */
        boolean word(String word) {
            boolean found = next < tokens.size()
                    && tokens.get(next).kind() == SqlToken.Kind.WORD
                    && tokens.get(next).name().equals(word);
            next += found ? 1 : 0;
            return found;
        }

        Optional<ConcurrentIndexStatement> built() {
            condition();
            if (word("on")) {
                return Optional.empty();
            }
            Optional<Identifier> index = name();
            if (index.isEmpty() || !word("on")) {
                return Optional.empty();
            }
            word("only");
            Optional<Identifier> schema = name().filter(first -> dot());
            return index.map(name -> new ConcurrentIndexStatement(true, schema, name));
        }

        Optional<ConcurrentIndexStatement> dropped() {
            condition();
            Optional<Identifier> first = name();
            Optional<Identifier> second = dot() ? name() : Optional.empty();
            return second.isPresent()
                    ? second.map(name -> new ConcurrentIndexStatement(false, first, name))
                    : first.map(name -> new ConcurrentIndexStatement(false, Optional.empty(), name));
        }

        private void condition() {
            if (word("if")) {
                word("not");
                word("exists");
            }
        }

        private Optional<Identifier> name() {
            if (next == tokens.size()
                    || !tokens.get(next).isName()
                    || tokens.get(next).name().isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(Identifier.of(tokens.get(next++).name()));
        }

        private boolean dot() {
            boolean found = next < tokens.size() && tokens.get(next).text().equals(".");
            next += found ? 1 : 0;
            return found;
        }
    }
}
