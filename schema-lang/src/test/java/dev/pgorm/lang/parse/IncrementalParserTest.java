package dev.pgorm.lang.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncrementalParserTest {

    private static final String BEFORE = "model A {\n  a Int\n}\n\nmodel B {\n  b Int\n}\n\nmodel C {\n  c Strin\n}\n";

    @Test
    void keepsTheBlocksWhoseTextIsTheSame() {
        ParseResult before = parse(BEFORE);
        ParseResult after = again(BEFORE.replace("b Int", "longer Int?"), before);

        List<Block> old = blocks(before);
        List<Block> now = blocks(after);
        assertThat(now.get(0)).isSameAs(old.get(0));
        assertThat(now.get(1)).isNotSameAs(old.get(1));
        assertThat(now.get(2)).isSameAs(old.get(2));
    }

    @Test
    void resolvesTheSpansOfBlocksThatMoved() {
        ParseResult after = again("// new first line\n" + BEFORE, parse(BEFORE));

        Block last = blocks(after).get(2);
        assertThat(after.sources().text(last.span())).isEqualTo("model C {\n  c Strin\n}");
        assertThat(after.sources().text(last.members().getFirst().span())).isEqualTo("c Strin");
    }

    @Test
    void leavesTheEarlierResultAsItWas() {
        ParseResult before = parse(BEFORE);
        again("// new first line\n" + BEFORE, before);

        assertThat(before.sources().text(blocks(before).get(1).span())).isEqualTo("model B {\n  b Int\n}");
    }

    @Test
    void parsesAgainWhatALaterEditOpens() {
        ParseResult before = parse(BEFORE);
        ParseResult after = again(BEFORE.replace("a Int\n}", "a Int /*\n}"), before);

        assertThat(blocks(after))
                .hasSize(parse(after.sources().files().getFirst().text())
                        .trees()
                        .getFirst()
                        .blocks()
                        .size());
    }

    @Test
    void parsesBlocksThatAreAddedAndRemoved() {
        ParseResult before = parse(BEFORE);
        ParseResult shorter = again(BEFORE.substring(BEFORE.indexOf("model C")), before);
        ParseResult back = again(BEFORE, shorter);

        assertThat(blocks(shorter)).map(Block::nameText).containsExactly("C");
        assertThat(blocks(back)).map(Block::nameText).containsExactly("A", "B", "C");
        assertThat(back.sources().text(blocks(back).get(0).span())).isEqualTo("model A {\n  a Int\n}");
    }

    private static List<Block> blocks(ParseResult result) {
        return result.trees().getFirst().blocks();
    }

    private static ParseResult parse(String text) {
        return Parser.parse(SourceSet.of(SourceFile.of("a.pgorm", text)));
    }

    private static ParseResult again(String text, ParseResult before) {
        return Parser.parse(SourceSet.of(SourceFile.of("a.pgorm", text)), before);
    }
}
