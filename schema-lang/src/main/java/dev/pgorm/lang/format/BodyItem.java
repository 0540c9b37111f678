package dev.pgorm.lang.format;

import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.parse.SourceToken;
import java.util.List;

/** What stands in the body of a block, one below the other. */
sealed interface BodyItem {

    /** One or more empty lines. */
    record EmptyLines() implements BodyItem {}

    /** Comments on lines of their own without an empty line between. */
    record Comments(List<String> comments) implements BodyItem {
        public Comments {
            comments = List.copyOf(comments);
        }
    }

    /**
     * A member that is understood.
     *
     * @param tokens its tokens, from its first to its last visible one
     * @param trailing the comments behind it
     */
    record Understood(Member member, List<SourceToken> tokens, String trailing) implements BodyItem {
        public Understood {
            tokens = List.copyOf(tokens);
        }

        boolean isBlockAttribute() {
            return member instanceof Member.BlockAttribute;
        }
    }

    /** A member that is not understood; it stays as it is. */
    record Broken(String text) implements BodyItem {}
}
