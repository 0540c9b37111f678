package dev.pgorm.lang.parse;

import dev.pgorm.lang.ast.BlockKind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words that start a block. */
final class Keywords {

    private static final Map<String, Keyword> BY_WORD = new HashMap<>();
    private static final Map<Integer, Keyword> BY_TYPE = new HashMap<>();
    private static final Map<BlockKind, Keyword> BY_KIND = new EnumMap<>(BlockKind.class);

    /** Longest word, so that long names need no look-up. */
    private static final int LONGEST = "textSearchConfiguration".length();

    static {
        add("datasource", BlockGrammar.DATASOURCE, BlockKind.DATASOURCE, Shape.PRISMA);
        add("generator", BlockGrammar.GENERATOR, BlockKind.GENERATOR, Shape.PRISMA);
        add("model", BlockGrammar.MODEL, BlockKind.MODEL, Shape.PRISMA);
        add("view", BlockGrammar.VIEW, BlockKind.VIEW, Shape.PRISMA);
        add("type", BlockGrammar.TYPE, BlockKind.TYPE, Shape.PRISMA);
        add("enum", BlockGrammar.ENUM, BlockKind.ENUM, Shape.PRISMA);
        add("config", BlockGrammar.CONFIG, BlockKind.CONFIG, Shape.MEMBERS);
        add("domain", BlockGrammar.DOMAIN, BlockKind.DOMAIN, Shape.ONE_LINE);
        add("range", BlockGrammar.RANGE, BlockKind.RANGE, Shape.ONE_LINE);
        add("sequence", BlockGrammar.SEQUENCE, BlockKind.SEQUENCE, Shape.ONE_LINE);
        add("collation", BlockGrammar.COLLATION, BlockKind.COLLATION, Shape.ONE_LINE);
        add("function", BlockGrammar.FUNCTION, BlockKind.FUNCTION, Shape.ROUTINE);
        add("procedure", BlockGrammar.PROCEDURE, BlockKind.PROCEDURE, Shape.ROUTINE);
        add("aggregate", BlockGrammar.AGGREGATE, BlockKind.AGGREGATE, Shape.ROUTINE);
        add("eventTrigger", BlockGrammar.EVENT_TRIGGER, BlockKind.EVENT_TRIGGER, Shape.ONE_LINE);
        add("policy", BlockGrammar.POLICY, BlockKind.POLICY, Shape.ONE_LINE);
        add("role", BlockGrammar.ROLE, BlockKind.ROLE, Shape.ONE_LINE);
        add("context", BlockGrammar.CONTEXT, BlockKind.CONTEXT, Shape.MEMBERS);
        add("query", BlockGrammar.QUERY, BlockKind.QUERY, Shape.QUERY);
        add(
                "textSearchConfiguration",
                BlockGrammar.TEXT_SEARCH_CONFIGURATION,
                BlockKind.TEXT_SEARCH_CONFIGURATION,
                Shape.ONE_LINE);
        add(
                "textSearchDictionary",
                BlockGrammar.TEXT_SEARCH_DICTIONARY,
                BlockKind.TEXT_SEARCH_DICTIONARY,
                Shape.ONE_LINE);
        add("sql", BlockGrammar.SQL, BlockKind.SQL, Shape.MEMBERS);
    }

    private Keywords() {}

    /** How a block of the keyword is laid out. */
    enum Shape {
        /** {@code keyword Name { members }}, known to Prisma. */
        PRISMA,
        /** {@code keyword name { members }}. */
        MEMBERS,
        /** The same, but a heading on one line may be all. */
        ONE_LINE,
        /** A heading in SQL's words over any number of lines, then a verbatim body, members, or nothing. */
        ROUTINE,
        /** A heading, then a body in braces that is kept verbatim. */
        QUERY
    }

    /** A word that starts a block. */
    record Keyword(String word, int type, BlockKind kind, Shape shape) {}

    private static void add(String word, int type, BlockKind kind, Shape shape) {
        Keyword keyword = new Keyword(word, type, kind, shape);
        BY_WORD.put(word, keyword);
        BY_TYPE.put(type, keyword);
        BY_KIND.put(kind, keyword);
    }

    static Optional<Keyword> of(String text, int start, int end) {
        return end - start > LONGEST || end - start < 3
                ? Optional.empty()
                : Optional.ofNullable(BY_WORD.get(text.substring(start, end)));
    }

    /** The keyword that a word starts with when the blank after it is missing ({@code modelUser}): Prisma reads that as two words. */
    static Optional<Keyword> gluedTo(String word) {
        return BY_WORD.values().stream()
                .filter(each -> each.shape == Shape.PRISMA && word.startsWith(each.word))
                .filter(each -> Characters.isPrismaName(word.substring(each.word.length())))
                .findFirst();
    }

    /** What a block of that token type declares. */
    static BlockKind kind(int type) {
        Keyword keyword = BY_TYPE.get(type);
        return keyword == null ? BlockKind.UNKNOWN : keyword.kind;
    }

    /** Whether Prisma knows blocks of that kind. */
    static boolean isPrisma(BlockKind kind) {
        Keyword keyword = BY_KIND.get(kind);
        return keyword != null && keyword.shape == Shape.PRISMA;
    }

    /** All keywords, for suggestions. */
    static List<String> words() {
        return BY_WORD.keySet().stream().sorted().toList();
    }
}
