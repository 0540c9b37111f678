package dev.pgorm.lang.parse;

import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.Name;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.ast.TypeExpression;
import dev.pgorm.lang.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Builds one block while the grammar recognises it. */
final class BlockBuilder {

    private final PieceContext piece;
    private final BlockTokens tokens;
    private final ValueBuilder values;
    private final Documentation documentation;
    private final HeadingCheck headings;
    private final MemberCheck memberCheck;
    private final FaultReport faults;

    private final List<Member> members = new ArrayList<>();
    private final List<Attribute> header = new ArrayList<>(0);
    private BlockKind kind = BlockKind.UNKNOWN;
    private @Nullable SyntaxToken keyword;
    private Optional<Name> name = Optional.empty();
    private Optional<TypeExpression> headerType = Optional.empty();
    private Optional<Block.Verbatim> signature = Optional.empty();
    private Optional<Block.Verbatim> body = Optional.empty();
    private @Nullable SyntaxToken parameterText;
    private boolean opened;
    private boolean closed;
    private boolean alias;

    private SyntaxToken memberStart;
    private @Nullable SyntaxToken memberName;
    private @Nullable Token equals;
    private Optional<Expression> assigned = Optional.empty();
    private Optional<TypeExpression> fieldType = Optional.empty();
    private List<Attribute> attributes = new ArrayList<>();
    private Optional<Attribute> blockAttribute = Optional.empty();

    BlockBuilder(PieceContext piece, String source, ScannedChunk chunk, BlockTokens tokens, ValueBuilder values) {
        this.piece = piece;
        this.tokens = tokens;
        this.values = values;
        this.documentation = new Documentation(source, chunk);
        this.headings = new HeadingCheck(piece);
        this.memberCheck = new MemberCheck(piece, chunk.tokens());
        this.faults = new FaultReport(piece, tokens);
        this.memberStart = tokens.current();
    }

    /** The heading of a query, which holds its parameters; empty elsewhere. */
    Optional<SyntaxToken> parameterText() {
        return Optional.ofNullable(parameterText);
    }

    void parameters(List<Member> parameters) {
        members.addAll(parameters);
    }

    /** The block, as far as it could be recognised. */
    Block block() {
        SyntaxToken first = tokens.token(0);
        int start = documentation.start(first);
        Optional<String> comment = documentation.above(first);
        Name word = piece.name(first);
        return new Block(
                kind,
                word,
                name,
                header,
                headerType,
                signature,
                members,
                body,
                comment,
                piece.span(start, Math.max(first.end(), tokens.previous().end())));
    }

    // ── Headings
    // ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

    void keyword(Token token) {
        keyword = (SyntaxToken) token;
        kind = Keywords.kind(token.getType());
        memberCheck.enter(kind);
        headings.keyword(kind, token);
    }

    void name(List<Name> parts) {
        if (parts.isEmpty()) {
            return;
        }
        name = Optional.of(Names.joined(parts));
        headings.name(kind, parts);
    }

    void headerAttribute(Attribute attribute) {
        header.add(attribute);
        piece.notInPrisma("an attribute before the block's body", attribute.span());
    }

    void headerType(TypeExpression type) {
        headerType = Optional.of(type);
    }

    /** {@code type Email String { @@pg.domain }}: the earlier spelling of a domain. */
    void earlierDomain(TypeExpression type) {
        headerType = Optional.of(type);
        piece.notInPrisma("a type behind a block's name", type.span());
    }

    void alias(Token equalsSign, TypeExpression type) {
        alias = true;
        headerType = Optional.of(type);
        piece.report(SyntaxCode.TYPE_ALIAS, piece.span(equalsSign).cover(type.span()));
    }

    /** The heading of a function, procedure or aggregate: kept whole, its name taken out. */
    void routine(Token token) {
        signature(token);
        name = Names.atStart(token.getText().replace('\0', ' '), piece, ((SyntaxToken) token).start());
    }

    /** The heading of a query behind its name. */
    void parameterText(Token token) {
        parameterText = (SyntaxToken) token;
        signature(token);
    }

    private void signature(Token token) {
        signature = Optional.of(new Block.Verbatim(piece.withoutNul(token.getText(), token), piece.span(token)));
    }

    void endHeading(Parser parser) {
        switch (tokens.current().getType()) {
            case Token.EOF, BlockGrammar.BLOCK_OPEN, BlockGrammar.TRIPLE_TEXT, BlockGrammar.DOLLAR_TEXT -> {}
            default -> throw new InputMismatchException(parser);
        }
    }

    void headingFailed(BlockGrammar parser, RecognitionException failure) {
        values.surface();
        faults.heading(failure);
        while (!tokens.current().is(Token.EOF) && !tokens.current().is(BlockGrammar.BLOCK_OPEN)) {
            parser.consume();
        }
    }

    void blockFailed(BlockGrammar parser, RecognitionException failure) {
        values.surface();
        faults.heading(failure);
        while (!tokens.current().is(Token.EOF)) {
            parser.consume();
        }
    }

