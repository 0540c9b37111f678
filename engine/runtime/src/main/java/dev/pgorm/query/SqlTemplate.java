package dev.pgorm.query;

import dev.pgorm.ir.sql.SqlStatements;
import java.util.ArrayList;
import java.util.List;

/**
 * SQL that a program wrote, with a question mark for each value; {@code ??} is an operator's question mark. What stands in quotes and comments is
 * left alone.
 */
final class SqlTemplate {

    private final String text;
    private final List<String> pieces = new ArrayList<>();

    /** Where the values stand in the text. */
    private final List<Integer> values = new ArrayList<>();

    /** Where the second question marks of operators stand, which are not sent. */
    private final List<Integer> doubled = new ArrayList<>();

    private SqlTemplate(String text) {
        this.text = text;
    }

    /**
     * Reads a text.
     *
     * @throws IllegalArgumentException unless it is one whole statement
     */
    static SqlTemplate of(String text) {
        requireOneStatement(text);
        SqlTemplate template = new SqlTemplate(text);
        List<Integer> marks = SqlStatements.questionMarks(text);
        StringBuilder piece = new StringBuilder();
        int from = 0;
        for (int i = 0; i < marks.size(); i++) {
            int mark = marks.get(i);
            if (i + 1 < marks.size() && marks.get(i + 1) == mark + 1) {
                piece.append(text, from, mark + 1);
                template.doubled.add(mark + 1);
                i++;
                from = mark + 2;
            } else {
                template.pieces.add(piece.append(text, from, mark).toString());
                template.values.add(mark);
                piece.setLength(0);
                from = mark + 1;
            }
        }
        template.pieces.add(piece.append(text, from, text.length()).toString());
        return template;
    }

    private static void requireOneStatement(String text) {
        SqlStatements read = SqlStatements.split(text);
        String unfinished = switch (read.end()) {
            case IN_STRING -> "a string";
            case IN_QUOTED_IDENTIFIER -> "a quoted name";
            case IN_DOLLAR_QUOTE -> "a dollar quote";
            case IN_COMMENT -> "a comment";
            case BETWEEN_STATEMENTS, IN_STATEMENT, IN_PARENTHESES, IN_BODY, IN_COPY_DATA -> "";
        };
        if (!unfinished.isEmpty()) {
            throw new IllegalArgumentException("the text ends in " + unfinished);
        }
        if (read.parts().size() != 1 || read.statements().size() != 1) {
            throw new IllegalArgumentException("sql(…) takes one statement, and the text has "
                    + read.parts().size());
        }
    }

    /** The text between the values. */
    List<String> pieces() {
        return pieces;
    }

    /** The text as it was written. */
    String text() {
        return text;
    }

    /** Where its question marks for values stand. */
    List<Integer> values() {
        return List.copyOf(values);
    }

    /** Fails unless there are so many places for values. */
    void requireValues(int given) {
        if (values.size() != given) {
            throw new IllegalArgumentException("the text has " + counted(values.size(), "place")
                    + (values.isEmpty()
                            ? ""
                            : " ("
                                    + String.join(
                                            "; ",
                                            values.stream().map(this::place).toList()) + ")")
                    + " for " + counted(given, "value")
                    + "; an operator's question mark is written ??");
        }
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    /**
     * The place in the program's text of one in the text that was sent.
     *
     * @param sent in code points, from 1
     * @return its line and column, from 1
     */
    String placeOfSent(int sent) {
        return place(offsetOfSent(sent));
    }

    /** The same place as an offset. */
    int offsetOfSent(int sent) {
        int left = sent - 1;
        int position = 0;
        int value = 0;
        while (left > 0 && position < text.length()) {
            if (values.contains(position)) {
                left -= 1 + String.valueOf(++value).length(); // $1
                if (left < 0) {
                    break;
                }
                position++;
            } else if (doubled.contains(position)) {
                position++;
            } else {
                position += Character.charCount(text.codePointAt(position));
                left--;
            }
        }
        return doubled.contains(position) ? position + 1 : position;
    }

    private String place(int position) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < position; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return "line " + line + ", column " + column;
    }
}
