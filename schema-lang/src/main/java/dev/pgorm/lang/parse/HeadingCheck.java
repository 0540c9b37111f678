package dev.pgorm.lang.parse;

import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.ast.Name;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.diagnostic.Spelling;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Checks the heading of a block: is its keyword known, has it a name, is the name one. */
final class HeadingCheck {

    private final PieceContext piece;

    HeadingCheck(PieceContext piece) {
        this.piece = piece;
    }

    void keyword(BlockKind kind, Token token) {
        if (kind == BlockKind.UNKNOWN) {
            String word = token.getText();
            piece.report(Diagnostics.builder(SyntaxCode.UNKNOWN_BLOCK)
                    .at(piece.span(token))
                    .with("keyword", word)
                    .with("suggestion", Spelling.closest(word, Keywords.words()))
                    .build());
        } else if (!Keywords.isPrisma(kind)) {
            piece.notInPrisma("a `" + token.getText() + "` block", piece.span(token));
        }
    }

    void name(BlockKind kind, List<Name> parts) {
        Name first = parts.getFirst();
        if (kind == BlockKind.UNKNOWN) {
            return;
        }
        Optional<Name> empty =
                parts.stream().filter(each -> each.text().isEmpty()).findFirst();
        if (empty.isPresent()) {
            invalid(empty.get(), "empty");
            return;
        }
        if (Keywords.isPrisma(kind)) {
            if (parts.size() > 1 || first.quoted()) {
                invalid(Names.joined(parts), "plain");
                return;
            }
            if (!Characters.isPrismaName(first.text())) {
                piece.notInPrisma("a name like `" + first.text() + "`", first.span());
            }
        }
        if (first.quoted() || kind == BlockKind.GENERATOR || kind == BlockKind.DATASOURCE) {
            return;
        }
        if (Characters.isDigit(first.text().charAt(0))) {
            invalid(first, "digit");
        } else if (first.text().indexOf('-') >= 0) {
            invalid(first, "dash");
        }
    }

    private void invalid(Name name, String help) {
        piece.report(Diagnostics.builder(SyntaxCode.INVALID_NAME)
                .at(name.span())
                .with("name", name.text())
                .help(help)
                .build());
    }

    void complete(BlockKind kind, SyntaxToken keyword, Optional<Name> name) {
        if (name.isEmpty()
                && kind != BlockKind.CONFIG
                && kind != BlockKind.UNKNOWN
                && !piece.reportedSince(keyword.start())) {
            piece.report(Diagnostics.builder(SyntaxCode.MISSING_NAME)
                    .at(piece.span(keyword))
                    .with("keyword", keyword.getText())
                    .build());
        }
    }

    /** Whether a block of that kind is nothing without a body in braces. */
    boolean needsBody(BlockKind kind) {
        return switch (kind) {
            case DATASOURCE, GENERATOR, CONFIG, MODEL, VIEW, TYPE, ENUM, CONTEXT, SQL, UNKNOWN, QUERY -> true;
            case DOMAIN,
                    RANGE,
                    SEQUENCE,
                    COLLATION,
                    FUNCTION,
                    PROCEDURE,
                    AGGREGATE,
                    EVENT_TRIGGER,
                    POLICY,
                    ROLE,
                    TEXT_SEARCH_CONFIGURATION,
                    TEXT_SEARCH_DICTIONARY -> false;
        };
    }
}
