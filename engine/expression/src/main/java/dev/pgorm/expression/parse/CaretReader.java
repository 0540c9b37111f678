package dev.pgorm.expression.parse;

import dev.pgorm.expression.tree.Caret;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;

/** Tells where a caret stands in an expression that is not whole yet. */
public final class CaretReader {

    private final String text;
    private final Offsets offsets;
    private final List<Token> tokens = new ArrayList<>();

    private CaretReader(String text) {
        this.text = text;
        this.offsets = new Offsets(text);
        JavaExpressionLexer lexer = new JavaExpressionLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        CommonTokenStream stream = new CommonTokenStream(lexer);
        stream.fill();
        stream.getTokens().stream().filter(each -> each.getType() != Token.EOF).forEach(tokens::add);
    }

    /** The place at the end of a text; empty where no name can stand: in a text, in a comment, behind a whole expression. */
    public static Optional<Caret> atEndOf(String text) {
        return new CaretReader(text).caret();
    }

    /** The names in a text, each once, in order. */
    public static List<String> names(String text) {
        return new CaretReader(text)
                .tokens.stream()
                        .filter(each -> each.getType() == JavaExpressionLexer.NAME)
                        .map(Token::getText)
                        .distinct()
                        .toList();
    }

    private Optional<Caret> caret() {
        int count = tokens.size();
        boolean touches = count > 0 && end(count - 1) == text.length();
        boolean typing = touches && isWord(tokens.get(count - 1));
        if (!typing && !opensPlace(count)) {
            return Optional.empty();
        }
        int before = typing ? count - 1 : count;
        int start = typing ? offsets.span(tokens.get(before)).start() : text.length();
        List<Caret.OpenCall> calls = openCalls(before);
        if (before == 0) {
            return Optional.of(new Caret(text.substring(start), start, Optional.empty(), calls));
        }
        if (type(before - 1) == JavaExpressionLexer.DOT) {
            return chain(before - 2)
                    .map(receiver -> new Caret(text.substring(start), start, Optional.of(receiver), calls));
        }
        return opensPlace(before)
                ? Optional.of(new Caret(text.substring(start), start, Optional.empty(), calls))
                : Optional.empty();
    }

    /** Whether a value or a name may follow what stands before a token; a comment that is open swallows everything. */
    private boolean opensPlace(int index) {
        return index == 0
                ? text.isBlank() || !tokens.isEmpty()
                : switch (type(index - 1)) {
                    case JavaExpressionLexer.DOT,
                            JavaExpressionLexer.COMMA,
                            JavaExpressionLexer.LEFT_PARENTHESIS,
                            JavaExpressionLexer.MINUS -> true;
                    default -> false;
                };
    }

    /** Words of Java that are being typed may become names. */
    private static boolean isWord(Token token) {
        return switch (token.getType()) {
            case JavaExpressionLexer.NAME,
                    JavaExpressionLexer.TRUE,
                    JavaExpressionLexer.FALSE,
                    JavaExpressionLexer.NULL -> true;
            default -> false;
        };
    }

    private List<Caret.OpenCall> openCalls(int end) {
        Deque<Integer> open = new ArrayDeque<>();
        Deque<Integer> arguments = new ArrayDeque<>();
        for (int i = 0; i < end; i++) {
            switch (type(i)) {
                case JavaExpressionLexer.LEFT_PARENTHESIS -> {
                    open.push(i);
                    arguments.push(0);
                }
                case JavaExpressionLexer.RIGHT_PARENTHESIS -> {
                    open.poll();
                    arguments.poll();
                }
                case JavaExpressionLexer.COMMA -> {
                    if (!arguments.isEmpty()) {
                        arguments.push(arguments.pop() + 1);
                    }
                }
                default -> {}
            }
        }
        List<Caret.OpenCall> calls = new ArrayList<>();
        for (int parenthesis : open) {
            int argument = arguments.pop();
            int name = parenthesis - 1;
            if (name >= 0 && type(name) == JavaExpressionLexer.NAME) {
                calls.add(call(name, argument));
            }
        }
        return calls;
    }

    private Caret.OpenCall call(int name, int argument) {
        boolean method = name > 0 && type(name - 1) == JavaExpressionLexer.DOT;
        return new Caret.OpenCall(
                method ? chain(name - 2) : Optional.empty(), tokens.get(name).getText(), argument);
    }

    /** The text of the chain of calls and names that ends with a token. */
    private Optional<String> chain(int last) {
        int i = last;
        while (i >= 0) {
            i = switch (type(i)) {
                case JavaExpressionLexer.RIGHT_PARENTHESIS -> beforeArguments(i);
                case JavaExpressionLexer.NAME, JavaExpressionLexer.TEXT -> i;
                default -> -1;
            };
            if (i < 0) {
                return Optional.empty();
            }
            if (i == 0 || type(i - 1) != JavaExpressionLexer.DOT) {
                return Optional.of(text.substring(offsets.span(tokens.get(i)).start(), end(last)));
            }
            i -= 2;
        }
        return Optional.empty();
    }

    /** The name of the call whose arguments end with a token, or the parenthesis where it is no call. */
    private int beforeArguments(int closing) {
        int depth = 0;
        for (int i = closing; i >= 0; i--) {
            if (type(i) == JavaExpressionLexer.RIGHT_PARENTHESIS) {
                depth++;
            } else if (type(i) == JavaExpressionLexer.LEFT_PARENTHESIS && --depth == 0) {
                return i > 0 && type(i - 1) == JavaExpressionLexer.NAME ? i - 1 : i;
            }
        }
        return -1;
    }

    private int type(int index) {
        return tokens.get(index).getType();
    }

    private int end(int index) {
        return offsets.span(tokens.get(index)).end();
    }
}
