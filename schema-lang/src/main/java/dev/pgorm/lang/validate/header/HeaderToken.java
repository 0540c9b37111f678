package dev.pgorm.lang.validate.header;

/**
 * A lexical unit of a heading.
 *
 * @param kind what it is
 * @param text as it was written
 * @param value for words the folded word, for quoted names and strings what they mean; else the text
 * @param start offset of its first character in the heading
 * @param end offset after its last one
 */
record HeaderToken(Kind kind, String text, String value, int start, int end) {

    enum Kind {
        WORD,
        QUOTED_NAME,
        STRING,
        NUMBER,
        SYMBOL,
        END
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED_NAME;
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && value.equals(word);
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && value.equals(symbol);
    }
}
