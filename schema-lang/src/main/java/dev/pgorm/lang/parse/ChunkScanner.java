package dev.pgorm.lang.parse;

import dev.pgorm.lang.ast.SourceFile.Dialect;
import dev.pgorm.lang.parse.Keywords.Keyword;
import dev.pgorm.lang.parse.Keywords.Shape;
import dev.pgorm.lang.parse.ScannedChunk.Kind;
import java.util.Optional;

/**
 * Cuts a file into top-level blocks and their text into tokens. It decides what depends on the place: keywords, ends of members, the
 * braces of a block, verbatim parts; and it recovers: a block that is never closed ends where the next one starts, a bracket that is
 * never closed ends where a new member starts.
 */
final class ChunkScanner {

    private final String text;
    private final Dialect dialect;
    private final TokenReader reader;
    private final LineProbe probe;
    private RawTokens tokens = new RawTokens();
    private int chunkStart;
    private int position;

    ChunkScanner(String text, Dialect dialect) {
        this.text = text;
        this.dialect = dialect;
        this.reader = new TokenReader(text);
        this.probe = new LineProbe(reader);
    }

    /** Scans the piece that starts at an offset: the end of the previous piece. */
    ScannedChunk scan(int start) {
        tokens = new RawTokens();
        chunkStart = start;
        position = start;
        reader.startPiece();
        skipHidden();
        if (atEnd()) {
            return finish(Kind.BLANK);
        }
        if (!probe.startsBlock(position)) {
            scanStrayLines();
            return finish(Kind.STRAY);
        }
        scanBlock();
        skipRestOfLine();
        return finish(Kind.BLOCK);
    }

    private ScannedChunk finish(Kind kind) {
        tokens.trim();
        int examined = atEnd() ? text.length() + 1 : Math.max(reader.examined(), position + 1);
        return new ScannedChunk(kind, chunkStart, position, examined, tokens);
    }

    // ── Outside of blocks
    // ────────────────────────────────────────────────────────────────────────────────────────────────────

    private void skipHidden() {
        while (!atEnd()) {
            int type = reader.read(position);
            if (!RawTokens.isHidden(type)) {
                return;
            }
            take(type);
        }
    }

    private void scanStrayLines() {
        while (!atEnd()) {
            int type = readAndTake();
            if (type == BlockGrammar.NEWLINE && (probe.isBlankOrComment(position) || probe.startsBlock(position))) {
                return;
            }
        }
    }

    /** After a block: blanks and a comment on the same line, with the line's end, still belong to it. */
    private void skipRestOfLine() {
        int next = reader.skipBlanks(position);
        reader.examinedTo(next + 2);
        boolean comment = text.startsWith("//", next);
        if (next < text.length() && !comment && !Characters.isLineEnd(text.charAt(next))) {
            return;
        }
        while (!atEnd()) {
            if (readAndTake() == BlockGrammar.NEWLINE) {
                return;
            }
        }
    }

    // ── Headings
    // ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

    private void scanBlock() {
        int wordEnd = probe.wordEnd(position);
        Optional<Keyword> keyword = Keywords.of(text, position, wordEnd);
        if (keyword.isEmpty() && dialect == Dialect.PRISMA && reader.at(reader.skipBlanks(wordEnd)) == '{') {
            Optional<Keyword> glued = Keywords.gluedTo(text.substring(position, wordEnd));
            if (glued.isPresent()) {
                addTo(glued.get().type(), position + glued.get().word().length());
                scanHeading(glued.get().shape());
                return;
            }
        }
        addTo(keyword.map(Keyword::type).orElse(BlockGrammar.UNKNOWN_KEYWORD), wordEnd);
        switch (keyword.map(Keyword::shape).orElse(Shape.MEMBERS)) {
            case ROUTINE -> scanRoutine();
            case QUERY -> scanQuery();
            case PRISMA -> scanHeading(Shape.PRISMA);
            case MEMBERS -> scanHeading(Shape.MEMBERS);
            case ONE_LINE -> scanHeading(Shape.ONE_LINE);
        }
    }

    private void scanHeading(Shape shape) {
        Brackets brackets = new Brackets();
        while (!atEnd()) {
            int type = reader.read(position);
            if (type == BlockGrammar.NEWLINE && headingEndsAt(reader.end(), brackets)) {
                return;
            }
            if (type == BlockGrammar.LEFT_BRACE && brackets.isEmpty()) {
                take(BlockGrammar.BLOCK_OPEN);
                if (shape == Shape.PRISMA && dialect == Dialect.PRISMA) {
                    ignoreRestOfLine();
                }
                scanMembers();
                return;
            }
            brackets.see(type);
            take(type);
        }
    }

