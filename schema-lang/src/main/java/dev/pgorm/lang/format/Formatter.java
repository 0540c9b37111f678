package dev.pgorm.lang.format;

import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceFile.Dialect;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.lang.parse.ParseResult;
import dev.pgorm.lang.parse.Parser;
import dev.pgorm.lang.parse.Piece;
import dev.pgorm.lang.parse.SourceToken;
import dev.pgorm.lang.parse.SourceToken.Kind;
import dev.pgorm.lang.parse.SyntaxCode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Formats schemas as {@code prisma format} does. Formatting a formatted text changes nothing; every comment stays, and so does the
 * inside of every verbatim text; what cannot be understood is left as it is.
 */
public final class Formatter {

    /** A text that has not settled by then stays as it is. */
    private static final int MOST_PASSES = 10;

    private final String source;
    private final FormatWriter writer = new FormatWriter();
    private static final Set<BlockKind> HEADED =
            EnumSet.of(BlockKind.FUNCTION, BlockKind.PROCEDURE, BlockKind.AGGREGATE, BlockKind.QUERY);

    private boolean afterBlock;

    /** After a block that is left as it is, empty lines are dropped, as Prisma's formatter does. */
    private boolean afterRawBlock;

    private Formatter(String source) {
        this.source = source;
    }

