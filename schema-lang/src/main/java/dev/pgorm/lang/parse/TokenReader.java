package dev.pgorm.lang.parse;

import static dev.pgorm.lang.parse.Characters.continuesName;
import static dev.pgorm.lang.parse.Characters.isBlank;
import static dev.pgorm.lang.parse.Characters.isDigit;
import static dev.pgorm.lang.parse.Characters.isLineEnd;
import static dev.pgorm.lang.parse.Characters.startsName;

import java.util.HashMap;
import java.util.Map;

/**
 * Reads single tokens, without knowledge of the place where they stand. Every character belongs to a token; what is no token of the
 * language is {@code INVALID}. Reading a whole text takes time linear in its length, unterminated texts included: where a search
 * for an end has failed once, that is remembered.
 */
final class TokenReader {

    private final String text;
    private final int length;

    /** From here on there is no end of a comment, or of a triple-quoted text. */
    private int noCommentEndFrom = Integer.MAX_VALUE;

    private int noTripleQuoteFrom = Integer.MAX_VALUE;
    private Map<String, Integer> lastDollarTags = Map.of();
    private boolean dollarTagsKnown;

    /** Where the token just read ends. */
    private int end;

    /** How far the reader has looked; the text beyond has had no influence yet. */
    private int examined;

    TokenReader(String text) {
        this.text = text;
        this.length = text.length();
    }

    int end() {
        return end;
    }

    int examined() {
        return examined;
    }

    /** Notes that the text up to there has had influence. */
    void examinedTo(int offset) {
        examined = Math.max(examined, offset);
    }

    char at(int offset) {
        return offset < length ? text.charAt(offset) : '\0';
    }

    int length() {
        return length;
    }

    String text() {
        return text;
    }

    /** Starts a new piece: nothing beyond its start has had influence on it yet. */
    void startPiece() {
        examined = 0;
    }

    /** Reads the token at an offset before the text's end; returns its type. */
    int read(int start) {
        char first = text.charAt(start);
        int type = readFrom(start, first);
        examinedTo(end + 3);
        return type;
    }

    private int readFrom(int start, char first) {
        end = start + 1;
        if (startsName(first)) {
            return readWord(start);
        }
        return switch (first) {
            case ' ', '\t' -> readBlanks(start);
            case '\n' -> BlockGrammar.NEWLINE;
            case '\r' -> readCarriageReturn(start);
            case '"' -> readText(start);
            case '$' -> readDollarText(start);
            case '/' -> readComment(start);
            case '@' -> readAt(start);
            case '-' -> isDigit(at(start + 1)) ? readNegative(start) : BlockGrammar.INVALID;
            case '(' -> BlockGrammar.LEFT_PARENTHESIS;
            case ')' -> BlockGrammar.RIGHT_PARENTHESIS;
            case '[' -> BlockGrammar.LEFT_BRACKET;
            case ']' -> BlockGrammar.RIGHT_BRACKET;
            case '{' -> BlockGrammar.LEFT_BRACE;
            case '}' -> BlockGrammar.RIGHT_BRACE;
            case ',' -> BlockGrammar.COMMA;
            case ':' -> BlockGrammar.COLON;
            case ';' -> BlockGrammar.SEMICOLON;
            case '=' -> BlockGrammar.EQUALS;
            case '.' -> BlockGrammar.DOT;
            case '?' -> BlockGrammar.QUESTION_MARK;
            case '!' -> BlockGrammar.EXCLAMATION_MARK;
            default -> isBlank(first) ? readBlanks(start) : BlockGrammar.INVALID;
        };
    }

    private int readBlanks(int start) {
        end = skipBlanks(start);
        return BlockGrammar.BLANK;
    }

    int skipBlanks(int start) {
        int position = start;
        while (position < length && isBlank(text.charAt(position))) {
            position++;
        }
        return position;
    }

    private int readCarriageReturn(int start) {
        if (at(start + 1) == '\n') {
            end = start + 2;
        }
        return BlockGrammar.NEWLINE;
    }

    private int readAt(int start) {
        if (at(start + 1) == '@') {
            end = start + 2;
            return BlockGrammar.AT_AT;
        }
        return BlockGrammar.AT;
    }

    /** A name, a dotted path or a number. {@code 12} and {@code 1.5} are numbers, {@code 12a} is a name. */
    private int readWord(int start) {
        int position = start;
        boolean digits = true;
        while (position < length && continuesName(text.charAt(position))) {
            digits &= isDigit(text.charAt(position));
            position++;
        }
        if (digits) {
            end = readFraction(position);
            return BlockGrammar.NUMBER;
        }
        if (at(position) != '.') {
            end = position;
            return BlockGrammar.NAME;
        }
        while (position < length && (text.charAt(position) == '.' || continuesName(text.charAt(position)))) {
            position++;
        }
        if (text.charAt(position - 1) == '.' && at(position) == '"') {
            position--; // the dot before a quoted part
        }
        end = position;
        return text.indexOf('.', start, end) < 0 ? BlockGrammar.NAME : BlockGrammar.PATH;
    }

