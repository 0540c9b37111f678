package dev.pgorm.lang.service;

import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.parse.ParseResult;
import dev.pgorm.lang.parse.Piece;
import dev.pgorm.lang.parse.SourceToken;
import dev.pgorm.lang.parse.SourceToken.Kind;
import dev.pgorm.lang.service.Caret.Frame;
import dev.pgorm.lang.service.Caret.Place;
import dev.pgorm.lang.service.Caret.WrittenType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out where a caret stands. It goes by the tokens before the caret and not by the tree, since what is being typed seldom makes
 * one.
 */
final class CaretReader {

    private final int file;
    private final String text;
    private final int offset;

    private Phase phase = Phase.OUTSIDE;
    private BlockKind block = BlockKind.UNKNOWN;
    private String field = "";
    private WrittenType type = WrittenType.NONE;
    private String attribute = "";
    private String lastName = "";
    private final List<OpenFrame> frames = new ArrayList<>();

    private CaretReader(int file, String text, int offset) {
        this.file = file;
        this.text = text;
        this.offset = offset;
    }

    /** What comes next outside of brackets. */
    private enum Phase {
        OUTSIDE,
        STRAY,
        HEADING_NAME,
        HEADING_TYPE,
        HEADING_REST,
        MEMBER,
        TYPE,
        REST,
        FIELD_ATTRIBUTE,
        BLOCK_ATTRIBUTE,
        VALUE
    }

    /** A frame while it grows. */
    private static final class OpenFrame {
        private final char bracket;
        private final String callee;
        private final Set<String> used = new HashSet<>();
        private String argument = "";
        private int index;

        OpenFrame(char bracket, String callee) {
            this.bracket = bracket;
            this.callee = callee;
        }

        Frame closed() {
            return new Frame(bracket, callee, argument, index, used);
        }
    }

    static Caret read(ParseResult parsed, int file, int offset) {
        String text = parsed.sources().files().get(file).text();
        int place = Math.clamp(offset, 0, text.length());
        return new CaretReader(file, text, place).read(parsed.pieceAt(file, place));
    }

    private Caret read(Optional<Piece> piece) {
        if (piece.isEmpty()) {
            return caret(Place.TOP_LEVEL, offset, offset, false, "");
        }
        Optional<Block> parsed = piece.get().block();
        BlockKind kind = parsed.map(Block::kind).orElse(BlockKind.UNKNOWN);
        String name = parsed.map(Block::nameText).orElse("");
        List<SourceToken> tokens = piece.get().tokens();
        int last = -1;
        while (last + 1 < tokens.size() && tokens.get(last + 1).start() < offset) {
            last++;
        }
        boolean touches = last >= 0 && tokens.get(last).end() >= offset && isWord(tokens.get(last));
        int before = touches ? last : last + 1;
        for (int index = 0; index < before; index++) {
            see(tokens.get(index), kind);
        }
        return touches ? inToken(tokens.get(last), name) : caret(place(), offset, offset, false, name);
    }

    /** Whether a caret in or at the end of the token is about the token. */
    private boolean isWord(SourceToken token) {
        return switch (token.kind()) {
            case NAME, KEYWORD, NUMBER, DOCUMENTATION -> true;
            case COMMENT -> text.startsWith("//", token.start()) || offset < token.end();
            case TEXT, VERBATIM, IGNORED -> offset < token.end();
            case INVALID ->
                text.charAt(token.start()) == '"'
                        || text.charAt(token.start()) == '$'
                        || text.startsWith("/*", token.start());
            case BLANK, LINE_END, MEMBER_END, BLOCK_OPEN, BLOCK_CLOSE, PUNCTUATION -> false;
        };
    }

    private Caret inToken(SourceToken token, String name) {
        return switch (token.kind()) {
            case NAME, NUMBER, KEYWORD -> caret(place(), token.start(), token.end(), false, name);
            case TEXT, INVALID -> inText(token, name);
            case VERBATIM -> inVerbatim(token, name);
            case COMMENT, DOCUMENTATION, IGNORED, BLANK, LINE_END, MEMBER_END, BLOCK_OPEN, BLOCK_CLOSE, PUNCTUATION ->
                caret(Place.NOWHERE, offset, offset, false, name);
        };
    }

    private Caret inText(SourceToken token, String name) {
        Place place = place();
        boolean comment = text.charAt(token.start()) == '/';
        if (comment || (place != Place.ARGUMENT && place != Place.PROPERTY)) {
            return caret(Place.NOWHERE, offset, offset, false, name);
        }
        int opening = LiteralPlaces.opening(text.substring(token.start(), token.end()));
        int start = token.start() + opening;
        if (offset < start) {
            return caret(Place.NOWHERE, offset, offset, false, name);
        }
        int end = token.kind() == Kind.TEXT ? token.end() - opening : offset;
        return caret(place, start, Math.max(end, offset), true, name);
    }

    /** In the heading of a routine a word may be the type of an argument. */
    private Caret inVerbatim(SourceToken token, String name) {
        if (phase != Phase.HEADING_NAME || block == BlockKind.QUERY) {
            return caret(Place.NOWHERE, offset, offset, false, name);
        }
        int start = offset;
        while (start > token.start() && Character.isUnicodeIdentifierPart(text.charAt(start - 1))) {
            start--;
        }
        int end = offset;
        while (end < token.end() && Character.isUnicodeIdentifierPart(text.charAt(end))) {
            end++;
        }
        boolean nameOfRoutine = text.substring(token.start(), start).isBlank();
        return caret(nameOfRoutine ? Place.NOWHERE : Place.SIGNATURE, start, end, false, name);
    }

