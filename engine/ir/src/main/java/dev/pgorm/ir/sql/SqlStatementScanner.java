package dev.pgorm.ir.sql;

import dev.pgorm.ir.sql.SqlStatements.CopyData;
import dev.pgorm.ir.sql.SqlStatements.End;
import dev.pgorm.ir.sql.SqlStatements.MetaCommand;
import dev.pgorm.ir.sql.SqlStatements.Part;
import dev.pgorm.ir.sql.SqlStatements.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One pass over a script; see {@link SqlStatements}. */
final class SqlStatementScanner {

    /** How many words of a statement are kept. */
    static final int WORDS = 8;

    /** psql's commands that send the statement in front of them. */
    private static final Set<String> SENDING = Set.of("g", "gx", "gset", "gexec", "gdesc", "crosstabview", "watch");

    private static final int NONE = -1;

    private final String text;
    private final List<Part> parts = new ArrayList<>();
    private int position;
    private int line = 1;
    private int countedUpTo;

    /** Where what belongs to the next statement begins, comments included. */
    private int leadingStart;

    private int start = NONE;
    private int lastTokenEnd;
    private int parentheses;
    private int bodies;
    private final List<String> words = new ArrayList<>();
    private boolean fromStdin;
    private boolean afterFrom;
    private final List<Integer> questionMarks = new ArrayList<>();
    private End unfinished = End.BETWEEN_STATEMENTS;

    SqlStatementScanner(String text) {
        this.text = text;
    }

    SqlStatements scan() {
        while (position < text.length()) {
            step();
        }
        End end = end();
        finishStatement();
        return new SqlStatements(parts, end);
    }

    /** Where question marks stand outside of quotes and comments, as far as the text was read. */
    List<Integer> questionMarks() {
        return List.copyOf(questionMarks);
    }

    private End end() {
        if (unfinished != End.BETWEEN_STATEMENTS) {
            return unfinished;
        }
        if (start == NONE) {
            return End.BETWEEN_STATEMENTS;
        }
        if (bodies > 0) {
            return End.IN_BODY;
        }
        return parentheses > 0 ? End.IN_PARENTHESES : End.IN_STATEMENT;
    }

    private void step() {
        char character = text.charAt(position);
        if (Character.isWhitespace(character)) {
            position++;
        } else if (text.startsWith("--", position)) {
            position = endOfLine(position);
        } else if (text.startsWith("/*", position)) {
            skipComment();
        } else if (character == '\\') {
            metaCommand();
        } else if (character == ';' && parentheses <= 0 && bodies == 0) {
            boolean copies = fromStdin && words.getFirst().equals("copy");
            finishStatement();
            position++;
            leadingStart = position;
            if (copies) {
                copyData();
            }
        } else {
            token(character);
            lastTokenEnd = position;
        }
    }

    private void token(char character) {
        if (start == NONE) {
            start = position;
        }
        if (character == '\'') {
            quoted('\'', false, End.IN_STRING);
        } else if (character == '"') {
            int open = position;
            quoted('"', false, End.IN_QUOTED_IDENTIFIER);
            int close = text.charAt(position - 1) == '"' && position - 1 > open ? position - 1 : position;
            addWord(text.substring(open + 1, close).replace("\"\"", "\""));
        } else if (character == '$' && dollarTag() > 0) {
            dollarQuoted(dollarTag());
        } else if (isEscapeString(character)) {
            position++;
            quoted('\'', true, End.IN_STRING);
        } else if (startsWord(character)) {
            word();
        } else if (Character.isDigit(character) || character == '$') {
            skipRun();
        } else {
            if (character == '?') {
                questionMarks.add(position);
            }
            parentheses += character == '(' ? 1 : character == ')' ? -1 : 0;
            position++;
        }
    }

    private boolean isEscapeString(char character) {
        return (character == 'e' || character == 'E')
                && position + 1 < text.length()
                && text.charAt(position + 1) == '\'';
    }

    private void word() {
        int begin = position;
        skipRun();
        String word = text.substring(begin, position).toLowerCase(Locale.ROOT);
        addWord(word);
        if (parentheses == 0) {
            body(word);
            fromStdin |= afterFrom && word.equals("stdin");
            afterFrom = word.equals("from");
        }
    }

