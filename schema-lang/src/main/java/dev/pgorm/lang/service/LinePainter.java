package dev.pgorm.lang.service;

import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.parse.LineLexer;
import dev.pgorm.lang.parse.LineLexer.Lexeme;
import dev.pgorm.lang.parse.LineLexer.Opening;
import dev.pgorm.lang.parse.SourceToken.Kind;
import dev.pgorm.lang.service.LineColours.Painted;
import dev.pgorm.lang.service.LineColours.Piece;
import dev.pgorm.lang.service.LineState.Place;
import java.util.ArrayList;
import java.util.List;

/** Colours one line. It follows the scanner: what a word is depends on the part of the block and of the member where it stands. */
final class LinePainter {

    private final String line;
    private final LineLexer lexer;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder brackets;
    private final MemberWords words;
    private Place place;
    private BlockKind block;
    private String waitsFor;
    private boolean expectsMore;
    private int position;

    /** Whether the line has text outside of blocks that starts none: then the whole line is passed over. */
    private boolean stray;

    LinePainter(String line, LineState before) {
        this.line = line;
        this.lexer = new LineLexer(line);
        this.brackets = new StringBuilder(before.brackets());
        this.words = new MemberWords(line);
        this.place = before.place();
        this.block = before.block();
        this.waitsFor = before.waitsFor();
        this.expectsMore = before.expectsMore();
    }

    Painted paint() {
        boolean goesOn = !waitsFor.isEmpty();
        if (goesOn) {
            startWords(waitsFor.equals("*/"));
            endOpenToken();
        } else {
            startLine();
        }
        boolean firstOnLine = !goesOn;
        while (position < line.length()) {
            int before = position;
            step(firstOnLine);
            firstOnLine &=
                    position == before || line.substring(before, position).isBlank();
        }
        expectsMore &= !brackets.isEmpty();
        return new Painted(pieces, new LineState(place, block, waitsFor, brackets.toString(), expectsMore));
    }

    private void step(boolean firstOnLine) {
        switch (place) {
            case TOP -> outside();
            case HEADING -> heading();
            case ROUTINE_HEADING -> routineHeading();
            case QUERY_HEADING -> queryHeading();
            case MEMBERS -> member(firstOnLine);
            case QUERY_BODY -> queryBody();
        }
    }

    // ── What the lines before have left open
    // ─────────────────────────────────────────────────────────────────────────────

    /** A comment over several lines mostly stands before a member, a text inside of one. */
    private void startWords(boolean afterComment) {
        if (place == Place.MEMBERS && afterComment && brackets.isEmpty()) {
            words.startMember(block);
        } else {
            words.rest();
        }
    }

    private void endOpenToken() {
        TokenClass tokenClass = waitsFor.equals("*/") ? TokenClass.COMMENT : TokenClass.SQL;
        int end = lexer.endOfOpen(waitsFor);
        take(end < 0 ? line.length() : end, tokenClass);
        if (end >= 0) {
            waitsFor = "";
        }
    }

    /** What the scanner decides at a line's end by looking at the next line. */
    private void startLine() {
        int first = lexer.skipBlanks(0);
        boolean blankOrComment = lexer.isBlankOrComment();
        switch (place) {
            case TOP -> {}
            case HEADING -> {
                if (brackets.isEmpty()) {
                    boolean opens = first < line.length() && line.charAt(first) == '{';
                    leaveBlockIf(first < line.length() && !opens);
                    words.rest();
                } else if (!blankOrComment) {
                    leaveBlockIf(!goesOn());
                    words.rest();
                }
            }
            case ROUTINE_HEADING, QUERY_HEADING ->
                leaveBlockIf(brackets.isEmpty() ? blankOrComment || lexer.startsBlock(first) : lexer.mustStartBlock());
            case MEMBERS -> {
                words.startMember(block);
                if (lexer.mustStartBlock()) {
                    leaveBlockIf(true);
                } else if (!brackets.isEmpty() && !blankOrComment) {
                    if (goesOn()) {
                        words.rest();
                    } else {
                        brackets.setLength(0);
                    }
                }
            }
            case QUERY_BODY -> leaveBlockIf(lexer.mustStartBlock());
        }
    }

    private boolean goesOn() {
        return lexer.continuesMember(expectsMore, brackets.indexOf("{") >= 0);
    }

    private void leaveBlockIf(boolean ends) {
        if (ends) {
            place = Place.TOP;
            block = BlockKind.UNKNOWN;
            brackets.setLength(0);
            expectsMore = false;
        }
    }

