package dev.pgorm.lang.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Finds the {@code ///} comments of a block or member: the nearest run of comment lines above it, and for members one behind it on
 * the same line.
 */
final class Documentation {

    private final String source;
    private final int sourceStart;
    private final RawTokens raw;

    Documentation(String source, ScannedChunk chunk) {
        this.source = source;
        this.sourceStart = chunk.start();
        this.raw = chunk.tokens();
    }

    /** Where the documentation above a token starts; the token's own start where it has none. */
    int start(SyntaxToken first) {
        List<Integer> lines = linesAbove(first.rawIndex());
        return lines.isEmpty() ? first.start() : raw.start(lines.getFirst());
    }

    /** The documentation above a token. */
    Optional<String> above(SyntaxToken first) {
        return text(linesAbove(first.rawIndex()));
    }

    /** The documentation above a member and behind it. */
    Optional<String> around(SyntaxToken first, SyntaxToken last) {
        List<Integer> lines = linesAbove(first.rawIndex());
        for (int index = last.rawIndex() + 1; index < raw.size(); index++) {
            int type = raw.type(index);
            if (type == BlockGrammar.DOCUMENTATION) {
                lines.add(index);
            } else if (type != BlockGrammar.BLANK && type != BlockGrammar.BLOCK_COMMENT) {
                break;
            }
        }
        return text(lines);
    }

    private List<Integer> linesAbove(int rawIndex) {
        List<Integer> lines = new ArrayList<>(0);
        boolean comments = false;
        int lineEnds = 0;
        for (int index = rawIndex - 1; index >= 0; index--) {
            int type = raw.type(index);
            if (type == BlockGrammar.NEWLINE || type == BlockGrammar.MEMBER_END) {
                lineEnds++;
            } else if (RawTokens.isComment(type)) {
                if (!startsLine(index) || (comments && lineEnds > 1)) {
                    break;
                }
                comments = true;
                lineEnds = 0;
                if (type == BlockGrammar.DOCUMENTATION) {
                    lines.add(index);
                }
            } else if (type != BlockGrammar.BLANK) {
                break;
            }
        }
        Collections.reverse(lines);
        return lines;
    }

    private boolean startsLine(int index) {
        int before = index - 1;
        while (before >= 0 && raw.type(before) == BlockGrammar.BLANK) {
            before--;
        }
        return before < 0
                || raw.type(before) == BlockGrammar.NEWLINE
                || raw.type(before) == BlockGrammar.MEMBER_END
                || RawTokens.isComment(raw.type(before));
    }

    /** One blank after the slashes is layout; more of them are the comment's own. */
    private static boolean startsWithBlank(String line) {
        return line.startsWith(" ") || line.startsWith("\t");
    }

    private Optional<String> text(List<Integer> lines) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        for (int index : lines) {
            String line = source.substring(sourceStart + raw.start(index) + 3, sourceStart + raw.end(index));
            text.append(line, startsWithBlank(line) ? 1 : 0, line.length()).append('\n');
        }
        return Optional.of(text.substring(0, text.length() - 1));
    }
}
