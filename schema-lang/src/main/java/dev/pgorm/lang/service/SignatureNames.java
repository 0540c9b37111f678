package dev.pgorm.lang.service;

import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.parse.LineLexer;
import dev.pgorm.lang.parse.LineLexer.Lexeme;
import dev.pgorm.lang.parse.SourceToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** The blocks that the heading of a routine names as types: a word without quotes that is spelled like a block means that block. */
final class SignatureNames {

    private final Declared declared;

    SignatureNames(Declared declared) {
        this.declared = declared;
    }

    /** A block and where it is named. */
    record Named(Outline.Entry type, Span span) {}

    List<Named> in(Block.Verbatim signature) {
        List<Named> names = new ArrayList<>();
        String text = signature.text();
        if (text.length() != signature.span().length()) {
            return names; // the parser took characters out of it, so that offsets in it mean nothing
        }
        LineLexer lexer = new LineLexer(text);
        int position = 0;
        while (position < text.length()) {
            char first = text.charAt(position);
            if (first == '\'' || first == '"') {
                position = lexer.afterSqlQuoted(position);
                continue;
            }
            Lexeme token = lexer.read(position);
            int start = signature.span().start() + position;
            if (token.kind() == Kind.NAME && !isArgumentName(text, token.end())) {
                String word = text.substring(position, token.end());
                int length = word.length();
                declared.type(word)
                        .ifPresent(each -> names.add(
                                new Named(each, new Span(signature.span().file(), start, start + length))));
            }
            position = token.kind() == Kind.NAME || token.kind() == Kind.NUMBER ? token.end() : position + 1;
        }
        return names;
    }

    /** The routine's own name stands before its parenthesis. */
    private static boolean isArgumentName(String text, int end) {
        return end < text.length() && text.charAt(end) == '(';
    }
}