    // ── Outside and headings
    // ─────────────────────────────────────────────────────────────────────────────────────────────

    private void outside() {
        Lexeme token = lexer.read(position);
        if (token.kind() != Kind.NAME && token.kind() != Kind.NUMBER) {
            stray |= !isHidden(token.kind());
            hiddenOrInvalid(token);
            return;
        }
        if (stray || !lexer.startsBlock(position)) {
            stray = true;
            position = token.end();
            return;
        }
        Opening opening = lexer.opening(position);
        block = opening.kind();
        take(opening.keywordEnd(), block == BlockKind.UNKNOWN ? TokenClass.ERROR : TokenClass.KEYWORD);
        place = switch (opening.layout()) {
            case MEMBERS -> Place.HEADING;
            case ROUTINE -> Place.ROUTINE_HEADING;
            case QUERY -> Place.QUERY_HEADING;
        };
        words.startHeading();
        if (place != Place.HEADING) {
            nameOfRoutine();
        }
    }

    /** Words outside of blocks mean nothing yet. */
    private void hiddenOrInvalid(Lexeme token) {
        if (token.kind() == Kind.TEXT || token.kind() == Kind.INVALID) {
            visible(token);
        } else {
            hidden(token);
        }
    }

    private void heading() {
        Lexeme token = lexer.read(position);
        if (line.charAt(position) == '{' && brackets.isEmpty()) {
            take(token.end(), TokenClass.PUNCTUATION);
            place = Place.MEMBERS;
            words.startMember(block);
        } else if (isHidden(token.kind())) {
            hidden(token);
        } else {
            visible(token);
        }
    }

    private void nameOfRoutine() {
        position = lexer.skipBlanks(position);
        int end = position;
        while (end < line.length() && "([{".indexOf(line.charAt(end)) < 0 && line.charAt(end) != ' ') {
            boolean quoted = line.charAt(end) == '"' && !line.startsWith("\"\"\"", end);
            end = quoted ? lexer.afterSqlQuoted(end) : end + 1;
        }
        take(end, TokenClass.BLOCK_NAME);
    }

    private void routineHeading() {
        char first = line.charAt(position);
        boolean bodyMayStart = brackets.isEmpty();
        if (bodyMayStart && first == '{') {
            take(position + 1, TokenClass.PUNCTUATION);
            place = Place.MEMBERS;
            words.startMember(block);
        } else if (bodyMayStart
                && (line.startsWith("\"\"\"", position)
                        || !lexer.dollarTag(position).isEmpty())) {
            leaveBlockIf(true);
            visible(lexer.read(position));
        } else {
            sqlWord(first);
        }
    }

    private void queryHeading() {
        if (brackets.isEmpty() && line.charAt(position) == '{') {
            take(position + 1, TokenClass.PUNCTUATION);
            place = Place.QUERY_BODY;
            brackets.append('{');
        } else {
            sqlWord(line.charAt(position));
        }
    }

    private void sqlWord(char first) {
        if (first == '\'' || first == '"') {
            take(lexer.afterSqlQuoted(position), TokenClass.STRING);
            return;
        }
        if (first == '(' || first == '[') {
            brackets.append(first);
        } else if ((first == ')' || first == ']') && !brackets.isEmpty()) {
            brackets.setLength(brackets.length() - 1);
        }
        Lexeme token = lexer.read(position);
        switch (token.kind()) {
            case NAME, KEYWORD -> take(token.end(), TokenClass.SQL);
            case NUMBER -> take(token.end(), TokenClass.NUMBER);
            case BLANK, LINE_END -> position = token.end();
            case PUNCTUATION -> take(token.end(), TokenClass.PUNCTUATION);
            case MEMBER_END, BLOCK_OPEN, BLOCK_CLOSE, IGNORED, VERBATIM, TEXT, COMMENT, DOCUMENTATION, INVALID ->
                take(position + 1, TokenClass.OPERATOR);
        }
    }

    // ── Bodies
    // ───────────────────────────────────────────────────────────────────────────────────────────────────────────

    private void member(boolean firstOnLine) {
        Lexeme token = lexer.read(position);
        char first = line.charAt(position);
        if (first == '}' && (brackets.isEmpty() || (firstOnLine && brackets.indexOf("{") < 0))) {
            take(token.end(), TokenClass.PUNCTUATION);
            leaveBlockIf(true);
        } else if (first == ';') {
            take(token.end(), brackets.isEmpty() ? TokenClass.PUNCTUATION : TokenClass.ERROR);
            if (brackets.isEmpty()) {
                words.startMember(block);
            }
        } else if (isHidden(token.kind())) {
            hidden(token);
        } else {
            visible(token);
        }
    }

