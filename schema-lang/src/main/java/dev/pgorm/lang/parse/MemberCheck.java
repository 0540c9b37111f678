package dev.pgorm.lang.parse;

import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.Name;
import dev.pgorm.lang.diagnostic.Diagnostics;
import java.util.Locale;

/** Checks a member that was recognised: does it belong into its kind of block, and is it one in Prisma's language too. */
final class MemberCheck {

    private final PieceContext piece;
    private final RawTokens raw;
    private BlockKind kind = BlockKind.UNKNOWN;

    MemberCheck(PieceContext piece, RawTokens raw) {
        this.piece = piece;
        this.raw = raw;
    }

    void enter(BlockKind blockKind) {
        kind = blockKind;
    }

    /** In Prisma's language the brace stands on the line of the block's name. */
    void openingBrace(SyntaxToken brace) {
        for (int index = brace.rawIndex() - 1; index >= 0 && RawTokens.isHidden(raw.type(index)); index--) {
            if (raw.type(index) == BlockGrammar.NEWLINE) {
                piece.notInPrisma("an opening brace on a line of its own", piece.span(brace));
                return;
            }
        }
    }

    void check(Member member, SyntaxToken first, SyntaxToken last, SyntaxToken follower) {
        switch (member) {
            case Member.Field field -> field(field);
            case Member.Assignment assignment -> assignment(assignment);
            case Member.BlockAttribute attribute -> {
                if (kind == BlockKind.DATASOURCE || kind == BlockKind.GENERATOR || kind == BlockKind.CONFIG) {
                    misplaced(attribute);
                }
            }
        }
        layout(first, last, follower);
    }

    private void field(Member.Field field) {
        switch (kind) {
            case DATASOURCE, GENERATOR, CONFIG, SQL -> misplaced(field);
            case MODEL, VIEW, TYPE, CONTEXT -> {
                if (field.type().isEmpty()) {
                    piece.report(Diagnostics.builder(SyntaxCode.MISSING_TYPE)
                            .at(field.name().span())
                            .with("name", field.name().text())
                            .build());
                }
            }
            case ENUM ->
                field.type()
                        .ifPresent(type -> piece.report(Diagnostics.builder(SyntaxCode.TYPED_ENUM_VALUE)
                                .at(type.span())
                                .with("name", field.name().text())
                                .build()));
            default -> {}
        }
        name(field.name());
    }

    private void name(Name name) {
        boolean digit = !name.quoted() && Characters.isDigit(name.text().charAt(0));
        boolean dash = !name.quoted() && name.text().indexOf('-') >= 0;
        boolean empty = name.text().isEmpty();
        if (digit || dash || empty) {
            piece.report(Diagnostics.builder(SyntaxCode.INVALID_NAME)
                    .at(name.span())
                    .with("name", name.text())
                    .help(empty ? "empty" : digit ? "digit" : "dash")
                    .build());
        } else if (name.quoted() || !Characters.isPrismaName(name.text())) {
            piece.notInPrisma("a name like `" + name.text() + "`", name.span());
        }
    }

    private void assignment(Member.Assignment assignment) {
        switch (kind) {
            case MODEL, VIEW, TYPE, ENUM -> misplaced(assignment);
            default -> {
                if (assignment.value().isEmpty()) {
                    piece.report(Diagnostics.builder(SyntaxCode.MISSING_VALUE)
                            .at(assignment.key().span())
                            .with("key", assignment.key().text())
                            .build());
                }
            }
        }
    }

    private void misplaced(Member member) {
        String help = switch (kind) {
            case ENUM -> "value";
            case MODEL, VIEW, TYPE -> "field";
            default -> "assignment";
        };
        piece.report(Diagnostics.builder(SyntaxCode.MISPLACED_MEMBER)
                .at(member.span())
                .with("kind", kind.name().toLowerCase(Locale.ROOT))
                .help(help)
                .build());
    }

    /** In Prisma's language a member is one line of its own, and a comment stands before or behind it. */
    private void layout(SyntaxToken first, SyntaxToken last, SyntaxToken follower) {
        for (int index = first.rawIndex() + 1; index < last.rawIndex(); index++) {
            int type = raw.type(index);
            if (type == BlockGrammar.NEWLINE) {
                piece.notInPrisma("a member over several lines", piece.span(raw.start(index), raw.end(index)));
                break;
            }
            if (RawTokens.isComment(type)) {
                piece.notInPrisma("a comment inside a member", piece.span(raw.start(index), raw.end(index)));
                break;
            }
        }
        int before = first.rawIndex() - 1;
        while (before >= 0
                && (raw.type(before) == BlockGrammar.BLANK || raw.type(before) == BlockGrammar.BLOCK_COMMENT)) {
            before--;
        }
        if (before >= 0 && raw.type(before) == BlockGrammar.BLOCK_OPEN) {
            piece.notInPrisma("several things on one line", piece.span(first));
        }
        if (follower.start() == follower.end()) {
            piece.notInPrisma("several things on one line", piece.span(follower));
        }
        int comments = 0;
        for (int index = last.rawIndex() + 1; index < raw.size() && RawTokens.isHidden(raw.type(index)); index++) {
            if (RawTokens.isComment(raw.type(index)) && ++comments == 2) {
                piece.notInPrisma("a second comment on a line", piece.span(raw.start(index), raw.end(index)));
            }
        }
    }
}