    /** The formatted text of a file. */
    public static String format(SourceFile file) {
        ParseResult written = parse(file, file.text());
        ParseResult parsed = written;
        String text = file.text();
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            String formatted = once(file, text, parsed);
            boolean sound = parsed.pieces(0).stream().allMatch(Formatter::isSound);
            if (formatted.equals(text) || sound) {
                return pass == 0 || Kept.of(parsed).equals(Kept.of(written)) ? formatted : file.text();
            }
            text = formatted;
            parsed = parse(file, text);
        }
        return file.text();
    }

    /** Whether the piece means the same whatever its layout; where a heading in other words than ours ends depends on its lines. */
    private static boolean isSound(Piece piece) {
        return piece.diagnostics().isEmpty()
                && piece.block().map(Block::kind).filter(HEADED::contains).isEmpty();
    }

    /** One pass. What is broken may be understood once its surroundings are laid out, so such files take several. */
    private static String once(SourceFile file, String text, ParseResult parsed) {
        if (file.dialect() == Dialect.PGORM) {
            String today = EarlierSpellings.rewrite(text, parsed.pieces(0));
            if (!today.equals(text)) {
                return new Formatter(today).run(parse(file, today).pieces(0));
            }
        }
        return new Formatter(text).run(parsed.pieces(0));
    }

    private static ParseResult parse(SourceFile file, String text) {
        return Parser.parse(SourceSet.of(new SourceFile(file.name(), text, file.dialect())));
    }

    private String run(List<Piece> pieces) {
        for (Piece piece : pieces) {
            piece(piece);
        }
        if (!writer.isEmpty() && !writer.endsWithLineEnd()) {
            writer.endLine();
        }
        return writer.text();
    }

    private void piece(Piece piece) {
        int first = firstVisible(piece.tokens());
        leading(piece.tokens().subList(0, first), first < piece.tokens().size());
        if (first == piece.tokens().size()) {
            return;
        }
        List<SourceToken> rest = piece.tokens().subList(first, piece.tokens().size());
        List<Diagnostic> faults = piece.diagnostics().stream()
                .filter(each ->
                        SyntaxCode.of(each.code()).filter(SyntaxCode::losesText).isPresent())
                .toList();
        Optional<Block> block = piece.block().filter(each -> headingIsSound(rest, faults) && !hasOpenEnd(rest));
        if (afterBlock) {
            writer.endLine();
        }
        afterRawBlock = false;
        if (block.isPresent()) {
            block(block.get(), rest, faults);
        } else {
            afterRawBlock = piece.block().isPresent();
            writer.writeAsIs(
                    source.substring(rest.getFirst().start(), rest.getLast().end()));
            if (!writer.endsWithLineEnd()) {
                writer.endLine();
            }
            afterBlock = false;
        }
    }

    private static int firstVisible(List<SourceToken> tokens) {
        int index = 0;
        while (index < tokens.size() && isHidden(tokens.get(index))) {
            index++;
        }
        return index;
    }

    private static boolean isHidden(SourceToken token) {
        return token.kind() == Kind.BLANK
                || token.kind() == Kind.LINE_END
                || token.kind() == Kind.COMMENT
                || token.kind() == Kind.DOCUMENTATION;
    }

    /** Comments and empty lines before a block. */
    private void leading(List<SourceToken> tokens, boolean followed) {
        TokenCursor cursor = new TokenCursor(source, tokens);
        boolean empty = afterBlock; // the line's end behind a closing brace counts as an empty line
        while (!cursor.atEnd()) {
            cursor.skipBlanks();
            if (cursor.atEnd()) {
                break;
            }
            SourceToken token = cursor.next();
            if (token.kind() == Kind.LINE_END) {
                empty = true;
                continue;
            }
            if (empty && !writer.isEmpty() && !afterRawBlock) {
                writer.endLine();
            }
            empty = false;
            afterBlock = false;
            afterRawBlock = false;
            writer.write(new FormatNode.Table(CommentFormatter.rows(List.of(cursor.text(token)))));
            cursor.skipBlanks();
            if (cursor.is(Kind.LINE_END)) {
                cursor.next();
            }
        }
        if (empty && followed && !afterBlock && !afterRawBlock && !writer.isEmpty()) {
            writer.endLine();
        }
    }

    /** Whether the heading is understood and the body is closed; otherwise the block stays as it is. */
    private static boolean headingIsSound(List<SourceToken> tokens, List<Diagnostic> faults) {
        int bodyStart = tokens.getLast().end();
        for (SourceToken token : tokens) {
            if (token.kind() == Kind.BLOCK_OPEN) {
                bodyStart = token.start();
                break;
            }
        }
        int end = bodyStart;
        return faults.stream().noneMatch(each -> each.span().start() <= end);
    }

    /** Whether a comment or verbatim text never ends: moved before another one it would end there. */
    private boolean hasOpenEnd(List<SourceToken> tokens) {
        return tokens.stream()
                .filter(each -> each.kind() == Kind.INVALID)
                .anyMatch(each -> source.startsWith("/*", each.start())
                        || source.startsWith("\"\"\"", each.start())
                        || (source.startsWith("$", each.start()) && each.end() > each.start() + 1));
    }

    private void block(Block block, List<SourceToken> tokens, List<Diagnostic> faults) {
        int open = indexOf(tokens, Kind.BLOCK_OPEN);
        if (block.signature().isPresent() || open < 0) {
            oneHeading(block, tokens, open, faults);
        } else {
            HeadingFormatter heading = new HeadingFormatter(source);
            writer.write(heading.format(tokens.subList(0, open)));
            members(block, tokens, open, heading.lineComments(), faults);
        }
    }

    /** A block without members, or one whose heading is verbatim. */
    private void oneHeading(Block block, List<SourceToken> tokens, int open, List<Diagnostic> faults) {
        boolean verbatim = block.body().isPresent() || block.kind() == BlockKind.QUERY;
        boolean members = open >= 0 && !verbatim;
        int headingEnd = members ? open : tokens.size();
        int end = headingEnd;
        while (end > 0 && isHidden(tokens.get(end - 1))) {
            end--;
        }
        List<SourceToken> heading = tokens.subList(0, end);
        if (block.signature().isPresent()) {
            verbatimHeading(heading);
        } else {
            writer.write(new HeadingFormatter(source).format(heading));
        }
        if (members) {
            members(block, tokens, open, List.of(), faults);
            return;
        }
        trailing(tokens.subList(end, tokens.size()));
    }

    /** Keyword and heading with one blank between; a body on its own line stays there. */
    private void verbatimHeading(List<SourceToken> tokens) {
        boolean lineEnd = false;
        SourceToken previous = tokens.getFirst();
        for (SourceToken token : tokens) {
            if (token.kind() == Kind.BLANK) {
                continue;
            }
            if (token.kind() == Kind.LINE_END) {
                lineEnd = true;
                continue;
            }
            boolean glued = previous.kind() == Kind.BLOCK_OPEN
                    || token.kind() == Kind.BLOCK_CLOSE
                    || (token.kind() == Kind.VERBATIM
                            && previous.kind() == Kind.NAME
                            && previous.end() == token.start());
            if (token.start() > tokens.getFirst().start() && !glued) {
                writer.writeAsIs(lineEnd ? "\n" : " ");
            }
            writer.writeAsIs(source.substring(token.start(), token.end()));
            lineEnd = false;
            previous = token;
        }
    }

    private void members(
            Block block, List<SourceToken> tokens, int open, List<String> comments, List<Diagnostic> faults) {
        int close = tokens.size() - 1;
        while (tokens.get(close).kind() != Kind.BLOCK_CLOSE) {
            close--;
        }
        writer.write(new FormatNode.Text(" {" + ignored(tokens)));
        writer.endLine();
        List<BodyItem> items = new ArrayList<>();
        if (!comments.isEmpty()) {
            items.add(new BodyItem.Comments(comments));
        }
        items.addAll(new BodyReader(source, block, tokens.subList(open + 1, close), faults).read());
        writer.write(new BlockFormatter(source, block.kind()).format(items));
        writer.write(new FormatNode.Text("}"));
        trailing(tokens.subList(close + 1, tokens.size()));
    }

    /** Text behind the opening brace that the language passes over; it stays there. */
    private String ignored(List<SourceToken> tokens) {
        int index = indexOf(tokens, Kind.IGNORED);
        return index < 0
                ? ""
                : " "
                        + source.substring(
                                        tokens.get(index).start(),
                                        tokens.get(index).end())
                                .stripTrailing();
    }

    /** The end of a block's last line, with the comments that stand there. */
    private void trailing(List<SourceToken> tokens) {
        for (SourceToken token : tokens) {
            if (token.kind() == Kind.COMMENT || token.kind() == Kind.DOCUMENTATION) {
                writer.writeAsIs(" " + source.substring(token.start(), token.end()));
            }
        }
        writer.endLine();
        afterBlock = true;
    }

    private static int indexOf(List<SourceToken> tokens, Kind kind) {
        for (int index = 0; index < tokens.size(); index++) {
            if (tokens.get(index).kind() == kind) {
                return index;
            }
        }
        return -1;
    }
}
