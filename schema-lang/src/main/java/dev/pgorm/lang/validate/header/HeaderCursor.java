package dev.pgorm.lang.validate.header;

import dev.pgorm.lang.validate.header.HeaderToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** Goes through a heading unit by unit. */
final class HeaderCursor {

    private final String text;
    private final List<HeaderToken> tokens;
    private int place;

    HeaderCursor(String text) {
        this.text = text;
        this.tokens = HeaderLexer.split(text);
    }

    int place() {
        return place;
    }

    void returnTo(int earlier) {
        place = earlier;
    }

    HeaderToken peek() {
        return tokens.get(place);
    }

    HeaderToken peek(int ahead) {
        return tokens.get(Math.min(place + ahead, tokens.size() - 1));
    }

    boolean atEnd() {
        return peek().kind() == Kind.END;
    }

    HeaderToken next() {
        HeaderToken token = peek();
        if (token.kind() != Kind.END) {
            place++;
        }
        return token;
    }

    /** Takes these words where they follow one another. */
    boolean take(String... words) {
        for (int ahead = 0; ahead < words.length; ahead++) {
            if (!peek(ahead).isWord(words[ahead])) {
                return false;
            }
        }
        place += words.length;
        return true;
    }

    boolean takeSymbol(String symbol) {
        boolean found = peek().isSymbol(symbol);
        place += found ? 1 : 0;
        return found;
    }

    void expect(String word) throws HeaderFault {
        if (!take(word)) {
            throw new HeaderFault("`" + word + "`", peek());
        }
    }

    void expectSymbol(String symbol) throws HeaderFault {
        if (!takeSymbol(symbol)) {
            throw new HeaderFault("`" + symbol + "`", peek());
        }
    }

    String name(String expected) throws HeaderFault {
        HeaderToken token = peek();
        if (!token.isName() || token.value().isEmpty()) {
            throw new HeaderFault(expected, token);
        }
        return next().value();
    }

    String string(String expected) throws HeaderFault {
        if (peek().kind() != Kind.STRING) {
            throw new HeaderFault(expected, peek());
        }
        return next().value();
    }

    /** A name of one or two parts. */
    List<String> qualifiedName(String expected) throws HeaderFault {
        List<String> parts = new ArrayList<>();
        parts.add(name(expected));
        while (takeSymbol(".")) {
            parts.add(name(expected));
        }
        if (parts.size() > 2) {
            throw new HeaderFault("a name, or a schema and a name", tokens.get(place - 1));
        }
        return parts;
    }

    /** The text from one unit up to another, as it was written. */
    String text(HeaderToken first, int endPlace) {
        return text.substring(first.start(), tokens.get(endPlace - 1).end());
    }

    /** Passes an expression up to a comma or a closing parenthesis around it, or to the end; its text. */
    String expression(String expected) throws HeaderFault {
        HeaderToken first = peek();
        int depth = 0;
        while (!atEnd()) {
            HeaderToken token = peek();
            boolean closes = token.isSymbol(")") || token.isSymbol("]");
            if (depth == 0 && (closes || token.isSymbol(","))) {
                break;
            }
            depth += token.isSymbol("(") || token.isSymbol("[") ? 1 : closes ? -1 : 0;
            place++;
        }
        if (peek().equals(first)) {
            throw new HeaderFault(expected, first);
        }
        return text(first, place);
    }

    /** Everything that is left. */
    String rest() {
        HeaderToken first = peek();
        place = tokens.size() - 1;
        return text(first, place);
    }
}
