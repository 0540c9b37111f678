package dev.pgorm.lang.merge;

import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.format.Formatter;
import dev.pgorm.lang.parse.Parser;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Changed blocks that were laid out as the formatter does are laid out so again; others keep the layout that they have. */
final class Layout {

    private Layout() {}

    /**
     * The text with its changed blocks laid out.
     *
     * @param original the file before
     * @param blocks the blocks of it that have changed
     * @param text the file now
     */
    static String restored(SourceFile original, List<Span> blocks, String text) {
        Set<String> formatted = new HashSet<>();
        for (Block each : blocks(original)) {
            String own = text(original.text(), each);
            if (blocks.contains(each.span()) && format(original, own).equals(own)) {
                formatted.add(Reading.named(each));
            }
        }
        Lines lines = new Lines(text);
        SourceFile now = new SourceFile(original.name(), text, original.dialect());
        for (Block each : blocks(now)) {
            if (formatted.contains(Reading.named(each))) {
                lines.replace(each.span(), format(now, text(text, each)));
            }
        }
        return lines.isUnchanged() ? text : lines.result();
    }

    private static List<Block> blocks(SourceFile file) {
        return Parser.parse(SourceSet.of(file)).trees().getFirst().blocks();
    }

    private static String text(String text, Block block) {
        return text.substring(block.span().start(), block.span().end());
    }

    private static String format(SourceFile file, String block) {
        return Formatter.format(new SourceFile(file.name(), block, file.dialect()))
                .stripTrailing();
    }
}
