package dev.pgorm.lang.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.fuzz.Mutator;
import dev.pgorm.lang.parse.ParseResult;
import dev.pgorm.lang.parse.Parser;
import dev.pgorm.lang.parse.SourceToken;
import dev.pgorm.lang.service.LineColours.Painted;
import dev.pgorm.lang.service.LineColours.Piece;
import dev.pgorm.testkit.golden.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The colours of lines against goldens, and against the parser's own tokens. */
class LineColoursTest {

    private static final Path ALL_CASES = Path.of("src/test/cases");

    /** What a quoted text may be: text, SQL, or a quoted name. */
    private static final Set<TokenClass> OF_TEXTS = EnumSet.of(
            TokenClass.STRING, TokenClass.SQL, TokenClass.BLOCK_NAME, TokenClass.FIELD_NAME, TokenClass.TYPE);

    @TestFactory
    Stream<DynamicTest> coloursAsTheGoldensSay() {
        return Golden.eachFile(ALL_CASES.resolve("service/colours"), ".pgorm", file -> {
            StringBuilder shown = new StringBuilder();
            LineState state = LineState.START;
            for (String line : lines(Files.readString(file))) {
                Painted painted = LineColours.paint(line, state);
                state = painted.after();
                shown.append(line).append('\n');
                for (Piece each : painted.pieces()) {
                    shown.append("    ")
                            .append(each.tokenClass().name().toLowerCase(Locale.ROOT))
                            .append(' ')
                            .append(line, each.start(), each.end())
                            .append('\n');
                }
            }
            Golden.check(file.resolveSibling(file.getFileName() + ".txt"), shown.toString());
        });
    }

    @TestFactory
    Stream<DynamicTest> agreesWithTheParserAboutCommentsAndTexts() {
        return Stream.of(".pgorm", ".prisma")
                .flatMap(ending -> Golden.eachFile(ALL_CASES, ending, LineColoursTest::agrees));
    }

    private static void agrees(Path file) throws IOException {
        String text = Files.readString(file);
        ParseResult parsed =
                Parser.parse(SourceSet.of(SourceFile.of(file.getFileName().toString(), text)));
        if (!parsed.diagnostics().isEmpty()) {
            return;
        }
        List<Piece> pieces = pieces(text);
        for (SourceToken token : parsed.tokens(0)) {
            List<Piece> inside = pieces.stream()
                    .filter(each -> each.start() < token.end() && each.end() > token.start())
                    .toList();
            Set<TokenClass> allowed = allowed(token);
            assertThat(inside)
                    .as("%s at %d: %s", token, token.start(), text.substring(token.start(), token.end()))
                    .allSatisfy(each -> assertThat(allowed).contains(each.tokenClass()));
            if (token.kind() == SourceToken.Kind.TEXT
                    || token.kind() == SourceToken.Kind.COMMENT
                    || token.kind() == SourceToken.Kind.DOCUMENTATION) {
                assertThat(withoutLineEnds(text, inside))
                        .isEqualTo(text.substring(token.start(), token.end())
                                .lines()
                                .reduce("", String::concat));
            }
        }
    }

    private static String withoutLineEnds(String text, List<Piece> pieces) {
        return pieces.stream()
                .map(each -> text.substring(each.start(), each.end()))
                .reduce("", String::concat);
    }

    private static Set<TokenClass> allowed(SourceToken token) {
        return switch (token.kind()) {
            case BLANK, LINE_END, IGNORED -> EnumSet.noneOf(TokenClass.class);
            case COMMENT -> EnumSet.of(TokenClass.COMMENT);
            case DOCUMENTATION -> EnumSet.of(TokenClass.DOCUMENTATION);
            case KEYWORD -> EnumSet.of(TokenClass.KEYWORD);
            case TEXT -> OF_TEXTS;
            case MEMBER_END, BLOCK_OPEN, BLOCK_CLOSE -> EnumSet.of(TokenClass.PUNCTUATION);
            case NUMBER ->
                EnumSet.of(
                        TokenClass.NUMBER,
                        TokenClass.FIELD_NAME,
                        TokenClass.CONSTANT,
                        TokenClass.BLOCK_NAME,
                        TokenClass.TYPE);
            case NAME ->
                EnumSet.of(
                        TokenClass.BLOCK_NAME,
                        TokenClass.FIELD_NAME,
                        TokenClass.ARGUMENT,
                        TokenClass.TYPE,
                        TokenClass.ATTRIBUTE,
                        TokenClass.FUNCTION,
                        TokenClass.CONSTANT);
            case PUNCTUATION -> EnumSet.of(TokenClass.PUNCTUATION, TokenClass.OPERATOR, TokenClass.ATTRIBUTE);
            case VERBATIM ->
                EnumSet.complementOf(EnumSet.of(TokenClass.KEYWORD, TokenClass.DOCUMENTATION, TokenClass.ATTRIBUTE));
            case INVALID -> EnumSet.allOf(TokenClass.class);
        };
    }

    @Test
    void coversEveryLineOnceAtMostWhateverTheText() throws IOException {
        List<Path> files = Golden.files(ALL_CASES, ".pgorm");
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            String text = Mutator.mutate(Files.readString(files.get(random.nextInt(files.size()))), random);
            int end = 0;
            for (Piece each : pieces(text)) {
                assertThat(each.start()).as("seed %d: %s", seed, text).isGreaterThanOrEqualTo(end);
                assertThat(each.end()).as("seed %d: %s", seed, text).isGreaterThan(each.start());
                end = each.end();
            }
            assertThat(end).isLessThanOrEqualTo(text.length());
        }
    }

    @Test
    void comesBackToTheSameStateAfterACompleteBlock() {
        LineState state = LineState.START;
        for (String line : List.of("model A {", "  id Int @id(", "  map: \"x\")", "}", "")) {
            state = LineColours.paint(line, state).after();
        }

        assertThat(state).isEqualTo(LineState.START);
    }

    /** All pieces of a text, their offsets counted in the text; each is checked to lie in its line. */
    private static List<Piece> pieces(String text) {
        List<Piece> all = new ArrayList<>();
        LineState state = LineState.START;
        int start = 0;
        for (String line : lines(text)) {
            Painted painted = LineColours.paint(line, state);
            state = painted.after();
            for (Piece each : painted.pieces()) {
                assertThat(each.end()).isLessThanOrEqualTo(line.length());
                all.add(new Piece(start + each.start(), start + each.end(), each.tokenClass()));
            }
            start += line.length() + 1;
        }
        return all;
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }
}
