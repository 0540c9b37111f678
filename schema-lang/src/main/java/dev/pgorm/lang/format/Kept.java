package dev.pgorm.lang.format;

import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.parse.ParseResult;
import dev.pgorm.lang.parse.SourceToken;
import dev.pgorm.lang.parse.SourceToken.Kind;
import java.util.List;

/**
 * What no layout may change, not even that of a broken text: how many blocks there are, and every comment. Where a block is never
 * closed, a line that is broken or joined elsewhere can become a block's heading, or cease to be one.
 *
 * @param blocks how many blocks there are
 * @param comments the comments without what their layout consists of, in the order of the alphabet
 */
record Kept(int blocks, List<String> comments) {

    /** That of a text's only file. */
    static Kept of(ParseResult parsed) {
        SourceFile file = parsed.sources().files().getFirst();
        List<String> comments = parsed.tokens(0).stream()
                .filter(each -> each.kind() == Kind.COMMENT || each.kind() == Kind.DOCUMENTATION)
                .map(each -> words(file.text(), each))
                .sorted()
                .toList();
        return new Kept(parsed.trees().getFirst().blocks().size(), comments);
    }

    private static String words(String text, SourceToken comment) {
        StringBuilder words = new StringBuilder(comment.end() - comment.start());
        for (int index = comment.start(); index < comment.end(); index++) {
            char character = text.charAt(index);
            if (character > ' ' && character != '*' && character != '/') {
                words.append(character);
            }
        }
        return words.toString();
    }
}