    // ── Bodies
    // ───────────────────────────────────────────────────────────────────────────────────────────────────────────────

    void verbatimBody(Token token) {
        String written = token.getText();
        String text = switch (token.getType()) {
            case BlockGrammar.TRIPLE_TEXT -> written.substring(3, written.length() - 3);
            case BlockGrammar.DOLLAR_TEXT -> ValueBuilder.dollarQuoted(written);
            default -> written;
        };
        body = Optional.of(new Block.Verbatim(piece.withoutNul(text, token), piece.span(token)));
    }

    void openBody(Token brace) {
        opened = true;
        if (kind == BlockKind.QUERY) {
            Span inside = piece.span(((SyntaxToken) brace).end(), ((SyntaxToken) brace).end());
            body = Optional.of(new Block.Verbatim("", inside));
        }
        memberCheck.openingBrace((SyntaxToken) brace);
    }

    void closeBody(Token brace) {
        closed = true;
    }

    /** After the last token: is everything there that the block needs? */
    void finish() {
        if (keyword == null) {
            return;
        }
        headings.complete(kind, keyword, name);
        if (opened && !closed) {
            piece.report(Diagnostics.builder(SyntaxCode.UNCLOSED_BLOCK)
                    .at(name.map(Name::span).orElse(piece.span(keyword)))
                    .with("block", described())
                    .build());
        }
        if (!opened && !alias && headings.needsBody(kind) && !piece.reportedSince(keyword.start())) {
            piece.report(Diagnostics.builder(SyntaxCode.MISSING_BODY)
                    .at(name.map(Name::span).orElse(piece.span(keyword)))
                    .with("block", described())
                    .build());
        }
    }

    private String described() {
        String word = keyword == null ? "block" : keyword.getText();
        return name.map(each -> "`" + word + " " + each.text() + "`").orElse("`" + word + "`");
    }

    // ── Members
    // ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

    void startMember(Token first) {
        memberStart = (SyntaxToken) first;
        memberName = null;
        equals = null;
        assigned = Optional.empty();
        fieldType = Optional.empty();
        attributes = new ArrayList<>(4);
        blockAttribute = Optional.empty();
    }

    void memberName(Token token) {
        memberName = (SyntaxToken) token;
    }

    void assignment(Token sign) {
        equals = sign;
    }

    void assigned(Expression value) {
        assigned = Optional.of(value);
    }

    void legacyColon(Token colon) {
        piece.report(Diagnostics.builder(SyntaxCode.FIELD_COLON)
                .at(piece.span(colon))
                .fix(piece.span(colon), "")
                .build());
    }

    void fieldType(TypeExpression type) {
        fieldType = Optional.of(type);
    }

    void fieldAttribute(Attribute attribute) {
        attributes.add(attribute);
    }

    void blockAttribute(Attribute attribute) {
        blockAttribute = Optional.of(attribute);
    }

    /** {@code @@index([a]) @where("…")}: the earlier spelling of an argument. */
    void blockAttributeSuffix(Attribute suffix) {
        piece.notInPrisma("an attribute behind an attribute of the block", suffix.span());
        blockAttribute = blockAttribute.map(main -> ValueBuilder.withArgument(main, suffix));
    }

    /** A member that starts with what can start none. */
    void stray(Parser parser) {
        faults.stray(kind, memberStart);
        skipToEndOfMember(parser);
    }

    void endMember(Parser parser) {
        if (!endsMember(tokens.current())) {
            throw new InputMismatchException(parser);
        }
        addMember(true);
    }

    void memberFailed(BlockGrammar parser, RecognitionException failure) {
        values.surface();
        faults.member(failure, kind, memberStart, fieldType);
        skipToEndOfMember(parser);
        addMember(false);
    }

    private void skipToEndOfMember(Parser parser) {
        while (!endsMember(tokens.current())) {
            parser.consume();
        }
    }

    private static boolean endsMember(SyntaxToken token) {
        return token.is(BlockGrammar.MEMBER_END)
                || token.is(BlockGrammar.SEMICOLON)
                || token.is(BlockGrammar.BLOCK_CLOSE)
                || token.is(Token.EOF);
    }

    private void addMember(boolean complete) {
        SyntaxToken last = tokens.previous();
        Optional<String> comment = documentation.around(memberStart, last);
        Span span = piece.span(documentation.start(memberStart), last.end());
        Optional<Member> member;
        if (blockAttribute.isPresent()) {
            member = Optional.of(new Member.BlockAttribute(blockAttribute.get(), comment, span));
        } else if (memberName == null) {
            return;
        } else if (equals != null) {
            member = Optional.of(new Member.Assignment(piece.name(memberName), assigned, comment, span));
        } else {
            member = Optional.of(
                    new Member.Field(piece.name(memberName), fieldType, List.copyOf(attributes), comment, span));
        }
        members.add(member.get());
        if (complete) {
            memberCheck.check(member.get(), memberStart, last, tokens.current());
        }
    }
}
