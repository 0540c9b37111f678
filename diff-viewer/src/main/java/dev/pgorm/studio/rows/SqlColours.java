package dev.pgorm.studio.rows;

import dev.pgorm.studio.style.Tone;
import dev.pgorm.studio.style.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Colours statements that pgorm wrote, which has key words in upper case and quotes every name that has a capital. Lines keep their colours
 * over line ends: comments, strings and dollar quotes reach as far as in PostgreSQL's manual, "Lexical Structure".
 */
final class SqlColours {

    private final String sql;
    private final List<List<Words>> lines = new ArrayList<>();
    private List<Words> line = new ArrayList<>();
    private int position;

    private SqlColours(String sql) {
        this.sql = sql;
    }

    /** The lines of a statement. */
    static List<List<Words>> lines(String sql) {
        SqlColours colours = new SqlColours(sql);
        while (colours.position < sql.length()) {
            colours.token();
        }
        colours.lines.add(colours.line);
        return List.copyOf(colours.lines);
    }

    private void token() {
        char first = sql.charAt(position);
        if (sql.startsWith("--", position)) {
            take(endOfLine(), Tone.COMMENT);
        } else if (sql.startsWith("/*", position)) {
            take(after("*/", position + 2), Tone.COMMENT);
        } else if (first == '\'') {
            take(after("'", position + 1), Tone.STRING);
        } else if (first == '"') {
            take(after("\"", position + 1), Tone.NAME);
        } else if (first == '$' && dollarTag().length() > 1) {
            String tag = dollarTag();
            take(after(tag, position + tag.length()), Tone.STRING);
        } else if (Character.isDigit(first)) {
            take(endOf(position, each -> Character.isLetterOrDigit(each) || each == '.'), Tone.NUMBER);
        } else if (isWordStart(first)) {
            int end = endOf(position, each -> Character.isLetterOrDigit(each) || each == '_' || each == '$');
            take(end, isKeyword(sql.substring(position, end)) ? Tone.KEYWORD : Tone.TEXT);
        } else {
            take(
                    endOf(
                            position,
                            each -> !isWordStart(each) && !Character.isDigit(each) && "'\"$-/".indexOf(each) < 0),
                    Tone.TEXT);
        }
    }

    private static boolean isWordStart(char character) {
        return Character.isLetter(character) || character == '_';
    }

    private static boolean isKeyword(String word) {
        return word.length() > 1 && word.chars().allMatch(each -> (each >= 'A' && each <= 'Z') || each == '_');
    }

    /** {@code $$} or {@code $tag$} at the position; empty where there is none. */
    private String dollarTag() {
        int end = endOf(position + 1, each -> Character.isLetterOrDigit(each) || each == '_');
        return end < sql.length() && sql.charAt(end) == '$' ? sql.substring(position, end + 1) : "";
    }

    private int endOfLine() {
        int end = sql.indexOf('\n', position);
        return end < 0 ? sql.length() : end;
    }

    private int after(String closing, int from) {
        int end = sql.indexOf(closing, from);
        return end < 0 ? sql.length() : end + closing.length();
    }

    private int endOf(int from, CharTest test) {
        int end = from;
        while (end < sql.length() && test.test(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    private void take(int end, Tone tone) {
        int stop = Math.max(end, position + 1);
        String text = sql.substring(position, stop).replace("\r", "").replace("\t", "    ");
        int start = 0;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', start)) {
            add(text.substring(start, i), tone);
            lines.add(line);
            line = new ArrayList<>();
            start = i + 1;
        }
        add(text.substring(start), tone);
        position = stop;
    }

    private void add(String text, Tone tone) {
        if (!text.isEmpty()) {
            line.add(Words.of(text, tone));
        }
    }

    /** Whether a character goes on with a token. */
    private interface CharTest {
        boolean test(char character);
    }
}
