package dev.pgorm.lang.format;

import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.lang.parse.SourceToken;
import dev.pgorm.lang.parse.SourceToken.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the body of a block as members, comments and empty lines. */
final class BodyReader {

    private final String source;
    private final TokenCursor cursor;
    private final List<Diagnostic> faults;
    private final Map<Integer, Member> membersByEnd = new HashMap<>();
    private final List<BodyItem> items = new ArrayList<>();

    /**
     * A reader of a block's body.
     *
     * @param body the tokens between the block's braces
     * @param faults what must not be touched
     */
    BodyReader(String source, Block block, List<SourceToken> body, List<Diagnostic> faults) {
        this.source = source;
        this.cursor = new TokenCursor(source, body);
        this.faults = faults;
        for (Member member : block.members()) {
            membersByEnd.put(member.span().end(), member);
        }
    }

    List<BodyItem> read() {
        skipRestOfOpeningLine();
        while (!cursor.atEnd()) {
            cursor.skipBlanks();
            if (cursor.atEnd()) {
                break;
            }
            if (cursor.is(Kind.LINE_END)) {
                emptyLine();
            } else if (cursor.isComment()) {
                comments();
            } else if (cursor.is(Kind.MEMBER_END)) {
                cursor.next();
            } else {
                member();
            }
        }
        return items;
    }

    /** The end of the line of the opening brace is no empty line. */
    private void skipRestOfOpeningLine() {
        cursor.skipBlanks();
        if (cursor.is(Kind.IGNORED)) {
            cursor.next();
        }
        if (cursor.is(Kind.LINE_END)) {
            cursor.next();
        }
    }

    private void emptyLine() {
        cursor.next();
        if (items.isEmpty() || !(items.getLast() instanceof BodyItem.EmptyLines)) {
            items.add(new BodyItem.EmptyLines());
        }
    }

    private void comments() {
        List<String> comments = new ArrayList<>();
        while (cursor.isComment()) {
            comments.add(cursor.text(cursor.next()));
            cursor.skipBlanks();
            if (cursor.is(Kind.LINE_END)) {
                cursor.next();
                cursor.skipBlanks();
            }
        }
        items.add(new BodyItem.Comments(comments));
    }

    private void member() {
        int start = cursor.position();
        int afterLast = start;
        while (!cursor.atEnd() && !cursor.is(Kind.MEMBER_END)) {
            SourceToken token = cursor.next();
            if (!isHidden(token)) {
                afterLast = cursor.position();
            }
        }
        List<SourceToken> all = cursor.since(start);
        List<SourceToken> visible = all.subList(0, afterLast - start);
        List<SourceToken> hidden = all.subList(afterLast - start, all.size());
        int from = visible.getFirst().start();
        int to = visible.getLast().end();
        Optional<Member> member = Optional.ofNullable(membersByEnd.get(to))
                .filter(each -> lastPartEnd(each) == to)
                .filter(each -> !isBroken(from, all.getLast().end() + 1));
        if (member.isPresent()) {
            String trailing = hidden.stream()
                    .filter(each -> each.kind() == Kind.COMMENT || each.kind() == Kind.DOCUMENTATION)
                    .map(cursor::text)
                    .collect(Collectors.joining(" "));
            items.add(new BodyItem.Understood(member.get(), visible, trailing));
        } else {
            int end = hidden.isEmpty() ? to : hidden.getLast().end();
            items.add(new BodyItem.Broken(source.substring(from, end)));
        }
        endLine();
    }

    /** Past the end of a member; after a semicolon the end of its line is no empty line. */
    private void endLine() {
        if (cursor.atEnd()) {
            return;
        }
        boolean semicolon = cursor.text(cursor.next()).equals(";");
        if (semicolon) {
            cursor.skipBlanks();
            if (cursor.is(Kind.LINE_END)) {
                cursor.next();
            }
        }
    }

    private boolean isBroken(int from, int to) {
        return faults.stream()
                .anyMatch(each -> each.span().start() < to
                        && each.span().end() >= from + Math.min(1, each.span().length()));
    }

    /** Where the last part ends that the syntax tree knows of; beyond that nothing may be rewritten. */
    private static int lastPartEnd(Member member) {
        return switch (member) {
            case Member.Field field
            when !field.attributes().isEmpty() ->
                field.attributes().getLast().span().end();
            case Member.Field field ->
                field.type()
                        .map(type -> type.span().end())
                        .orElse(field.name().span().end());
            case Member.Assignment assignment ->
                assignment.value().map(value -> value.span().end()).orElse(-1);
            case Member.BlockAttribute attribute -> attribute.attribute().span().end();
        };
    }

    private static boolean isHidden(SourceToken token) {
        return switch (token.kind()) {
            case BLANK, LINE_END, COMMENT, DOCUMENTATION, IGNORED -> true;
            case MEMBER_END, BLOCK_OPEN, BLOCK_CLOSE, KEYWORD, NAME, NUMBER, TEXT, PUNCTUATION, VERBATIM, INVALID ->
                false;
        };
    }
}