    private void skipRun() {
        position++;
        while (position < text.length()
                && (startsWord(text.charAt(position))
                        || Character.isDigit(text.charAt(position))
                        || text.charAt(position) == '$')) {
            position++;
        }
    }

    private void addWord(String word) {
        if (words.size() < WORDS) {
            words.add(word);
        }
    }

    /** psql's own rule: in CREATE FUNCTION and PROCEDURE, BEGIN and CASE open what END closes. */
    private void body(String word) {
        if (bodies == 0 && !(word.equals("begin") && createsRoutine())) {
            return;
        }
        switch (word) {
            case "begin", "case" -> bodies++;
            case "end" -> bodies--;
            default -> {
                // any other word neither opens nor closes
            }
        }
    }

    private boolean createsRoutine() {
        if (words.size() < 3 || !words.getFirst().equals("create")) {
            return false;
        }
        String kind = words.get(1).equals("or") && words.size() > 3 ? words.get(3) : words.get(1);
        return kind.equals("function") || kind.equals("procedure");
    }

    private void quoted(char quote, boolean escapes, End otherwise) {
        position++;
        while (position < text.length()) {
            char character = text.charAt(position);
            if (escapes && character == '\\') {
                position++;
            } else if (character == quote) {
                position++;
                if (position == text.length() || text.charAt(position) != quote) {
                    return;
                }
            }
            position++;
        }
        position = text.length();
        unfinished = otherwise;
    }

    /** The length of the dollar quote that opens here; 0 if none does. */
    private int dollarTag() {
        int end = position + 1;
        while (end < text.length()
                && (startsWord(text.charAt(end)) || (end > position + 1 && Character.isDigit(text.charAt(end))))) {
            end++;
        }
        return end < text.length() && text.charAt(end) == '$' ? end + 1 - position : 0;
    }

    private void dollarQuoted(int tagLength) {
        String tag = text.substring(position, position + tagLength);
        int close = text.indexOf(tag, position + tagLength);
        if (close < 0) {
            unfinished = End.IN_DOLLAR_QUOTE;
            position = text.length();
        } else {
            position = close + tagLength;
        }
    }

    private void skipComment() {
        int depth = 0;
        do {
            if (text.startsWith("/*", position)) {
                depth++;
                position += 2;
            } else if (text.startsWith("*/", position)) {
                depth--;
                position += 2;
            } else {
                position++;
            }
        } while (depth > 0 && position < text.length());
        if (depth > 0) {
            unfinished = End.IN_COMMENT;
        }
    }

    private void metaCommand() {
        int begin = position;
        position = endOfLine(position);
        String command = text.substring(begin, position).stripTrailing();
        String name = command.substring(1).split("[^A-Za-z]", 2)[0];
        if (SENDING.contains(name)) {
            finishStatement();
        }
        parts.add(new MetaCommand(command, begin, lineOf(begin)));
        if (start == NONE) {
            leadingStart = position;
        }
    }

    private void copyData() {
        int begin = Math.min(text.length(), endOfLine(position) + 1);
        position = begin;
        while (position < text.length()) {
            int end = endOfLine(position);
            if (text.substring(position, end).stripTrailing().equals("\\.")) {
                parts.add(new CopyData(text.substring(begin, position), begin, lineOf(begin)));
                position = end;
                leadingStart = end;
                return;
            }
            position = Math.min(text.length(), end + 1);
        }
        parts.add(new CopyData(text.substring(begin), begin, lineOf(begin)));
        leadingStart = position;
        unfinished = End.IN_COPY_DATA;
    }

    private void finishStatement() {
        if (start != NONE) {
            String leading = leadingStart <= start ? text.substring(leadingStart, start) : "";
            parts.add(new Statement(text.substring(start, lastTokenEnd), start, lineOf(start), words, leading));
        }
        start = NONE;
        leadingStart = position;
        parentheses = 0;
        bodies = 0;
        words.clear();
        fromStdin = false;
        afterFrom = false;
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** The line of an offset; offsets may only grow from call to call, which parts do except around psql's commands. */
    private int lineOf(int offset) {
        if (offset < countedUpTo) {
            countedUpTo = 0;
            line = 1;
        }
        while (countedUpTo < offset) {
            if (text.charAt(countedUpTo) == '\n') {
                line++;
            }
            countedUpTo++;
        }
        return line;
    }

    private static boolean startsWord(char character) {
        return character == '_' || character >= 0x80 || Character.isLetter(character);
    }
}
