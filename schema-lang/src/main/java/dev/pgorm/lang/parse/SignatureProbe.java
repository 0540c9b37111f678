package dev.pgorm.lang.parse;

/** Finds the ends of the parts that are kept verbatim: the heading of a routine or query, and the body of a query. */
final class SignatureProbe {

    private final TokenReader reader;
    private final LineProbe lines;

    SignatureProbe(TokenReader reader, LineProbe lines) {
        this.reader = reader;
        this.lines = lines;
    }

    /**
     * Where the heading that starts at an offset ends: before its body, or where a new block, an empty line or a comment follows.
     * Texts and parentheses are passed over.
     *
     * @param verbatimBodies whether {@code """} and {@code $tag$} start a body, as an opening brace does: the heading of a routine, whose texts
     *     are those of SQL; those of a query are texts of the language
     */
    int end(int start, boolean verbatimBodies) {
        int position = start;
        int depth = 0;
        while (position < reader.length()) {
            char character = reader.at(position);
            switch (character) {
                case '(', '[' -> depth++;
                case ')', ']' -> depth = Math.max(0, depth - 1);
                case '{' -> {
                    // no parameter of a query has a brace in it, so that the body begins here while its parenthesis is
                    // open
                    if (depth == 0 || !verbatimBodies) {
                        return position;
                    }
                }
                case '\n' -> {
                    if (endsAtLine(position + 1, depth)) {
                        return position;
                    }
                }
                case '\'', '"', '$' -> {
                    if (verbatimBodies && depth == 0 && startsBody(position)) {
                        return position;
                    }
                    position = afterQuoted(position, character, !verbatimBodies);
                    continue;
                }
                default -> {}
            }
            position++;
        }
        reader.examinedTo(reader.length() + 1);
        return position;
    }

    private boolean endsAtLine(int lineStart, int depth) {
        if (depth > 0) {
            return lines.mustStartBlock(lineStart);
        }
        return lines.isBlankOrComment(lineStart) || lines.startsBlock(lineStart);
    }

    private boolean startsBody(int position) {
        if (reader.at(position) == '$') {
            return reader.read(position) == BlockGrammar.DOLLAR_TEXT;
        }
        return reader.text().startsWith("\"\"\"", position);
    }

    /**
     * After the quoted text at an offset; it ends with its line at the latest.
     *
     * @param escapes whether a backslash takes the meaning from what follows, as in texts of the language and not in those of SQL
     */
    private int afterQuoted(int start, char quote, boolean escapes) {
        int position = start + 1;
        if (quote == '$') {
            return position;
        }
        while (position < reader.length() && !Characters.isLineEnd(reader.at(position))) {
            if (reader.at(position) == quote) {
                return position + 1;
            }
            boolean escaped = escapes && reader.at(position) == '\\' && !Characters.isLineEnd(reader.at(position + 1));
            position += escaped ? 2 : 1;
        }
        return Math.min(position, reader.length());
    }

    /** Where the closing brace of the verbatim body stands whose inside starts at an offset; the text's end where there is none. */
    int rawBodyEnd(int start) {
        int position = start;
        int depth = 1;
        while (position < reader.length()) {
            char character = reader.at(position);
            if (character == '\'') {
                position = afterQuoted(position, character, false);
                continue;
            }
            if (Characters.isLineEnd(character) && lines.mustStartBlock(position + 1)) {
                return position;
            }
            int type = reader.read(position);
            if (type == BlockGrammar.LEFT_BRACE) {
                depth++;
            } else if (type == BlockGrammar.RIGHT_BRACE && --depth == 0) {
                return position;
            }
            position = reader.end();
        }
        reader.examinedTo(reader.length() + 1);
        return position;
    }
}
