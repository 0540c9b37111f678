package dev.pgorm.lang.format;

import dev.pgorm.lang.parse.SourceToken;
import dev.pgorm.lang.parse.SourceToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** Formats the heading of a block: its parts with one blank between. */
final class HeadingFormatter {

    private final String source;
    private final List<String> lineComments = new ArrayList<>();

    HeadingFormatter(String source) {
        this.source = source;
    }

    /** The heading; a part starts where a blank stood outside of brackets, or at an attribute. */
    FormatNode format(List<SourceToken> tokens) {
        List<FormatNode> parts = new ArrayList<>();
        List<SourceToken> part = new ArrayList<>();
        int depth = 0;
        for (SourceToken token : tokens) {
            boolean gap = token.kind() == Kind.BLANK || token.kind() == Kind.LINE_END;
            boolean attribute = token.kind() == Kind.PUNCTUATION && source.startsWith("@", token.start());
            if (depth == 0 && (gap || attribute) && !endsOpen(part)) {
                finish(part, parts);
            }
            boolean comment = token.kind() == Kind.COMMENT || token.kind() == Kind.DOCUMENTATION;
            if (depth == 0 && comment && source.startsWith("//", token.start())) {
                lineComments.add(source.substring(token.start(), token.end()));
            } else if (depth > 0 || !gap) {
                part.add(token);
            }
            depth += depthChange(token);
        }
        finish(part, parts);
        return new FormatNode.Sequence(parts);
    }

    /** The comments that ended a line of the heading; behind the brace they have a line of their own. */
    List<String> lineComments() {
        return List.copyOf(lineComments);
    }

    /** Whether a part wants what follows: an attribute's mark, a dot. */
    private boolean endsOpen(List<SourceToken> part) {
        return !part.isEmpty()
                && part.getLast().kind() == Kind.PUNCTUATION
                && "@.".indexOf(source.charAt(part.getLast().end() - 1)) >= 0;
    }

    private int depthChange(SourceToken token) {
        if (token.kind() != Kind.PUNCTUATION) {
            return 0;
        }
        return switch (source.charAt(token.start())) {
            case '(', '[', '{' -> 1;
            case ')', ']', '}' -> -1;
            default -> 0;
        };
    }

    private void finish(List<SourceToken> part, List<FormatNode> parts) {
        if (part.isEmpty()) {
            return;
        }
        boolean marks = "([?.".indexOf(source.charAt(part.getFirst().start())) >= 0;
        if (!parts.isEmpty() && !marks) {
            parts.add(new FormatNode.Text(" "));
        }
        parts.add(ValueFormatter.format(source, List.copyOf(part)));
        part.clear();
    }
}
