package dev.pgorm.lang.parse;

import java.util.Optional;

/** Looks ahead along one line: does it start a block, or a member? */
final class LineProbe {

    private static final int MOST_COMMENT_LINES = 16;

    private final TokenReader reader;

    LineProbe(TokenReader reader) {
        this.reader = reader;
    }

    /** Where the word at an offset ends; the offset itself where no word stands there. */
    int wordEnd(int start) {
        int position = start;
        if (position < reader.length() && Characters.startsName(reader.at(position))) {
            while (position < reader.length() && Characters.continuesName(reader.at(position))) {
                position++;
            }
        }
        reader.examinedTo(position + 1);
        return position;
    }

    /** Whether the line at an offset (blanks skipped) is empty or starts with a comment. */
    boolean isBlankOrComment(int lineStart) {
        int position = reader.skipBlanks(lineStart);
        reader.examinedTo(position + 2);
        return position >= reader.length()
                || Characters.isLineEnd(reader.at(position))
                || reader.text().startsWith("//", position)
                || reader.text().startsWith("/*", position);
    }

    /** Whether a block starts at an offset (blanks skipped). */
    boolean startsBlock(int lineStart) {
        int start = reader.skipBlanks(lineStart);
        int wordEnd = wordEnd(start);
        if (wordEnd == start) {
            return false;
        }
        Optional<Keywords.Keyword> keyword = Keywords.of(reader.text(), start, wordEnd);
        int next = reader.skipBlanks(wordEnd);
        reader.examinedTo(next + 1);
        char follower = reader.at(next);
        if (keyword.isPresent()) {
            boolean named = next > wordEnd && (Characters.startsName(follower) || follower == '"');
            return named || follower == '{';
        }
        if (follower == '{') {
            return true;
        }
        return opensBraceAtLineEnd(start) && Characters.startsName(follower);
    }

    /** Whether the line at an offset can only be the start of a block, even where a member may stand. */
    boolean mustStartBlock(int lineStart) {
        int start = reader.skipBlanks(lineStart);
        return Keywords.of(reader.text(), start, wordEnd(start)).isPresent()
                && startsBlock(start)
                && opensBraceAtLineEnd(start);
    }

    /** Whether the line's last character is an opening brace that can only open a block, or a verbatim body starts on the line. */
    private boolean opensBraceAtLineEnd(int lineStart) {
        int position = lineStart;
        char last = '\0';
        char beforeLast = '\0';
        while (position < reader.length() && !Characters.isLineEnd(reader.at(position))) {
            char character = reader.at(position);
            if (character == '/' && (reader.at(position + 1) == '/' || reader.at(position + 1) == '*')) {
                break;
            }
            if (!Characters.isBlank(character)) {
                beforeLast = last;
                last = character;
            }
            position++;
        }
        reader.examinedTo(position + 1);
        return last == '{' && "([{:=,".indexOf(beforeLast) < 0;
    }

    /**
     * Whether a member goes on at the line at an offset because brackets are open. It does where the line before ends with an opening
     * bracket, a comma or a colon, or the next one starts with a closing bracket or a comma; but not where the next one starts with an
     * attribute, with a brace that closes nothing that is open, or with two words in a row: then a bracket must have been forgotten.
     *
     * @param last the type of the last visible token before the line's end
     */
    boolean continuesMember(int lineStart, int last, Brackets brackets) {
        boolean open = switch (last) {
            case BlockGrammar.LEFT_PARENTHESIS,
                    BlockGrammar.LEFT_BRACKET,
                    BlockGrammar.LEFT_BRACE,
                    BlockGrammar.COMMA,
                    BlockGrammar.COLON -> true;
            default -> false;
        };
        return continuesMember(lineStart, open, brackets.hasBrace());
    }

    /**
     * The same, for who has not kept the tokens before.
     *
     * @param open whether the last visible token before the line's end was an opening bracket, a comma or a colon
     * @param hasBrace whether a brace is among the open brackets
     */
    boolean continuesMember(int lineStart, boolean open, boolean hasBrace) {
        int start = afterCommentLines(lineStart);
        reader.examinedTo(start + 1);
        char first = reader.at(start);
        if (first == '@') {
            return false;
        }
        if (first == '}') {
            return hasBrace;
        }
        if (first == ')' || first == ']' || first == ',') {
            return true;
        }
        return open && !twoWords(start);
    }

    private boolean twoWords(int start) {
        int wordEnd = wordEnd(start);
        if (wordEnd == start) {
            return false;
        }
        int next = reader.skipBlanks(wordEnd);
        reader.examinedTo(next + 1);
        return next > wordEnd && Characters.startsName(reader.at(next));
    }

    /** Past a few empty lines and line comments. */
    private int afterCommentLines(int lineStart) {
        int position = reader.skipBlanks(lineStart);
        for (int lines = 0; lines < MOST_COMMENT_LINES; lines++) {
            if (reader.text().startsWith("//", position)) {
                while (position < reader.length() && !Characters.isLineEnd(reader.at(position))) {
                    position++;
                }
            }
            if (position >= reader.length() || !Characters.isLineEnd(reader.at(position))) {
                return position;
            }
            position = reader.skipBlanks(position + 1);
        }
        return position;
    }
}
