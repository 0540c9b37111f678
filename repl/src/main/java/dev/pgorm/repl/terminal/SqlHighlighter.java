package dev.pgorm.repl.terminal;

import dev.pgorm.repl.complete.SqlKeywords;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Colours for key words, strings, numbers and comments. */
final class SqlHighlighter implements Highlighter {

    /** Longer input is shown as it is: typing must not slow down. */
    private static final int LIMIT = 20_000;

    private static final Pattern TOKEN = Pattern.compile("(?<comment>--[^\\n]*|/\\*(?s:.*?)(?:\\*/|$))"
            + "|(?<string>'(?:[^']|'')*'?|\\$(\\w*)\\$(?s:.*?)(?:\\$\\3\\$|$))"
            + "|(?<quoted>\"[^\"]*\"?)"
            + "|(?<number>\\b[0-9]+(?:\\.[0-9]+)?\\b)"
            + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*)");

    private final boolean coloured;

    SqlHighlighter(boolean coloured) {
        this.coloured = coloured;
    }

    @Override
    public AttributedString highlight(LineReader reader, String buffer) {
        if (!coloured || buffer.length() > LIMIT || buffer.startsWith("\\")) {
            return new AttributedString(buffer);
        }
        AttributedStringBuilder text = new AttributedStringBuilder(buffer.length());
        Matcher matcher = TOKEN.matcher(buffer);
        int done = 0;
        while (matcher.find()) {
            text.append(buffer, done, matcher.start());
            text.styled(style(matcher), matcher.group());
            done = matcher.end();
        }
        return text.append(buffer, done, buffer.length()).toAttributedString();
    }

    private static AttributedStyle style(Matcher matcher) {
        AttributedStyle plain = AttributedStyle.DEFAULT;
        if (matcher.group("comment") != null) {
            return plain.faint();
        }
        if (matcher.group("string") != null) {
            return plain.foreground(AttributedStyle.GREEN);
        }
        if (matcher.group("number") != null) {
            return plain.foreground(AttributedStyle.CYAN);
        }
        String word = matcher.group("word");
        return word != null && SqlKeywords.contains(word)
                ? plain.foreground(AttributedStyle.BLUE).bold()
                : plain;
    }
}