    private void queryBody() {
        char first = line.charAt(position);
        if (first == '\'') {
            take(lexer.afterSqlQuoted(position), TokenClass.STRING);
            return;
        }
        Lexeme token = lexer.read(position);
        if (first == '}' && brackets.length() == 1) {
            take(token.end(), TokenClass.PUNCTUATION);
            leaveBlockIf(true);
        } else if (first == '{') {
            brackets.append('{');
            take(token.end(), TokenClass.PUNCTUATION);
        } else if (first == '}') {
            brackets.setLength(brackets.length() - 1);
            take(token.end(), TokenClass.PUNCTUATION);
        } else if (isHidden(token.kind())) {
            hidden(token);
        } else if (token.kind() == Kind.NAME) {
            take(token.end(), words.isCalled(token.end()) ? TokenClass.FUNCTION : TokenClass.SQL);
        } else if (token.kind() == Kind.INVALID && token.waitsFor().isEmpty()) {
            take(token.end(), TokenClass.OPERATOR);
        } else {
            paintToken(token, inQuery(token.kind(), first));
        }
    }

    private TokenClass inQuery(Kind kind, char first) {
        return switch (kind) {
            case NUMBER -> TokenClass.NUMBER;
            case TEXT -> TokenClass.STRING;
            case BLANK,
                    LINE_END,
                    MEMBER_END,
                    BLOCK_OPEN,
                    BLOCK_CLOSE,
                    COMMENT,
                    DOCUMENTATION,
                    IGNORED,
                    KEYWORD,
                    NAME,
                    PUNCTUATION,
                    VERBATIM,
                    INVALID -> words.mark(first);
        };
    }

    // ── Tokens
    // ───────────────────────────────────────────────────────────────────────────────────────────────────────────

    private static boolean isHidden(Kind kind) {
        return switch (kind) {
            case BLANK, LINE_END, COMMENT, DOCUMENTATION, IGNORED -> true;
            case MEMBER_END, BLOCK_OPEN, BLOCK_CLOSE, KEYWORD, NAME, NUMBER, TEXT, PUNCTUATION, VERBATIM, INVALID ->
                false;
        };
    }

    private void hidden(Lexeme token) {
        switch (token.kind()) {
            case COMMENT -> take(token.end(), TokenClass.COMMENT);
            case DOCUMENTATION -> take(token.end(), TokenClass.DOCUMENTATION);
            case BLANK, LINE_END, IGNORED, MEMBER_END, BLOCK_OPEN, BLOCK_CLOSE -> position = token.end();
            case KEYWORD, NAME, NUMBER, TEXT, PUNCTUATION, VERBATIM, INVALID -> position = token.end();
        }
    }

    private void visible(Lexeme token) {
        char first = line.charAt(position);
        TokenClass tokenClass = words.classify(token, position, brackets);
        see(first);
        boolean comment = token.waitsFor().equals("*/");
        expectsMore = comment ? expectsMore : "([{,:".indexOf(first) >= 0;
        paintToken(token, tokenClass);
    }

    private void paintToken(Lexeme token, TokenClass tokenClass) {
        if (token.waitsFor().isEmpty()) {
            boolean verbatim =
                    token.kind() == Kind.TEXT && (line.startsWith("\"\"\"", position) || line.charAt(position) == '$');
            take(token.end(), verbatim ? TokenClass.SQL : tokenClass);
            return;
        }
        waitsFor = token.waitsFor();
        take(line.length(), waitsFor.equals("*/") ? TokenClass.COMMENT : TokenClass.SQL);
    }

    /** Keeps the brackets as the scanner does: a closing one that closes nothing is passed over. */
    private void see(char character) {
        int last = brackets.length() - 1;
        switch (character) {
            case '(', '[', '{' -> brackets.append(character);
            case ')', ']' -> {
                if (last >= 0 && brackets.charAt(last) == (character == ')' ? '(' : '[')) {
                    brackets.setLength(last);
                }
            }
            case '}' -> {
                int open = brackets.lastIndexOf("{");
                brackets.setLength(open < 0 ? brackets.length() : open);
            }
            default -> {}
        }
    }

    private void take(int end, TokenClass tokenClass) {
        if (end > position) {
            pieces.add(new Piece(position, end, tokenClass));
            position = end;
        }
    }
}