    private Caret caret(Place place, int start, int end, boolean quoted, String name) {
        boolean inside = place != Place.TOP_LEVEL;
        return new Caret(
                place,
                inside ? block : BlockKind.UNKNOWN,
                inside ? name : "",
                new TextRange(file, start, end),
                text.substring(start, offset),
                quoted,
                field,
                type,
                attribute,
                frames.stream().map(OpenFrame::closed).toList());
    }

    private Place place() {
        if (!frames.isEmpty()) {
            boolean argument = phase == Phase.REST || phase == Phase.HEADING_REST;
            return phase == Phase.VALUE
                    ? Place.PROPERTY
                    : argument && !attribute.isEmpty() ? Place.ARGUMENT : Place.NOWHERE;
        }
        return switch (phase) {
            case OUTSIDE -> Place.TOP_LEVEL;
            case STRAY, HEADING_NAME -> Place.NOWHERE;
            case HEADING_TYPE, TYPE -> block == BlockKind.ENUM ? Place.AFTER_TYPE : Place.TYPE;
            case HEADING_REST, REST -> Place.AFTER_TYPE;
            case MEMBER -> Place.MEMBER_START;
            case FIELD_ATTRIBUTE -> Place.FIELD_ATTRIBUTE;
            case BLOCK_ATTRIBUTE -> Place.BLOCK_ATTRIBUTE;
            case VALUE -> Place.PROPERTY;
        };
    }

    // ── The tokens before the caret
    // ──────────────────────────────────────────────────────────────────────────────────────

    private void see(SourceToken token, BlockKind kind) {
        switch (token.kind()) {
            case BLANK, COMMENT, DOCUMENTATION, IGNORED -> {}
            case LINE_END -> phase = phase == Phase.STRAY ? Phase.OUTSIDE : phase;
            case KEYWORD -> {
                block = kind;
                phase = Phase.HEADING_NAME;
            }
            case BLOCK_OPEN, MEMBER_END -> startMember();
            case BLOCK_CLOSE -> phase = Phase.OUTSIDE;
            case NAME, NUMBER -> seeName(text.substring(token.start(), token.end()));
            case TEXT, INVALID -> seeName("");
            case VERBATIM -> phase = Phase.STRAY;
            case PUNCTUATION -> seeMark(text.charAt(token.start()), token.end() - token.start() == 2);
        }
    }

    private void startMember() {
        phase = Phase.MEMBER;
        frames.clear();
        field = "";
        type = WrittenType.NONE;
        attribute = "";
    }

    private void seeName(String name) {
        lastName = name;
        if (!frames.isEmpty()) {
            return;
        }
        switch (phase) {
            case OUTSIDE -> phase = Phase.STRAY;
            case HEADING_NAME -> phase = hasHeaderType() ? Phase.HEADING_TYPE : Phase.HEADING_REST;
            case HEADING_TYPE -> {
                type = new WrittenType(name, false);
                phase = Phase.HEADING_REST;
            }
            case MEMBER -> {
                field = name;
                phase = Phase.TYPE;
            }
            case TYPE -> {
                type = new WrittenType(name, false);
                phase = Phase.REST;
            }
            case FIELD_ATTRIBUTE -> {
                attribute = "@" + name;
                phase = Phase.REST;
            }
            case BLOCK_ATTRIBUTE -> {
                attribute = "@@" + name;
                phase = Phase.REST;
            }
            case STRAY, HEADING_REST, REST, VALUE -> {}
        }
    }

    private boolean hasHeaderType() {
        return block == BlockKind.DOMAIN || block == BlockKind.RANGE;
    }

    private void seeMark(char mark, boolean twice) {
        switch (mark) {
            case '(', '[', '{' -> frames.add(new OpenFrame(mark, lastName));
            case ')', ']', '}' -> {
                if (!frames.isEmpty()) {
                    frames.removeLast();
                }
                if (mark == ']' && frames.isEmpty() && attribute.isEmpty() && phase == Phase.REST) {
                    type = new WrittenType(type.name(), true);
                }
            }
            case ',' -> {
                if (!frames.isEmpty()) {
                    frames.getLast().index++;
                    frames.getLast().argument = "";
                }
            }
            case ':' -> {
                if (!frames.isEmpty()) {
                    frames.getLast().argument = lastName;
                    frames.getLast().used.add(lastName);
                }
            }
            case '@' -> {
                if (frames.isEmpty()) {
                    attribute = "";
                    phase = twice ? Phase.BLOCK_ATTRIBUTE : Phase.FIELD_ATTRIBUTE;
                }
            }
            case '=' -> phase = frames.isEmpty() && phase == Phase.TYPE ? Phase.VALUE : phase;
            case '.' -> {
                boolean name = frames.isEmpty() && (phase == Phase.HEADING_TYPE || phase == Phase.HEADING_REST);
                phase = name && attribute.isEmpty() && type.name().isEmpty() ? Phase.HEADING_NAME : phase;
            }
            default -> {}
        }
        lastName = mark == ':' || mark == '.' ? lastName : "";
    }
}
