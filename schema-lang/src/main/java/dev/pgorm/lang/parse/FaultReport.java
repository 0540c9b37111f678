package dev.pgorm.lang.parse;

import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.ast.TypeExpression;
import dev.pgorm.lang.diagnostic.Diagnostics;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;

/** Puts the grammar's faults into words. */
final class FaultReport {

    private static final int LONGEST_QUOTE = 24;

    /** Types of several words in SQL, and the one word that this language has for them. */
    private static final Map<String, String> ONE_WORD = Map.of(
            "double precision", "float8",
            "character varying", "varchar",
            "bit varying", "varbit",
            "national character", "char",
            "national character varying", "varchar",
            "timestamp with time zone", "timestamptz",
            "timestamp without time zone", "timestamp",
            "time with time zone", "timetz",
            "time without time zone", "time");

    private final PieceContext piece;
    private final BlockTokens tokens;

    FaultReport(PieceContext piece, BlockTokens tokens) {
        this.piece = piece;
        this.tokens = tokens;
    }

    void heading(RecognitionException failure) {
        unexpected(failure, "`{`");
    }

    void parameters(RecognitionException failure) {
        boolean first = tokens.previous() == tokens.current();
        unexpected(failure, first ? "`(`" : "`,` or `)`");
    }

    /** A member that starts with what can start none. */
    void stray(BlockKind kind, SyntaxToken first) {
        if (!special(first)) {
            invalidMember(kind, first);
        }
    }

    void member(RecognitionException failure, BlockKind kind, SyntaxToken first, Optional<TypeExpression> type) {
        if (piece.reportedSince(first.start()) && tokens.previous().is(BlockGrammar.BROKEN_TEXT)) {
            return;
        }
        SyntaxToken found = tokens.current();
        if (failure instanceof ValueBuilder.NestedTooDeeply) {
            piece.report(Diagnostics.builder(SyntaxCode.NESTED_TOO_DEEPLY)
                    .at(piece.span(found))
                    .with("limit", ValueBuilder.MAXIMUM_DEPTH)
                    .build());
            return;
        }
        if (type.isEmpty() && found.is(BlockGrammar.INVALID)) {
            stray(kind, found);
            return;
        }
        if (type.isPresent() && found.is(BlockGrammar.NAME) && severalWords(type.get(), found)) {
            return;
        }
        unexpected(failure, "the end of the line");
    }

    private void invalidMember(BlockKind kind, SyntaxToken first) {
        String what = switch (kind) {
            case ENUM -> "a value of an enum";
            case DATASOURCE, GENERATOR, CONFIG, SQL -> "an assignment `key = value`";
            default -> "a field or an attribute";
        };
        piece.report(Diagnostics.builder(SyntaxCode.INVALID_MEMBER)
                .at(piece.span(first))
                .with("what", what)
                .build());
    }

    private boolean severalWords(TypeExpression type, SyntaxToken found) {
        StringBuilder written = new StringBuilder(type.path().getLast().text().toLowerCase(Locale.ROOT));
        String best = "";
        SyntaxToken last = found;
        for (int ahead = 1; ahead <= 3 && tokens.LA(ahead) == BlockGrammar.NAME; ahead++) {
            SyntaxToken word = (SyntaxToken) tokens.LT(ahead);
            written.append(' ').append(word.getText().toLowerCase(Locale.ROOT));
            if (ONE_WORD.containsKey(written.toString())) {
                best = written.toString();
                last = word;
            }
        }
        String oneWord = ONE_WORD.get(best);
        if (oneWord == null) {
            return false;
        }
        piece.report(Diagnostics.builder(SyntaxCode.TYPE_OF_SEVERAL_WORDS)
                .at(type.span().cover(piece.span(last)))
                .with("written", best)
                .with("word", oneWord)
                .build());
        return true;
    }

    /** Tokens that are wrong wherever they stand. */
    private boolean special(SyntaxToken found) {
        Optional<SyntaxCode> code = Optional.empty();
        if (found.is(BlockGrammar.BROKEN_TEXT)) {
            code = Optional.of(SyntaxCode.UNTERMINATED_TEXT);
        } else if (found.is(BlockGrammar.INVALID) && found.getText().startsWith("/*")) {
            code = Optional.of(SyntaxCode.UNTERMINATED_COMMENT);
        } else if (found.is(BlockGrammar.INVALID) && found.getText().equals("'")) {
            code = Optional.of(SyntaxCode.SINGLE_QUOTES);
        }
        code.ifPresent(each -> piece.report(each, piece.span(found)));
        return code.isPresent();
    }

    private void unexpected(RecognitionException failure, String otherwise) {
        SyntaxToken found = tokens.current();
        if (special(found)) {
            return;
        }
        piece.report(Diagnostics.builder(SyntaxCode.UNEXPECTED)
                .at(piece.span(found))
                .with("expected", expected(failure, otherwise))
                .with("found", found(found))
                .build());
    }

    private String expected(RecognitionException failure, String otherwise) {
        RuleContext context = failure.getCtx();
        if (context == null) {
            return otherwise;
        }
        SyntaxToken previous = tokens.previous();
        boolean afterOpening = previous.is(BlockGrammar.LEFT_PARENTHESIS)
                || previous.is(BlockGrammar.LEFT_BRACKET)
                || previous.is(BlockGrammar.LEFT_BRACE);
        return switch (context.getRuleIndex()) {
            case BlockGrammar.RULE_type, BlockGrammar.RULE_typeBase -> "a type";
            case BlockGrammar.RULE_qualifiedName, BlockGrammar.RULE_namePart -> "a name";
            case BlockGrammar.RULE_typeSuffix -> "`]`";
            case BlockGrammar.RULE_attribute, BlockGrammar.RULE_path -> "the name of an attribute";
            case BlockGrammar.RULE_arguments -> afterOpening ? "an argument or `)`" : "`,` or `)`";
            case BlockGrammar.RULE_typeArguments -> afterOpening ? "a value or `)`" : "`,` or `)`";
            case BlockGrammar.RULE_array -> afterOpening ? "a value or `]`" : "`,` or `]`";
            case BlockGrammar.RULE_structure -> afterOpening ? "`key: value` or `}`" : "`,` or `}`";
            case BlockGrammar.RULE_entry -> "`key: value`";
            case BlockGrammar.RULE_argument -> previous.is(BlockGrammar.NAME) ? "`:`, `,` or `)`" : "an argument";
            case BlockGrammar.RULE_parameter -> "the name of a parameter";
            case BlockGrammar.RULE_expression, BlockGrammar.RULE_valueWithoutName -> "a value";
            default -> otherwise;
        };
    }

    private static String found(SyntaxToken token) {
        if (token.is(Token.EOF)) {
            return "the end of the block";
        }
        String text = token.getText();
        if (text.isBlank()) {
            return "the end of the line";
        }
        return text.length() > LONGEST_QUOTE ? "`" + text.substring(0, LONGEST_QUOTE) + "…`" : "`" + text + "`";
    }
}
