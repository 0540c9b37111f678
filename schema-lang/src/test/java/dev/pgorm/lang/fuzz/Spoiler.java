package dev.pgorm.lang.fuzz;

import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.parse.Piece;
import dev.pgorm.lang.parse.SourceToken;
import dev.pgorm.lang.parse.SourceToken.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Makes a sound text invalid in ways that no reader may pass over, and checks that an error says so. */
final class Spoiler {

    private final String name;

    Spoiler(String name) {
        this.name = name;
    }

    /** Ways of being invalid. */
    private enum Way {
        NONSENSE,
        OPEN_TEXT,
        OPEN_BLOCK,
        UNKNOWN_TYPE,
        NAME_TWICE
    }

    /** What was not noticed; empty where it was, or where the text is invalid already. */
    Optional<String> check(Reading reading, Random random) {
        if (!reading.sound()) {
            return Optional.empty();
        }
        Way way = Way.values()[random.nextInt(Way.values().length)];
        return spoiled(reading, way, random)
                .filter(text -> Reading.of(name, text).sound())
                .map(text -> "not noticed, " + way + ":\n" + text);
    }

    private static Optional<String> spoiled(Reading reading, Way way, Random random) {
        String text = reading.text();
        return switch (way) {
            case NONSENSE ->
                place(reading, Kind.MEMBER_END, random)
                        .map(each -> text.substring(0, each.end()) + "\n% ) nonsense %\n" + text.substring(each.end()));
            case OPEN_TEXT ->
                place(reading, Kind.MEMBER_END, random)
                        .map(each -> text.substring(0, each.end()) + "\nfuzz String @map(\"open\n"
                                + text.substring(each.end()));
            case OPEN_BLOCK ->
                place(reading, Kind.BLOCK_CLOSE, random)
                        .map(each -> text.substring(0, each.start()) + text.substring(each.end()));
            case UNKNOWN_TYPE -> Optional.of(text + "\nmodel FuzzOfUnknownType {\n  id NoSuchTypeAnywhere @id\n}\n");
            case NAME_TWICE -> repeated(reading, random).map(each -> text + "\n" + each);
        };
    }

    private static Optional<SourceToken> place(Reading reading, Kind kind, Random random) {
        return one(
                reading.parsed().tokens(0).stream()
                        .filter(each -> each.kind() == kind)
                        .toList(),
                random);
    }

    private static Optional<String> repeated(Reading reading, Random random) {
        return one(
                        reading.parsed().pieces(0).stream()
                                .flatMap(piece ->
                                        piece.block().filter(Spoiler::hasNameOfItsOwn).map(block -> piece).stream())
                                .toList(),
                        random)
                .map(piece -> textOf(piece, reading.text()));
    }

    private static boolean hasNameOfItsOwn(Block block) {
        return block.kind() == BlockKind.MODEL || block.kind() == BlockKind.ENUM;
    }

    private static String textOf(Piece piece, String text) {
        return text.substring(
                piece.tokens().getFirst().start(), piece.tokens().getLast().end());
    }

    private static <T> Optional<T> one(List<T> all, Random random) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }
}