    private int readNegative(int start) {
        int position = start + 1;
        while (isDigit(at(position))) {
            position++;
        }
        end = readFraction(position);
        return BlockGrammar.NUMBER;
    }

    private int readFraction(int afterDigits) {
        int position = afterDigits;
        if (at(position) == '.' && isDigit(at(position + 1))) {
            position++;
            while (isDigit(at(position))) {
                position++;
            }
        }
        return position;
    }

    private int readText(int start) {
        if (text.startsWith("\"\"\"", start)) {
            return readTripleText(start);
        }
        int position = start + 1;
        while (position < length) {
            char character = text.charAt(position);
            if (character == '"') {
                end = position + 1;
                return BlockGrammar.TEXT;
            }
            if (isLineEnd(character)) {
                break;
            }
            position += character == '\\' && !isLineEnd(at(position + 1)) ? 2 : 1;
        }
        end = Math.min(position, length);
        return BlockGrammar.BROKEN_TEXT;
    }

    private int readTripleText(int start) {
        int close = start < noTripleQuoteFrom ? text.indexOf("\"\"\"", start + 3) : -1;
        if (close < 0) {
            noTripleQuoteFrom = Math.min(noTripleQuoteFrom, start);
            return brokenToLineEnd(start, start + 3, BlockGrammar.BROKEN_TEXT);
        }
        end = afterQuotes(close);
        return BlockGrammar.TRIPLE_TEXT;
    }

    /** After the quotes at an offset. A run of them at a text's end belongs to the text, except its last three: """say "hi"""" */
    int afterQuotes(int start) {
        int after = start;
        while (at(after) == '"') {
            after++;
        }
        return after;
    }

    /** A token that never ends: it is cut at the end of the line, and the rest of the text has had influence. */
    private int brokenToLineEnd(int start, int from, int type) {
        examinedTo(length + 1);
        int position = Math.max(start + 1, from);
        while (position < length && !isLineEnd(text.charAt(position))) {
            position++;
        }
        end = position;
        return type;
    }

    private int readDollarText(int start) {
        int tagEnd = dollarTagEnd(start);
        if (tagEnd < 0) {
            return BlockGrammar.INVALID;
        }
        String tag = text.substring(start, tagEnd);
        int close = findDollarTag(tag, tagEnd);
        if (close < 0) {
            return brokenToLineEnd(start, tagEnd, BlockGrammar.BROKEN_TEXT);
        }
        end = close + tag.length();
        return BlockGrammar.DOLLAR_TEXT;
    }

    /** Where the opening {@code $tag$} at an offset ends; negative where none stands there. */
    int dollarTagEnd(int start) {
        int position = start + 1;
        if (isDigit(at(position))) {
            return -1;
        }
        while (position < length && text.charAt(position) != '-' && continuesName(text.charAt(position))) {
            position++;
        }
        examinedTo(position + 1);
        return at(position) == '$' ? position + 1 : -1;
    }

    private int findDollarTag(String tag, int from) {
        if (!dollarTagsKnown) {
            int found = text.indexOf(tag, from);
            if (found >= 0) {
                return found;
            }
            indexDollarTags();
        }
        return lastDollarTags.getOrDefault(tag, -1) >= from ? text.indexOf(tag, from) : -1;
    }

    private void indexDollarTags() {
        Map<String, Integer> last = new HashMap<>();
        for (int dollar = text.indexOf('$'); dollar >= 0; dollar = text.indexOf('$', dollar + 1)) {
            int tagEnd = dollarTagEnd(dollar);
            if (tagEnd > 0) {
                last.put(text.substring(dollar, tagEnd), dollar);
            }
        }
        lastDollarTags = last;
        dollarTagsKnown = true;
    }

    private int readComment(int start) {
        char second = at(start + 1);
        if (second == '/') {
            int position = start + 2;
            while (position < length && !isLineEnd(text.charAt(position))) {
                position++;
            }
            end = position;
            return at(start + 2) == '/' ? BlockGrammar.DOCUMENTATION : BlockGrammar.LINE_COMMENT;
        }
        if (second != '*') {
            return BlockGrammar.INVALID;
        }
        int close = start < noCommentEndFrom ? text.indexOf("*/", start + 2) : -1;
        if (close < 0) {
            noCommentEndFrom = Math.min(noCommentEndFrom, start);
            return brokenToLineEnd(start, start + 2, BlockGrammar.INVALID);
        }
        end = close + 2;
        return BlockGrammar.BLOCK_COMMENT;
    }
}
