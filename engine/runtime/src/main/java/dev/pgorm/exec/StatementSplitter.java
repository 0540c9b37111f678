package dev.pgorm.exec;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into statements at its semicolons, as psql does: not inside quotes, dollar quotes, comments, parentheses or the
 * {@code BEGIN ATOMIC … END} of a function.
 */
public final class StatementSplitter {

    private final String text;
    private final List<SqlStatement> statements = new ArrayList<>();
    private int position;
    private int parentheses;
    private int atomicDepth;
    private int words;
    private boolean createsRoutine;
    private boolean createSeen;
    private String previousWord = "";
    private int start = -1;

    private StatementSplitter(String text) {
        this.text = text;
    }

    /** The statements of a text; empty ones are left out. */
    public static List<SqlStatement> split(String text) {
        StatementSplitter splitter = new StatementSplitter(text);
        splitter.run();
        return List.copyOf(splitter.statements);
    }

    /** Whether the text ends a statement: its last token outside quotes and comments is a semicolon. */
    public static boolean isComplete(String text) {
        StatementSplitter splitter = new StatementSplitter(text);
        splitter.run(false);
        return splitter.start < 0;
    }

    private void run() {
        run(true);
    }

    private void run(boolean endsAtEnd) {
        while (position < text.length()) {
            step();
        }
        if (endsAtEnd && start >= 0) {
            end(text.length());
        }
    }

    private void step() {
        char c = text.charAt(position);
        if (Character.isWhitespace(c)) {
            position++;
        } else if (c == '-' && at(position + 1) == '-') {
            skipLine();
        } else if (c == '/' && at(position + 1) == '*') {
            skipComment();
        } else if (c == ';' && parentheses == 0 && atomicDepth == 0) {
            if (start >= 0) {
                end(position);
            }
            position++;
        } else {
            begin();
            token(c);
        }
    }

    private void token(char c) {
        if (c == '\'') {
            skipQuoted('\'', position > 0 && (text.charAt(position - 1) == 'E' || text.charAt(position - 1) == 'e'));
        } else if (c == '"') {
            skipQuoted('"', false);
        } else if (c == '$' && skipDollarQuote()) {
            previousWord = "";
        } else if (c == '(') {
            parentheses++;
            position++;
        } else if (c == ')') {
            parentheses = Math.max(0, parentheses - 1);
            position++;
        } else if (Character.isJavaIdentifierStart(c) && c != '$') {
            word();
        } else if (Character.isDigit(c)) {
            skipNumber();
        } else {
            position++;
        }
    }

    private void begin() {
        if (start < 0) {
            start = position;
            words = 0;
            createSeen = false;
            createsRoutine = false;
            previousWord = "";
        }
    }

    private void end(int stop) {
        String statement = text.substring(start, stop).stripTrailing();
        int line = 1
                + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
        statements.add(new SqlStatement(statement, start, line));
        start = -1;
        parentheses = 0;
        atomicDepth = 0;
    }

    private void word() {
        int from = position;
        while (position < text.length() && Character.isJavaIdentifierPart(text.charAt(position))) {
            position++;
        }
        if (at(position) == '\'' && position - from == 1) {
            return; // the E, B, X or U of a string
        }
        String word = text.substring(from, position).toUpperCase(java.util.Locale.ROOT);
        words++;
        if (words == 1 && word.equals("CREATE")) {
            createSeen = true;
        } else if (createSeen && words <= 4 && (word.equals("FUNCTION") || word.equals("PROCEDURE"))) {
            createsRoutine = true;
        } else if (createsRoutine) {
            atomic(word);
        }
        previousWord = word;
    }

    private void atomic(String word) {
        if (word.equals("ATOMIC") && previousWord.equals("BEGIN")) {
            atomicDepth++;
        } else if (atomicDepth > 0 && word.equals("CASE")) {
            atomicDepth++;
        } else if (atomicDepth > 0 && word.equals("END")) {
            atomicDepth--;
        }
    }

    private void skipNumber() {
        while (position < text.length() && Character.isLetterOrDigit(text.charAt(position))) {
            position++;
        }
    }

    private void skipLine() {
        int newline = text.indexOf('\n', position);
        position = newline < 0 ? text.length() : newline + 1;
    }

    private void skipComment() {
        int depth = 0;
        while (position < text.length()) {
            if (text.startsWith("/*", position)) {
                depth++;
                position += 2;
            } else if (text.startsWith("*/", position)) {
                depth--;
                position += 2;
                if (depth == 0) {
                    return;
                }
            } else {
                position++;
            }
        }
    }

    private void skipQuoted(char quote, boolean backslashEscapes) {
        position++;
        while (position < text.length()) {
            char c = text.charAt(position);
            if (backslashEscapes && c == '\\') {
                position += 2;
            } else if (c == quote && at(position + 1) == quote) {
                position += 2;
            } else {
                position++;
                if (c == quote) {
                    return;
                }
            }
        }
        position = text.length();
    }

    private boolean skipDollarQuote() {
        int index = position + 1;
        while (index < text.length() && isTagCharacter(text.charAt(index), index == position + 1)) {
            index++;
        }
        if (at(index) != '$') {
            position++;
            return false;
        }
        String tag = text.substring(position, index + 1);
        int close = text.indexOf(tag, index + 1);
        position = close < 0 ? text.length() : close + tag.length();
        return true;
    }

    private static boolean isTagCharacter(char c, boolean first) {
        return c == '_' || (first ? Character.isLetter(c) : Character.isLetterOrDigit(c));
    }

    private char at(int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }
}