    private boolean headingEndsAt(int lineStart, Brackets brackets) {
        if (!brackets.isEmpty()) {
            return !probe.continuesMember(lineStart, tokens.lastVisible(), brackets);
        }
        int next = lineStart;
        while (next < text.length()
                && (Characters.isBlank(text.charAt(next)) || Characters.isLineEnd(text.charAt(next)))) {
            next++;
        }
        reader.examinedTo(next + 1);
        return reader.at(next) != '{';
    }

    /** Prisma ignores what follows an opening brace on its line. */
    private void ignoreRestOfLine() {
        int start = reader.skipBlanks(position);
        int end = start;
        boolean closes = false;
        while (end < text.length() && !Characters.isLineEnd(text.charAt(end))) {
            closes |= text.charAt(end) == '}';
            end++;
        }
        if (end == start || closes || text.startsWith("//", start) || text.startsWith("/*", start)) {
            return;
        }
        if (start > position) {
            addTo(BlockGrammar.BLANK, start);
        }
        addTo(BlockGrammar.IGNORED, end);
    }

    private void scanRoutine() {
        skipBlanks();
        int end = new SignatureProbe(reader, probe).end(position, true);
        int trimmed = trimmed(position, end);
        if (trimmed > position) {
            addTo(BlockGrammar.SIGNATURE, trimmed);
        }
        while (position < end) {
            readAndTake();
        }
        if (reader.at(position) == '{') {
            addTo(BlockGrammar.BLOCK_OPEN, position + 1);
            scanMembers();
        } else if (reader.at(position) == '"' || reader.at(position) == '$') {
            readAndTake();
        }
    }

    private void scanQuery() {
        skipBlanks();
        addTo(BlockGrammar.NAME, Math.max(position, probe.wordEnd(position)));
        skipBlanks();
        int end = new SignatureProbe(reader, probe).end(position, false);
        int trimmed = trimmed(position, end);
        if (trimmed > position) {
            addTo(BlockGrammar.SIGNATURE, trimmed);
        }
        while (position < end) {
            readAndTake();
        }
        if (reader.at(position) != '{') {
            return;
        }
        addTo(BlockGrammar.BLOCK_OPEN, position + 1);
        int close = new SignatureProbe(reader, probe).rawBodyEnd(position);
        if (close > position) {
            addTo(BlockGrammar.RAW_BODY, close);
        }
        if (reader.at(position) == '}') {
            addTo(BlockGrammar.BLOCK_CLOSE, position + 1);
        }
    }

    private int trimmed(int start, int end) {
        int trimmed = end;
        while (trimmed > start
                && (Characters.isBlank(text.charAt(trimmed - 1)) || Characters.isLineEnd(text.charAt(trimmed - 1)))) {
            trimmed--;
        }
        return trimmed;
    }

    // ── Members
    // ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

    private void scanMembers() {
        Brackets brackets = new Brackets();
        boolean memberOpen = false;
        boolean lineStart = false;
        while (!atEnd()) {
            if (lineStart && probe.mustStartBlock(position)) {
                return;
            }
            int type = reader.read(position);
            boolean firstOnLine = lineStart;
            lineStart = type == BlockGrammar.NEWLINE || (lineStart && type == BlockGrammar.BLANK);
            switch (type) {
                case BlockGrammar.NEWLINE -> {
                    boolean ends =
                            brackets.isEmpty() || !probe.continuesMember(reader.end(), tokens.lastVisible(), brackets);
                    if (ends) {
                        brackets.clear();
                    }
                    take(ends && memberOpen ? BlockGrammar.MEMBER_END : type);
                    memberOpen &= !ends;
                }
                case BlockGrammar.SEMICOLON -> {
                    take(brackets.isEmpty() ? type : BlockGrammar.INVALID);
                    memberOpen &= !brackets.isEmpty();
                }
                case BlockGrammar.RIGHT_BRACE -> {
                    if (brackets.closesBlock(firstOnLine)) {
                        take(BlockGrammar.BLOCK_CLOSE);
                        return;
                    }
                    brackets.see(type);
                    take(type);
                }
                default -> {
                    brackets.see(type);
                    memberOpen |= !RawTokens.isHidden(type);
                    take(type);
                }
            }
        }
    }

    // ── Tokens
    // ───────────────────────────────────────────────────────────────────────────────────────────────────────────────

    private boolean atEnd() {
        return position >= text.length();
    }

    private int readAndTake() {
        int type = reader.read(position);
        take(type);
        return type;
    }

    /** Takes the token that the reader has just read. */
    private void take(int type) {
        addTo(type, reader.end());
    }

    private void addTo(int type, int end) {
        if (end > position) {
            tokens.add(type, position - chunkStart, end - chunkStart);
            position = end;
        }
    }

    private void skipBlanks() {
        addTo(BlockGrammar.BLANK, reader.skipBlanks(position));
    }
}
