package dev.pgorm.lang.format;

import dev.pgorm.lang.parse.SourceToken;
import dev.pgorm.lang.parse.SourceToken.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Formats values, types and attributes token by token, so that nothing is lost: blanks as Prisma's formatter sets them; brackets that
 * were broken after their opening stay broken, one value a line.
 */
final class ValueFormatter {

    private final String source;
    private final List<SourceToken> tokens;
    private final List<FormatNode> nodes = new ArrayList<>();
    private final Deque<Bracket> brackets = new ArrayDeque<>();
    private final StringBuilder line = new StringBuilder();
    private int brokenDepth;
    private boolean breakPending;
    private boolean spacePending;
    private boolean lineEnded;
    private boolean commentOpen;

    private ValueFormatter(String source, List<SourceToken> tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    /** The tokens, formatted; blanks and line ends among them only decide which brackets are broken. */
    static FormatNode.Sequence format(String source, List<SourceToken> tokens) {
        return new ValueFormatter(source, tokens).run();
    }

    private record Bracket(boolean broken, boolean brace) {}

    private FormatNode.Sequence run() {
        for (int index = 0; index < tokens.size(); index++) {
            SourceToken token = tokens.get(index);
            String text = source.substring(token.start(), token.end());
            switch (token.kind()) {
                case BLANK -> {}
                case LINE_END, MEMBER_END -> lineEnded = true;
                case COMMENT, DOCUMENTATION -> comment(text);
                case TEXT, VERBATIM -> {
                    before();
                    flush();
                    nodes.add(new FormatNode.Verbatim(text));
                }
                case PUNCTUATION -> punctuation(text, index);
                case KEYWORD, NAME, NUMBER, INVALID, IGNORED, BLOCK_OPEN, BLOCK_CLOSE -> {
                    before();
                    line.append(text);
                }
            }
            if (token.kind() != Kind.BLANK && token.kind() != Kind.LINE_END && token.kind() != Kind.MEMBER_END) {
                lineEnded = false;
            }
        }
        flush();
        return new FormatNode.Sequence(nodes);
    }

    private void punctuation(String text, int index) {
        switch (text) {
            case "(", "[", "{" -> open(text, index);
            case ")", "]", "}" -> close(text);
            case "," -> {
                if (!isLastComma(index)) {
                    endComment();
                    spacePending = false;
                    breakPending = false;
                    line.append(',');
                    afterComma();
                }
            }
            case ":" -> {
                endComment();
                spacePending = false;
                line.append(':');
                spacePending = true;
            }
            case "@", "@@" -> {
                spacePending |= !line.isEmpty() || !nodes.isEmpty();
                before();
                line.append(text);
            }
            default -> {
                before();
                line.append(text);
            }
        }
    }

    private void afterComma() {
        if (!brackets.isEmpty() && brackets.peek().broken) {
            breakPending = true;
        } else {
            spacePending = true;
        }
    }

    private void open(String text, int index) {
        before();
        line.append(text);
        boolean broken = isBroken(index);
        brackets.push(new Bracket(broken, text.equals("{")));
        if (broken) {
            brokenDepth++;
            breakPending = true;
        } else if (text.equals("{")) {
            line.append(' ');
        }
    }

    private void close(String text) {
        spacePending &= !line.isEmpty() && line.charAt(line.length() - 1) == ':';
        boolean wasBroken = false;
        boolean brace = false;
        if (!brackets.isEmpty()) {
            Bracket bracket = brackets.pop();
            wasBroken = bracket.broken;
            brace = bracket.brace;
        }
        if (wasBroken) {
            brokenDepth--;
            breakPending = true;
        } else if (brace) {
            line.append(' ');
        }
        before();
        line.append(text);
    }

    private void comment(String text) {
        boolean endsLine = text.startsWith("//");
        if (breakPending && !lineEnded) {
            // behind a value on its line: the break comes after the comment
            line.append(' ').append(text.stripTrailing());
            flush();
        } else if (breakPending) {
            before();
            line.append(text.stripTrailing());
        } else {
            if (!line.isEmpty() || !nodes.isEmpty()) {
                line.append(' ');
            }
            spacePending = false;
            flush();
            nodes.add(new FormatNode.Verbatim(text));
            spacePending = !endsLine;
        }
        if (endsLine) {
            breakPending = true;
            commentOpen = true;
        }
    }

    /** Nothing may follow a line comment on its line. */
    private void endComment() {
        if (commentOpen) {
            before();
        }
    }

    private void before() {
        if (breakPending) {
            flush();
            nodes.add(new FormatNode.Break(brokenDepth));
        } else if (spacePending) {
            line.append(' ');
        }
        breakPending = false;
        spacePending = false;
        commentOpen = false;
    }

    private void flush() {
        if (!line.isEmpty()) {
            nodes.add(new FormatNode.Text(line.toString()));
            line.setLength(0);
        }
    }

    /** Whether a bracket is broken: a line ends right after it, or a line comment stands directly in it. */
    private boolean isBroken(int open) {
        int first = afterBlanks(open + 1);
        if (first < tokens.size() && tokens.get(first).kind() == Kind.LINE_END) {
            return true;
        }
        int depth = 0;
        for (int index = first; index < tokens.size(); index++) {
            SourceToken token = tokens.get(index);
            if (token.kind() == Kind.COMMENT || token.kind() == Kind.DOCUMENTATION) {
                if (depth == 0 && source.startsWith("//", token.start())) {
                    return true;
                }
            } else if (token.kind() == Kind.PUNCTUATION && token.end() == token.start() + 1) {
                switch (source.charAt(token.start())) {
                    case '(', '[', '{' -> depth++;
                    case ')', ']', '}' -> {
                        if (depth-- == 0) {
                            return false;
                        }
                    }
                    default -> {}
                }
            }
        }
        return false;
    }

    private int afterBlanks(int from) {
        int index = from;
        while (index < tokens.size() && tokens.get(index).kind() == Kind.BLANK) {
            index++;
        }
        return index;
    }

    /** Whether only a closing bracket follows a comma. */
    private boolean isLastComma(int comma) {
        for (int index = comma + 1; index < tokens.size(); index++) {
            SourceToken token = tokens.get(index);
            switch (token.kind()) {
                case BLANK, LINE_END, COMMENT, DOCUMENTATION -> {}
                case PUNCTUATION -> {
                    return ")]}".indexOf(source.charAt(token.start())) >= 0;
                }
                default -> {
                    return false;
                }
            }
        }
        return false;
    }
}
