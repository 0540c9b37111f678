package dev.pgorm.lang.service;

import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.parse.LineLexer.Lexeme;

/** Tells what the tokens of a member or heading are: its name, its type, attributes, values. */
final class MemberWords {

    private final String line;
    private Expected expected = Expected.REST;
    private TokenClass nameClass = TokenClass.FIELD_NAME;

    MemberWords(String line) {
        this.line = line;
    }

    /** What comes next outside of brackets. */
    private enum Expected {
        NAME,
        TYPE,
        VALUE,
        ATTRIBUTE_NAME,
        REST
    }

    void startHeading() {
        expected = Expected.NAME;
        nameClass = TokenClass.BLOCK_NAME;
    }

    void startMember(BlockKind block) {
        expected = Expected.NAME;
        nameClass = block == BlockKind.ENUM ? TokenClass.CONSTANT : TokenClass.FIELD_NAME;
    }

    /** The name and the type are behind. */
    void rest() {
        expected = Expected.REST;
    }

    /** What a token is, given the brackets that are open before it. */
    TokenClass classify(Lexeme token, int start, CharSequence brackets) {
        return switch (token.kind()) {
            case NAME, KEYWORD -> name(start, token.end(), brackets);
            case NUMBER -> number(brackets);
            case TEXT -> text(brackets);
            case COMMENT -> TokenClass.COMMENT;
            case DOCUMENTATION -> TokenClass.DOCUMENTATION;
            case INVALID -> TokenClass.ERROR;
            case VERBATIM -> TokenClass.SQL;
            case PUNCTUATION, MEMBER_END, BLOCK_OPEN, BLOCK_CLOSE, BLANK, LINE_END, IGNORED -> mark(start, brackets);
        };
    }

    private TokenClass mark(int start, CharSequence brackets) {
        char first = line.charAt(start);
        if (first == '@') {
            expected = brackets.isEmpty() ? Expected.ATTRIBUTE_NAME : expected;
            return TokenClass.ATTRIBUTE;
        }
        if (first == '=' && brackets.isEmpty()) {
            expected = Expected.VALUE;
        } else if (first == '.' && expected == Expected.TYPE && nameClass == TokenClass.BLOCK_NAME) {
            expected = Expected.NAME;
        }
        return mark(first);
    }

    TokenClass mark(char first) {
        return first == '=' || first == '?' || first == '!' ? TokenClass.OPERATOR : TokenClass.PUNCTUATION;
    }

    private TokenClass number(CharSequence brackets) {
        return brackets.isEmpty() && expected == Expected.NAME ? named() : TokenClass.NUMBER;
    }

    private TokenClass text(CharSequence brackets) {
        if (!brackets.isEmpty()) {
            return TokenClass.STRING;
        }
        return switch (expected) {
            case NAME -> named();
            case TYPE -> TokenClass.TYPE;
            case VALUE, REST, ATTRIBUTE_NAME -> TokenClass.STRING;
        };
    }

    private TokenClass name(int start, int end, CharSequence brackets) {
        if (!brackets.isEmpty()) {
            return value(start, end, brackets);
        }
        return switch (expected) {
            case NAME -> named();
            case TYPE -> TokenClass.TYPE;
            case VALUE -> value(start, end, brackets);
            case ATTRIBUTE_NAME -> {
                expected = Expected.REST;
                yield TokenClass.ATTRIBUTE;
            }
            case REST -> TokenClass.CONSTANT;
        };
    }

    private TokenClass named() {
        expected = Expected.TYPE;
        return nameClass;
    }

    private TokenClass value(int start, int end, CharSequence brackets) {
        if (follows(end, ':')) {
            return TokenClass.ARGUMENT;
        }
        boolean listed = !brackets.isEmpty()
                && brackets.charAt(brackets.length() - 1) == '['
                && Character.isLowerCase(line.charAt(start));
        if (isCalled(end)) {
            String word = line.substring(start, end);
            boolean expression = word.equals("expr") || word.equals("sql") || word.equals("raw");
            return listed && !expression ? TokenClass.FIELD_NAME : TokenClass.FUNCTION;
        }
        return listed ? TokenClass.FIELD_NAME : TokenClass.CONSTANT;
    }

    boolean isCalled(int end) {
        return end < line.length() && line.charAt(end) == '(';
    }

    private boolean follows(int end, char expectedMark) {
        int position = end;
        while (position < line.length() && line.charAt(position) == ' ') {
            position++;
        }
        return position < line.length() && line.charAt(position) == expectedMark;
    }
}
