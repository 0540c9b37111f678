package dev.pgorm.query.model;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A part of {@code GROUP BY}. */
public sealed interface Grouping {

    /** The expressions in it, in the order of the text. */
    Stream<Term> keys();

    /** Walks over it in the order of the text: marks tell what stands where, and how much follows. */
    void walk(Consumer<Object> mark, Consumer<Term> key);

    /** Whether some rows of the result are of groups that leave a key of it out, which is null there. */
    boolean leavesOut();

    /** An expression. */
    record Key(Term term) implements Grouping {
        @Override
        public Stream<Term> keys() {
            return Stream.of(term);
        }

        @Override
        public void walk(Consumer<Object> mark, Consumer<Term> key) {
            mark.accept(Key.class);
            key.accept(term);
        }

        @Override
        public boolean leavesOut() {
            return false;
        }
    }

    /** Several parts. */
    record Several(Kind kind, List<Grouping> parts) implements Grouping {
        public Several {
            parts = List.copyOf(parts);
        }

        @Override
        public Stream<Term> keys() {
            return parts.stream().flatMap(Grouping::keys);
        }

        @Override
        public void walk(Consumer<Object> mark, Consumer<Term> key) {
            mark.accept(kind);
            mark.accept(parts.size());
            parts.forEach(each -> each.walk(mark, key));
        }

        @Override
        public boolean leavesOut() {
            return kind != Kind.TOGETHER;
        }
    }

    /** What several parts are to each other. */
    enum Kind {
        /** One key; without parts that of all rows: {@code (a, b)}, {@code ()}. */
        TOGETHER,
        /** Groups by all parts, by all but the last one, and so on, and by none. */
        ROLLUP,
        /** Groups by each choice of parts. */
        CUBE,
        /** Groups by each part. */
        SETS
    }
}
