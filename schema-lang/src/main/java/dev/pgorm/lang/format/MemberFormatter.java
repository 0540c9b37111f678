package dev.pgorm.lang.format;

import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.ast.TypeExpression;
import dev.pgorm.lang.format.FormatNode.Row;
import dev.pgorm.lang.parse.SourceToken;
import dev.pgorm.lang.parse.SourceToken.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes a row of a table from a member: name, type, attributes; or key and value. */
final class MemberFormatter {

    private final String source;

    private final BlockKind kind;

    MemberFormatter(String source, BlockKind kind) {
        this.source = source;
        this.kind = kind;
    }

    Row row(BodyItem.Understood item) {
        return new Row.Cells(
                switch (item.member()) {
                    case Member.Field field -> field(field, item.tokens());
                    case Member.Assignment ignored -> assignment(item.tokens());
                    case Member.BlockAttribute ignored -> List.of(ValueFormatter.format(source, item.tokens()));
                },
                item.trailing());
    }

    private List<FormatNode> assignment(List<SourceToken> tokens) {
        int equals = 0;
        while (!isText(tokens.get(equals), "=")) {
            equals++;
        }
        List<FormatNode> value = new ArrayList<>();
        value.add(new FormatNode.Text("= "));
        value.add(ValueFormatter.format(source, tokens.subList(equals + 1, tokens.size())));
        return List.of(ValueFormatter.format(source, tokens.subList(0, equals)), new FormatNode.Sequence(value));
    }

    private List<FormatNode> field(Member.Field field, List<SourceToken> tokens) {
        List<FormatNode> cells = new ArrayList<>(3);
        List<SourceToken> name = tokens.subList(0, 1);
        cells.add(ValueFormatter.format(source, name));
        int next = 1;
        if (field.type().isPresent()) {
            TypeExpression type = field.type().get();
            int end = after(tokens, next, type.span());
            cells.add(type(type, tokens.subList(next, end)));
            next = end;
        } else if (kind != BlockKind.ENUM) {
            cells.add(new FormatNode.Text(""));
        }
        List<Ordered> attributes = new ArrayList<>();
        for (Attribute attribute : field.attributes()) {
            int end = after(tokens, next, attribute.span());
            attributes.add(new Ordered(
                    AttributeOrder.of(attribute.path()), ValueFormatter.format(source, tokens.subList(next, end))));
            next = end;
        }
        cells.add(joined(attributes));
        return cells;
    }

    private record Ordered(int order, FormatNode node) {}

    private static FormatNode joined(List<Ordered> attributes) {
        List<FormatNode> parts = new ArrayList<>();
        List<Ordered> sorted = new ArrayList<>(attributes);
        sorted.sort(Comparator.comparingInt(Ordered::order));
        for (Ordered each : sorted) {
            if (!parts.isEmpty()) {
                parts.add(new FormatNode.Text(" "));
            }
            parts.add(each.node);
        }
        return new FormatNode.Sequence(parts);
    }

    /** The first token after a place. */
    private static int after(List<SourceToken> tokens, int from, Span place) {
        int index = from;
        while (index < tokens.size() && tokens.get(index).start() < place.end()) {
            index++;
        }
        return index;
    }

    /** A type; Prisma's oldest spellings become today's. */
    private FormatNode type(TypeExpression type, List<SourceToken> tokens) {
        List<SourceToken> kept = new ArrayList<>(tokens);
        kept.removeIf(each -> each.start() < type.span().start() && isText(each, ":"));
        return switch (type.legacy()) {
            case NONE, OPTIONAL_LIST, COLON -> ValueFormatter.format(source, kept);
            case REQUIRED_MARK -> {
                kept.removeIf(each -> isText(each, "!"));
                yield ValueFormatter.format(source, kept);
            }
            case BRACKETED_LIST -> {
                if (kept.stream().anyMatch(each -> source.startsWith("//", each.start()))) {
                    yield ValueFormatter.format(source, kept);
                }
                kept.removeFirst();
                kept.removeLast();
                kept.removeIf(each -> each.start() == type.span().start());
                yield new FormatNode.Sequence(List.of(ValueFormatter.format(source, kept), new FormatNode.Text("[]")));
            }
        };
    }

    private boolean isText(SourceToken token, String text) {
        return token.kind() == Kind.PUNCTUATION
                && token.end() - token.start() == text.length()
                && source.startsWith(text, token.start());
    }
}
